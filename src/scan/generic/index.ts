import type { GenericLine, GenericMatch } from '../generic.ts';
import type { GenericDetector } from '../generic-pass.ts';
import { findAssignments, type LineView } from './assignments.ts';
import type { Candidate } from './candidate.ts';
import { dismissal, type Evidence } from './dismiss/index.ts';
import { grade } from './grade.ts';
import { findLogins, findSchemes } from './headers.ts';
import { fileKind, kindKey } from './language.ts';
import type { LikelihoodModel } from './likelihood.ts';
import { nameFacts } from './names.ts';
import { findPairedValue } from './pairs.ts';
import { genericKeywords, isRandomRun, looksAssigned } from './prefilter.ts';
import { findNamelessRuns } from './runs.ts';
import { shapeOf } from './shape.ts';
import { lineSpans } from './spans.ts';
import { findUrlPasswords } from './urls.ts';
import { valueFacts } from './value-facts.ts';

/** What the detector may be given beside the line. */
export interface GenericOptions {
  /** Parameters of the likelihood model; without them matches are graded by structure alone. */
  readonly model?: LikelihoodModel | undefined;
  /** Told the reason of each candidate that fell. */
  readonly dismissed?: ((reason: string) => void) | undefined;
}

const leastConfidence = 0.05;
const longestLine = 4_096;

/**
 * Secrets of no particular provider on one line, in order, never overlapping.
 *
 * Pure, and linear in the length of the line. Each span is exactly the value, without quotes.
 * Matches below a confidence of 0.05 are dropped.
 */
export function findGeneric(line: GenericLine, options: GenericOptions = {}): GenericMatch[] {
  const matches: GenericMatch[] = [];
  for (const evidence of findEvidence(line, options.dismissed)) {
    const match = grade(evidence, options.model);
    if (match.confidence >= leastConfidence) matches.push(match);
    else options.dismissed?.('unlikely');
  }
  return withoutOverlaps(matches);
}

/** The candidates of a line that no dismissal struck, with what is known of each. */
export function findEvidence(line: GenericLine, dismissed?: (reason: string) => void): Evidence[] {
  const view = viewOf(line);
  const kept: Evidence[] = [];
  for (const candidate of findCandidates(view, dismissed)) {
    const evidence = evidenceOf(view, candidate);
    const reason = dismissal(evidence);
    if (reason === null) kept.push(evidence);
    else dismissed?.(reason);
  }
  return kept;
}

function viewOf(line: GenericLine): LineView {
  const text = line.text.length > longestLine ? line.text.slice(0, longestLine) : line.text;
  const kind = fileKind(line.path);
  const spans = kind.family === 'code' ? lineSpans(text, kind) : new Uint8Array(0);
  return { text, before: line.before, after: line.after, kind, spans };
}

function findCandidates(view: LineView, dismissed?: (reason: string) => void): Candidate[] {
  const { text } = view;
  const found: Candidate[] = text.includes('://') ? findUrlPasswords(text) : [];
  found.push(...findSchemes(text), ...findLogins(text));
  addFree(found, findAssignments(view, dismissed));
  const paired = findPairedValue(view);
  if (paired) addFree(found, [paired]);
  addFree(found, findNamelessRuns(text));
  return found;
}

/** Adds those that lie in nothing that is there already, but wholly inside is allowed. */
function addFree(found: Candidate[], more: readonly Candidate[]): void {
  const count = found.length;
  for (const candidate of more) {
    let isFree = true;
    for (let at = 0; at < count && isFree; at += 1) {
      const other = found[at];
      if (other && candidate.start < other.end && other.start < candidate.end) isFree = false;
    }
    if (isFree) found.push(candidate);
  }
}

function evidenceOf(view: LineView, candidate: Candidate): Evidence {
  const value = valueFacts(view.text.slice(candidate.start, candidate.end));
  const shape = candidate.kind === 'bytes' ? 'bytes' : shapeOf(value);
  return { view, candidate, value, shape, name: nameFacts(candidate.name) };
}

/** The likeliest of those that overlap; the earlier and shorter one where they are equal. */
function withoutOverlaps(matches: readonly GenericMatch[]): GenericMatch[] {
  if (matches.length < 2) return [...matches];
  const ranked = [...matches].sort(
    (a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end,
  );
  const kept: GenericMatch[] = [];
  for (const match of ranked) {
    if (kept.every((other) => match.end <= other.start || other.end <= match.start))
      kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The detector as the engine drives it, with the parameters of the likelihood model. */
export function createGenericDetector(model?: LikelihoodModel): GenericDetector {
  return {
    keywords: genericKeywords,
    looksAssigned,
    isRandomRun,
    kindOf: (path) => kindKey(fileKind(path)),
    find: (line, dismissed) => findGeneric(line, { model, dismissed }),
  };
}
