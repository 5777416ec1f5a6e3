import { base64Values, hexValues } from './letters.ts';

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
