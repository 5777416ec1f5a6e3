import { makesIncomplete } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Check, Severity } from '../model/severity.ts';
import { checks } from '../model/severity.ts';
import { bySeverity, weigh } from './counted.ts';
import { describeIn, headlinePreview, historyWords } from './describe.ts';
import { emergencySteps, gotOut } from './emergency.ts';
import { linkTo } from './links.ts';
import { markdownCode, markdownText } from './neutralise.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { richMarkdown } from './rich-text.ts';
import { gapWords, scopeParts, verdictDetail, verdictSentence } from './verdict-sentence.ts';
import { count, grouped, place, size, tallied } from './words.ts';

/** A step's summary may take 1 MiB, above which GitHub drops all of it. */
const defaultMaxBytes = 900_000;
/** Rows that are open to the eye; the rest of a table folds away. */
const openRows = 30;

const headings: Readonly<Record<Check, string>> = {
  leak: 'Secrets',
  ignore: 'Ignore coverage',
  env: 'Environment',
};

const badges: Readonly<Record<Severity, string>> = {
  critical: '🔴&nbsp;critical',
  high: '🟠&nbsp;high',
  medium: '🟡&nbsp;medium',
  low: '🔵&nbsp;low',
  info: '⚪&nbsp;info',
};

/** The job summary: verdict, gaps, a table a check, what to do, and what stayed out. */
export const toMarkdown: Reporter = (report, options) => {
  const { counted, below, old } = weigh(report);
  const shown = [...counted, ...below].sort(bySeverity);
  const head = [...title(report), ...gaps(report), ...pending(report)].join('\n');
  const foot = [
    ...steps(report, shown),
    ...emergency(shown, options.quiet === true),
    ...folded('Already there before this change', old, (finding) => oldRow(report, finding)),
    ...suppressed(report),
    ...skipped(report),
    ...notices(report),
  ].join('\n');
  const budget = new Budget(options.maxBytes ?? defaultMaxBytes);
  budget.take(head);
  budget.take(foot);
  const tables = checks.flatMap((check) => {
    const findings = shown.filter((finding) => finding.check === check);
    return table(report, options, headings[check], findings, budget);
  });
  return `${[head, ...tables, foot]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
};

/** Counts bytes of UTF-8 down, so that what is cut is the tail of the tables. */
class Budget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes - 500;
  }

  /** True when the text still fits. */
  take(text: string): boolean {
    const bytes = utf8Length(text) + 1;
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}

function title(report: Report): string[] {
  const { status } = report.verdict;
  const sign = { clean: '✅', findings: '❌', incomplete: '⚠️', error: '⚠️' }[status];
  const { headline } = verdictSentence(report);
  return [
    `## ${sign} Watertight: ${markdownText(headline)}`,
    '',
    markdownText(verdictDetail(report)),
    '',
    `<small>${markdownText(scopeParts(report).join(' · '))}</small>`,
    '',
  ];
}

function gaps(report: Report): string[] {
  const { coverage } = report;
  const note = coverage.rangeNote === '' ? [] : [`> ${markdownText(coverage.rangeNote)}`];
  if (coverage.complete) return note.length > 0 ? ['> [!NOTE]', ...note, ''] : [];
  const missed = coverage.skipped.filter(({ reason }) => makesIncomplete(reason));
  const shown = missed.slice(0, 20).map(({ path, reason, bytes }) => {
    return `> - ${markdownCode(path)}: ${reason}${bytes === null ? '' : `, ${size(bytes)}`}`;
  });
  const rest = missed.length - shown.length;
  const why = shown.length > 0 ? '' : ` ${markdownText(gapWords(report))}.`;
  return [
    '> [!WARNING]',
    `> **Not everything was looked at**, and the verdict holds only for the rest.${why}`,
    ...note,
    ...(shown.length > 0 ? ['>', ...shown] : []),
    ...(rest > 0 ? [`> - and ${grouped(rest)} more`] : []),
    '',
  ];
}

function pending(report: Report): string[] {
  if (report.pending.length === 0) return [];
  const rows = report.pending.map(
    ({ path, change }) => `> - ${markdownCode(path)}: ${markdownText(change)}`,
  );
  return ['> [!IMPORTANT]', '> Policy changes here take effect after merge:', ...rows, ''];
}

function table(
  report: Report,
  options: ReportOptions,
  heading: string,
  findings: readonly Finding[],
  budget: Budget,
): string[] {
  if (findings.length === 0) return [];
  const columns = '| Severity | What | Where |\n|---|---|---|';
  const rows: string[] = [];
  for (const finding of findings) {
    const row = toRow(report, options, finding);
    if (!budget.take(row)) break;
    rows.push(row);
  }
  const left = findings.length - rows.length;
  const open = rows.slice(0, openRows);
  const rest = rows.slice(openRows);
  return [
    `### ${heading} (${grouped(findings.length)})`,
    '',
    ...(open.length > 0 ? [columns, ...open, ''] : []),
    ...(rest.length > 0
      ? [
          `<details><summary>${count(rest.length, 'more finding')}</summary>`,
          '',
          columns,
          ...rest,
          '',
          '</details>',
          '',
        ]
      : []),
    ...(left > 0
      ? [`**${grouped(left)} more** did not fit into this page: the report file lists them.`, '']
      : []),
  ];
}

