import { makesIncomplete } from '../model/coverage.ts';
import type { Finding } from '../model/finding.ts';
import type { Provenance } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import { bySeverity, weigh } from './counted.ts';
import { describeIn, headlinePreview, historyWords } from './describe.ts';
import { leakOrigin } from './describe-leak.ts';
import type { Description } from './describer.ts';
import { emergencySteps, gotOut } from './emergency.ts';
import { inert, sealCommands } from './neutralise.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { type Paint, paint } from './style.ts';
import { largest, padTo, textWidth, wrapText } from './text-width.ts';
import { scopeParts, verdictSentence } from './verdict-sentence.ts';
import { count, grouped, listed, place, size } from './words.ts';

interface Page {
  readonly report: Report;
  readonly paint: Paint;
  /** Columns that a line may take. */
  readonly width: number;
  readonly describe: (finding: Finding) => Description;
}

const badgeWidth = 'CRITICAL'.length;
/** More answers than this are left to `watertight explain`. */
const mostSteps = 12;
const signs = { clean: '✓', findings: '✗', incomplete: '!', error: '!' } as const;
const indent = ' '.repeat(2 + badgeWidth + 2);

/** The report for people at a terminal: short, aligned, what to do once a rule, verdict last. */
export const toTerminal: Reporter = (report, options) => {
  const page = openPage(report, options);
  const { counted, below, old } = weigh(report);
  const shown = [...counted, ...below];
  if (options.quiet) return finish(shown.map((finding) => quietLine(page, finding)));
  return finish([
    ...findingBlocks(page, counted, titleWidthOf(page, shown)),
    ...belowLines(page, below, counted.length > 0, titleWidthOf(page, shown)),
    ...oldLines(page, old),
    ...nextSteps(page, shown),
    ...emergencyLines(page, counted),
    ...policyLines(page),
    ...(options.verbose ? verboseLines(page) : []),
    ...gapLines(page),
    ...noticeLines(page),
    ...closing(page),
  ]);
};

function openPage(report: Report, options: ReportOptions): Page {
  const known = new Map<Finding, Description>();
  return {
    ...{ report, paint: paint(options.color ?? false) },
    width: Math.min(Math.max(options.columns ?? 80, 40), 110),
    describe(finding) {
      const description = known.get(finding) ?? describeIn(report, finding);
      known.set(finding, description);
      return description;
    },
  };
}

function finish(lines: readonly string[]): string {
  return lines.length === 0 ? '' : sealCommands(`${lines.join('\n')}\n`);
}

/** One line a finding, for eyes and for `grep`. */
function quietLine({ paint: style, describe }: Page, finding: Finding): string {
  const { title, message } = describe(finding);
  const preview = headlinePreview(finding);
  const text = preview === null ? message : `${title} ${preview}`;
  const severity = style.severity(finding.severity, finding.severity);
  return `${place(finding.location)}  ${severity}  ${inert(finding.ruleId)}  ${inert(text)}`;
}

/** Where redactions start, so that they stand below each other; a long title does not count. */
function titleWidthOf(page: Page, findings: readonly Finding[]): number {
  const most = Math.min(44, page.width - indent.length - 14);
  const widths = findings
    .filter((finding) => headlinePreview(finding) !== null)
    .map((finding) => textWidth(inert(page.describe(finding).title)));
  return largest(widths.filter((width) => width <= most));
}

/** Every finding under its place; a blank line between files. */
function findingBlocks(page: Page, findings: readonly Finding[], titleWidth: number): string[] {
  const lines: string[] = [];
  let path: string | null = null;
  for (const finding of findings) {
    if (path !== null && path !== finding.location.path) lines.push('');
    path = finding.location.path;
    lines.push(...findingBlock(page, finding, titleWidth));
  }
  return lines.length > 0 ? [...lines, ''] : lines;
}

/** What is new but under a threshold, with a heading where it follows graver findings. */
function belowLines(
  page: Page,
  below: readonly Finding[],
  hasGraver: boolean,
  titleWidth: number,
): string[] {
  if (below.length === 0) return [];
  const heading = page.paint.bold(`Below the threshold (${grouped(below.length)})`);
  return [...(hasGraver ? [heading] : []), ...findingBlocks(page, below, titleWidth)];
}

