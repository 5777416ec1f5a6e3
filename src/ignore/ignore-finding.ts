import type { FindingArgs } from '../model/finding.ts';
import type { Location, RelatedLocation } from '../model/location.ts';
import type { Severity } from '../model/severity.ts';

/** What the ignore check found, before policy gives it a fingerprint. */
export interface IgnoreFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** 0 to 1. */
  readonly confidence: number;
  readonly location: Location;
  readonly related: readonly RelatedLocation[];
  /** Names, patterns and counts, as `rules.ts` lists them for each rule; never values. */
  readonly args: FindingArgs;
  /**
   * Third part of the fingerprint, beside rule and path: what the finding is about, free of
   * line numbers and of lists that grow.
   */
  readonly subject: string;
}
