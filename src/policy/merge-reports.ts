import type { Coverage, Skipped } from '../model/coverage.ts';
import { InputError } from '../model/errors.ts';
import { compareFindings, compareText } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { foldFindings } from './fold-findings.ts';
import { decideVerdict } from './verdict.ts';

/** The report of one part, and the name under which people know it. */
export interface ReportPart {
  readonly name: string;
  readonly report: Report;
}

export interface MergeChoice {
  readonly failOn: Severity | 'none' | undefined;
  readonly minConfidence: number | undefined;
  readonly allowIncomplete: boolean;
}

/**
 * One report of the parts of a run that was split by `--shard`, as the run would have given it
 * in one piece. A part that is missing makes it incomplete.
 *
 * @throws {InputError} for parts that do not belong together, and for one that is there twice
 */
export function mergeReports(parts: readonly ReportPart[], choice: MergeChoice): Report {
  const sorted = [...parts].sort((a, b) => shardOf(a).index - shardOf(b).index);
  const [first] = sorted;
  if (!first) throw new InputError('merge needs the reports of the parts: merge REPORT…');
  const total = proveBelonging(sorted, first);
  const present = new Set(sorted.map((part) => shardOf(part).index));
  const missing = Array.from({ length: total }, (_, at) => at + 1).filter(
    (index) => !present.has(index),
  );
  const reports = sorted.map(({ report }) => report);
  const { verdict } = first.report;
  const minConfidence = choice.minConfidence ?? verdict.minConfidence;
  if (minConfidence < verdict.minConfidence) {
    throw new InputError(
      `the parts hold what has a confidence of ${verdict.minConfidence} and more: give --min-confidence ${minConfidence} to them as well`,
    );
  }
  const { findings, suppressed } = foldFindings(reports);
  const shown = findings.filter(({ confidence }) => confidence >= minConfidence);
  const coverage = mergeCoverage(reports, missing, total);
  const decided = decideVerdict(shown, coverage, {
    failOn: choice.failOn ?? verdict.failOn,
    ...{ minConfidence, allowIncomplete: choice.allowIncomplete },
  });
  const gaps = missing.map((index) => `part ${index} of ${total} is missing`);
  return {
    version: first.report.version,
    ruleset: first.report.ruleset,
    rules: new Map(reports.flatMap(({ rules }) => [...rules])),
    verdict: { ...decided, reasons: [...gaps, ...decided.reasons] },
    coverage,
    findings: shown.sort(compareFindings),
    suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)),
    pending: uniqueBy(
      reports.flatMap(({ pending }) => pending),
      ({ path, change }) => `${path}\0${change}`,
    ),
    notices: uniqueBy(
      reports.flatMap(({ notices }) => notices),
      ({ message }) => message,
    ),
    stats: {
      elapsedMs: Math.max(...reports.map(({ stats }) => stats.elapsedMs)),
      dismissed: sumOf(reports),
    },
  };
}

/** A whole run is its own only part. */
function shardOf({ report }: ReportPart): { index: number; total: number; of: string } {
  return report.coverage.shard ?? { index: 1, total: 1, of: '' };
}

/** Gives the number of parts; each other way in which reports do not fit has its own error. */
function proveBelonging(parts: readonly ReportPart[], first: ReportPart): number {
  const { total, of } = shardOf(first);
  const seen = new Map<number, string>();
  for (const part of parts) {
    const { name, report } = part;
    const shard = shardOf(part);
    if (report.verdict.status === 'error') {
      throw new InputError(`${name} is of a run that failed: run that part again`);
    }
    if (report.coverage.shard === undefined && parts.length > 1) {
      throw new InputError(
        `${name} is a whole report, no part of one: merge takes the reports of runs with --shard I/N`,
      );
    }
    const differing = differences(part, first);
    if (differing.length > 0) {
      throw new InputError(
        `${name} does not belong to ${first.name}: ${differing.join(', ')}; run all parts alike`,
      );
    }
    const double = seen.get(shard.index);
    if (double !== undefined) {
      throw new InputError(
        `part ${shard.index} of ${shard.total} is there twice, in ${double} and ${name}: leave one out`,
      );
    }
    seen.set(shard.index, name);
    if (shard.of !== of) {
      throw new InputError(
        `${name} does not belong to ${first.name}: it is of other options, another policy or another commit; run all parts alike`,
      );
    }
  }
  return total;
}

/** What two parts say about themselves that has to be the same. */
function differences(a: ReportPart, b: ReportPart): string[] {
  const facts = (part: ReportPart): Readonly<Record<string, unknown>> => {
    const { version, ruleset, coverage, verdict } = part.report;
    return {
      'another number of parts': shardOf(part).total,
      'another version': version,
      'other rules': ruleset,
      'another mode': coverage.mode,
      'another base': coverage.base,
      'another head': coverage.head,
      'another fail-on': verdict.failOn,
      'another min-confidence': verdict.minConfidence,
    };
  };
  const other = facts(b);
  return Object.entries(facts(a)).flatMap(([what, value]) => (value === other[what] ? [] : [what]));
}

const ranges: readonly Coverage['range'][] = ['exact', 'none', 'approximate'];

function mergeCoverage(
  reports: readonly Report[],
  missing: readonly number[],
  total: number,
): Coverage {
  const all = reports.map(({ coverage }) => coverage);
  const most = (name: Count): number => Math.max(...all.map((each) => each[name]));
  const sum = (name: Count): number => all.reduce((total, each) => total + each[name], 0);
  const [first] = all;
  const mode = first?.mode ?? 'tree';
  const gaps = missing.map(
    (index): Skipped => ({ path: `part ${index}/${total}`, reason: 'missing-object', bytes: null }),
  );
  const skipped = uniqueBy(
    [...all.flatMap((each) => each.skipped), ...gaps],
    ({ path, reason, bytes }) => `${reason}\0${bytes}\0${path}`,
  );
  return {
    ...{ mode, base: first?.base ?? null, head: first?.head ?? null },
    range: ranges[Math.max(...all.map(({ range }) => ranges.indexOf(range)))] ?? 'none',
    rangeNote: [...new Set(all.map(({ rangeNote }) => rangeNote))].filter(Boolean).join('; '),
    complete: all.every(({ complete }) => complete) && missing.length === 0,
    commits: most('commits'),
    blobs: sum('blobs'),
    // The files of a tree are split; of an index and of commits every part lists all of them.
    files: mode === 'tree' || mode === 'stdin' ? sum('files') : most('files'),
    bytes: sum('bytes'),
    skipped: skipped.sort((a, b) => compareText(a.path, b.path) || compareText(a.reason, b.reason)),
  };
}

type Count = 'commits' | 'blobs' | 'files' | 'bytes';

function sumOf(reports: readonly Report[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [reason, number] of reports.flatMap(({ stats }) => Object.entries(stats.dismissed))) {
    sums.set(reason, (sums.get(reason) ?? 0) + number);
  }
  return Object.fromEntries(sums);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
