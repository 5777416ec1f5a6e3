import { base64Values, hexValues } from './letters.ts';

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

/** Where in a group of four base64 digits of ASCII text a character may stand, and in hexadecimal. */
const places = { first: 1, second: 2, third: 4, high: 8, low: 16, zero: 32 };

const placesOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  const digit = base64Values[byte] ?? 255;
  const nibble = hexValues[byte] ?? 255;
  let found = 0;
  // The first digit has six bits of a byte below 0x80, or of gzip's 0x1f; the second and third
  // have the high bits of the next ones.
  if (digit < 32 && (digit >= 7 || digit === 2 || digit === 3)) found |= places.first;
  if (digit === 0) found |= places.zero;
  if ((digit & 8) === 0) found |= places.second;
  if ((digit & 2) === 0) found |= places.third;
  if (nibble >= 2 && nibble <= 7) found |= places.high;
  if (nibble < 16) found |= places.low;
  return found;
});

/**
 * A look at the first eight characters, which few words and little noise pass: text in base64 or
 * hexadecimal, or gzip in base64. Never false for what the decoders of runs can read.
 */
export function mayBeText(bytes: Uint8Array, at: number): boolean {
  const place = (index: number): number => placesOf[bytes[at + index] as number] as number;
  if ((place(0) & places.first) !== 0) {
    const isText = (place(1) & places.second) !== 0 && (place(2) & places.third) !== 0;
    // UTF-16 has a zero as its fourth byte.
    const isNext = (place(4) & (places.first | places.zero)) !== 0;
    if (isText && isNext && (place(5) & places.second) !== 0) return true;
    // `H4sI`: gzip.
    if (bytes[at] === 0x48 && bytes[at + 1] === 0x34) return true;
  }
  if (bytes[at] === 0x30 && ((bytes[at + 1] as number) | 32) === 0x78) return true;
  for (let index = 0; index < 8; index += 2) {
    if ((place(index) & places.high) === 0 || (place(index + 1) & places.low) === 0) return false;
  }
  return true;
}
