import { leakMatchers } from '../../rules/leaks/matchers.ts';
import { digestOf } from '../model/digest.ts';
import type { LeakMatcher } from '../model/leak-rule.ts';
import type { EngineRule } from '../scan/engine.ts';
import { version } from '../version.ts';

/** Digest of everything that decides what is found: two runs with the same one can be compared. */
export function rulesetDigest(
  custom: readonly EngineRule[],
  isEnabled: (ruleId: string) => boolean,
): string {
  const describe = ({ id, pattern, keywords, severity, confidence }: LeakMatcher): string =>
    [id, pattern.source, pattern.flags, keywords.join(','), severity, confidence].join('\u0001');
  const matchers: readonly LeakMatcher[] = leakMatchers;
  const inForce = [...matchers, ...custom.map(({ matcher }) => matcher)].filter(({ id }) =>
    isEnabled(id),
  );
  const lines = [version, ...inForce.map(describe)];
  return digestOf(lines.join('\u0002'));
}
