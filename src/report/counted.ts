import { countsForVerdict } from '../model/counts-for-verdict.ts';
import { compareFindings, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Severity, severities, severityRank } from '../model/severity.ts';

/** The findings of a report by weight: those that count, the new ones below, the old ones. */
export interface Weighed {
  readonly counted: readonly Finding[];
  readonly below: readonly Finding[];
  readonly old: readonly Finding[];
}

/** Sorts findings by weight; within each list by path and line. */
export function weigh({ findings, verdict }: Report): Weighed {
  const sorted = [...findings].sort(compareFindings);
  return {
    counted: sorted.filter((finding) => countsForVerdict(finding, verdict)),
    below: sorted.filter((finding) => finding.new && !countsForVerdict(finding, verdict)),
    old: sorted.filter((finding) => !finding.new),
  };
}

/** Orders by severity (worst first), then confidence, then place. */
export function bySeverity(a: Finding, b: Finding): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    b.confidence - a.confidence ||
    compareFindings(a, b)
  );
}

/** `1 critical, 2 high`; severities without findings are left out. */
export function severityCounts(findings: readonly Finding[]): string {
  return [...countBySeverity(findings)]
    .map(([severity, number]) => `${number} ${severity}`)
    .join(', ');
}

/** How many findings each severity has, worst first, without zeros. */
export function countBySeverity(findings: readonly Finding[]): Map<Severity, number> {
  const pairs = severities.map((severity): [Severity, number] => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ]);
  return new Map(pairs.filter(([, number]) => number > 0));
}
