import type { Decoder } from './decoder.ts';
import type { Edit } from './edit.ts';
import { hexByte, isPrintable, percentSign } from './letters.ts';
import { lineRegion } from './line-region.ts';

/** Percent-encoding (RFC 3986, section 2.1) of what could have been written plainly. */
export const percent: Decoder = {
  name: 'percent',
  mark: percentSign,
  read(bytes, at) {
    if (!hides(bytes, at)) return null;
    const region = lineRegion(bytes, at);
    const edits: Edit[] = [];
    for (let index = region.start; index < region.end; index += 1) {
      if (bytes[index] !== percentSign) continue;
      const byte = readPercent(bytes, index);
      if (byte === -1 || index + 3 > region.end) continue;
      edits.push({ start: index, end: index + 3, bytes: Uint8Array.of(byte) });
      index += 2;
    }
    return { region, edits };
  },
};

/** True for what needs no encoding, or hides a quote, an `@` or another code; in a key also `+/=`. */
function hides(bytes: Uint8Array, at: number): boolean {
  const byte = readPercent(bytes, at);
  if (byte === -1) return false;
  const letter = String.fromCharCode(byte);
  return /[\w.~"'@%-]/.test(letter) || (/[+/=]/.test(letter) && isInKey(bytes, at));
}

const leastKey = 16;

/** True between characters of a long run, as in a key that is written in base64. */
function isInKey(bytes: Uint8Array, at: number): boolean {
  let before = 0;
  while (before < leastKey && isKeyByte(bytes[at - 1 - before])) before += 1;
  let after = 0;
  while (after < leastKey && isKeyByte(bytes[at + 3 + after])) after += 1;
  return before > 0 && before + after >= leastKey;
}

function isKeyByte(byte: number | undefined): boolean {
  return byte !== undefined && /[A-Za-z0-9%]/.test(String.fromCharCode(byte));
}

/** The printable byte that `%XX` stands for, -1 for anything else. */
function readPercent(bytes: Uint8Array, at: number): number {
  const byte = hexByte(bytes, at + 1);
  return isPrintable(byte) ? byte : -1;
}
