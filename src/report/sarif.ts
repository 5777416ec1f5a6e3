import { type Coverage, makesIncomplete } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Report, Suppression } from '../model/report.ts';
import { bySeverity } from './counted.ts';
import { describeIn } from './describe.ts';
import { inert, inertJson } from './neutralise.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { sarifLevels, toSarifRules } from './sarif-rules.ts';
import { pathUri } from './uri.ts';
import { gapWords } from './verdict-sentence.ts';
import { grouped } from './words.ts';

/**
 * Limits of GitHub's code scanning.
 *
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const mostResults = 25_000;
const mostRelated = 50;
const mostNotifications = 100;
const mostText = 1000;

/** SARIF 2.1.0 without snippets: rules with help, levels, stable fingerprints. */
export const toSarif: Reporter = (report, options) => inertJson(toSarifLog(report, options));

interface Result {
  readonly finding: Finding;
  readonly by?: Suppression;
}

function toSarifLog(report: Report, options: ReportOptions): unknown {
  const { coverage, verdict } = report;
  const suppressed = options.withSuppressed === false ? [] : report.suppressed;
  const open = [...report.findings].sort(bySeverity).map((finding): Result => ({ finding }));
  const all: readonly Result[] = [
    ...open,
    ...[...suppressed].sort((a, b) => bySeverity(a.finding, b.finding)),
  ];
  const results = all.slice(0, mostResults);
  const rules = toSarifRules(
    report,
    results.map(({ finding }) => finding),
  );
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            ...{ name: 'Watertight', semanticVersion: report.version, rules },
            properties: { ruleset: report.ruleset },
          },
        },
        automationDetails: { id: `${options.category ?? defaultCategory(coverage)}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: verdict.status !== 'error',
            exitCode: verdict.exitCode,
            toolExecutionNotifications: notifications(report, all.length - results.length),
          },
        ],
        results: results.map((result) => toResult(report, options, result, indexOf)),
        properties: { complete: coverage.complete, range: coverage.range },
      },
    ],
  };
}

/** Uploads of one category replace each other, so each mode and each part needs its own. */
function defaultCategory({ mode, shard }: Coverage): string {
  return `watertight/${mode}${shard ? `/${shard.index}-of-${shard.total}` : ''}`;
}

/** What was not looked at and what people should know, so that no viewer shows a clean run. */
function notifications(report: Report, left: number): unknown[] {
  const missed = report.coverage.skipped.filter(({ reason }) => makesIncomplete(reason));
  const note = (text: string, level: 'warning' | 'note', path?: string): unknown => ({
    level,
    message: { text: plain(text) },
    ...(path === undefined ? {} : { locations: [toLocation({ path })] }),
  });
  return [
    ...(left > 0
      ? [note(`${grouped(left)} more results were left out: the format ends here.`, 'warning')]
      : []),
    ...(report.coverage.complete
      ? []
      : [note(`Not everything was looked at: ${gapWords(report)}.`, 'warning')]),
    ...missed
      .slice(0, mostNotifications)
      .map(({ path, reason }) => note(`Not looked at: ${reason}.`, 'warning', path)),
    ...report.notices.slice(0, mostNotifications).map(({ message }) => note(message, 'note')),
  ];
}

function toResult(
  report: Report,
  options: ReportOptions,
  { finding, by }: Result,
  indexOf: ReadonlyMap<string, number>,
): unknown {
  const { location, related, provenance } = finding;
  const { message, fix } = describeIn(report, finding);
  const [first] = provenance;
  return {
    ruleId: finding.ruleId,
    ruleIndex: indexOf.get(finding.ruleId) ?? -1,
    level: sarifLevels[finding.severity],
    message: { text: plain(fix === '' ? message : `${message} ${fix}`) },
    locations: [toLocation(location)],
    ...(related.length > 0
      ? {
          relatedLocations: related.slice(0, mostRelated).map((each, id) => ({
            ...{ id: id + 1, message: { text: plain(each.message) || 'see here' } },
            ...toLocation(each),
          })),
        }
      : {}),
    partialFingerprints: {
      ...lineHash(finding, options),
      'watertight/v1': finding.fingerprint,
    },
    ...(report.coverage.base === null ? {} : { baselineState: finding.new ? 'new' : 'unchanged' }),
    ...(by === undefined ? {} : { suppressions: [toSuppression(by)] }),
    properties: {
      ...{ check: finding.check, severity: finding.severity, confidence: finding.confidence },
      ...{ new: finding.new, validity: finding.validity },
      ...(finding.preview === null ? {} : { preview: inert(finding.preview) }),
      ...(first === undefined
        ? {}
        : { commit: first.commit, author: inert(first.author), date: first.date }),
    },
  };
}

/**
 * The one fingerprint that GitHub uses. What stands in no file of the checkout gets a value of
 * its own, since the upload could not compute one.
 */
function lineHash(finding: Finding, { lineHash: hashOf }: ReportOptions): object {
  if (!hashOf) return {};
  const { path, line } = finding.location;
  const hash = hashOf(path, line ?? 1) ?? `${finding.fingerprint.slice(4, 20)}:1`;
  return { primaryLocationLineHash: hash };
}

/** A place; a file as a whole is its first position, since code scanning asks for a line. */
function toLocation({ path, line, column, endLine, endColumn }: Location): object {
  const startLine = line ?? 1;
  const startColumn = column ?? 1;
  const lastLine = Math.max(endLine ?? startLine, startLine);
  const lastColumn = endColumn ?? startColumn;
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(path) || '.', uriBaseId: '%SRCROOT%' },
      region: {
        startLine,
        startColumn,
        endLine: lastLine,
        endColumn: lastLine === startLine ? Math.max(lastColumn, startColumn) : lastColumn,
      },
    },
  };
}

function toSuppression({ kind, reason, location }: Suppression): object {
  return {
    kind: kind === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason ? { justification: plain(reason) } : {}),
    ...(location === null ? {} : { location: toLocation(location) }),
  };
}

/** Message text: harmless, short, and without SARIF's own link syntax (section 3.11.6). */
function plain(text: string): string {
  const line = inert(text).replaceAll('](', '] (');
  return line.length <= mostText ? line : `${line.slice(0, mostText - 1).replace(/\p{Cs}$/u, '')}…`;
}
