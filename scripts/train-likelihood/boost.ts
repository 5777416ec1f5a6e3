/** A sample: its row in the matrix, whether it is a secret, and how much it counts. */
export interface TrainingSet {
  /** Row-major: `rows * columns` numbers. */
  readonly matrix: Float64Array;
  readonly columns: number;
  readonly rows: Int32Array;
  readonly isSecret: Uint8Array;
  readonly weight: Float64Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Most bins a feature is cut into. */
  readonly bins: number;
  /** Penalty on the size of a leaf's value. */
  readonly lambda: number;
  /** Least sum of second derivatives (weighted samples by their doubt) in a leaf. */
  readonly leastHessian: number;
  /** Share of the columns that each tree may look at. */
  readonly columnShare: number;
  readonly seed: number;
}

export interface TreeNode {
  readonly feature: number;
  readonly threshold: number;
  readonly left: TreeNode | number;
  readonly right: TreeNode | number;
  /** Mean of the leaves below, weighted by the samples that reach them. */
  readonly mean: number;
}

export interface Forest {
  readonly trees: readonly (TreeNode | number)[];
}

/**
 * Gradient boosting of shallow trees on histograms, for the logistic loss.
 *
 * Deterministic: the same set, options and seed give the same forest.
 */
export function boost(set: TrainingSet, options: BoostOptions): Forest {
  const binned = binColumns(set, options.bins);
  const count = set.rows.length;
  const raw = new Float64Array(count);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const random = randomFrom(options.seed);
  const trees: (TreeNode | number)[] = [logOdds(set)];
  raw.fill(trees[0] as number);
  for (let tree = 0; tree < options.trees; tree += 1) {
    for (let at = 0; at < count; at += 1) {
      const p = 1 / (1 + Math.exp(-(raw[at] as number)));
      const weight = set.weight[at] as number;
      gradient[at] = weight * (p - (set.isSecret[at] as number));
      hessian[at] = weight * Math.max(p * (1 - p), 1e-6);
    }
    const columns: number[] = [];
    for (let column = 0; column < set.columns; column += 1) {
      if (random() < options.columnShare) columns.push(column);
    }
    const grower: Grower = { binned, gradient, hessian, raw, options, columns };
    const indices = Int32Array.from({ length: count }, (_, at) => at);
    trees.push(grow(grower, indices, options.depth).node);
  }
  return { trees };
}

/** Sum of the trees for one row of a matrix. */
export function forestSum(forest: Forest, row: Float64Array): number {
  let sum = 0;
  for (const tree of forest.trees) {
    let node = tree;
    while (typeof node !== 'number')
      node = (row[node.feature] as number) <= node.threshold ? node.left : node.right;
    sum += node;
  }
  return sum;
}

interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly thresholds: readonly (readonly number[])[];
}

interface Grower {
  readonly binned: Binned;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly raw: Float64Array;
  readonly options: BoostOptions;
  readonly columns: readonly number[];
}

function logOdds(set: TrainingSet): number {
  let positive = 0;
  let all = 0;
  for (let at = 0; at < set.rows.length; at += 1) {
    all += set.weight[at] as number;
    positive += (set.weight[at] as number) * (set.isSecret[at] as number);
  }
  return Math.log(positive / (all - positive));
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function binColumns(set: TrainingSet, most: number): Binned {
  const columns: Uint8Array[] = [];
  const thresholds: number[][] = [];
  const values = new Float64Array(set.rows.length);
  for (let column = 0; column < set.columns; column += 1) {
    for (let at = 0; at < values.length; at += 1) {
      values[at] = set.matrix[(set.rows[at] as number) * set.columns + column] as number;
    }
    const cuts = cutsOf(values, most);
    thresholds.push(cuts);
    columns.push(Uint8Array.from(values, (value) => binOf(cuts, value)));
  }
  return { columns, thresholds };
}

/** Thresholds between bins of about equal size, midway between the values on both sides. */
function cutsOf(values: Float64Array, most: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (distinct.at(-1) === value) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      distinct.push(value);
      counts.push(1);
    }
  }
  const cuts: number[] = [];
  const size = sorted.length / most;
  let inBin = 0;
  for (let at = 0; at + 1 < distinct.length; at += 1) {
    inBin += counts[at] as number;
    const isLast = distinct.length <= most || inBin >= size;
    if (!isLast) continue;
    cuts.push(
      Number((((distinct[at] as number) + (distinct[at + 1] as number)) / 2).toPrecision(6)),
    );
    inBin = 0;
  }
  return cuts;
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Grown {
  readonly node: TreeNode | number;
  readonly mean: number;
}

