/** Points that turn sums of trees into log-odds; straight lines between them. */
export interface Calibration {
  /** Rising sums of trees. */
  readonly raw: readonly number[];
  /** Log-odds at each of them, never falling. */
  readonly logit: readonly number[];
}

/** Samples by their sum of trees: how many there are and how many of them are secrets. */
export interface SumCounts {
  readonly all: Float64Array;
  readonly secrets: Float64Array;
}

const lowest = -9;
const highest = 9;
const bins = 360;
const width = (highest - lowest) / bins;
/** How many stretches the curve has; each holds as much evidence as the others. */
const stretches = 20;
/** Penalty on bends of the curve: evidence of a few samples shall not make one. */
const stiffness = 5;
const rounds = 60;

/** Counts of no samples. */
export function noCounts(): SumCounts {
  return { all: new Float64Array(bins), secrets: new Float64Array(bins) };
}

/** Adds a sample to the counts; with -1 it takes one out. */
export function count(counts: SumCounts, sum: number, isSecret: boolean, times = 1): void {
  const bin = Math.max(0, Math.min(bins - 1, Math.floor((sum - lowest) / width)));
  counts.all[bin] = (counts.all[bin] ?? 0) + times;
  if (isSecret) counts.secrets[bin] = (counts.secrets[bin] ?? 0) + times;
}

/**
 * The curve of log-odds that makes the samples likeliest: straight between points, with a penalty
 * on bends, never falling.
 *
 * A sigmoid does not fit: the sums are too timid in the middle and too bold at the top. Shares of
 * blocks (isotonic regression) fit, but leave wide steps where samples are few.
 */
export function calibrate(counts: SumCounts): Calibration {
  const knots = knotsOf(counts);
  const logit = knots.map((knot) => knot);
  for (let round = 0; round < rounds; round += 1) {
    const step = newtonStep(counts, knots, logit);
    let most = 0;
    for (const [at, by] of step.entries()) {
      logit[at] = (logit[at] ?? 0) + Math.max(-2, Math.min(2, by));
      most = Math.max(most, Math.abs(by));
    }
    if (most < 1e-6) break;
  }
  for (let at = 1; at < logit.length; at += 1)
    logit[at] = Math.max(logit[at] ?? 0, (logit[at - 1] ?? 0) + 0.001);
  return { raw: knots.map(round5), logit: logit.map(round5) };
}

/** Points between stretches of equal evidence, and one beyond each end. */
function knotsOf({ all, secrets }: SumCounts): number[] {
  const evidence = Array.from(all, (number, bin) => {
    const real = secrets[bin] ?? 0;
    return number === 0 ? 0 : (real * (number - real)) / number;
  });
  const each = evidence.reduce((sum, one) => sum + one, 0) / stretches;
  const knots = [lowest - 3];
  let sum = 0;
  for (const [bin, one] of evidence.entries()) {
    sum += one;
    if (sum >= each * knots.length && knots.length < stretches) knots.push(centre(bin));
  }
  return [...knots, highest + 3];
}

function centre(bin: number): number {
  return lowest + (bin + 0.5) * width;
}

/** One step of Newton's method on the penalised likelihood. */
function newtonStep(
  { all, secrets }: SumCounts,
  knots: readonly number[],
  logit: readonly number[],
): number[] {
  const size = knots.length;
  const slope = new Float64Array(size);
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1));
  const add = (row: number, column: number, value: number): void => {
    const cells = matrix[row];
    if (cells) cells[column] = (cells[column] ?? 0) + value;
  };
  let left = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const at = centre(bin);
    while (left + 2 < size && (knots[left + 1] ?? 0) <= at) left += 1;
    const number = all[bin] ?? 0;
    if (number === 0) continue;
    const from = knots[left] ?? 0;
    const share = (at - from) / ((knots[left + 1] ?? 0) - from);
    const parts = [1 - share, share];
    const odds = (logit[left] ?? 0) * (1 - share) + (logit[left + 1] ?? 0) * share;
    const p = 1 / (1 + Math.exp(-odds));
    for (const [i, part] of parts.entries()) {
      slope[left + i] = (slope[left + i] ?? 0) + ((secrets[bin] ?? 0) - number * p) * part;
      for (const [j, other] of parts.entries())
        add(left + i, left + j, (number * p * (1 - p) + 1e-9) * part * other);
    }
  }
  for (let at = 1; at + 1 < size; at += 1) {
    const before = 1 / ((knots[at] ?? 0) - (knots[at - 1] ?? 0));
    const after = 1 / ((knots[at + 1] ?? 0) - (knots[at] ?? 0));
    const bend = [before, -before - after, after];
    const amount = bend.reduce((sum, part, i) => sum + part * (logit[at - 1 + i] ?? 0), 0);
    for (const [i, part] of bend.entries()) {
      slope[at - 1 + i] = (slope[at - 1 + i] ?? 0) - stiffness * amount * part;
      for (const [j, other] of bend.entries())
        add(at - 1 + i, at - 1 + j, stiffness * part * other);
    }
  }
  for (let at = 0; at < size; at += 1) {
    add(at, at, 1e-6);
    add(at, size, slope[at] ?? 0);
  }
  return solve(matrix);
}

/** Solves the equations of an augmented matrix by elimination. */
function solve(rows: Float64Array[]): number[] {
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    const chosen = rows[pivot] ?? new Float64Array(size + 1);
    rows[pivot] = rows[at] ?? chosen;
    rows[at] = chosen;
    for (const [row, cells] of rows.entries()) {
      if (row === at) continue;
      const factor = (cells[at] ?? 0) / (chosen[at] ?? 1);
      if (factor === 0) continue;
      for (let column = at; column <= size; column += 1)
        cells[column] = (cells[column] ?? 0) - factor * (chosen[column] ?? 0);
    }
  }
  return rows.map((cells, at) => (cells[size] ?? 0) / (cells[at] ?? 1));
}

function round5(value: number): number {
  return Number(value.toPrecision(5));
}
