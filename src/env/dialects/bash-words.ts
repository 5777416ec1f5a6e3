import type { Unknown } from './dialect.ts';
import type { Span } from './reading-builder.ts';

/** A piece of a shell word. */
export type BashPart =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      /** `[…]` behind the name, brackets left out. */
      readonly subscript: string | null;
      /** `#` before the name asks for the length, `!` for the variable that it names. */
      readonly prefix: '' | '#' | '!';
      readonly operator: string;
      readonly word: readonly BashPart[];
      readonly quoted: boolean;
    }
  | { readonly kind: 'unknown'; readonly reason: Unknown }
  /** A `${…}` that bash reads and then cannot carry out. */
  | { readonly kind: 'bad' };

export interface BashWord extends Span {
  readonly parts: readonly BashPart[];
  /** True for `NAME=(…)` behind a declaring command; the parts are `NAME=` alone. */
  readonly isArray?: boolean;
}

/** The shell stops reading here. */
export class BashSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The line in hand is no command; the shell goes on with the next. */
export class BashLineError extends Error {}

/** How deep words, commands and braces may nest. */
const maxDepth = 100;

const operators = [
  ':-',
  ':=',
  ':?',
  ':+',
  '-',
  '=',
  '?',
  '+',
  '##',
  '#',
  '%%',
  '%',
  '//',
  '/',
  '^^',
  '^',
  ',,',
  ',',
  ':',
  '@',
];

/** Reads words; `readCommands` reads what stands between `$(` and `)`. */
export class BashWordReader {
  readonly text: string;
  at = 0;
  #depth = 0;
  readonly #readCommands: () => boolean;

  /** @param readCommands reads to the closing parenthesis; true when there was any command. */
  constructor(text: string, readCommands: () => boolean) {
    this.text = text;
    this.#readCommands = readCommands;
  }

  fail(message: string, offset = this.at): never {
    throw new BashSyntaxError(message, offset);
  }

  /** The letter at hand; a backslash and a line break before it are passed over. */
  peek(): string {
    while (this.text[this.at] === '\\' && this.text[this.at + 1] === '\n') this.at += 2;
    return this.text[this.at] ?? '';
  }

  /** A word up to a blank or an operator; null when none begins here. */
  readWord(): BashWord | null {
    const start = this.at;
    const parts = new PartList();
    while (!/^[ \t\n;&|()<>]?$/.test(this.peek())) this.#readPiece(parts, 'word');
    if (this.at === start) return null;
    return { parts: parts.list, start, end: this.at };
  }

  /** Reads what is left of a word into `parts`, for words that begin with an array. */
  readMore(parts: PartList): void {
    while (!/^[ \t\n;&|()<>]?$/.test(this.peek())) this.#readPiece(parts, 'word');
  }

