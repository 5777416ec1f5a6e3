import type { Finding } from '../model/finding.ts';

/**
 * Gives every finding a name of its own: the fingerprint, and from the second occurrence of the
 * same secret in the same file on a counter behind it. For formats that show only one result a name.
 */
export function uniqueNames(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const occurrence = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, occurrence);
    return occurrence === 1 ? fingerprint : `${fingerprint}:${occurrence}`;
  });
}
