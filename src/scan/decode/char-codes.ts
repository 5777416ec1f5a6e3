import { latin1 } from '../clip.ts';
import type { Decoder } from './decoder.ts';
import { textEdit } from './edit.ts';
import { lineRegion } from './line-region.ts';

const longest = 4_000;

/** Strings that are written as the numbers of their characters: `String.fromCharCode(103, …)`. */
export const charCodes: Decoder = {
  name: 'char-codes',
  keywords: [
    ...['fromcharcode(', 'fromcodepoint(', 'bytes([', 'bytearray([', 'buffer.from(['],
    ...['uint8array', '[]byte{', 'new byte[]', 'char[]'],
  ],
  read(bytes, at) {
    const region = lineRegion(bytes, at);
    const text = latin1(bytes, at, Math.min(region.end, at + longest));
    const found =
      /[[({]\s{0,4}((?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s{0,4},\s{0,4}(?:0x[0-9a-f]{1,2}|\d{1,3})){7,})\s{0,4},?\s{0,4}[\])}]/i.exec(
        text,
      );
    const list = found?.[1];
    if (!found || list === undefined) return null;
    const codes = list.split(',').map((code) => Number(code.trim()));
    if (!codes.every((code) => code >= 0x20 && code < 0x7f)) return null;
    const start = at + found.index;
    const edit = textEdit(start, start + found[0].length, `"${String.fromCharCode(...codes)}"`);
    return { region, edits: [edit] };
  },
};