function grow(grower: Grower, indices: Int32Array, depth: number): Grown {
  const split = depth > 0 ? bestSplit(grower, indices) : null;
  if (!split) return leaf(grower, indices);
  const column = grower.binned.columns[split.column] as Uint8Array;
  const left = indices.filter((at) => (column[at] as number) <= split.bin);
  const right = indices.filter((at) => (column[at] as number) > split.bin);
  const below = [grow(grower, left, depth - 1), grow(grower, right, depth - 1)] as const;
  const mean = (below[0].mean * left.length + below[1].mean * right.length) / indices.length;
  const threshold = (grower.binned.thresholds[split.column] as readonly number[])[
    split.bin
  ] as number;
  return {
    node: {
      feature: split.column,
      threshold,
      left: below[0].node,
      right: below[1].node,
      mean: round(mean),
    },
    mean,
  };
}

function leaf(grower: Grower, indices: Int32Array): Grown {
  const { gradient, hessian, raw, options } = grower;
  let sumG = 0;
  let sumH = 0;
  for (const at of indices) {
    sumG += gradient[at] as number;
    sumH += hessian[at] as number;
  }
  const value = round((-sumG / (sumH + options.lambda)) * options.rate);
  for (const at of indices) raw[at] = (raw[at] as number) + value;
  return { node: value, mean: value };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

interface Split {
  readonly column: number;
  readonly bin: number;
}

function bestSplit(grower: Grower, indices: Int32Array): Split | null {
  const { binned, gradient, hessian, options } = grower;
  let best: Split | null = null;
  let bestGain = 1e-6;
  const bins = options.bins + 1;
  const sumsG = new Float64Array(bins);
  const sumsH = new Float64Array(bins);
  for (const column of grower.columns) {
    const cuts = (binned.thresholds[column] as readonly number[]).length;
    if (cuts === 0) continue;
    sumsG.fill(0);
    sumsH.fill(0);
    const values = binned.columns[column] as Uint8Array;
    for (let k = 0; k < indices.length; k += 1) {
      const at = indices[k] as number;
      const bin = values[at] as number;
      sumsG[bin] = (sumsG[bin] as number) + (gradient[at] as number);
      sumsH[bin] = (sumsH[bin] as number) + (hessian[at] as number);
    }
    let totalG = 0;
    let totalH = 0;
    for (let bin = 0; bin <= cuts; bin += 1) {
      totalG += sumsG[bin] as number;
      totalH += sumsH[bin] as number;
    }
    let leftG = 0;
    let leftH = 0;
    const parent = (totalG * totalG) / (totalH + options.lambda);
    for (let bin = 0; bin < cuts; bin += 1) {
      leftG += sumsG[bin] as number;
      leftH += sumsH[bin] as number;
      const rightG = totalG - leftG;
      const rightH = totalH - leftH;
      if (leftH < options.leastHessian || rightH < options.leastHessian) continue;
      const gain =
        (leftG * leftG) / (leftH + options.lambda) +
        (rightG * rightG) / (rightH + options.lambda) -
        parent;
      if (gain > bestGain) {
        bestGain = gain;
        best = { column, bin };
      }
    }
  }
  return best;
}
