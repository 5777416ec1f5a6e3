import type { DotenvText } from './dialect.ts';

/**
 * Text of an env file, decoded as an editor would.
 *
 * A mark at the start names the encoding and stays in the text, so that offsets are those of
 * the file. Without a mark it is UTF-8. Readers that would decode the bytes in another way do so
 * again from `bytes` (`readUtf8`).
 */
export function decodeDotenv(bytes: Uint8Array): DotenvText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  const text = lossyUtf8(bytes);
  if (text.includes('\ufffd') && !isUtf8(bytes)) return { bytes, text, encoding: 'invalid' };
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return { bytes, text, encoding: hasMark ? 'utf-8-mark' : 'utf-8' };
}

function decodeAs(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DotenvText {
  return { bytes, text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

/** The bytes as UTF-8 with U+FFFD for what is none; a mark stays as U+FEFF. */
export function lossyUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
