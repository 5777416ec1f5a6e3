import { base64Values } from './letters.ts';

/** Encoded text without a telling name begins to count at this many characters. */
export const leastRun = 20;

/**
 * Calls `found` with each run `[from, to)` of 20 and more base64 characters in `[start, end)`.
 * Looks at every twentieth byte of other text.
 */
export function findEncodedRuns(
  bytes: Uint8Array,
  start: number,
  end: number,
  found: (from: number, to: number) => void,
): void {
  let at = start + leastRun - 1;
  while (at < end) {
    if (base64Values[bytes[at] as number] === 255) {
      at += leastRun;
      continue;
    }
    let from = at;
    while (from > start && base64Values[bytes[from - 1] as number] !== 255) from -= 1;
    const least = from + leastRun;
    let to = at + 1;
    while (to < end && base64Values[bytes[to] as number] !== 255) to += 1;
    if (to >= least) found(from, to);
    at = to + leastRun;
  }
}
