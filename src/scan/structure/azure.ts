import { marvin32, toDigits } from '../../model/checksum.ts';
import { alphabets } from '../../model/fill.ts';
import { decodeBase64 } from './base64.ts';

/** Signature in the key, where it stands, and the seeds that Marvin32 was run with. */
const families = [
  { signature: '+ASt', at: 76, seeds: ['Default0'] },
  { signature: 'ACDb', at: 76, seeds: ['MastRW00', 'MastRO00'] },
  { signature: 'AzCa', at: 33, seeds: ['Access00'] },
] as const;

/**
 * Keys of Azure storage, Cosmos DB and Redis: the last 4 bytes are the Marvin32 hash of all
 * before them. True for a key of another family, of which nothing is known.
 *
 * https://github.com/microsoft/security-utilities
 */
export function azureIdentifiableKey(value: string): boolean {
  const family = families.find(({ signature, at }) => value.startsWith(signature, at));
  if (!family) return true;
  const bytes = decodeBase64(value);
  if (!bytes || bytes.length < 8) return false;
  const body = bytes.subarray(0, -4);
  const sum = new DataView(bytes.buffer, bytes.length - 4).getUint32(0, true);
  return family.seeds.some((seed) => marvin32(body, seed) === sum);
}

/**
 * Azure DevOps tokens of the common annotated form: characters 81 to 84 are the first base62
 * digits of the byte-swapped Marvin32 hash of the 60 bytes that the first 80 decode to.
 *
 * Other services that share the form use seeds that are not known; for them this says nothing.
 */
export function azureDevopsToken(value: string): boolean {
  const bytes = decodeBase64(value.slice(0, 80));
  if (!bytes) return false;
  const sum = new DataView(new ArrayBuffer(4));
  sum.setUint32(0, marvin32(bytes, 'Default0'), true);
  return value.slice(80, 84) === toDigits(sum.getUint32(0), alphabets.base62, 6).slice(0, 4);
}

const entraAlphabet = `${alphabets.lower}${alphabets.upper}1234567890.-_~`;

/**
 * Entra client secrets: in the `8Q~` form the last 3 characters are the first digits of the
 * Marvin32 hash of those before. Of the other forms, such as the older `7Q~`, none is known.
 */
export function azureEntraSecret(value: string): boolean {
  const version = value.match(/^.{3}(\d)Q~/)?.[1];
  if (version !== '8') return version !== undefined;
  const sum = marvin32(new TextEncoder().encode(value.slice(0, -3)), 'AadPwd00');
  return value.slice(-3) === toDigits(sum, entraAlphabet, 6).slice(0, 3);
}
