import { leakMatchers } from '../../rules/leaks/matchers.ts';
import { likelihoodParameters } from '../../rules/likelihood/index.ts';
import { gunzip } from '../io/unpack.ts';
import type { LeakMatcher } from '../model/leak-rule.ts';
import { ruleMatches } from '../policy/apply-policy.ts';
import { createEngine, type Engine, type EngineRule, engineRule } from '../scan/engine.ts';
import { createGenericDetector } from '../scan/generic/index.ts';
import { loadLikelihood } from '../scan/generic/likelihood.ts';
import { structureTests } from '../scan/structure/index.ts';

/** The rules that an engine is made of. */
export interface EngineChoice {
  readonly isEnabled: (ruleId: string) => boolean;
  readonly custom: readonly EngineRule[];
}

/** The engine with all built-in rules that are in force, and those of the user. */
export function buildEngine(choice: EngineChoice): Engine {
  const matchers: readonly LeakMatcher[] = leakMatchers;
  return createEngine({
    rules: [
      ...matchers.filter(({ id }) => choice.isEnabled(id)).map(engineRule),
      ...choice.custom.filter(({ matcher }) => choice.isEnabled(matcher.id)),
    ],
    structureTests,
    generic: createGenericDetector(loadLikelihood(likelihoodParameters)),
    decode: { gunzip },
  });
}

/** Which rules are in force: only those named, if any are, without the disabled ones. */
export function ruleFilter(
  only: readonly string[],
  disabled: readonly string[],
): (ruleId: string) => boolean {
  if (only.length === 0 && disabled.length === 0) return () => true;
  const known = new Map<string, boolean>();
  const decide = (ruleId: string): boolean =>
    (only.length === 0 || only.some((pattern) => ruleMatches(pattern, ruleId))) &&
    !disabled.some((pattern) => ruleMatches(pattern, ruleId));
  return (ruleId) => {
    const before = known.get(ruleId);
    if (before !== undefined) return before;
    const answer = decide(ruleId);
    known.set(ruleId, answer);
    return answer;
  };
}
