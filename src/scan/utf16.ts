/** Byte order of a UTF-16 text, or null when the bytes are something else. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  return sample.includes(0) ? orderWithoutMark(sample) : null;
}

/** Text in a Latin script leaves every second byte zero; real binary data does not. */
function orderWithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = sample.length >> 1;
  if (pairs < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) evenZeros += 1;
    if (sample[at + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > pairs * 0.9 && evenZeros === 0) return 'utf-16le';
  return evenZeros > pairs * 0.9 && oddZeros === 0 ? 'utf-16be' : null;
}

/** The same text in UTF-8, without its byte order mark. */
export function utf16ToUtf8(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(order).decode(bytes));
}

/** Git's own test: a NUL within the first 8,000 bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8_000).includes(0);
}