  #readPiece(parts: PartList, context: 'word' | 'brace' | 'double-brace'): void {
    const letter = this.peek();
    const isDouble = context === 'double-brace';
    if (letter === '\\') {
      const next = this.text[this.at + 1];
      const isEscape = next !== undefined && (!isDouble || /[$`"\\}]/.test(next));
      parts.add(isEscape ? next : '\\', true);
      this.at += isEscape ? 2 : 1;
    } else if (letter === "'" && !isDouble) {
      const close = this.text.indexOf("'", this.at + 1);
      if (close === -1) this.fail('a quote is never closed');
      parts.add(this.text.slice(this.at + 1, close), true);
      this.at = close + 1;
    } else if (letter === '"') this.#readDouble(parts);
    else if (letter === '$') this.#readDollar(parts, isDouble);
    else if (letter === '`') this.#readBackticks(parts);
    else {
      parts.add(letter, isDouble);
      this.at += 1;
    }
  }

  #readDouble(parts: PartList): void {
    const open = this.at;
    this.at += 1;
    parts.add('', true);
    for (;;) {
      const letter = this.peek();
      if (letter === '') this.fail('a quote is never closed', open);
      if (letter === '"') break;
      if (letter === '\\') {
        const next = this.text[this.at + 1] ?? '';
        const isEscape = /^[$`"\\]$/.test(next);
        parts.add(isEscape ? next : '\\', true);
        this.at += isEscape ? 2 : 1;
      } else if (letter === '$') this.#readDollar(parts, true);
      else if (letter === '`') this.#readBackticks(parts);
      else {
        parts.add(letter, true);
        this.at += 1;
      }
    }
    this.at += 1;
  }

  #readDollar(parts: PartList, quoted: boolean): void {
    const open = this.at;
    this.at += 1;
    const letter = this.peek();
    if (letter === '{') this.#readBraces(parts, quoted, open);
    else if (letter === '(') this.#readSubstitution(parts, open);
    else if (letter === '[') this.#skipArithmetic(parts, ']', open);
    else if (letter === "'" && !quoted) this.#readAnsi(parts, open);
    else if (letter === '"' && !quoted) this.#readDouble(parts);
    else {
      const name = this.#readName() || this.#readSpecial();
      if (name === '') parts.add('$', quoted);
      else parts.push(parameter(name, quoted));
    }
  }

  /** A name that may have line continuations in it. */
  #readName(): string {
    let name = '';
    while (/^[A-Za-z0-9_]$/.test(this.peek()) && (name !== '' || !/[0-9]/.test(this.peek()))) {
      name += this.peek();
      this.at += 1;
    }
    return name;
  }

  #readSpecial(): string {
    const letter = this.peek();
    if (!/^[0-9@*#?$!-]$/.test(letter)) return '';

    this.at += 1;
    return letter;
  }

  #readBraces(parts: PartList, quoted: boolean, open: number): void {
    this.#enter();
    this.at += 1;
    const context = quoted ? 'double-brace' : 'brace';
    let prefix: '' | '#' | '!' = '';
    const first = this.peek();
    const second = this.text[this.at + 1] ?? '';
    // `${#}` and `${!}` are parameters of their own, and so is `${#-…}`.
    if ((first === '#' || first === '!') && /[A-Za-z0-9_@*?$!#-]/.test(second)) {
      if (first === '!' || !/[-?]/.test(second) || this.text[this.at + 2] === '}') {
        prefix = first;
        this.at += 1;
      }
    }
    // A dollar sign here may begin a reference inside, which makes this one a bad one.
    const isNested = /^\$[{(]/.test(this.text.slice(this.at, this.at + 2));
    const special = (): string => (isNested ? '' : this.#readSpecial());
    const name = this.#readName() || this.#readDigits() || special();
    let subscript: string | null = null;
    if (name !== '' && this.peek() === '[') {
      const close = this.text.indexOf(']', this.at);
      if (close !== -1) {
        subscript = this.text.slice(this.at + 1, close);
        this.at = close + 1;
      }
    }
    const operator = operators.find((text) => this.text.startsWith(text, this.at)) ?? '';
    this.peek();
    this.at += operator.length;
    const word = new PartList();
    this.#readToBrace(word, context, open);
    this.at += 1;
    this.#depth -= 1;
    const isBad = name === '' || (operator === '' && word.list.length > 0);
    if (isBad) parts.push({ kind: 'bad' });
    else {
      const list = word.list;
      parts.push({ kind: 'parameter', name, subscript, prefix, operator, word: list, quoted });
    }
  }

  #readToBrace(word: PartList, context: 'brace' | 'double-brace', open: number): void {
    while (this.peek() !== '}') {
      if (this.peek() === '') this.fail('a ${ is never closed', open);
      const isPid = this.text.startsWith('$$', this.at);
      this.#readPiece(word, context);
      // In `${A:-$${B}}` the shell counts the inner braces, although `$$` is all it refers to.
      if (!isPid || this.peek() !== '{') continue;
      this.#enter();
      word.add('{', context === 'double-brace');
      this.at += 1;
      this.#readToBrace(word, context, open);
      word.add('}', context === 'double-brace');
      this.at += 1;
      this.#depth -= 1;
    }
  }

  #readDigits(): string {
    const start = this.at;
    while (/^[0-9]$/.test(this.text[this.at] ?? '')) this.at += 1;
    return this.text.slice(start, this.at);
  }

  #readSubstitution(parts: PartList, open: number): void {
    if (this.text.startsWith('((', this.at)) {
      const before = this.at;
      const depth = this.#depth;
      if (this.#skipParentheses(open)) {
        parts.push({ kind: 'unknown', reason: 'machine' });
        return;
      }
      this.at = before;
      this.#depth = depth;
    }
    this.#enter();
    this.at += 1;
    const hasCommands = this.#readCommands();
    this.#depth -= 1;
    if (hasCommands) parts.push({ kind: 'unknown', reason: 'command' });
  }

  /** Passes over `((…))`; false when it does not end in two parentheses. */
  #skipParentheses(open: number): boolean {
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const letter = this.text[this.at];
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (letter === '\\') this.at += 1;
      if (depth === 1 && letter === ')' && this.text[this.at + 1] !== ')') return false;
      if (depth === 0) {
        this.at += 1;
        return true;
      }
    }
    return this.fail('a ( is never closed', open);
  }

