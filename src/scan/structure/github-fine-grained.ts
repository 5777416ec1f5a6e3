import { sha256 } from '../../model/digest.ts';
import { alphabets } from '../../model/fill.ts';

/**
 * `github_pat_…`: characters 78 to 85 are the first 8 base32 digits of the SHA-256 of the 77
 * before them. Not documented; found on published tokens and holds for all that were tried.
 */
export function githubFineGrained(value: string): boolean {
  return value.slice(77, 85).toUpperCase() === base32Start(sha256(value.slice(0, 77)));
}

/** The first 8 base32 digits, which are 40 bits. */
function base32Start(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes.subarray(0, 5)) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? [])
    .map((digit) => alphabets.base32[Number.parseInt(digit, 2)])
    .join('');
}
