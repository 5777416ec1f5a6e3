import type { FileKind } from './language.ts';

/** Where in its line a character stands. */
export const inCode = 0;
export const inString = 1;
export const inComment = 2;

/**
 * For each character of a line of code whether it stands in code, in a string or in a comment.
 *
 * The line is read by itself, so a string that began on an earlier line is not seen; a line that
 * begins with `*` is taken for the inside of a block comment.
 */
export function lineSpans(text: string, kind: FileKind): Uint8Array {
  const spans = new Uint8Array(text.length);
  let at = 0;
  while (at < text.length && (text[at] === ' ' || text[at] === '\t')) at += 1;
  if (text[at] === '*' || text.startsWith('/*', at) || text.startsWith('<!--', at)) {
    return spans.fill(inComment);
  }
  while (at < text.length) {
    const letter = text[at];
    if (letter === '"' || letter === "'" || letter === '`') {
      const end = stringEnd(text, at);
      spans.fill(inString, at, end);
      at = end;
    } else if (startsComment(text, at, kind)) {
      spans.fill(inComment, at);
      break;
    } else {
      at += 1;
    }
  }
  return spans;
}

function startsComment(text: string, at: number, kind: FileKind): boolean {
  for (const mark of kind.comments) {
    if (!text.startsWith(mark, at)) continue;
    // `#{`, `$#`, `a#b` and `http://` are no comments.
    const before = at === 0 ? ' ' : text[at - 1];
    if (mark === '//' ? before !== ':' : before === ' ' || before === '\t' || at === 0) return true;
  }
  return text.startsWith('/*', at) && kind.comments.includes('//');
}

/** End of the string that begins at `at`, past its closing quote; the line's end if none closes it. */
export function stringEnd(text: string, at: number): number {
  const quote = text[at];
  for (let index = at + 1; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '\\') index += 1;
    else if (letter === quote) return index + 1;
  }
  return text.length;
}
