import type { CoveredShard } from '../model/coverage.ts';
import { compareFindings, type Finding, type FindingArgs } from '../model/finding.ts';
import type { Location, Provenance, RelatedLocation } from '../model/location.ts';
import type { Report, SuppressedFinding } from '../model/report.ts';
import { describeIn } from './describe.ts';
import type { JsonFinding, JsonLocation, JsonReport, JsonSuppressed } from './json-report.ts';
import { inertJson } from './neutralise.ts';
import type { Reporter } from './reporter.ts';

/** The JSON report, version 1, with stable order of keys and findings. */
export const toJson: Reporter = (report) => inertJson(toJsonReport(report));

/** The JSON report as an object, for `merge` and for tests. */
export function toJsonReport(report: Report): JsonReport {
  const { verdict, coverage, stats } = report;
  return {
    version: 1,
    tool: { name: 'watertight', version: report.version, ruleset: report.ruleset },
    verdict: {
      status: verdict.status,
      exitCode: verdict.exitCode,
      failOn: verdict.failOn,
      minConfidence: verdict.minConfidence,
      reasons: verdict.reasons,
    },
    coverage: {
      mode: coverage.mode,
      base: coverage.base,
      head: coverage.head,
      range: coverage.range,
      rangeNote: coverage.rangeNote,
      complete: coverage.complete,
      ...(coverage.shard === undefined ? {} : { shard: toJsonShard(coverage.shard) }),
      commits: coverage.commits,
      blobs: coverage.blobs,
      files: coverage.files,
      bytes: coverage.bytes,
      skipped: coverage.skipped.map(({ path, reason, bytes }) => ({ path, reason, bytes })),
    },
    findings: [...report.findings]
      .sort(compareFindings)
      .map((finding) => toJsonFinding(report, finding)),
    suppressed: [...report.suppressed]
      .sort((a, b) => compareFindings(a.finding, b.finding))
      .map((each) => toJsonSuppressed(report, each)),
    pending: report.pending.map(({ path, change }) => ({ path, change })),
    notices: report.notices.map(({ message }) => ({ message })),
    stats: { elapsedMs: stats.elapsedMs, dismissed: sortedRecord(stats.dismissed) },
  };
}

function toJsonFinding(report: Report, finding: Finding): JsonFinding {
  const { title, message, fix } = describeIn(report, finding);
  return {
    check: finding.check,
    ruleId: finding.ruleId,
    title,
    severity: finding.severity,
    confidence: Math.round(finding.confidence * 1000) / 1000,
    message,
    fix,
    location: toJsonLocation(finding.location),
    related: finding.related.map(toJsonRelated),
    args: sortedArgs(finding.args),
    preview: finding.preview,
    secretId: finding.secretId,
    provenance: finding.provenance.map(toJsonProvenance),
    fingerprint: finding.fingerprint,
    new: finding.new,
    validity: finding.validity,
  };
}

function toJsonShard({ index, total, of }: CoveredShard): CoveredShard {
  return { index, total, of };
}

function toJsonSuppressed(report: Report, { finding, by }: SuppressedFinding): JsonSuppressed {
  const { kind, reason, owner, expires, location } = by;
  return {
    finding: toJsonFinding(report, finding),
    by: { kind, reason, owner, expires, location: location && toJsonLocation(location) },
  };
}

function toJsonLocation({ path, line, column, endLine, endColumn }: Location): JsonLocation {
  return {
    path,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function toJsonRelated(related: RelatedLocation): JsonLocation & { readonly message: string } {
  return { ...toJsonLocation(related), message: related.message };
}

function toJsonProvenance({ commit, path, author, date }: Provenance): Provenance {
  return { commit, path, author, date };
}

function sortedArgs(args: FindingArgs): FindingArgs {
  return Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sortedRecord(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
