/** Whose expressions they are: what an escape means differs. */
export type RegexDialect = 'go' | 'javascript' | 'python';

/** An expression by its parts, as far as they say which texts it matches. */
export type RegexNode =
  | { readonly kind: 'text'; readonly text: string; readonly anyCase: boolean }
  /** One character of a set; `set` is the set without brackets, null for any but a line break. */
  | { readonly kind: 'one'; readonly set: string | null }
  | { readonly kind: 'start' | 'end' | 'border' }
  | { readonly kind: 'all'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'either'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly of: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: 'capture'; readonly of: RegexNode; readonly index: number };

/** The two readings of an expression. */
export interface ReadRegex {
  /** In RE2 syntax; each capture opens with `(`, or `(?P<name>`. */
  readonly source: string;
  readonly tree: RegexNode;
  /** How many captures there are. */
  readonly captures: number;
}

/** What a linear-time engine cannot do, or what is no expression; the message is a noun phrase. */
export class RegexRefusal extends Error {}

/**
 * Reads an expression of Go (RE2), JavaScript or Python and writes it in RE2 syntax.
 *
 * https://github.com/google/re2/wiki/Syntax, https://tc39.es/ecma262/#sec-patterns,
 * https://docs.python.org/3/library/re.html#regular-expression-syntax
 *
 * @param secretCapture number of the capture that becomes the group named `secret`; 0 for none
 * @throws {RegexRefusal} for lookaround, backreferences, possessive and atomic parts, and for
 *   what the reader does not know; it never names a part of the expression
 */
export function readRegex(
  pattern: string,
  dialect: RegexDialect,
  flags = '',
  secretCapture = 0,
): ReadRegex {
  const reader = new RegexReader(pattern, dialect, flags.includes('i'), secretCapture);
  const { source, node } = reader.read();
  const lead = [...'ims'].filter((flag) => flags.includes(flag)).join('');
  return {
    source: lead === '' ? source : `(?${lead})${source}`,
    tree: node,
    captures: reader.captures,
  };
}

interface Piece {
  readonly source: string;
  readonly node: RegexNode;
}

const nothing: RegexNode = { kind: 'all', parts: [] };
/** What `\s` means in JavaScript beyond RE2's `[\t\n\f\r ]`, for use inside of a set. */
const moreSpace = '\\x{b}\\x{a0}\\x{feff}\\p{Z}';

class RegexReader {
  captures = 0;
  readonly #text: string;
  readonly #dialect: RegexDialect;
  readonly #secretCapture: number;
  #anyCase: boolean;
  #at = 0;
  #depth = 0;

  constructor(text: string, dialect: RegexDialect, anyCase: boolean, secretCapture: number) {
    this.#text = text;
    this.#dialect = dialect;
    this.#anyCase = anyCase;
    this.#secretCapture = secretCapture;
  }

