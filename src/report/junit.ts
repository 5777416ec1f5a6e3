import { countsForVerdict } from '../model/counts-for-verdict.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { type Check, checks } from '../model/severity.ts';
import { bySeverity } from './counted.ts';
import { describeIn } from './describe.ts';
import { xmlText } from './neutralise.ts';
import type { Reporter } from './reporter.ts';
import { gapWords } from './verdict-sentence.ts';
import { place } from './words.ts';

const suites: Readonly<Record<Check, string>> = {
  leak: 'secrets',
  ignore: 'ignore coverage',
  env: 'environment',
};

type Outcome = 'passed' | 'failure' | 'skipped' | 'error';

interface TestCase {
  readonly name: string;
  readonly className: string;
  readonly file?: string;
  readonly line?: number;
  readonly outcome: Outcome;
  /** One line. */
  readonly summary: string;
  readonly text: string;
}

/**
 * JUnit XML as Jenkins and GitLab read it: a suite a check, a failure for each finding that
 * counts, a skipped case for the rest and the suppressed, and a case that says whether all was
 * looked at, so that no report is empty.
 */
export const toJunit: Reporter = (report, options) => {
  const suitesText = [
    suite('coverage', [coverageCase(report)], options.startedAt),
    ...checks
      .map((check) => ({ check, cases: casesOf(report, check) }))
      .filter(({ cases }) => cases.length > 0)
      .map(({ check, cases }) => suite(suites[check], cases, options.startedAt)),
  ];
  const all = [coverageCase(report), ...checks.flatMap((check) => casesOf(report, check))];
  const seconds = (report.stats.elapsedMs / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="watertight" ${totals(all)} time="${seconds}">`,
    ...suitesText,
    '</testsuites>',
    '',
  ].join('\n');
};

function coverageCase(report: Report): TestCase {
  const gap = gapWords(report);
  const isWhole = gap === '';
  return {
    name: 'everything in range was looked at',
    className: 'watertight.coverage',
    outcome: isWhole ? 'passed' : 'error',
    summary: isWhole ? '' : `not looked at: ${gap}`,
    text: gap,
  };
}

function casesOf(report: Report, check: Check): TestCase[] {
  const open = report.findings
    .filter((finding) => finding.check === check)
    .sort(bySeverity)
    .map((finding) => {
      if (countsForVerdict(finding, report.verdict)) return toCase(report, finding, 'failure', '');
      return toCase(report, finding, 'skipped', finding.new ? 'below the threshold' : 'not new');
    });
  const suppressed = report.suppressed
    .filter(({ finding }) => finding.check === check)
    .sort((a, b) => bySeverity(a.finding, b.finding))
    .map(({ finding, by }) => {
      const why = `suppressed (${by.kind})${by.reason === null ? '' : `: ${by.reason}`}`;
      return toCase(report, finding, 'skipped', why);
    });
  return [...open, ...suppressed];
}

function toCase(report: Report, finding: Finding, outcome: Outcome, why: string): TestCase {
  const { title, message, fix } = describeIn(report, finding);
  const at = place(finding.location);
  const { path, line } = finding.location;
  return {
    name: `${title} in ${at}`,
    className: `watertight.${finding.check}.${finding.ruleId}`,
    file: path,
    ...(line === undefined ? {} : { line }),
    outcome,
    summary: why || `${finding.severity}: ${message}`,
    text: `${at}: ${message} ${fix} (${finding.fingerprint})`,
  };
}

function suite(name: string, cases: readonly TestCase[], startedAt: string | undefined): string {
  const timestamp = startedAt === undefined ? '' : ` timestamp="${xmlText(startedAt)}"`;
  return [
    `  <testsuite name="${name}" ${totals(cases)}${timestamp}>`,
    ...cases.map(toXml),
    '  </testsuite>',
  ].join('\n');
}

function totals(cases: readonly TestCase[]): string {
  const number = (outcome: Outcome): number =>
    cases.filter((each) => each.outcome === outcome).length;
  return `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
}

function toXml({ name, className, file, line, outcome, summary, text }: TestCase): string {
  const attributes = [
    `name="${xmlText(name)}" classname="${xmlText(className)}"`,
    ...(file === undefined ? [] : [`file="${xmlText(file)}"`]),
    ...(line === undefined ? [] : [`line="${line}"`]),
  ].join(' ');
  if (outcome === 'passed') return `    <testcase ${attributes}/>`;
  const body =
    outcome === 'skipped'
      ? `<skipped message="${xmlText(summary)}"/>`
      : `<${outcome} message="${xmlText(summary)}" type="finding">${xmlText(text)}</${outcome}>`;
  return `    <testcase ${attributes}>${body}</testcase>`;
}