function findingBlock(page: Page, finding: Finding, titleWidth: number): string[] {
  const { paint: style, width } = page;
  const { title, message } = page.describe(finding);
  const badge = style.severity(finding.severity, finding.severity.toUpperCase().padEnd(badgeWidth));
  const preview = headlinePreview(finding);
  const body =
    preview === null
      ? wrapText(inert(message), width - indent.length)
      : [`${padTo(inert(title), titleWidth)}  ${style.bold(inert(preview))}`];
  const [first = '', ...rest] = body;
  const tags = [
    finding.validity === 'unknown' ? null : finding.validity,
    finding.confidence < page.report.verdict.minConfidence ? 'unsure' : null,
  ].filter((tag) => tag !== null);
  const id = [inert(finding.ruleId), ...tags].join(' · ');
  const at = place(finding.location);
  const fits = textWidth(at) + 2 + textWidth(id) <= width;
  const notes = [
    ...(fits ? [] : [id]),
    ...leakOrigin(finding),
    ...provenanceLines(page.report, finding),
    ...relatedLines(finding),
  ];
  return [
    fits ? `${style.bold(at)}  ${style.dim(id)}` : style.bold(at),
    `  ${badge}  ${first}`,
    ...rest.map((line) => indent + line),
    ...notes
      .flatMap((note) => (note === id ? [note] : wrapText(note, width - indent.length)))
      .map((line) => indent + style.dim(line)),
  ];
}

function relatedLines({ related }: Finding): string[] {
  const shown = related.slice(0, 3).map((each) => `${place(each)}: ${inert(each.message)}`);
  const rest = related.length - shown.length;
  return rest > 0 ? [...shown, `and ${count(rest, 'more place')}`] : shown;
}

/** Who brought it in; the first commits only, since an old secret may stand in many. */
function provenanceLines(report: Report, finding: Finding): string[] {
  const { provenance, location } = finding;
  const words = historyWords(report, finding);
  if (provenance.length === 0) return words === '' ? [] : [words];
  const [first = '', ...others] = commitLines(provenance, location.path);
  return [words === '' ? first : `${words} ${first}`, ...others];
}

function commitLines(provenance: readonly Provenance[], at: string): string[] {
  const shown = provenance.slice(0, 2).map(({ commit, author, date, path }) => {
    const as = path === at || path === '' ? '' : `as ${inert(path)}`;
    return [inert(commit).slice(0, 9), inert(author), inert(date).slice(0, 10), as]
      .filter((part) => part !== '')
      .join('  ');
  });
  const rest = provenance.length - shown.length;
  return rest > 0 ? [...shown, `and ${count(rest, 'more commit')}`] : shown;
}

/** What stood at the base already, in one line a finding: context, never a failure. */
function oldLines(page: Page, old: readonly Finding[]): string[] {
  if (old.length === 0) return [];
  const { dim } = page.paint;
  const shown = old.slice(0, 5).map((finding) => {
    return dim(`  ${place(finding.location)}  ${inert(page.describe(finding).title)}`);
  });
  const rest = old.length - shown.length;
  return [
    dim(`Already there before this change (${grouped(old.length)}), so not counted:`),
    ...shown,
    ...(rest > 0 ? [dim(`  and ${grouped(rest)} more`)] : []),
    '',
  ];
}

/** What to do, once for all findings with the same answer, the worst first. */
function nextSteps(page: Page, findings: readonly Finding[]): string[] {
  const steps = new Map<string, { ids: Set<string>; fix: string; number: number }>();
  for (const finding of [...findings].sort(bySeverity)) {
    const fix = inert(page.describe(finding).fix);
    if (fix === '') continue;
    const step = steps.get(fix) ?? { ids: new Set<string>(), fix, number: 0 };
    step.ids.add(inert(finding.ruleId));
    step.number += 1;
    steps.set(fix, step);
  }
  if (steps.size === 0) return [];
  const { bold, dim, code } = page.paint;
  const most = steps.size > mostSteps + 2 ? mostSteps : steps.size;
  const lines = [...steps.values()].slice(0, most).flatMap(({ ids, fix, number }) => {
    const times = number > 1 ? dim(` ×${grouped(number)}`) : '';
    return [
      `  ${listed([...ids])}${times}`,
      ...wrapText(fix, page.width - 4).map((line) => `    ${line}`),
    ];
  });
  const rest = steps.size - most;
  if (rest > 0)
    lines.push(`  and ${grouped(rest)} more: \`watertight explain RULE\` says what to do`);
  return [bold('What to do next'), ...lines.map((line) => paintCode(line, code)), ''];
}

