import type { BashAssignment } from './bash-tree.ts';
import { BashLineError, type BashWord, type BashWordReader, PartList } from './bash-words.ts';

/**
 * The assignment at hand, null when the word there is none.
 *
 * @param skipSpace passes over blanks, line breaks and comments
 */
export function readBashAssignment(
  words: BashWordReader,
  skipSpace: () => void,
): BashAssignment | null {
  words.peek();
  const start = words.at;
  const head = /((?:\\\n)*[A-Za-z_](?:\\\n|[A-Za-z0-9_])*)(\[)?/y;
  head.lastIndex = start;
  const match = head.exec(words.text);
  if (match === null) return null;
  let at = head.lastIndex;
  let subscript: string | null = null;
  if (match[2] !== undefined) {
    const close = words.text.indexOf(']', at);
    if (close === -1) words.fail('a [ is never closed', at);
    subscript = words.text.slice(at, close);
    at = close + 1;
  }
  const sign = /(?:\\\n)*(\+?)(?:\\\n)*=/y;
  sign.lastIndex = at;
  const signMatch = sign.exec(words.text);
  if (signMatch === null) return null;
  const [, rawName = ''] = match;
  const nameSpan = { start, end: start + rawName.length };
  words.at = sign.lastIndex;
  const from = words.at;
  const parts = new PartList();
  const array = words.peek() === '(' ? readArray(words, parts, skipSpace) : null;
  words.readMore(parts);
  return {
    name: rawName.replaceAll('\\\n', ''),
    nameSpan,
    written: { start: from, end: words.at },
    appends: signMatch[1] === '+',
    subscript,
    array: parts.list.length > 0 ? null : array,
    parts: parts.list,
  };
}

/** An array; as text into `parts` when the word goes on behind it. */
function readArray(words: BashWordReader, parts: PartList, skipSpace: () => void): BashWord[] {
  const open = words.at;
  words.at += 1;
  const found: BashWord[] = [];
  for (;;) {
    skipSpace();
    if (words.peek() === '') words.fail('a ( is never closed', open);
    if (words.peek() === ')') break;
    const word = words.readWord();
    if (word === null) throw new BashLineError();
    found.push(word);
  }
  words.at += 1;
  if (!/^[ \t\n;&|()<>]?$/.test(words.peek())) parts.add(words.text.slice(open, words.at), true);
  return found;
}
