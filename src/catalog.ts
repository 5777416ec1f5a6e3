import { genericRules } from '../rules/generic.ts';
import { knownValueRule } from '../rules/known-value.ts';
import { leakRules } from '../rules/leaks/index.ts';
import { envRules } from './env/rules.ts';
import { ignoreRules } from './ignore/rules.ts';
import type { LeakRule } from './model/leak-rule.ts';
import type { RuleMeta } from './model/rule.ts';
import { policyRules } from './policy/rules.ts';

/** Every built-in leak rule that finds a known format. */
export const providerRules: readonly LeakRule[] = leakRules;

/** Every rule of every check, sorted by id: what `rules`, `explain` and the reports read. */
export const allRules: readonly RuleMeta[] = [
  ...leakRules,
  ...genericRules,
  knownValueRule,
  ...ignoreRules,
  ...Object.values(envRules),
  ...policyRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rule with this id, or null. */
export function findRule(id: string): RuleMeta | null {
  return allRules.find((rule) => rule.id === id) ?? null;
}
