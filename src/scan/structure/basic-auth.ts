import { decodeBase64Text } from './base64.ts';

/** Base64 of `user:password` in printable ASCII, both parts filled. */
export function base64UserPassword(value: string): boolean {
  return /^[\x21-\x39\x3b-\x7e]{1,128}:[\x20-\x7e]{1,4096}$/.test(decodeBase64Text(value) ?? '');
}
