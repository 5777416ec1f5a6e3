/** Alphabets that samples are made of. */
export const alphabets = {
  digit: '0123456789',
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  base36: '0123456789abcdefghijklmnopqrstuvwxyz',
  BASE36: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  base64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
} as const;
export type Alphabet = keyof typeof alphabets;

/**
 * Made-up characters for samples: the same `seed`, alphabet and length give the same text.
 *
 * Samples of secrets are put together with it at run time, so that no key-shaped text ever
 * stands in this repository. Every alphabet with digits yields at least one digit from length 8.
 */
export function fill(length: number, alphabet: Alphabet = 'base62', seed = 1): string {
  const letters = alphabets[alphabet];
  let state = (seed * 0x9e3779b1) ^ (length * 0x85ebca6b) ^ (letters.length << 7);
  let text = '';
  for (let at = 0; at < length; at += 1) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    text += letters[((mixed ^ (mixed >>> 14)) >>> 0) % letters.length];
  }
  const needsDigit = length >= 8 && /\d/.test(letters) && !/\d/.test(text);
  return needsDigit ? `${text.slice(0, 4)}7${text.slice(5)}` : text;
}

/** A made-up UUID of version 4. */
export function fillUuid(seed = 1): string {
  const hex = fill(30, 'hex', seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