  read(): Piece {
    const whole = this.#either();
    if (this.#at < this.#text.length) throw new RegexRefusal('a bracket without its opening one');
    return whole;
  }

  #either(): Piece {
    if (++this.#depth > 200) throw new RegexRefusal('too many nested brackets');
    const before = this.#anyCase;
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    this.#anyCase = before;
    this.#depth -= 1;
    const [only] = options;
    if (options.length === 1 && only) return only;
    return {
      source: options.map(({ source }) => source).join('|'),
      node: { kind: 'either', options: options.map(({ node }) => node) },
    };
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    while (this.#at < this.#text.length && !'|)'.includes(this.#peek())) {
      pieces.push(this.#repeated(this.#atom()));
    }
    return {
      source: pieces.map(({ source }) => source).join(''),
      node: { kind: 'all', parts: pieces.map(({ node }) => node) },
    };
  }

  #repeated(piece: Piece): Piece {
    const found = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})/.exec(this.#text.slice(this.#at, this.#at + 20));
    if (!found) return piece;
    const [mark, low = '', comma = '', high = ''] = found;
    // Braces that hold no count are text in every dialect.
    if (mark.startsWith('{') && low === '' && (this.#dialect === 'go' || high === '')) return piece;
    this.#at += mark.length;
    const lazy = this.#take('?') ? '?' : '';
    if (this.#peek() === '+') throw new RegexRefusal('a possessive repetition');
    const min = mark === '*' || mark === '?' ? 0 : mark === '+' ? 1 : Number(low || 0);
    const open = mark === '*' || mark === '+' || (comma !== '' && high === '');
    const max = open ? Number.POSITIVE_INFINITY : mark === '?' ? 1 : Number(high || low);
    const counted = mark.startsWith('{') && low === '' ? `{0,${high}}` : mark;
    return {
      source: `${piece.source}${counted}${lazy}`,
      node: { kind: 'repeat', of: piece.node, min, max },
    };
  }

  #atom(): Piece {
    const character = this.#next();
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return this.#set();
      case '\\':
        return this.#escape();
      case '.':
        return { source: '.', node: { kind: 'one', set: null } };
      case '^':
        return { source: '^', node: { kind: 'start' } };
      case '$':
        return { source: '$', node: { kind: 'end' } };
      case '{':
      case '}':
      case ']':
        return this.#literal(character, `\\${character}`);
      default:
        return this.#literal(character, character);
    }
  }

  #literal(text: string, source: string): Piece {
    return { source, node: { kind: 'text', text, anyCase: this.#anyCase } };
  }

  #group(): Piece {
    const rest = this.#text.slice(this.#at, this.#at + 80);
    if (/^\?<?[=!]/.test(rest)) throw new RegexRefusal('lookaround');
    if (rest.startsWith('?>')) throw new RegexRefusal('an atomic group');
    if (rest.startsWith('?P=') || rest.startsWith('?(')) throw new RegexRefusal('a backreference');
    if (rest.startsWith('?#')) return this.#comment();
    const named = /^\?P?<([A-Za-z_]\w*)>/.exec(rest);
    if (named) return this.#capture(named[0].length, `(?P<${named[1]}>`);
    if (!rest.startsWith('?')) return this.#capture(0, '(');
    const found = /^\?([a-zA-Z]*(?:-[a-zA-Z]+)?)([:)])/.exec(rest);
    if (!found) throw new RegexRefusal('a group of an unknown kind');
    const [lead, flags = '', close] = found;
    this.#at += lead.length;
    const kept = this.#flags(flags);
    if (close === ')') return { source: kept === '' ? '' : `(?${kept})`, node: nothing };
    const before = this.#anyCase;
    this.#setCase(kept);
    const inner = this.#either();
    this.#anyCase = before;
    this.#close();
    return { source: `(?${kept}:${inner.source})`, node: inner.node };
  }

