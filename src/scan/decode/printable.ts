import { isPrintable } from './letters.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Below this many bytes only ASCII counts as text: two bytes of noise are UTF-8 soon. */
const leastForeign = 32;

/** True for ASCII that stands in a text: what can be printed, tabs and line ends. */
export function isTextByte(byte: number): boolean {
  return isPrintable(byte) || byte === 9 || byte === 10 || byte === 13;
}

/**
 * True for decoded bytes that somebody wrote: ASCII without control characters, or longer UTF-8
 * that is mostly ASCII. Random bytes of eight and more are hardly ever that.
 */
export function isText(bytes: Uint8Array): boolean {
  let foreign = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) foreign += 1;
    else if (!isTextByte(byte)) return false;
  }
  if (foreign === 0) return true;
  if (bytes.length < leastForeign || foreign * 5 > bytes.length) return false;
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 little-endian text in a Latin script as ASCII, as PowerShell encodes commands; else null. */
export function fromWide(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < 16 || bytes.length % 2 !== 0) return null;
  const narrow = new Uint8Array(bytes.length >> 1);
  for (let at = 0; at < narrow.length; at += 1) {
    if (bytes[at * 2 + 1] !== 0) return null;
    narrow[at] = bytes[at * 2] ?? 0;
  }
  return isText(narrow) ? narrow : null;
}