/** Once a report, where something that counts may be in other hands. */
function emergencyLines({ paint: style, width }: Page, counted: readonly Finding[]): string[] {
  if (!counted.some(gotOut)) return [];
  const steps = emergencySteps.map(({ title }, index) => `${index + 1} ${title.toLowerCase()}`);
  const lines = joinWithin(steps, ' · ', width - 2);
  return [style.bold('If it got out'), ...lines.map((line) => `  ${line}`), ''];
}

/** Text between backticks in colour; the backticks stay, so that it reads the same without. */
function paintCode(line: string, code: Paint['code']): string {
  return line.replace(/`[^`]+`/g, (match) => code(match));
}

/** Changes of policy in the range. */
function policyLines({ report, paint: style }: Page): string[] {
  if (report.pending.length === 0) return [];
  const lines = report.pending.map(({ path, change }) => `  ${inert(path)}: ${inert(change)}`);
  return [style.bold('Takes effect after merge'), ...lines, ''];
}

/** Everything that was skipped, and what was dismissed before it became a finding. */
function verboseLines({ report, paint: style }: Page): string[] {
  const { skipped } = report.coverage;
  const dismissed = Object.entries(report.stats.dismissed).sort(([, a], [, b]) => b - a);
  const widest = largest(skipped.map(({ reason }) => reason.length));
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [style.bold(title), ...lines, ''] : [];
  return [
    ...section(
      'Suppressed',
      report.suppressed.map(({ finding, by }) => {
        const why = by.reason === null ? 'no reason given' : inert(by.reason);
        return `  ${place(finding.location)}  ${inert(finding.ruleId)}  ${by.kind}: ${why}`;
      }),
    ),
    ...section(
      'Skipped',
      skipped.map(({ path, reason, bytes }) => {
        const weight = bytes === null ? '' : `  ${size(bytes)}`;
        return `  ${reason.padEnd(widest)}  ${inert(path)}${style.dim(weight)}`;
      }),
    ),
    ...section(
      'Dismissed candidates',
      dismissed.map(([reason, number]) => `  ${grouped(number).padStart(7)}  ${inert(reason)}`),
    ),
  ];
}

/** What was in range and not looked at. */
function gapLines({ report, paint: style }: Page): string[] {
  const { coverage } = report;
  if (coverage.complete) return [];
  const missed = coverage.skipped.filter(({ reason }) => makesIncomplete(reason));
  const lines = missed.slice(0, 10).map(({ path, reason, bytes }) => {
    return `  ${inert(path)}  ${reason}${bytes === null ? '' : `, ${size(bytes)}`}`;
  });
  const rest = missed.length - lines.length;
  const note = missed.length === 0 ? inert(coverage.rangeNote) || 'the range is not known' : '';
  return [
    style.bold(`Not looked at${note === '' ? '' : `: ${note}`}`),
    ...lines,
    ...(rest > 0 ? [`  and ${grouped(rest)} more (--verbose lists them)`] : []),
    '',
  ];
}

function noticeLines({ report, width, paint: style }: Page): string[] {
  const { rangeNote, complete } = report.coverage;
  const range = rangeNote !== '' && complete ? [rangeNote] : [];
  const lines = [...range, ...report.notices.map(({ message }) => message)].flatMap((message) => {
    const [first = '', ...rest] = wrapText(inert(message), width - 6);
    return [`note: ${first}`, ...rest.map((line) => `      ${line}`)];
  });
  return lines.length > 0 ? [...lines.map((line) => style.dim(line)), ''] : [];
}

/** The verdict in a sentence, and what it rests on. */
function closing({ report, paint: style, width }: Page): string[] {
  const isClean = report.verdict.status === 'clean';
  const { headline, rest } = verdictSentence(report);
  const verdict = `${signs[report.verdict.status]} ${headline}`;
  const [first = '', ...more] = wrapText(`${verdict}${rest}`, width);
  const loud = isClean ? style.good : style.bad;
  return [
    loud(verdict) + first.slice(verdict.length),
    ...more,
    ...joinWithin(scopeParts(report), ' · ', width).map(style.dim),
  ];
}

/** Joins parts into as few lines of at most `width` columns as there can be. */
function joinWithin(parts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last}${separator}${part}`;
    if (last === undefined || textWidth(longer) > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