  #flags(flags: string): string {
    if (/x/.test(flags)) throw new RegexRefusal('the verbose mode (x)');
    // Python's a, L and u choose alphabets; RE2 has one.
    const kept = flags.replace(/[aLu]/g, '').replace(/-$/, '');
    if (/[^imsU-]/.test(kept)) throw new RegexRefusal('a flag of an unknown kind');
    this.#setCase(kept);
    return kept;
  }

  #setCase(flags: string): void {
    const [on = '', off = ''] = flags.split('-');
    if (on.includes('i')) this.#anyCase = true;
    if (off.includes('i')) this.#anyCase = false;
  }

  #capture(length: number, open: string): Piece {
    this.#at += length;
    this.captures += 1;
    const index = this.captures;
    const inner = this.#either();
    this.#close();
    const isSecret = index === this.#secretCapture;
    const head = isSecret ? '(?P<secret>' : open === '(?P<secret>' ? '(' : open;
    return { source: `${head}${inner.source})`, node: { kind: 'capture', of: inner.node, index } };
  }

  #comment(): Piece {
    const end = this.#text.indexOf(')', this.#at);
    if (end < 0) throw new RegexRefusal('a bracket that is not closed');
    this.#at = end + 1;
    return { source: '', node: nothing };
  }

  #close(): void {
    if (!this.#take(')')) throw new RegexRefusal('a bracket that is not closed');
  }

  #set(): Piece {
    const negated = this.#take('^') ? '^' : '';
    let inner = '';
    if (this.#dialect === 'javascript' && this.#take(']')) {
      return negated
        ? { source: '[\\s\\S]', node: { kind: 'one', set: '\\s\\S' } }
        : { source: '[^\\s\\S]', node: { kind: 'one', set: '' } };
    }
    // Elsewhere a bracket that comes first is one of the set.
    if (this.#take(']')) inner = '\\]';
    while (!this.#take(']')) {
      if (this.#at >= this.#text.length) throw new RegexRefusal('a set that is not closed');
      const posix = /^\[:\^?[a-z]+:\]/.exec(this.#text.slice(this.#at, this.#at + 14));
      if (posix && this.#dialect === 'go') {
        inner += posix[0];
        this.#at += posix[0].length;
        continue;
      }
      const character = this.#next();
      if (character === '\\') inner += this.#setEscape();
      else inner += character === '[' ? '\\[' : character;
    }
    const set = `${negated}${inner}`;
    return { source: `[${set}]`, node: { kind: 'one', set } };
  }

  #setEscape(): string {
    const { source } = this.#escape(true);
    return source === ']' || source === '[' || source === '^' || source === '-' || source === '\\'
      ? `\\${source}`
      : source;
  }

  #escape(inSet = false): Piece {
    const character = this.#next();
    if (/[1-9]/.test(character)) throw new RegexRefusal('a backreference');
    if (character === 'k' && this.#dialect !== 'go') throw new RegexRefusal('a backreference');
    if (/[dDwW]/.test(character) || (/[sS]/.test(character) && this.#dialect !== 'javascript')) {
      return { source: `\\${character}`, node: { kind: 'one', set: `\\${character}` } };
    }
    if (character === 's') {
      const set = `\\s${moreSpace}`;
      return { source: inSet ? set : `[${set}]`, node: { kind: 'one', set } };
    }
    if (character === 'S') {
      if (inSet) return { source: '\\S', node: { kind: 'one', set: '\\S' } };
      const set = `^\\s${moreSpace}`;
      return { source: `[${set}]`, node: { kind: 'one', set } };
    }
    if (character === 'b' && inSet) return this.#code(8);
    if (/[bB]/.test(character)) return { source: `\\${character}`, node: { kind: 'border' } };
    if (character === 'A') return { source: '\\A', node: { kind: 'start' } };
    if (/[zZ]/.test(character)) return { source: '\\z', node: { kind: 'end' } };
    if (/[pP]/.test(character)) return this.#property(character);
    if (character === 'Q' && this.#dialect === 'go') return this.#quoted();
    return this.#character(character);
  }

  #property(letter: string): Piece {
    const found = /^(?:\{\^?\w{1,40}\}|[A-Z])/.exec(this.#text.slice(this.#at, this.#at + 44));
    if (!found) throw new RegexRefusal('a class of characters of an unknown kind');
    this.#at += found[0].length;
    const source = `\\${letter}${found[0]}`;
    return { source, node: { kind: 'one', set: source } };
  }

  #quoted(): Piece {
    const end = this.#text.indexOf('\\E', this.#at);
    const text = this.#text.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#text.length : end + 2;
    return this.#literal(text, text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  }

  #character(character: string): Piece {
    const rest = this.#text.slice(this.#at, this.#at + 10);
    const hex =
      character === 'x'
        ? /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/.exec(rest)
        : character === 'u' && this.#dialect !== 'go'
          ? /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4}))/.exec(rest)
          : null;
    if (hex) {
      this.#at += hex[0].length;
      return this.#code(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
    }
    const control = { t: 9, n: 10, v: 11, f: 12, r: 13, a: 7, 0: 0 }[character];
    if (control !== undefined) return this.#code(control);
    if (/[A-Za-z0-9]/.test(character) && this.#dialect !== 'javascript') {
      throw new RegexRefusal('an escape of an unknown kind');
    }
    const isPlain = /[\w\s"'/<>@,;:=~`!#%&-]/.test(character);
    return this.#literal(character, isPlain ? character : `\\${character}`);
  }

  #code(code: number): Piece {
    if (code > 0x10ffff) throw new RegexRefusal('a character that does not exist');
    return this.#literal(String.fromCodePoint(code), `\\x{${code.toString(16)}}`);
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #next(): string {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) throw new RegexRefusal('an expression that ends too early');
    const character = String.fromCodePoint(code);
    this.#at += character.length;
    return character;
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}
