import { describe, expect, it } from 'vitest';
import {
  type BoostOptions,
  boost,
  forestSum,
  type TrainingSet,
} from '../../../scripts/train-likelihood/boost.ts';
import {
  calibrate,
  count,
  noCounts,
  type SumCounts,
} from '../../../scripts/train-likelihood/calibrate.ts';
import { calibration, LineScorer } from '../../../scripts/train-likelihood/evaluate.ts';
import { storeForest } from '../../../scripts/train-likelihood/store.ts';
import { probability } from '../../../src/scan/generic/likelihood.ts';

const options: BoostOptions = {
  trees: 20,
  depth: 3,
  rate: 0.3,
  bins: 15,
  lambda: 1,
  leastHessian: 0.5,
  columnShare: 1,
  seed: 1,
};

/** Two columns; a row is a secret where both are above a half. */
function makeSet(): TrainingSet {
  const count = 400;
  const matrix = new Float64Array(count * 2);
  const isSecret = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    const a = ((row * 37) % 101) / 101;
    const b = ((row * 53) % 103) / 103;
    matrix.set([a, b], row * 2);
    isSecret[row] = a > 0.5 && b > 0.5 ? 1 : 0;
  }
  return {
    matrix,
    columns: 2,
    rows: Int32Array.from({ length: count }, (_, at) => at),
    isSecret,
    weight: new Float64Array(count).fill(1),
  };
}

describe('boost', () => {
  const set = makeSet();
  const forest = boost(set, options);

  it('learns what one column alone cannot say', () => {
    expect(forestSum(forest, Float64Array.of(0.9, 0.9))).toBeGreaterThan(1);
    expect(forestSum(forest, Float64Array.of(0.9, 0.1))).toBeLessThan(-1);
    expect(forestSum(forest, Float64Array.of(0.1, 0.9))).toBeLessThan(-1);
  });

  it('gives the same forest for the same seed', () => {
    expect(boost(makeSet(), options)).toEqual(forest);
  });

  it('ignores samples without weight', () => {
    const { weight } = makeSet();
    weight.fill(0, 0, 200);
    const half = boost({ ...set, weight }, options);
    const wrong = boost(
      { ...set, weight, isSecret: set.isSecret.map((label, at) => (at < 200 ? 1 - label : label)) },
      options,
    );
    expect(wrong).toEqual(half);
  });

  it('is stored so that walking the arrays gives the same sum', () => {
    const about = {
      featureVersion: 1,
      features: ['a', 'b'],
      corpus: '',
      probe: '',
      calibration: { raw: [0], logit: [0] },
      bigram: [],
    };
    const { roots, f, t, l, r, v } = storeForest(forest, about);
    const row = Float64Array.of(0.7, 0.3);
    let sum = 0;
    for (const root of roots) {
      let node = root;
      while (node >= 0) node = ((row[f[node] ?? 0] ?? 0) <= (t[node] ?? 0) ? l : r)[node] ?? -1;
      sum += v[-node - 1] ?? 0;
    }
    expect(sum).toBeCloseTo(forestSum(forest, row), 9);
  });
});

function countsOf(raw: readonly number[], isSecret: readonly boolean[]): SumCounts {
  const counts = noCounts();
  for (const [at, score] of raw.entries()) count(counts, score, isSecret[at] === true);
  return counts;
}

describe('calibrate', () => {
  it('finds the log-odds that the labels show, never falling', () => {
    const raw = Array.from({ length: 9_000 }, (_, at) => (at % 9) - 4);
    const isSecret = raw.map((score, at) => (at * 7919) % 1000 < 1000 / (1 + Math.exp(-score / 2)));
    const curve = calibrate(countsOf(raw, isSecret));
    expect(curve.raw).toEqual([...curve.raw].sort((a, b) => a - b));
    expect(curve.logit).toEqual([...curve.logit].sort((a, b) => a - b));
    for (const score of [-4, -2, 0, 2, 4])
      expect(probability(score, curve)).toBeCloseTo(1 / (1 + Math.exp(-score / 2)), 1);
  });

  it('does not follow a share of secrets that falls', () => {
    const raw = Array.from({ length: 1_000 }, (_, at) => at / 100 - 5);
    const isSecret = raw.map((score, at) => at % 2 === 0 || (score < 0 && at % 4 === 1));
    const { logit } = calibrate(countsOf(raw, isSecret));
    expect(logit).toEqual([...logit].sort((a, b) => a - b));
  });
});

describe('LineScorer', () => {
  const label = {
    lineStart: 1,
    lineEnd: 1,
    valueStart: -1,
    valueEnd: -1,
    isSecret: true,
    isIdentifier: false,
    category: 'Password',
  };
  const files = [
    {
      path: 'a',
      repository: 'r',
      labels: [
        label,
        { ...label, lineStart: 2, lineEnd: 2, isSecret: false },
        { ...label, lineStart: 3, lineEnd: 3 },
      ],
    },
  ];

  it('counts lines, and lines that nobody judged only in strict figures', () => {
    const scored = [
      { file: 0, line: 1, confidence: 0.9 },
      { file: 0, line: 1, confidence: 0.2 },
      { file: 0, line: 2, confidence: 0.6 },
      { file: 0, line: 9, confidence: 0.7 },
    ];
    const score = new LineScorer(files, scored, () => true).at(0.5);
    expect(score).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, unjudged: 1 });
    expect(score.strictPrecision).toBeCloseTo(1 / 3);
  });
});

describe('calibration', () => {
  it('compares the mean with the share of real ones in each tenth', () => {
    const tenth = calibration([
      { confidence: 0.81, isSecret: true },
      { confidence: 0.89, isSecret: false },
    ])[8];
    expect(tenth).toMatchObject({ from: 0.8, count: 2, real: 0.5 });
    expect(tenth?.mean).toBeCloseTo(0.85);
  });
});
