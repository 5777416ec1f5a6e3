/** Something in a file, with its half-open UTF-16 offsets. */
export interface SimpleNode {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** Of a map, by key. */
  readonly pairs?: ReadonlyMap<string, SimplePair>;
  /** Of a list. */
  readonly items?: readonly SimpleNode[];
}

interface SimplePair {
  readonly key: { readonly start: number; readonly end: number };
  readonly node: SimpleNode;
}

interface Line {
  /** Where the first sign stands, counted from the start of its line and of the text. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** Thrown at the first thing that is not simple. */
class NotSimple extends Error {}

/**
 * Reads YAML as people write it for us: maps and lists by indentation, `{…}` and `[…]` within one
 * line, plain and quoted scalars, comments. Null for everything else, and for what is wrong:
 * that is for the parser, which knows the language whole and says where it breaks.
 *
 * The parser takes several times as long, most of it before a check has begun. A property test
 * holds both to the same data and places.
 */
export function readSimpleYaml(text: string): SimpleNode | null {
  // Tabs, other line breaks, marks and directives are not simple.
  if (!/^[\n\x20-\x7e\xa1-\u1fff\u2030-\ud7ff\ue000-\ufdff]*$/.test(text)) return null;
  if (/^(?:---|\.\.\.|%)/m.test(text)) return null;
  try {
    return new SimpleReader(text).read();
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }
}

const blockKey =
  /(?:[A-Za-z_][A-Za-z0-9_.|*/?-]{0,200}|"[^"\\\n]{0,200}"|'[^'\n]{0,200}'):(?= |$)/my;
const flowKey = /(?:[A-Za-z_][A-Za-z0-9_.|*/?-]{0,200}|"[^"\\\n]{0,200}"|'[^'\n]{0,200}'):(?= )/y;
const doubleQuoted = /"(?:[^"\\\n]|\\["\\/nt])*"/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;
const restOfLine = / *(?: #.*)?$/my;
/** Signs that begin something other than a plain scalar. */
const indicators = /^[-?:](?: |$)|^[?:,[\]{}#&*!|>'"%@`]/;
const maxDepth = 50;

class SimpleReader {
  readonly #text: string;
  readonly #lines: readonly Line[];
  #line = 0;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesWithContent(text);
  }

  read(): SimpleNode {
    const [first] = this.#lines;
    if (first === undefined || first.column !== 0) return this.#fail();
    const node = this.#block(first.column);
    return this.#line === this.#lines.length ? node : this.#fail();
  }

  #fail(): never {
    throw new NotSimple();
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > maxDepth) this.#fail();
  }

  #block(column: number): SimpleNode {
    this.#enter();
    const start = this.#lines[this.#line]?.start ?? 0;
    const node = isItem(this.#text, start) ? this.#list(column) : this.#map(column, start);
    this.#depth -= 1;
    return node;
  }

  /** @param first where the first key stands; in a list that is behind the dash. */
  #map(column: number, first: number): SimpleNode {
    const pairs = new Map<string, SimplePair>();
    let start = first;
    let end = first;
    for (;;) {
      const key = this.#key(blockKey, start);
      const node = this.#valueOf(column);
      this.#add(pairs, key, node);
      end = node.end;
      const line = this.#lines[this.#line];
      if (line === undefined || line.column < column) break;
      if (line.column > column || isItem(this.#text, line.start)) this.#fail();
      start = line.start;
    }
    return { value: dataOf(pairs), start: first, end, pairs };
  }

  #list(column: number): SimpleNode {
    const items: SimpleNode[] = [];
    const first = this.#lines[this.#line]?.start ?? 0;
    let end = first;
    for (;;) {
      const line = this.#lines[this.#line];
      if (line === undefined || line.column < column) break;
      if (line.column > column || !isItem(this.#text, line.start)) this.#fail();
      this.#at = line.start + 1;
      const node = this.#item(line);
      items.push(node);
      end = node.end;
    }
    return { value: items.map(({ value }) => value), start: first, end, items };
  }

  #item(line: Line): SimpleNode {
    if (this.#endsHere()) return this.#nested(line.column);
    while (this.#text[this.#at] === ' ') this.#at += 1;
    if (isItem(this.#text, this.#at)) this.#fail();
    blockKey.lastIndex = this.#at;
    if (!blockKey.test(this.#text)) return this.#inline(line.column);
    this.#enter();
    const node = this.#map(line.column + this.#at - line.start, this.#at);
    this.#depth -= 1;
    return node;
  }

  /** What stands behind the colon of a key, or below it. */
  #valueOf(column: number): SimpleNode {
    return this.#endsHere() ? this.#nested(column) : this.#inline(column);
  }

  #nested(column: number): SimpleNode {
    this.#line += 1;
    const next = this.#lines[this.#line];
    // An empty value, and a list that is not indented.
    if (next === undefined || next.column <= column) return this.#fail();
    return this.#block(next.column);
  }

  #inline(column: number): SimpleNode {
    while (this.#text[this.#at] === ' ') this.#at += 1;
    const letter = this.#text[this.#at] ?? '';
    const node =
      letter === '{' || letter === '[' || letter === '"' || letter === "'"
        ? this.#flow()
        : this.#plain();
    if (!this.#endsHere()) this.#fail();
    this.#line += 1;
    // A deeper line goes on with the scalar.
    if ((this.#lines[this.#line]?.column ?? 0) > column) this.#fail();
    return node;
  }

  /** True when nothing but blanks and a comment is left of the line. */
  #endsHere(): boolean {
    restOfLine.lastIndex = this.#at;
    return restOfLine.test(this.#text);
  }

  #key(form: RegExp, start: number): { name: string; start: number; end: number } {
    form.lastIndex = start;
    const [found] = form.exec(this.#text) ?? this.#fail();
    this.#at = start + found.length;
    const written = found.slice(0, -1);
    const isQuoted = /^["']/.test(written);
    const name = isQuoted ? written.slice(1, -1) : written;
    if (name === '__proto__' || (!isQuoted && name.endsWith('?') && form === blockKey))
      this.#fail();
    return { name, start, end: start + written.length };
  }

  #add(
    pairs: Map<string, SimplePair>,
    { name, start, end }: { name: string; start: number; end: number },
    node: SimpleNode,
  ): void {
    if (pairs.has(name)) this.#fail();
    pairs.set(name, { key: { start, end }, node });
  }

  #flow(): SimpleNode {
    const letter = this.#text[this.#at];
    if (letter === '{') return this.#flowMap();
    if (letter === '[') return this.#flowList();
    if (letter === '"') return this.#quoted(doubleQuoted, unescapeDouble);
    if (letter === "'") return this.#quoted(singleQuoted, unescapeSingle);
    return this.#flowPlain();
  }

  #flowMap(): SimpleNode {
    this.#enter();
    const start = this.#at;
    const pairs = new Map<string, SimplePair>();
    this.#at += 1;
    this.#skipBlanks();
    while (this.#text[this.#at] !== '}') {
      const key = this.#key(flowKey, this.#at);
      this.#skipBlanks();
      this.#add(pairs, key, this.#flow());
      this.#separator('}');
    }
    this.#at += 1;
    this.#depth -= 1;
    return { value: dataOf(pairs), start, end: this.#at, pairs };
  }

  #flowList(): SimpleNode {
    this.#enter();
    const start = this.#at;
    const items: SimpleNode[] = [];
    this.#at += 1;
    this.#skipBlanks();
    while (this.#text[this.#at] !== ']') {
      items.push(this.#flow());
      this.#separator(']');
    }
    this.#at += 1;
    this.#depth -= 1;
    return { value: items.map(({ value }) => value), start, end: this.#at, items };
  }

  /** A comma with something behind it, unless the end comes. */
  #separator(close: string): void {
    this.#skipBlanks();
    if (this.#text[this.#at] === close) return;
    if (this.#text[this.#at] !== ',') this.#fail();
    this.#at += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] === close) this.#fail();
  }

  #skipBlanks(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #quoted(form: RegExp, read: (inner: string) => string): SimpleNode {
    const start = this.#at;
    form.lastIndex = start;
    const [found] = form.exec(this.#text) ?? this.#fail();
    this.#at = start + found.length;
    return { value: read(found.slice(1, -1)), start, end: this.#at };
  }

  #plain(): SimpleNode {
    const newline = this.#text.indexOf('\n', this.#at);
    const line = this.#text.slice(this.#at, newline === -1 ? undefined : newline);
    const comment = line.indexOf(' #');
    return this.#scalar(comment === -1 ? line : line.slice(0, comment));
  }

  #flowPlain(): SimpleNode {
    const form = /[^,[\]{}\n]*/y;
    form.lastIndex = this.#at;
    const [found] = form.exec(this.#text) ?? this.#fail();
    if (found.includes(' #')) this.#fail();
    return this.#scalar(found);
  }

  #scalar(written: string): SimpleNode {
    const source = written.trimEnd();
    if (source === '' || indicators.test(source) || /:(?: |$)/.test(source)) this.#fail();
    const start = this.#at;
    this.#at += source.length;
    return { value: this.#resolved(source), start, end: this.#at };
  }

  /** The value of a plain scalar in the core schema of YAML 1.2. */
  #resolved(source: string): unknown {
    if (/^(?:true|True|TRUE)$/.test(source)) return true;
    if (/^(?:false|False|FALSE)$/.test(source)) return false;
    if (/^(?:null|Null|NULL|~)$/.test(source)) return this.#fail();
    if (/^(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(source)) return Number(source);
    // Other numbers are rare; what may be one is for the parser.
    if (/^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(source)) {
      this.#fail();
    }
    if (/^[-+]?\.(?:inf|nan)$/i.test(source)) this.#fail();
    return source;
  }
}

/** Lines with more than blanks and a comment. */
function linesWithContent(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    let start = from;
    while (text[start] === ' ') start += 1;
    if (start < end && text[start] !== '#') lines.push({ column: start - from, start, end });
    from = end + 1;
  }
  return lines;
}

function isItem(text: string, at: number): boolean {
  return text[at] === '-' && /^[ \n]?$/.test(text[at + 1] ?? '');
}

function dataOf(pairs: ReadonlyMap<string, SimplePair>): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [name, { node }] of pairs) data[name] = node.value;
  return data;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function unescapeDouble(inner: string): string {
  return inner.replace(/\\(.)/g, (_pair, letter: string) => escapes[letter] ?? letter);
}

function unescapeSingle(inner: string): string {
  return inner.replaceAll("''", "'");
}