function toRow(report: Report, options: ReportOptions, finding: Finding): string {
  const { title: what, message } = describeIn(report, finding);
  const preview = headlinePreview(finding);
  const text =
    preview === null
      ? richMarkdown(message)
      : `${markdownText(what)} ${markdownCode(preview)}${finding.validity === 'active' ? ' **works right now**' : ''}`;
  const url = linkTo(report, finding, options);
  const where = markdownCode(place(finding.location));
  const cells = [
    badges[finding.severity],
    `${text}<br><small>${markdownText(finding.ruleId)}</small>`,
    (url === null ? where : `<a href="${url}">${where}</a>`) + since(report, finding),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Whether it is in the history, and who brought it there; `small`, since lines of `sub` overlap. */
function since(report: Report, finding: Finding): string {
  const words = historyWords(report, finding);
  const [first] = finding.provenance;
  const by = first ? [first.commit.slice(0, 9), first.author, first.date.slice(0, 10)] : [];
  const line = [words, by.join(' · ')].filter((text) => text !== '').join(' ');
  return line === '' ? '' : `<br><small>${markdownText(line)}</small>`;
}

/** What to do, once for all findings with the same answer. */
function steps(report: Report, findings: readonly Finding[]): string[] {
  const fixes = new Map<string, Set<string>>();
  for (const finding of findings) {
    const { fix } = describeIn(report, finding);
    if (fix === '') continue;
    fixes.set(fix, (fixes.get(fix) ?? new Set()).add(finding.ruleId));
  }
  if (fixes.size === 0) return [];
  const rows = [...fixes].slice(0, 60).map(([fix, ids]) => {
    const names = [...ids].slice(0, 6).map(markdownCode).join(', ');
    return `- ${names}: ${richMarkdown(fix)}`;
  });
  const open = rows.slice(0, 6);
  const rest = rows.slice(6);
  return [
    '### What to do next',
    '',
    ...open,
    '',
    ...(rest.length > 0
      ? [
          `<details><summary>${count(rest.length, 'more answer')}</summary>`,
          '',
          ...rest,
          '',
          '</details>',
          '',
        ]
      : []),
  ];
}

/** Once a report, and only when there is something that may be in other hands. */
function emergency(findings: readonly Finding[], isFolded: boolean): string[] {
  if (!findings.some(gotOut)) return [];
  return [
    `<details${isFolded ? '' : ' open'}><summary><strong>A secret got out: five steps</strong></summary>`,
    '',
    ...emergencySteps.map((step, index) => `${index + 1}. **${step.title}.** ${step.text}`),
    '',
    '</details>',
    '',
  ];
}

function oldRow(report: Report, finding: Finding): string {
  return `- ${markdownCode(place(finding.location))}: ${markdownText(describeIn(report, finding).title)}`;
}

function suppressed(report: Report): string[] {
  const kinds = tallied(report.suppressed.map(({ by }) => by.kind));
  return folded(`Suppressed: ${kinds}`, report.suppressed, ({ finding, by }) => {
    const why = by.reason === null ? 'no reason given' : markdownText(by.reason);
    const until = by.expires === null ? '' : ` (until ${markdownText(by.expires)})`;
    return `- ${markdownCode(place(finding.location))} ${markdownCode(finding.ruleId)}, ${by.kind}: ${why}${until}`;
  });
}

function skipped({ coverage }: Report): string[] {
  const reasons = tallied(coverage.skipped.map(({ reason }) => reason));
  return folded(`Not scanned: ${reasons}`, coverage.skipped, ({ path, reason, bytes }) => {
    return `- ${markdownCode(path)}: ${reason}${bytes === null ? '' : `, ${size(bytes)}`}`;
  });
}

function notices(report: Report): string[] {
  return folded('Notes', report.notices, ({ message }) => `- ${richMarkdown(message)}`);
}

/** A list that is there for those who look; at most 100 lines. */
function folded<T>(summary: string, items: readonly T[], row: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const rest = items.length - 100;
  return [
    `<details><summary>${summary} (${grouped(items.length)})</summary>`,
    '',
    ...items.slice(0, 100).map(row),
    ...(rest > 0 ? [`- and ${grouped(rest)} more`] : []),
    '',
    '</details>',
    '',
  ];
}

/** Bytes that a text takes in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x800) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}
