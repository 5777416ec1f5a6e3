import type { CandidateKind } from '../../src/scan/generic/candidate.ts';
import { bigramRows, eachPair } from '../../src/scan/generic/features/bigrams.ts';
import { features, readFeatures } from '../../src/scan/generic/features/index.ts';
import { gradeWithoutModel, withinBounds } from '../../src/scan/generic/grade.ts';
import type { Shape } from '../../src/scan/generic/shape.ts';
import { evidenceOfFile, type FoundEvidence } from './candidates.ts';
import { type CorpusFile, type Label, readCorpusFile } from './corpus.ts';

/** How a candidate is labelled: by its value where it is marked, else by its line. */
export type Truth = 'secret' | 'harmless' | 'identifier' | 'unjudged';

export interface Sample {
  readonly file: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: CandidateKind;
  readonly shape: Shape;
  readonly group: string;
  readonly truth: Truth;
  /** Confidence by structure, where the model has no say. */
  readonly structural: number | null;
  /** What the detector makes of a likelihood of 0 and of 1. */
  readonly least: number;
  readonly most: number;
  /** The line around the candidate, for reading errors. */
  readonly excerpt: string;
}

export interface Samples {
  readonly samples: readonly Sample[];
  /** Row-major matrix of the features of each sample. */
  readonly matrix: Float64Array;
  readonly columns: number;
  readonly bigram: readonly number[];
  /** By file and line: the reasons of what was dismissed there. */
  readonly dismissed: ReadonlyMap<string, readonly string[]>;
}

/** Candidates of the whole corpus with their features. */
export function readSamples(folder: string, files: readonly CorpusFile[]): Samples {
  const found: { file: number; items: FoundEvidence[] }[] = [];
  const dismissed = new Map<string, string[]>();
  const bigrams = new BigramCounter();
  for (const [file, entry] of files.entries()) {
    const bytes = readCorpusFile(folder, entry.path);
    const items = evidenceOfFile(entry.path, bytes, (line, reason) => {
      const key = `${file}:${line}`;
      dismissed.set(key, [...(dismissed.get(key) ?? []), reason]);
    });
    found.push({ file, items });
    bigrams.add(entry, new TextDecoder().decode(bytes));
  }
  const bigram = bigrams.table();
  const samples: Sample[] = [];
  const columns = features.length;
  const total = found.reduce((sum, { items }) => sum + items.length, 0);
  const matrix = new Float64Array(total * columns);
  for (const { file, items } of found) {
    const labels = files[file]?.labels ?? [];
    for (const { line, start, end, evidence } of items) {
      readFeatures(
        evidence,
        bigram,
        matrix.subarray(samples.length * columns, (samples.length + 1) * columns),
      );
      const { candidate, view } = evidence;
      samples.push({
        file,
        line,
        start,
        end,
        kind: candidate.kind,
        shape: evidence.shape,
        group: evidence.name.group,
        truth: truthOf(labels, line, start, end),
        structural: gradeWithoutModel(evidence),
        least: withinBounds(evidence, 0),
        most: withinBounds(evidence, 1),
        excerpt:
          `${view.text.slice(Math.max(0, candidate.start - 70), candidate.start)}⟦${view.text.slice(candidate.start, candidate.end).slice(0, 80)}⟧${view.text.slice(candidate.end, candidate.end + 30)}`.trim(),
      });
    }
  }
  return { samples, matrix, columns, bigram, dismissed };
}

function truthOf(labels: readonly Label[], line: number, start: number, end: number): Truth {
  let truth: Truth = 'unjudged';
  for (const label of labels) {
    if (line < label.lineStart || line > label.lineEnd) continue;
    const isMarked = label.valueStart >= 0 && label.lineStart === label.lineEnd;
    const touches = !isMarked || (start < label.valueEnd && label.valueStart < end);
    if (label.isIdentifier) {
      if (truth === 'unjudged') truth = 'identifier';
      continue;
    }
    if (touches && label.isSecret) return 'secret';
    if (touches || !label.isSecret) truth = 'harmless';
  }
  return truth;
}

const leastRepositories = 3;
const mostWeight = 20;

/** Counts letter pairs of ordinary words: those of several projects, each weighing little. */
class BigramCounter {
  readonly #words = new Map<string, Set<string>>();

  add(file: CorpusFile, text: string): void {
    const secret = new Set<number>();
    for (const label of file.labels) {
      if (!label.isSecret) continue;
      for (let line = label.lineStart; line <= label.lineEnd; line += 1) secret.add(line);
    }
    for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (secret.has(at + 1)) continue;
      for (const word of line.slice(0, 400).match(/[A-Z]?[a-z]{2,20}|[A-Z]{3,20}/g) ?? [])
        this.#note(word.toLowerCase(), file.repository);
    }
  }

  #note(word: string, repository: string): void {
    const seen = this.#words.get(word);
    if (!seen) this.#words.set(word, new Set([repository]));
    else if (seen.size < mostWeight) seen.add(repository);
  }

  /** Tenths of log2 of the probability of each letter after each other. */
  table(): number[] {
    const counts = new Float64Array(bigramRows * bigramRows).fill(0.5);
    for (const [word, repositories] of [...this.#words].sort()) {
      if (repositories.size < leastRepositories) continue;
      eachPair(word, (before, letter) => {
        const at = before * bigramRows + letter;
        counts[at] = (counts[at] as number) + repositories.size;
      });
    }
    const table: number[] = [];
    for (let before = 0; before < bigramRows; before += 1) {
      const row = counts.subarray(before * bigramRows, (before + 1) * bigramRows);
      const sum = row.reduce((total, count) => total + count, 0);
      for (const count of row) table.push(Math.round(Math.log2(count / sum) * 10));
    }
    return table;
  }
}
