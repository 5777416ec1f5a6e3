/** A part of a regular expression. */
export type Node =
  | { readonly kind: 'choice'; readonly ways: readonly Node[] }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  /** One character: a letter, an escape, a class or a dot, as an expression of its own. */
  | { readonly kind: 'letter'; readonly regex: string }
  | { readonly kind: 'edge'; readonly sign: string }
  | {
      readonly kind: 'look';
      readonly back: boolean;
      readonly wanted: boolean;
      readonly inner: Node;
      /** How far back it may begin. */
      readonly reach: number;
    }
  | {
      readonly kind: 'repeat';
      readonly inner: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/**
 * Reads a regular expression without the `u` and `v` flags.
 *
 * A reference back is read as one character of any kind: ours refer to a quote.
 *
 * @throws {Error} for syntax that is not known
 */
export function parseExpression(source: string): Node {
  const reader = new Reader(source);
  const whole = reader.choice();
  if (!reader.atEnd) throw new Error(`cannot read the expression: ${source}`);
  return whole;
}

const letter = /(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\s\S])|[\s\S])/y;
const count = /(?:[*+?]|\{(\d+)(,?)(\d*)\})/y;
const edges = ['\\b', '\\B', '^', '$'];

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.#at === this.#source.length;
  }

  choice(): Node {
    const ways = [this.#row()];
    while (this.#takes('|')) ways.push(this.#row());
    return { kind: 'choice', ways };
  }

  #row(): Node {
    const parts: Node[] = [];
    while (!this.atEnd && !'|)'.includes(this.#source[this.#at] ?? '')) parts.push(this.#counted());
    return { kind: 'row', parts };
  }

  #counted(): Node {
    const inner = this.#single();
    const found = this.#match(count);
    if (!found) return inner;
    const [sign, from, comma, to] = found;
    const lazy = this.#takes('?');
    const least = from === undefined ? Number(sign === '+') : Number(from);
    const open = sign === '*' || sign === '+' || (comma && !to);
    const most = open ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : Number(to || from);
    return { kind: 'repeat', inner, least, most, lazy };
  }

  #single(): Node {
    const look = this.#match(/\(\?(<?)([=!])/y);
    if (look) {
      const inner = this.#group();
      const back = look[1] === '<';
      return {
        kind: 'look',
        back,
        wanted: look[2] === '=',
        inner,
        reach: back ? longest(inner) : 0,
      };
    }
    if (this.#match(/\((?:\?:|\?<\w+>)?/y)) return this.#group();
    for (const sign of edges) if (this.#takes(sign)) return { kind: 'edge', sign };
    const [regex = ''] = this.#match(letter) ?? [];
    if (/^\\[1-9]/.test(regex)) return { kind: 'letter', regex: '[\\s\\S]' };
    return { kind: 'letter', regex };
  }

  #group(): Node {
    const inner = this.choice();
    if (!this.#takes(')')) throw new Error(`a group stays open: ${this.#source}`);
    return inner;
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source);
    if (found) this.#at += found[0].length;
    return found;
  }
}

/** True when some part may be taken more than once: what has none of these cannot be slow. */
export function repeats(node: Node): boolean {
  switch (node.kind) {
    case 'choice':
      return node.ways.some(repeats);
    case 'row':
      return node.parts.some(repeats);
    case 'look':
      return repeats(node.inner);
    case 'repeat':
      return node.most > 1 || repeats(node.inner);
    default:
      return false;
  }
}

/** The most characters that a part can take. */
function longest(node: Node): number {
  switch (node.kind) {
    case 'letter':
      return 1;
    case 'choice':
      return Math.max(...node.ways.map(longest));
    case 'row':
      return node.parts.reduce((sum, part) => sum + longest(part), 0);
    case 'repeat':
      return node.most * longest(node.inner);
    default:
      return 0;
  }
}
