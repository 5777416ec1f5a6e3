import type { Finding } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';

/** What people are told about a finding. Plain text; names in it stand in backticks. */
export interface Description {
  /** What was found, as a noun phrase. */
  readonly title: string;
  /** One or two sentences that say what is wrong. */
  readonly message: string;
  /** What to do next, imperative. */
  readonly fix: string;
}

/** Says what is particular to one finding; null where the words of the rule are enough. */
export type Describer = (
  finding: Finding,
  meta: RuleMeta,
) => Pick<Description, 'message' | 'fix'> | null;
