import type { Finding } from './finding.ts';
import { type Severity, severityRank } from './severity.ts';

/** What a finding must reach to fail a run. */
export interface Thresholds {
  readonly failOn: Severity | 'none';
  /** 0 to 1. */
  readonly minConfidence: number;
}

/** True when a finding is new and at or above both thresholds. */
export function countsForVerdict(finding: Finding, { failOn, minConfidence }: Thresholds): boolean {
  return (
    finding.new &&
    failOn !== 'none' &&
    severityRank(finding.severity) <= severityRank(failOn) &&
    finding.confidence >= minConfidence
  );
}
