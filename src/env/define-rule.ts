import type { RuleMeta } from '../model/rule.ts';

/** Completes the text of an env rule: since 0.1.0. The key of the table is its id. */
export function envRule(
  id: string,
  spec: Omit<RuleMeta, 'id' | 'check' | 'since' | 'references'> & Partial<RuleMeta>,
): RuleMeta {
  return { check: 'env', since: '0.1.0', references: [], ...spec, id };
}
