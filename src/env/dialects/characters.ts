/**
 * What the platforms of the readers call blank. One place, because these sets differ in few
 * characters and every difference is a value that somebody reads otherwise.
 */

/** Tests one UTF-16 unit. */
export type CharacterTest = (code: number) => boolean;

/** ECMAScript `\s`: the mark U+FEFF counts, U+0085 and U+001C do not. */
export const isJsSpace: CharacterTest = (code) =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code === 0xa0 || code === 0xfeff || (code >= 0x1680 && isWideSpace(code));

/** Python `str.isspace` and `\s` of its `re`: the separators U+001C to U+001F count. */
export const isPythonSpace: CharacterTest = (code) =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13) || (code >= 0x1c && code <= 0x1f)
    : code === 0x85 || code === 0xa0 || (code >= 0x1680 && isWideSpace(code));

/** Go `unicode.IsSpace` and C# `char.IsWhiteSpace`: Unicode's White_Space. */
export const isUnicodeSpace: CharacterTest = (code) =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code === 0x85 || code === 0xa0 || (code >= 0x1680 && isWideSpace(code));

/** C `isspace`, `\s` of Go's, Ruby's and PCRE's expressions. */
export const isAsciiSpace: CharacterTest = (code) => code === 32 || (code >= 9 && code <= 13);

function isWideSpace(code: number): boolean {
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** First offset from `at` on whose unit fails the test; `end` when none does. */
export function skip(text: string, at: number, test: CharacterTest, end = text.length): number {
  let here = at;
  while (here < end && test(text.charCodeAt(here))) here += 1;
  return here;
}

/** Last offset, going back from `end`, before which a unit fails the test; not below `start`. */
export function skipBack(text: string, start: number, end: number, test: CharacterTest): number {
  let here = end;
  while (here > start && test(text.charCodeAt(here - 1))) here -= 1;
  return here;
}

/** The text without what passes the test at both ends. */
export function trim(text: string, test: CharacterTest): string {
  const start = skip(text, 0, test);
  return text.slice(start, skipBack(text, start, text.length, test));
}

/** Offset of the next `letter` at or after `from`, else the length of the text. */
export function indexOrEnd(text: string, letter: string, from: number): number {
  const at = text.indexOf(letter, from);
  return at === -1 ? text.length : at;
}

/** Offset of the next `letter` in `[from, end)`, else `end`; never looks beyond. */
export function indexWithin(text: string, letter: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf(letter);
  return at === -1 ? end : from + at;
}

/**
 * `indexOf` for questions that only go forward: the answer is kept until it is passed, so that a
 * text full of openings without a close costs one walk and not one an opening.
 */
export class Finder {
  readonly #text: string;
  readonly #needle: string;
  #from = 0;
  #found = -2;

  constructor(text: string, needle: string) {
    this.#text = text;
    this.#needle = needle;
  }

  /** Offset of the next needle at or after `from`, -1 when there is none. */
  next(from: number): number {
    const isKnown = this.#found !== -2 && from >= this.#from;
    if (isKnown && (this.#found === -1 || this.#found >= from)) return this.#found;
    this.#from = from;
    this.#found = this.#text.indexOf(this.#needle, from);
    return this.#found;
  }
}
