/** How a language writes comments and strings: as much as is needed to tell code from text. */
export interface Lexis {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** What begins like a comment of a line and is code: `#[` in PHP. */
  readonly notComments?: readonly string[];
  readonly strings: readonly StringForm[];
  /** True where `/` may begin a regular expression (JavaScript, Ruby). */
  readonly hasRegExp?: boolean;
}

export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** Character that takes the meaning of the next one, none in raw strings. */
  readonly escape?: string;
  /** What brings code into the string: `${` in a template. It ends with the brace that closes it. */
  readonly code?: string;
  /** True for a string that ends with its line at the latest. */
  readonly isOneLine?: boolean;
  /** True for a string whose inside is code throughout, as in double quotes of a shell. */
  readonly isCode?: boolean;
}

/** A source text in which comments are blank and strings are known. Offsets are kept. */
export interface CodeText {
  readonly text: string;
  /** True when the UTF-16 unit at `offset` is the inside of a string or a regular expression. */
  isText(offset: number): boolean;
}

const codeUnit = 0;
const textUnit = 1;
const commentUnit = 2;

/**
 * Tells code, strings and comments apart. Never fails: a string that does not end runs to the end
 * of its line or of the text, as its form says.
 */
export function toCodeText(source: string, lexis: Lexis): CodeText {
  const kinds = new Uint8Array(source.length);
  // Depth of braces at which each string that holds code goes on.
  const waiting: { form: StringForm; depth: number }[] = [];
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const line = lexis.lineComments.find((mark) => source.startsWith(mark, at));
    const isCode = lexis.notComments?.some((mark) => source.startsWith(mark, at)) === true;
    if (line !== undefined && !isCode && isLineComment(source, at, line)) {
      const end = indexOr(source, '\n', at);
      at = paint(at, end, commentUnit);
      continue;
    }
    const block = lexis.blockComments.find(([open]) => source.startsWith(open, at));
    if (block !== undefined) {
      const close = source.indexOf(block[1], at + block[0].length);
      at = paint(at, close === -1 ? source.length : close + block[1].length, commentUnit);
      continue;
    }
    const form = lexis.strings.find((each) => source.startsWith(each.open, at));
    if (form !== undefined) {
      at = readString(form, at + form.open.length);
      continue;
    }
    const letter = source[at];
    if (letter === '/' && lexis.hasRegExp === true && startsRegExp(source, at)) {
      const end = regExpEnd(source, at + 1);
      if (end !== -1) {
        at = paint(at + 1, end, textUnit);
        continue;
      }
    }
    if (letter === '{') depth += 1;
    if (letter === '}') {
      const last = waiting.at(-1);
      if (last !== undefined && last.depth === depth) {
        waiting.pop();
        at = readString(last.form, at + 1);
        continue;
      }
      depth = Math.max(0, depth - 1);
    }
    at += 1;
  }
  return { text: blankComments(), isText: (offset) => kinds[offset] === textUnit };

  /** Reads on inside a string; gives the offset behind it, or behind the opening of code in it. */
  function readString(form: StringForm, start: number): number {
    const kind = form.isCode === true ? codeUnit : textUnit;
    let end = start;
    while (end < source.length) {
      if (form.escape !== undefined && source[end] === form.escape) {
        end += 2;
        continue;
      }
      if (form.isOneLine === true && source[end] === '\n') break;
      if (form.code !== undefined && source.startsWith(form.code, end)) {
        paint(start, end, kind);
        waiting.push({ form, depth });
        return end + form.code.length;
      }
      if (source.startsWith(form.close, end)) {
        paint(start, end, kind);
        return end + form.close.length;
      }
      end += 1;
    }
    return paint(start, Math.min(end, source.length), kind);
  }

  function paint(start: number, end: number, kind: number): number {
    kinds.fill(kind, start, end);
    return end;
  }

  function blankComments(): string {
    let text = '';
    let from = 0;
    for (let index = 0; index < source.length; index += 1) {
      if (kinds[index] !== commentUnit) continue;
      let end = index;
      while (end < source.length && kinds[end] === commentUnit) end += 1;
      text += source.slice(from, index) + source.slice(index, end).replace(/[^\n]/g, ' ');
      from = end;
      index = end;
    }
    return text + source.slice(from);
  }
}

function indexOr(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found === -1 ? text.length : found;
}

/** In a shell `#` begins a comment only where a word may begin: `${#list}` and `a#b` are none. */
function isLineComment(source: string, at: number, mark: string): boolean {
  if (mark !== '#') return true;
  return at === 0 || /[\s;(){}[\],=]/.test(source[at - 1] ?? '');
}

/** A slash divides behind a value and begins an expression elsewhere. */
function startsRegExp(source: string, at: number): boolean {
  const before = /([\w$)\]'"`}])\s*$/.exec(source.slice(Math.max(0, at - 80), at));
  if (before === null) return true;
  const word =
    /(?:^|[^\w$.])(return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield)\s*$/;
  return word.test(source.slice(Math.max(0, at - 80), at));
}

function regExpEnd(source: string, start: number): number {
  let inClass = false;
  for (let at = start; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '\n') return -1;
    if (letter === '\\') at += 1;
    else if (letter === '[') inClass = true;
    else if (letter === ']') inClass = false;
    else if (letter === '/' && !inClass) return at;
  }
  return -1;
}
