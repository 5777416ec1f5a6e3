import { matchersDigest } from '../../rules/matchers-digest.ts';
import { digestOf } from '../model/digest.ts';
import { describeMatcher, type LeakMatcher } from '../model/leak-rule.ts';
import type { EngineRule } from '../scan/engine-rule.ts';
import { version } from '../version.ts';
import { everyRule } from './rule-filter.ts';

/** Digest of everything that decides what is found: two runs with the same one can be compared. */
export async function rulesetDigest(
  custom: readonly EngineRule[],
  isEnabled: (ruleId: string) => boolean,
): Promise<string> {
  const builtin = isEnabled === everyRule ? [] : await builtinMatchers();
  const off = builtin.filter(({ id }) => !isEnabled(id)).map(({ id }) => `-${id}`);
  const own = custom
    .map(({ matcher }) => matcher)
    .filter(({ id }) => isEnabled(id))
    .map(describeMatcher);
  return digestOf([version, matchersDigest, ...off, ...own].join('\n'));
}

/** Loaded only where some are off: a check of env files alone needs none of them. */
async function builtinMatchers(): Promise<readonly LeakMatcher[]> {
  const { leakMatchers } = await import('../../rules/leaks/matchers.ts');
  return leakMatchers;
}
