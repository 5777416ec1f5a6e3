import { makesIncomplete } from '../model/coverage.ts';
import type { Report } from '../model/report.ts';
import { severityCounts, weigh } from './counted.ts';
import { inert } from './neutralise.ts';
import { count, duration, grouped, listed, size, tallied } from './words.ts';

/** The verdict in one sentence: `headline` says it in a few words, `rest` completes it. */
export interface VerdictSentence {
  readonly headline: string;
  readonly rest: string;
}

/** What the run came to, harmless text. Says clean only of a clean and complete run. */
export function verdictSentence(report: Report): VerdictSentence {
  const { verdict, coverage } = report;
  const { counted, below } = weigh(report);
  const minor = below.length > 0 ? `, ${grouped(below.length)} below the threshold` : '';
  const gap = coverage.complete ? '' : ' Not everything was looked at.';
  switch (verdict.status) {
    case 'findings':
      return {
        headline: `${count(counted.length, 'finding')} to act on`,
        rest: ` (${severityCounts(counted)})${minor}.${gap}`,
      };
    case 'incomplete':
      return {
        headline: 'Incomplete',
        rest: `: nothing to act on in what was looked at${minor}, but that was not everything.`,
      };
    case 'error':
      return {
        headline: 'Failed',
        rest: `: ${gapWords(report)}.`,
      };
    default:
      return { headline: 'Clean', rest: `: nothing to act on${minor}.` };
  }
}

/** The sentence without its headline, for a page that has it as a heading. */
export function verdictDetail(report: Report): string {
  const { rest } = verdictSentence(report);
  return rest.replace(/^ \(([^)]*)\)|^: /, '$1');
}

/** What was in range and not looked at, or why the work failed; empty when the run was whole. */
export function gapWords({ coverage, verdict }: Report): string {
  if (verdict.status === 'error') return inert(verdict.reasons.join('; ')) || 'the work failed';
  if (coverage.complete) return '';
  const missed = coverage.skipped
    .filter(({ reason }) => makesIncomplete(reason))
    .map(({ path, reason }) => inert(`${path} (${reason})`));
  return listed(missed) || inert(coverage.rangeNote) || 'the range could not be resolved';
}

/** What the verdict rests on: what was looked at, what was suppressed, what was skipped. */
export function scopeParts({ coverage, suppressed, stats }: Report): string[] {
  const looked = [
    coverage.commits > 0 ? count(coverage.commits, 'commit') : null,
    coverage.files > 0 || coverage.blobs === 0 ? count(coverage.files, 'file') : null,
    coverage.files === 0 && coverage.blobs > 0 ? count(coverage.blobs, 'blob') : null,
    // The other checks read whole files and weigh none of them.
    coverage.bytes > 0 ? size(coverage.bytes) : null,
  ].filter((part) => part !== null);
  const hidden = suppressed.map(({ by }) => by.kind);
  const left = coverage.skipped.map(({ reason }) => reason);
  return [
    `${looked.join(', ')} in ${duration(stats.elapsedMs)}`,
    ...(hidden.length > 0 ? [`${grouped(hidden.length)} suppressed (${tallied(hidden)})`] : []),
    ...(left.length > 0 ? [`${grouped(left.length)} skipped (${tallied(left)})`] : []),
  ];
}
