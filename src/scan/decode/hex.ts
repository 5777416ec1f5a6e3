import { lineEnd, lineStart } from '../clip.ts';
import type { RunDecoder } from './decoder.ts';
import { hexByte, hexValues, lineFeed } from './letters.ts';
import { isText } from './printable.ts';

/** Hexadecimal: two digits a byte, with or without `0x`. Runs of decimal digits are numbers. */
export const hex: RunDecoder = {
  name: 'hex',
  readRun(bytes, at, least) {
    const start = digitsStart(bytes, at);
    let end = start;
    let letters = 0;
    for (; (hexValues[bytes[end] ?? 0] ?? 255) !== 255; end += 1) {
      if ((hexValues[bytes[end] ?? 0] ?? 0) > 9) letters += 1;
    }
    // Without a letter it is a number.
    if (end - start < least || (end - start) % 2 !== 0 || letters === 0) return null;
    if (isWordByte(bytes[end])) return null;
    const decoded = new Uint8Array((end - start) >> 1);
    for (let index = 0; index < decoded.length; index += 1) {
      decoded[index] = hexByte(bytes, start + index * 2);
    }
    if (!isText(decoded)) return null;
    const origin = (index: number) => ({ start: start + index * 2, end: start + index * 2 + 2 });
    return {
      region: { start: lineStart(bytes, start), end: Math.max(end, lineEnd(bytes, end)) },
      edits: [{ start: at, end, bytes: decoded, origin }],
      isWhole: decoded.includes(lineFeed),
    };
  },
};

function digitsStart(bytes: Uint8Array, at: number): number {
  return bytes[at] === 0x30 && ((bytes[at + 1] ?? 0) | 32) === 0x78 ? at + 2 : at;
}

function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && /[A-Za-z0-9_+/=-]/.test(String.fromCharCode(byte));
}
