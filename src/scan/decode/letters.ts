/** Value of each base64 digit in both alphabets, 255 for any other byte. */
export const base64Values = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(letter);
  if (value !== -1) return value;
  return letter === '-' ? 62 : letter === '_' ? 63 : 255;
});

/** Value of each hexadecimal digit, 255 for any other byte. */
export const hexValues = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
  return value === -1 ? 255 : value;
});

/** The byte that two hexadecimal digits at `at` stand for, -1 when they are none. */
export function hexByte(bytes: Uint8Array, at: number): number {
  const high = hexValues[bytes[at] ?? 0] ?? 255;
  const low = hexValues[bytes[at + 1] ?? 0] ?? 255;
  return high === 255 || low === 255 ? -1 : high * 16 + low;
}

export const lineFeed = 10;
export const carriageReturn = 13;
export const backslash = 0x5c;
export const slash = 0x2f;
export const percentSign = 0x25;
/** What fills up base64. */
export const padding = 0x3d;

export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

export function isQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60;
}

/** True for what people can read on one line: ASCII from the blank on. */
export function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
