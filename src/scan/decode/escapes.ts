import type { Decoder } from './decoder.ts';
import { type Edit, textEdit } from './edit.ts';
import { backslash, hexByte, hexValues } from './letters.ts';
import { lineRegion } from './line-region.ts';

/**
 * Escapes of string literals: `\u0041`, `\u{41}`, `\x41`, `\101`, `\U00000041`, and with them the
 * short ones (`\n`, `\"`, `\/`), so that a file inside a string is read line by line.
 */
export const escapes: Decoder = {
  name: 'escapes',
  mark: backslash,
  read(bytes, at) {
    if (!leadsSomewhere(bytes, at)) return null;
    const region = lineRegion(bytes, at);
    const edits: Edit[] = [];
    for (let index = region.start; index < region.end; index += 1) {
      if (bytes[index] !== backslash) continue;
      const edit = readEscape(bytes, index);
      if (edit && edit.end <= region.end) edits.push(edit);
      index = (edit?.end ?? index + 2) - 1;
    }
    return { region, edits };
  },
};

const shortEscapes = new Map(
  Object.entries({ n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '/': '/', '\\': '\\' }).map(
    ([letter, text]) => [letter.charCodeAt(0), text],
  ),
);
const letters = {
  n: 0x6e,
  u: 0x75,
  U: 0x55,
  x: 0x78,
  slash: 0x2f,
  colon: 0x3a,
  open: 0x7b,
  close: 0x7d,
};

/** True for an escape that hides a letter or a URL, and for one that begins a line `NAME=`. */
function leadsSomewhere(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1];
  if (next === letters.slash) return bytes[at - 1] === letters.colon;
  if (next === letters.n) return beginsAssignment(bytes, at + 2);
  const code = codeOf(bytes, at)?.code ?? 0;
  return code > 0x20 && code < 0x7f;
}

/** `NAME=` or `NAME: ` behind an escaped line end. */
function beginsAssignment(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (end < at + 64 && isNameByte(bytes[end] ?? 0)) end += 1;
  return end - at >= 3 && (bytes[end] === 0x3d || (bytes[end] === 0x3a && bytes[end + 1] === 0x20));
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f
  );
}

function readEscape(bytes: Uint8Array, at: number): Edit | null {
  const short = shortEscapes.get(bytes[at + 1] ?? 0);
  if (short !== undefined) return textEdit(at, at + 2, short);
  const found = codeOf(bytes, at);
  return found && found.code >= 0x20 && found.code < 0x7f
    ? textEdit(at, found.end, String.fromCharCode(found.code))
    : null;
}

/** The code point that a numeric escape at `at` names, and where the escape ends. */
function codeOf(bytes: Uint8Array, at: number): { code: number; end: number } | null {
  const kind = bytes[at + 1];
  if (kind === letters.x) {
    const code = hexByte(bytes, at + 2);
    return code === -1 ? null : { code, end: at + 4 };
  }
  if (kind === letters.u && bytes[at + 2] === letters.open) {
    const end = bytes.subarray(at + 3, at + 10).indexOf(letters.close);
    return end < 1 ? null : hexCode(bytes, at + 3, end, 1);
  }
  if (kind === letters.u) return hexCode(bytes, at + 2, 4, 0);
  if (kind === letters.U) return hexCode(bytes, at + 2, 8, 0);
  return octalCode(bytes, at + 1);
}

function hexCode(bytes: Uint8Array, at: number, digits: number, after: number) {
  let code = 0;
  for (let index = at; index < at + digits; index += 1) {
    const value = hexValues[bytes[index] ?? 0] ?? 255;
    if (value === 255) return null;
    code = code * 16 + value;
  }
  return { code, end: at + digits + after };
}

/** Three octal digits that another octal escape follows or precedes: `\1` alone is a group. */
function octalCode(bytes: Uint8Array, at: number): { code: number; end: number } | null {
  let code = 0;
  for (let index = at; index < at + 3; index += 1) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) return null;
    code = code * 8 + digit;
  }
  return { code, end: at + 3 };
}
