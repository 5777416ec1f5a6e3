import type { CorpusFile } from './corpus.ts';

export interface Scored {
  readonly file: number;
  readonly line: number;
  readonly confidence: number;
}

export interface Score {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Every line that nobody judged counted as a false alarm. */
  readonly strictF1: number;
  readonly strictPrecision: number;
  readonly unjudged: number;
}

interface Unit {
  readonly isSecret: boolean;
  best: number;
}

/**
 * Scores by line: a labelled line (or range of lines) is one unit, positive if any label on it
 * is; a unit is reported with the highest confidence on its lines.
 */
export class LineScorer {
  readonly #units: Unit[] = [];
  /** Best confidence of each line without a label. */
  readonly #unjudged: number[];

  constructor(
    files: readonly CorpusFile[],
    scored: readonly Scored[],
    isCounted: (file: number) => boolean,
  ) {
    const byLine = new Map<string, Unit[]>();
    for (const [file, entry] of files.entries()) {
      if (!isCounted(file)) continue;
      for (const unit of unitsOf(entry)) {
        this.#units.push(unit.unit);
        for (let line = unit.from; line <= unit.to; line += 1) {
          const key = `${file}:${line}`;
          byLine.set(key, [...(byLine.get(key) ?? []), unit.unit]);
        }
      }
    }
    const unjudged = new Map<string, number>();
    for (const { file, line, confidence } of scored) {
      if (!isCounted(file)) continue;
      const key = `${file}:${line}`;
      const units = byLine.get(key);
      if (!units) {
        unjudged.set(key, Math.max(unjudged.get(key) ?? 0, confidence));
        continue;
      }
      const secrets = units.filter((unit) => unit.isSecret);
      for (const unit of secrets.length > 0 ? secrets : units)
        unit.best = Math.max(unit.best, confidence);
    }
    this.#unjudged = [...unjudged.values()];
  }

  at(threshold: number): Score {
    let found = 0;
    let missed = 0;
    let alarms = 0;
    for (const unit of this.#units) {
      const isReported = unit.best >= threshold;
      if (unit.isSecret) {
        if (isReported) found += 1;
        else missed += 1;
      } else if (isReported) alarms += 1;
    }
    const unjudged = this.#unjudged.filter((confidence) => confidence >= threshold).length;
    const recall = found / Math.max(1, found + missed);
    const precision = found / Math.max(1, found + alarms);
    const strictPrecision = found / Math.max(1, found + alarms + unjudged);
    return {
      ...{ threshold, precision, recall, strictPrecision, unjudged },
      f1: harmonic(precision, recall),
      strictF1: harmonic(strictPrecision, recall),
    };
  }
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function unitsOf(file: CorpusFile): { unit: Unit; from: number; to: number }[] {
  const ranges = new Map<
    string,
    { unit: { isSecret: boolean; best: number }; from: number; to: number }
  >();
  for (const label of file.labels) {
    if (label.isIdentifier) continue;
    const key = `${label.lineStart}-${label.lineEnd}`;
    const range = ranges.get(key) ?? {
      unit: { isSecret: false, best: 0 },
      from: label.lineStart,
      to: label.lineEnd,
    };
    if (label.isSecret) range.unit.isSecret = true;
    ranges.set(key, range);
  }
  return [...ranges.values()];
}

/** Calibration: how many were real among those at each tenth of confidence. */
export function calibration(
  judged: readonly { readonly confidence: number; readonly isSecret: boolean }[],
): { from: number; count: number; mean: number; real: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth,
    );
    const count = inside.length;
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, count);
    const real = inside.filter(({ isSecret }) => isSecret).length / Math.max(1, count);
    return { from: tenth / 10, count, mean, real };
  });
}
