import { countsForVerdict, type Thresholds } from '../model/counts-for-verdict.ts';
import type { Coverage } from '../model/coverage.ts';
import { makesIncomplete } from '../model/coverage.ts';
import { exitCodes } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/report.ts';

/** What the findings and the coverage mean for the exit code. Findings come before gaps. */
export function decideVerdict(
  findings: readonly Finding[],
  coverage: Coverage,
  thresholds: Thresholds & { readonly allowIncomplete: boolean },
): Verdict {
  const { failOn, minConfidence } = thresholds;
  const counted = findings.filter((finding) => countsForVerdict(finding, thresholds)).length;
  const gaps = coverage.complete ? [] : [describeGaps(coverage)];
  if (counted > 0) {
    const reasons = [`${counted} ${counted === 1 ? 'finding' : 'findings'} at or above ${failOn}`];
    return verdict('findings', exitCodes.findings, [...reasons, ...gaps]);
  }
  if (coverage.complete) return verdict('clean', exitCodes.clean, []);
  const exitCode = thresholds.allowIncomplete ? exitCodes.clean : exitCodes.incomplete;
  return verdict('incomplete', exitCode, gaps);

  function verdict(
    status: Verdict['status'],
    exitCode: Verdict['exitCode'],
    reasons: readonly string[],
  ): Verdict {
    return { status, exitCode, failOn, minConfidence, reasons };
  }
}

function describeGaps(coverage: Coverage): string {
  const missed = coverage.skipped.filter((skip) => makesIncomplete(skip.reason));
  if (missed.length === 0) return coverage.rangeNote || 'the range could not be resolved';
  const counts = new Map<string, number>();
  for (const { reason } of missed) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => `${count} ${reason}`);
  return `not looked at: ${parts.join(', ')}`;
}
