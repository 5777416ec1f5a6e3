import { createHash } from 'node:crypto';

/** First 16 hex digits of the SHA-256 of a public example value, so that it is not spelled out. */
export function digestOf(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex').slice(0, 16);
}
