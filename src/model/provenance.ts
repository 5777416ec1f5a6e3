import { compareText } from './finding.ts';
import type { Provenance } from './location.ts';

/** How many commits a finding names. */
const maxProvenance = 20;

/** The oldest first. Blobs come in any order, so commits of the same second need an order too. */
export function compareAge(a: Provenance, b: Provenance): number {
  return Date.parse(a.date) - Date.parse(b.date) || compareText(a.commit, b.commit);
}

/** The commits of two places, each once, the oldest first and no more than a finding names. */
export function joinProvenance(
  a: readonly Provenance[],
  b: readonly Provenance[],
): readonly Provenance[] {
  const commits = new Map([...a, ...b].map((from) => [from.commit, from]));
  return [...commits.values()].sort(compareAge).slice(0, maxProvenance);
}
