import type { Severity } from '../model/severity.ts';
import { bySeverity } from './counted.ts';
import { describeIn } from './describe.ts';
import { inert, inertJson } from './neutralise.ts';
import { uniqueNames } from './occurrence.ts';
import type { Reporter } from './reporter.ts';

const severities: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

/**
 * GitLab's code quality report (`gl-code-quality-report.json`): all findings of all checks. A
 * fingerprint is unique, since of two with the same only one is shown.
 *
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const toGitlabCodeQuality: Reporter = (report) => {
  const findings = [...report.findings].sort(bySeverity);
  const names = uniqueNames(findings);
  return inertJson(
    findings.map((finding, index) => ({
      description: inert(describeIn(report, finding).message),
      check_name: finding.ruleId,
      fingerprint: names[index] ?? finding.fingerprint,
      severity: severities[finding.severity],
      location: { path: finding.location.path, lines: { begin: finding.location.line ?? 1 } },
    })),
  );
};
