import { crc32, toDigits } from '../../model/checksum.ts';
import { alphabets } from '../../model/fill.ts';

/** Base62 as Apify writes it: small letters before capitals. */
const base62SmallFirst = `${alphabets.digit}${alphabets.lower}${alphabets.upper}`;

function endsWithDigits(value: string, summed: string, alphabet: string, width: number): boolean {
  return value.endsWith(toDigits(crc32(summed), alphabet, width));
}

/**
 * GitHub, npm and Vercel: the last 6 characters are the base62 CRC-32 of those between the
 * prefix, which ends at the first `_`, and them.
 *
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
export function crc32Base62(value: string): boolean {
  const body = value.slice(value.indexOf('_') + 1, -6);
  return endsWithDigits(value, body, alphabets.base62, 6);
}

/** W&B: the last 6 characters are the base62 CRC-32 of all before them, prefix included. */
export function crc32Base62Whole(value: string): boolean {
  return endsWithDigits(value, value.slice(0, -6), alphabets.base62, 6);
}

/** Apify: as W&B, with the small letters before the capitals. */
export function crc32Base62Apify(value: string): boolean {
  return endsWithDigits(value, value.slice(0, -6), base62SmallFirst, 6);
}

/** SaladCloud: the last 6 characters are the base62 CRC-32 of the part after the last `_`. */
export function crc32Base62Salad(value: string): boolean {
  const body = value.slice(value.lastIndexOf('_') + 1, -6);
  return endsWithDigits(value, body, alphabets.base62, 6);
}

/**
 * GitLab's routable tokens: the last 7 characters are the base36 CRC-32 of all before them.
 *
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/authn/token_field/generator/routable_token.rb
 */
export function crc32Base36(value: string): boolean {
  return endsWithDigits(value, value.slice(0, -7), alphabets.base36, 7);
}

/** Atlassian, Bitbucket, Packagist, Canva: the last 8 characters are the CRC-32 of all before. */
export function crc32Hex(value: string): boolean {
  return endsWithDigits(value.toLowerCase(), value.slice(0, -8), alphabets.hex, 8);
}

/** Cloudflare and Zuplo: as `crc32Hex`, without the prefix and any `_` before the checksum. */
export function crc32HexBody(value: string): boolean {
  const body = value.slice(value.indexOf('_') + 1, -8).replace(/_$/, '');
  return endsWithDigits(value.toLowerCase(), body, alphabets.hex, 8);
}

/** Grafana `glsa_`: the CRC-32 of prefix and body, least significant byte first, in hex. */
export function crc32HexGrafana(value: string): boolean {
  const hex = toDigits(crc32(value.slice(0, -8).replace(/_$/, '')), alphabets.hex, 8);
  const swapped = `${hex.slice(6)}${hex.slice(4, 6)}${hex.slice(2, 4)}${hex.slice(0, 2)}`;
  return value.toLowerCase().endsWith(swapped);
}

/** Confluent `cflt`: the CRC-32 of the body, least significant byte first, in base64. */
export function crc32Base64Confluent(value: string): boolean {
  const sum = crc32(value.slice(4, -6));
  const bytes = [sum, sum >>> 8, sum >>> 16, sum >>> 24].map((byte) => byte & 0xff);
  return value.endsWith(btoa(String.fromCharCode(...bytes)).slice(0, 6));
}
