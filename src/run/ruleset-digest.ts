import { leakMatchers, leakMatchersDigest } from '../../rules/leaks/matchers.ts';
import { digestOf } from '../model/digest.ts';
import { describeMatcher, type LeakMatcher } from '../model/leak-rule.ts';
import type { EngineRule } from '../scan/engine.ts';
import { version } from '../version.ts';

/** Digest of everything that decides what is found: two runs with the same one can be compared. */
export function rulesetDigest(
  custom: readonly EngineRule[],
  isEnabled: (ruleId: string) => boolean,
): string {
  const builtin: readonly LeakMatcher[] = leakMatchers;
  const off = builtin.filter(({ id }) => !isEnabled(id)).map(({ id }) => `-${id}`);
  const own = custom
    .map(({ matcher }) => matcher)
    .filter(({ id }) => isEnabled(id))
    .map(describeMatcher);
  return digestOf([version, leakMatchersDigest, ...off, ...own].join('\n'));
}
