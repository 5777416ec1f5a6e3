/**
 * Checksums that providers build into their tokens. Pure arithmetic; the rules make valid
 * samples with it, the scan tests what it found.
 */

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** CRC-32 (IEEE 802.3, as in zip) of an ASCII text, unsigned. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc = (crc >>> 8) ^ (crcTable[(crc ^ text.charCodeAt(at)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A number in the digits of `alphabet`, most significant first, padded with its zero. */
export function toDigits(value: number, alphabet: string, width: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
    text = `${alphabet[rest % alphabet.length] ?? ''}${text}`;
  }
  return text.padStart(width, alphabet[0]);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/**
 * Marvin32, the keyed hash that ends Azure's keys, unsigned.
 *
 * @param seed eight ASCII characters (`Default0`), read as one big-endian number
 */
export function marvin32(bytes: Uint8Array, seed: string): number {
  const word = (at: number): number =>
    (seed.charCodeAt(at) << 24) |
    (seed.charCodeAt(at + 1) << 16) |
    (seed.charCodeAt(at + 2) << 8) |
    seed.charCodeAt(at + 3);
  let high = word(0);
  let low = word(4);
  const mix = (): void => {
    high ^= low;
    low = (rotate(low, 20) + high) | 0;
    high = rotate(high, 9) ^ low;
    low = (rotate(low, 27) + high) | 0;
    high = rotate(high, 19);
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    low = (low + view.getUint32(at, true)) | 0;
    mix();
  }
  let tail = 0x80;
  for (let last = bytes.length - 1; last >= at; last -= 1) tail = (tail << 8) | (bytes[last] ?? 0);
  low = (low + tail) | 0;
  mix();
  mix();
  return (low ^ high) >>> 0;
}

const bech32Letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/**
 * The six letters that end a bech32 text of this prefix and data, in lower case; null when the
 * data holds another letter.
 *
 * https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
 */
export function bech32Checksum(prefix: string, data: string): string | null {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  const words = [...data].map((letter) => bech32Letters.indexOf(letter));
  if (words.includes(-1)) return null;
  const all = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...words];
  let sum = 1;
  for (const word of [...all, 0, 0, 0, 0, 0, 0]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ word;
    for (const [bit, generator] of bech32Generators.entries()) {
      if (((top >>> bit) & 1) === 1) sum ^= generator;
    }
  }
  sum ^= 1;
  return [25, 20, 15, 10, 5, 0].map((shift) => bech32Letters[(sum >>> shift) & 31]).join('');
}

const bech32Generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
