import { scryptSync } from 'node:crypto';
import type { Secret } from './secret.ts';

/** RFC 7914: 4 MiB and about ten milliseconds a try. */
const cost = { N: 4_096, r: 8, p: 1 } as const;
const saltBytes = 8;
/** Short on purpose: who pays for a whole dictionary is left with many words that fit. */
const proofBytes = 2;

/** What a proof looks like: version, salt and hash. */
export const proofPattern = /^s1:[0-9a-f]{16}:[0-9a-f]{4}$/;

/**
 * A salted slow hash by which an accepted secret is known again, for secrets that could be
 * guessed: their fingerprint says too little to tell them from a secret that took their place.
 *
 * @param random 8 bytes or more that nobody can foretell
 */
export function proveSecret(secret: Secret, random: Uint8Array): string {
  const salt = Buffer.from(random.subarray(0, saltBytes));
  return `s1:${salt.toString('hex')}:${slowHash(secret, salt)}`;
}

/** True when the proof was made of this very secret; wrong once in 65,536 for another one. */
export function isProofOf(proof: string, secret: Secret): boolean {
  const [, salt = '', hash] = proof.split(':');
  return proofPattern.test(proof) && slowHash(secret, Buffer.from(salt, 'hex')) === hash;
}

function slowHash(secret: Secret, salt: Uint8Array): string {
  return scryptSync(secret.reveal(), salt, proofBytes, cost).toString('hex');
}
