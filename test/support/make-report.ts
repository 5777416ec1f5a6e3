import type { Coverage } from '../../src/model/coverage.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report, Verdict } from '../../src/model/report.ts';
import type { RuleMeta } from '../../src/model/rule.ts';
import { severityRank } from '../../src/model/severity.ts';

/** Metadata of a rule; a test names only what it is about. */
export function makeRule(overrides: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id: 'github-pat',
    check: 'leak',
    title: 'GitHub personal access token',
    severity: 'critical',
    confidence: 0.99,
    why: 'Whoever holds it can act as the account that made it.',
    fix: 'Revoke it under Settings, Developer settings, then read the new one from the environment.',
    references: ['https://docs.github.com/en/authentication'],
    since: '0.1.0',
    ...overrides,
  };
}

/** What a small tree gives when all of it was looked at. */
export function makeCoverage(overrides: Partial<Coverage> = {}): Coverage {
  return {
    ...{ mode: 'tree', base: null, head: null, range: 'exact', rangeNote: '', complete: true },
    ...{ commits: 0, blobs: 12, files: 12, bytes: 34567, skipped: [] },
    ...overrides,
  };
}

export interface ReportParts extends Partial<Omit<Report, 'coverage' | 'verdict' | 'rules'>> {
  readonly coverage?: Partial<Coverage>;
  readonly verdict?: Partial<Verdict>;
  readonly rules?: readonly RuleMeta[];
}

/** A report whose verdict fits its findings (medium, 0.5) unless a test says otherwise. */
export function makeReport(parts: ReportParts = {}): Report {
  const findings = parts.findings ?? [];
  const coverage = makeCoverage(parts.coverage);
  const rules =
    parts.rules ??
    rulesOf(
      findings,
      parts.suppressed?.map((each) => each.finding),
    );
  return {
    ...{ version: '0.1.0', ruleset: 'f'.repeat(16), suppressed: [], pending: [], notices: [] },
    stats: { elapsedMs: 212, dismissed: {} },
    ...parts,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    verdict: { ...verdictOf(findings, coverage), ...parts.verdict },
    ...{ coverage, findings },
  };
}

function rulesOf(findings: readonly Finding[], suppressed: readonly Finding[] = []): RuleMeta[] {
  return [...findings, ...suppressed].map(({ ruleId, check, severity }) =>
    ruleId === 'github-pat' ? makeRule() : makeRule({ id: ruleId, check, severity, title: ruleId }),
  );
}

function verdictOf(findings: readonly Finding[], coverage: Coverage): Verdict {
  const counted = findings.filter(
    (finding) =>
      finding.new &&
      severityRank(finding.severity) <= severityRank('medium') &&
      finding.confidence >= 0.5,
  ).length;
  const thresholds = { failOn: 'medium', minConfidence: 0.5 } as const;
  if (counted > 0) {
    const reasons = [`${counted} findings at or above medium`];
    return { status: 'findings', exitCode: 1, ...thresholds, reasons };
  }
  return coverage.complete
    ? { status: 'clean', exitCode: 0, ...thresholds, reasons: [] }
    : { status: 'incomplete', exitCode: 3, ...thresholds, reasons: ['not looked at: 1 too-large'] };
}
