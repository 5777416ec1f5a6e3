import { decodeBase64 } from './base64.ts';

/**
 * A macaroon of version 2 behind a prefix that ends at the first `-` or `_`: a location field,
 * then an identifier field.
 *
 * https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt
 */
export function macaroon(value: string): boolean {
  const bytes = decodeBase64(value.slice(value.search(/[-_]/) + 1));
  if (bytes?.[0] !== 2 || bytes[1] !== 1) return false;
  return bytes[3 + (bytes[2] ?? 0)] === 2;
}
