import { createHash } from 'node:crypto';

/** First 16 hex digits of the SHA-256 of a public example value, so that it is not spelled out. */
export function digestOf(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex').slice(0, 16);
}

/** SHA-256 of a text's UTF-8 bytes. */
export function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** SHA-1 in hex digits, in which detect-secrets names a secret. Proves nothing. */
export function sha1Hex(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}

/** SHA-256 in hex digits; of a text, of its UTF-8 bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
