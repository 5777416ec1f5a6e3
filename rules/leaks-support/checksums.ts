import { crc32, marvin32, toDigits } from '../../src/model/checksum.ts';
import { alphabets, fill } from '../../src/model/fill.ts';

/** Text with its CRC-32 in base62 behind it, as Vercel, W&B and SaladCloud write it. */
export function withBase62Sum(text: string): string {
  return `${text}${toDigits(crc32(text), alphabets.base62, 6)}`;
}

/** As `withBase62Sum`, with the small letters before the capitals: Apify. */
export function withSmallFirstSum(text: string): string {
  const letters = `${alphabets.digit}${alphabets.lower}${alphabets.upper}`;
  return `${text}${toDigits(crc32(text), letters, 6)}`;
}

/** Text with its CRC-32 in 8 hex digits behind it: Cloudflare and Canva. */
export function withHexSum(text: string): string {
  return `${text}${toDigits(crc32(text), alphabets.hex, 8)}`;
}

/** A made-up Grafana token: the CRC-32 of `glsa_` and the body, least significant byte first. */
export function grafanaToken(seed = 1): string {
  const body = `glsa_${fill(32, 'base62', seed)}`;
  const bytes = sumBytes(crc32(body)).map((byte) => toDigits(byte, alphabets.hex, 2));
  return `${body}_${bytes.join('')}`;
}

/** A made-up Confluent secret: `cflt`, 54 characters, the first six of their CRC-32 in base64. */
export function confluentSecret(seed = 1): string {
  const body = fill(54, 'base64', seed);
  return `cflt${body}${encodeBase64(sumBytes(crc32(body))).slice(0, 6)}`;
}

/**
 * A made-up Azure key with its signature and the Marvin32 hash that ends it.
 *
 * @param signature the four letters of the service, with the letter that follows them
 * @param at where the signature stands in the base64 text
 * @param bytes length of the key in bytes
 */
export function azureKey(signature: string, at: number, bytes: number, hash: string): string {
  const text = `${fill(at, 'base64')}${signature}${fill(4, 'base64', 2)}`;
  const body = decodeBase64(text.slice(0, text.length & ~3)).subarray(0, bytes - 4);
  return encodeBase64([...body, ...sumBytes(marvin32(body, hash))]);
}

/** A made-up Azure DevOps token: `JQQJ99`, `AZDO` and four digits of its Marvin32 hash. */
export function azureDevopsToken(seed = 1): string {
  const text = `${fill(52, 'base62', seed)}JQQJ99${fill(18, 'base62', seed + 1)}AZDO`;
  const [a = 0, b = 0, c = 0, d = 0] = sumBytes(marvin32(decodeBase64(text), 'Default0'));
  const swapped = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  return `${text}${toDigits(swapped, alphabets.base62, 6).slice(0, 4)}`;
}

/** Base64 of a JSON object without padding, as tokens that carry claims begin. */
export function base64Json(value: Readonly<Record<string, unknown>>): string {
  return btoa(JSON.stringify(value)).replace(/=+$/, '');
}

function sumBytes(sum: number): readonly number[] {
  return [sum & 0xff, (sum >>> 8) & 0xff, (sum >>> 16) & 0xff, sum >>> 24];
}

function encodeBase64(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes));
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
