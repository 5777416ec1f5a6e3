import type { Decoder } from './decoder.ts';
import type { Edit } from './edit.ts';
import { lineRegion } from './line-region.ts';

const escapeSign = 0x1b;
const bracket = 0x5b;
const longest = 24;
const empty = new Uint8Array(0);

/**
 * Sequences by which a terminal changes colours and clears lines (ECMA-48, section 5.4), as logs of
 * CI and of `script` keep them: the letter that ends one would belong to the word behind it.
 */
export const colours: Decoder = {
  name: 'colours',
  mark: escapeSign,
  read(bytes, at) {
    const region = lineRegion(bytes, at);
    const edits: Edit[] = [];
    for (let index = region.start; index < region.end; index += 1) {
      const end = sequenceEnd(bytes, index);
      if (end === -1 || end > region.end) continue;
      edits.push({ start: index, end, bytes: empty });
      index = end - 1;
    }
    return edits.length === 0 ? null : { region, edits };
  },
};

/** End of the control sequence that begins at `at`, -1 where none does. */
function sequenceEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== escapeSign || bytes[at + 1] !== bracket) return -1;
  for (let index = at + 2; index < at + longest; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0x40 && byte <= 0x7e) return index + 1;
    if (byte < 0x20 || byte > 0x3f) return -1;
  }
  return -1;
}
