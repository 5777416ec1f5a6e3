import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { bySeverity } from './counted.ts';
import { describeIn } from './describe.ts';
import { inert, inertJson } from './neutralise.ts';
import { uniqueNames } from './occurrence.ts';
import type { Reporter } from './reporter.ts';
import { isWebAddress } from './uri.ts';
import { gapWords } from './verdict-sentence.ts';
import { place } from './words.ts';

const schemaVersion = '15.2.1';
const schema = `https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v${schemaVersion}/dist/secret-detection-report-format.json`;

const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/**
 * GitLab's secret detection report (`gl-secret-detection-report.json`): the leaks. What the other
 * checks found belongs into `gitlab-code-quality`.
 *
 * https://docs.gitlab.com/user/application_security/secret_detection/pipeline/#output
 */
export const toGitlab: Reporter = (report, options) => {
  const leaks = report.findings.filter(({ check }) => check === 'leak').sort(bySeverity);
  const names = uniqueNames(leaks);
  const start = options.startedAt === undefined ? 0 : Date.parse(options.startedAt) || 0;
  const tool = { id: 'watertight', name: 'Watertight', version: report.version };
  return inertJson({
    version: schemaVersion,
    schema,
    scan: {
      analyzer: { ...tool, vendor: { name: 'Watertight' } },
      scanner: { ...tool, vendor: { name: 'Watertight' } },
      type: 'secret_detection',
      start_time: utcSeconds(start),
      end_time: utcSeconds(start + report.stats.elapsedMs),
      status: report.coverage.complete && report.verdict.status !== 'error' ? 'success' : 'failure',
      messages: messages(report),
    },
    vulnerabilities: leaks.map((finding, index) => {
      return toVulnerability(report, finding, names[index] ?? finding.fingerprint);
    }),
  });
};

function messages(report: Report): unknown[] {
  const warnings = report.coverage.complete
    ? []
    : [`Not everything was looked at: ${gapWords(report)}.`];
  const notes = report.notices.map(({ message }) => message).filter((message) => message !== '');
  return [
    ...warnings.map((value) => ({ level: 'warn', value: inert(value) })),
    ...notes.map((value) => ({ level: 'info', value: inert(value) })),
  ];
}

function toVulnerability(report: Report, finding: Finding, id: string): unknown {
  const { title, message, fix } = describeIn(report, finding);
  const { location, provenance, ruleId } = finding;
  const [first] = provenance;
  const links = (report.rules.get(ruleId)?.references ?? []).filter(isWebAddress);
  const at = place(location);
  return {
    id,
    name: inert(title).slice(0, 255),
    description: inert(message),
    severity: securitySeverities[finding.severity],
    solution: inert(fix) || `Look at ${at}.`,
    location: {
      file: location.path,
      start_line: location.line ?? 1,
      end_line: Math.max(location.endLine ?? 1, location.line ?? 1),
      commit: {
        sha: first?.commit ?? report.coverage.head ?? '0000000',
        ...(first ? { author: inert(first.author), date: first.date } : {}),
      },
    },
    identifiers: [
      {
        type: 'watertight_rule_id',
        name: `Watertight rule ${inert(ruleId)}`,
        value: inert(ruleId),
        ...(links[0] === undefined ? {} : { url: links[0] }),
      },
    ],
    ...(links.length > 0 ? { links: links.map((url) => ({ url })) } : {}),
  };
}

/** `2026-11-20T09:11:12`: UTC without a zone, as the schema asks. */
function utcSeconds(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19);
}
