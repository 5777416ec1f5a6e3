import type { ArgValue } from '../../model/finding.ts';
import type { EnvFinding } from '../finding.ts';

/**
 * The same findings; those about a value that only some of its readers see so, and that another
 * way of writing would mend, carry that way as the argument `rewrite`.
 *
 * Both are told, the divergence and what comes of it: either may be switched off or accepted.
 */
export function withRewrites(findings: readonly EnvFinding[]): EnvFinding[] {
  const divergences = new Map<string, { readonly rewrite: ArgValue; readonly readers: number }>();
  for (const finding of findings) {
    const { rewrite, readings } = finding.args;
    if (finding.ruleId !== 'env-dialect-divergence' || rewrite === undefined) continue;
    const readers = Array.isArray(readings) ? readings.length : 0;
    divergences.set(placeOf(finding), { rewrite, readers });
  }
  if (divergences.size === 0) return [...findings];
  const seenBy = new Map<string, Set<ArgValue>>();
  for (const finding of findings) {
    const { consumer } = finding.args;
    if (consumer === undefined) continue;
    const key = `${finding.ruleId}\0${finding.subject}\0${placeOf(finding)}`;
    seenBy.set(key, (seenBy.get(key) ?? new Set()).add(consumer));
  }
  return findings.map((finding) => {
    const divergence = divergences.get(placeOf(finding));
    const key = `${finding.ruleId}\0${finding.subject}\0${placeOf(finding)}`;
    const readers = seenBy.get(key)?.size ?? 0;
    if (divergence === undefined || readers === 0 || readers >= divergence.readers) return finding;
    return { ...finding, args: { ...finding.args, rewrite: divergence.rewrite } };
  });
}

function placeOf({ location, args }: EnvFinding): string {
  return `${location.path}\0${args['name']}`;
}
