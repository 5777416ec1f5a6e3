import { countsForVerdict } from '../model/counts-for-verdict.ts';
import type { Finding } from '../model/finding.ts';
import { isTextPath } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import type { Severity } from '../model/severity.ts';
import { bySeverity, weigh } from './counted.ts';
import { describeIn } from './describe.ts';
import { commandData, commandProperty, inert, sealCommands } from './neutralise.ts';
import type { Reporter } from './reporter.ts';
import { gapWords, scopeParts, verdictSentence } from './verdict-sentence.ts';
import { grouped, place } from './words.ts';

/** The runner shows this many annotations of each kind a step; more appear in no interface. */
const mostOfAKind = 10;
/** The runner cuts a message at 4,096 characters. */
const mostText = 4000;

type Kind = 'error' | 'warning' | 'notice';

const kinds: Readonly<Record<Severity, Kind>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

interface Annotation {
  readonly kind: Kind;
  readonly title: string;
  readonly message: string;
  readonly finding?: Finding;
}

/**
 * Annotations as workflow commands, the worst first and no more than the runner shows, then the
 * verdict as a plain line. What does not count for the verdict is a notice; what stood at the
 * base is not annotated.
 */
export const toGithub: Reporter = (report) => {
  const { counted, below } = weigh(report);
  const annotations = [
    ...gapAnnotation(report),
    ...[...counted, ...below].sort(bySeverity).map((finding) => toAnnotation(report, finding)),
  ];
  const shown = (['error', 'warning', 'notice'] as const).flatMap((kind) =>
    withinCap(annotations.filter((each) => each.kind === kind)),
  );
  const { headline, rest } = verdictSentence(report);
  const closing = `Watertight: ${headline}${rest} ${scopeParts(report).join(' · ')}`;
  return `${[...shown.map(toCommand), sealCommands(inert(closing))].join('\n')}\n`;
};

function toAnnotation(report: Report, finding: Finding): Annotation {
  const { title, message, fix } = describeIn(report, finding);
  const isCounted = countsForVerdict(finding, report.verdict);
  // A path that is not what it looks like goes into the message, spelled out, and nowhere else.
  const where = isPlain(finding.location.path) ? [] : [`In ${place(finding.location)}`];
  const [commit] = finding.provenance;
  const since = commit
    ? [`Since ${commit.commit.slice(0, 9)} by ${commit.author}, ${commit.date.slice(0, 10)}`]
    : [];
  return {
    kind: isCounted ? kinds[finding.severity] : 'notice',
    title: `${title} (${finding.ruleId})`,
    message: [message, ...where, ...since, fix]
      .filter((line) => line !== '')
      .map(inert)
      .join('\n'),
    finding,
  };
}

function gapAnnotation(report: Report): Annotation[] {
  const { verdict } = report;
  const gap = gapWords(report);
  if (gap === '') return [];
  const kind = verdict.exitCode > 1 ? 'error' : 'warning';
  const title = verdict.status === 'error' ? 'Failed' : 'Not everything was looked at';
  return [{ kind, title, message: `${title}: ${gap}.` }];
}

/** The last annotation within the cap speaks for the rest. */
function withinCap(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= mostOfAKind) return annotations;
  const shown = annotations.slice(0, mostOfAKind - 1);
  const rest = annotations.slice(mostOfAKind - 1);
  const files = new Set(rest.map(({ finding }) => finding?.location.path));
  const [first] = rest;
  return [
    ...shown,
    {
      kind: first?.kind ?? 'notice',
      title: `${grouped(rest.length)} more`,
      message: `${grouped(rest.length)} more like these in ${grouped(files.size)} ${files.size === 1 ? 'file' : 'files'}: the job summary and the report list them all.`,
    },
  ];
}

function toCommand({ kind, title, message, finding }: Annotation): string {
  const properties = [
    ...placeProperties(finding),
    `title=${commandProperty(clip(inert(title), 250))}`,
  ];
  return `::${kind} ${properties.join(',')}::${commandData(clip(message, mostText))}`;
}

/** The runner drops columns over many lines and rejects a place whose end is before its start. */
function placeProperties(finding: Finding | undefined): string[] {
  if (!finding || !isPlain(finding.location.path)) return [];
  const { path, line, column, endLine, endColumn } = finding.location;
  const properties = [`file=${commandProperty(path)}`];
  if (line === undefined) return properties;
  properties.push(`line=${line}`);
  const lastLine = Math.max(endLine ?? line, line);
  if (lastLine > line) return [...properties, `endLine=${lastLine}`];
  if (column === undefined) return properties;
  const lastColumn = Math.max((endColumn ?? column + 1) - 1, column);
  return [...properties, `endLine=${line}`, `col=${column}`, `endColumn=${lastColumn}`];
}

function isPlain(path: string): boolean {
  if (isTextPath(path)) return false;
  return path !== '' && inert(path) === path && !path.startsWith('/') && !path.includes('::');
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`;
}
