import { isDigit, isLetter } from './letters.ts';

const leastTail = 24;
const mostTail = 64;
const piece = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[+/]/g;

/**
 * True for a name that ends at `nameEnd` and is the end of random letters: base64 on a line that
 * blanks or padding break, as `…UdIwQUMBKAEKey` is. Words of names and paths are longer.
 */
export function isTailOfRun(text: string, nameEnd: number): boolean {
  let start = nameEnd;
  while (start > 0 && nameEnd - start < mostTail && isBase64Code(text.charCodeAt(start - 1)))
    start -= 1;
  if (nameEnd - start < leastTail) return false;
  const run = text.slice(start, nameEnd);
  return /\d/.test(run) && (run.match(piece)?.length ?? 0) * 3 >= run.length;
}

function isBase64Code(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 43 || code === 47;
}
