import type { RuleMeta } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { fileRules } from './rules-of-files.ts';
import { policyRules } from './rules-of-policy.ts';
import { valueRules } from './rules-of-values.ts';

/** Every rule of the env check, by id. */
export const envRules = { ...valueRules, ...policyRules, ...fileRules } as const;

export type EnvRuleId = keyof typeof envRules;

/** Every rule of the env check in the order of the table. */
export const envRuleList: readonly RuleMeta[] = Object.values(envRules);

/** True for the id of a rule of the env check. */
export function isEnvRuleId(id: string): id is EnvRuleId {
  return Object.hasOwn(envRules, id);
}

/** Default severity of a rule. */
export function severityOf(id: EnvRuleId): Severity {
  return envRules[id].severity;
}
