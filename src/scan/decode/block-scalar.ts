import { latin1, lineEnd, lineStart, nextLine } from '../clip.ts';
import type { Decoder } from './decoder.ts';
import { isBlank, lineFeed } from './letters.ts';

const longestHead = 6;
const empty = new Uint8Array(0);

/**
 * YAML block scalars of one line (`password: |` and the value below): the value is read beside
 * its key. Longer ones are lines of their own. https://yaml.org/spec/1.2.2/#81-block-scalar-styles
 */
export const blockScalar: Decoder = {
  name: 'block',
  keywords: [': |', ': >'],
  read(bytes, at) {
    const sign = at + 2;
    const headEnd = lineEnd(bytes, sign, longestHead + 1);
    const head = latin1(bytes, sign, headEnd);
    if (!/^[|>][-+1-9]{0,2}$/.test(head) || headEnd >= bytes.length) return null;
    const start = lineStart(bytes, at);
    const first = nextLine(bytes, headEnd);
    const firstEnd = lineEnd(bytes, first);
    const value = first + indentOf(bytes, first);
    if (value >= firstEnd || indentOf(bytes, first) <= indentOf(bytes, start)) return null;
    const second = nextLine(bytes, firstEnd);
    const goesOn =
      second < bytes.length &&
      bytes[second] !== lineFeed &&
      indentOf(bytes, second) >= value - first;
    if (goesOn) return null;
    return {
      region: { start, end: firstEnd },
      edits: [{ start: sign, end: value, bytes: empty }],
    };
  },
};

function indentOf(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isBlank(bytes[end])) end += 1;
  return end - at;
}