  #skipArithmetic(parts: PartList, close: string, open: number): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const letter = this.text[this.at];
      if (letter === '[') depth += 1;
      if (letter === '\\') this.at += 1;
      if (letter !== close) continue;
      depth -= 1;
      if (depth > 0) continue;
      this.at += 1;
      parts.push({ kind: 'unknown', reason: 'machine' });
      return;
    }
    this.fail('a [ is never closed', open);
  }

  #readBackticks(parts: PartList): void {
    const open = this.at;
    let at = open + 1;
    for (; at < this.text.length && this.text[at] !== '`'; at += 1) {
      if (this.text[at] === '\\') at += 1;
    }
    if (at >= this.text.length) this.fail('a backtick is never closed', open);
    const isEmpty = /^\s*$/.test(this.text.slice(open + 1, at));
    this.at = at + 1;
    if (!isEmpty) parts.push({ kind: 'unknown', reason: 'command' });
  }

  #readAnsi(parts: PartList, open: number): void {
    let at = this.at + 1;
    for (; at < this.text.length && this.text[at] !== "'"; at += 1) {
      if (this.text[at] === '\\') at += 1;
    }
    if (at >= this.text.length) this.fail('a quote is never closed', open);
    parts.add(unescapeAnsi(this.text.slice(this.at + 1, at)), true);
    this.at = at + 1;
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > maxDepth) this.fail('a word is nested too deep');
  }
}

function parameter(name: string, quoted: boolean): BashPart {
  return { kind: 'parameter', name, subscript: null, prefix: '', operator: '', word: [], quoted };
}

/** Parts of a word; texts that are quoted alike are joined. */
export class PartList {
  readonly list: BashPart[] = [];

  add(text: string, quoted: boolean): void {
    const last = this.list.at(-1);
    const joins = last?.kind === 'text' && last.quoted === quoted;
    if (joins) this.list[this.list.length - 1] = { ...last, text: last.text + text };
    else this.list.push({ kind: 'text', text, quoted });
  }

  push(part: BashPart): void {
    this.list.push(part);
  }
}

const ansiEscapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

/** What stands between `$'` and `'`. */
function unescapeAnsi(text: string): string {
  const sequence =
    /\\(x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{1,4}|U[0-9A-Fa-f]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/g;
  return text.replace(sequence, (pair, letters: string) => {
    if (/^[xuU]./.test(letters)) return fromCode(Number.parseInt(letters.slice(1), 16));
    if (/^[0-7]/.test(letters)) return fromCode(Number.parseInt(letters, 8) & 0xff);
    if (/^c./s.test(letters)) return fromCode(letters.charCodeAt(1) & 0x1f);
    return ansiEscapes[letters] ?? pair;
  });
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
