import { genericRules } from '../rules/generic.ts';
import { knownValueRule } from '../rules/known-value.ts';
import { envRules } from './env/rules.ts';
import { ignoreRules } from './ignore/rules.ts';
import type { RuleMeta } from './model/rule.ts';
import { policyRules } from './policy/rules.ts';

/** Every rule but those of single providers, whose texts are ten times as long as all others. */
export const commonRules: readonly RuleMeta[] = [
  ...genericRules,
  knownValueRule,
  ...ignoreRules,
  ...Object.values(envRules),
  ...policyRules,
];
