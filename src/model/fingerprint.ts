import { createHash, createHmac } from 'node:crypto';
import type { Secret } from './secret.ts';

/** How many bits of a guessable secret a fingerprint may depend on. */
const weakSubjectBits = 8;

/**
 * Stable name of a finding: `wt1:` and 32 hex digits over rule, path and subject.
 *
 * Free of line numbers, so it survives moved lines, reformatting, squash and rebase.
 */
export function fingerprint(ruleId: string, path: string, subject: string): string {
  const digest = createHash('sha256').update(`${ruleId}\0${path}\0${subject}`).digest('hex');
  return `wt1:${digest.slice(0, 32)}`;
}

/**
 * The part of a fingerprint that stands for a secret.
 *
 * A strong secret is named by its whole digest. A digest of a guessable one would let a reader
 * try passwords against it, so such a secret is named by its length and 8 bits of its digest:
 * that tells most changes and leaves thousands of words of a dictionary. What accepts a finding
 * by name adds a proof (`proof.ts`), which tells the rest.
 */
export function secretSubject(secret: Secret): string {
  const value = secret.reveal();
  const digest = createHash('sha256').update('wt1\0').update(value).digest();
  if (isGuessable(secret)) return `${value.length}:${digest.readUIntBE(0, weakSubjectBits / 8)}`;
  return digest.toString('hex');
}

/** Gives the `secretId` of a secret: same secret, same id, for one random key a run. */
export function secretId(key: Uint8Array, secret: Secret): string {
  return createHmac('sha256', key).update(secret.reveal()).digest('hex').slice(0, 16);
}

/** True unless the value is long and mixed enough that nobody can try all such values. */
export function isGuessable(secret: Secret): boolean {
  const value = secret.reveal();
  if (value.length < 20) return true;
  const classes =
    Number(/[a-z]/.test(value)) + Number(/[A-Z]/.test(value)) + Number(/\d/.test(value));
  return classes < 2 || new Set(value).size < 10;
}
