import { bech32Checksum } from '../../model/checksum.ts';

/** An age identity: bech32, whose last six letters are a checksum. https://age-encryption.org/v1 */
export function ageSecretKey(value: string): boolean {
  const text = value.toLowerCase();
  const joint = text.lastIndexOf('1');
  return bech32Checksum(text.slice(0, joint), text.slice(joint + 1, -6)) === text.slice(-6);
}
