import { describe, expect, it } from 'vitest';
import { likelihoodParameters } from '../../../rules/likelihood/index.ts';
import { probeDigest } from '../../../scripts/train-likelihood/probe.ts';
import { fill } from '../../../src/model/fill.ts';
import {
  features,
  featureVersion,
  readFeatures,
} from '../../../src/scan/generic/features/index.ts';
import { findEvidence } from '../../../src/scan/generic/index.ts';
import {
  explainLikelihood,
  likelihood,
  loadLikelihood,
  probability,
} from '../../../src/scan/generic/likelihood.ts';
import { model } from './find.ts';

function evidenceOf(text: string, path = 'a.env') {
  const [evidence] = findEvidence({ text, before: '', after: '', path, lineBytes: text.length });
  if (!evidence) throw new Error('no candidate in the sample');
  return evidence;
}

const strong = evidenceOf(`CLIENT_SECRET=${fill(40, 'base62', 9)}`);
const weak = evidenceOf('key = "columnName"', 'a.py');

describe('the stored model', () => {
  it('was trained on the features of this program', () => {
    expect(likelihoodParameters.featureVersion).toBe(featureVersion);
    expect(likelihoodParameters.features).toEqual(features.map(({ name }) => name));
  });

  it('was trained after the last change of what a feature means', () => {
    // When this fails: run `node scripts/train-likelihood.mjs`, and read the figures it prints.
    expect(likelihoodParameters.probe).toBe(probeDigest(likelihoodParameters.bigram));
  });

  it('holds numbers, names of features and digests, and nothing else', () => {
    const { features: names, corpus, probe, calibration, ...numbers } = likelihoodParameters;
    for (const name of names) expect(name).toMatch(/^[a-z]\.[A-Za-z0-9_]+$/);
    expect(corpus).toMatch(/^[0-9a-f]{64}$/);
    expect(probe).toMatch(/^[0-9a-f]{64}$/);
    for (const value of [...Object.values(numbers), ...Object.values(calibration)].flat())
      expect(Number.isFinite(value)).toBe(true);
  });

  it('is a set of trees: every node is reached once and every child exists', () => {
    const { roots, f, t, l, r, v, mean } = likelihoodParameters;
    expect([t.length, l.length, r.length, mean.length]).toEqual(new Array(4).fill(f.length));
    const reached = [...roots, ...l, ...r].sort((a, b) => a - b);
    const expected = Array.from({ length: f.length + v.length }, (_, at) => at - v.length);
    expect(reached).toEqual(expected);
    for (const feature of f) expect(feature).toBeLessThan(features.length);
  });

  it('fits the size that a package may carry', () => {
    expect(JSON.stringify(likelihoodParameters).length).toBeLessThan(48_000);
  });
});

describe('loadLikelihood', () => {
  it.each([
    ['another version', { featureVersion: featureVersion + 1 }],
    ['a feature less', { features: likelihoodParameters.features.slice(1) }],
    ['another order', { features: [...likelihoodParameters.features].reverse() }],
  ])('refuses a model of %s', (_, change) => {
    expect(() => loadLikelihood({ ...likelihoodParameters, ...change })).toThrow(RangeError);
  });
});

describe('likelihood', () => {
  it('is a probability that tells a random secret from a column name', () => {
    expect(likelihood(strong, model)).toBeGreaterThan(0.9);
    expect(likelihood(weak, model)).toBeLessThan(0.1);
  });

  it('is the sum of the trees through their calibration', () => {
    const row = readFeatures(strong, model.bigram);
    let sum = 0;
    for (const root of model.roots) {
      let node = root;
      while (node >= 0) {
        const left = (row[model.f[node] ?? 0] ?? 0) <= (model.t[node] ?? 0);
        node = (left ? model.l : model.r)[node] ?? -1;
      }
      sum += model.v[-node - 1] ?? 0;
    }
    expect(likelihood(strong, model)).toBe(probability(sum, model.calibration));
  });
});

describe('probability', () => {
  const points = { raw: [-2, 0, 2], logit: [-3, 0, 1] };
  const logit = (sum: number): number => {
    const p = probability(sum, points);
    return Math.log(p / (1 - p));
  };

  it('goes straight from point to point, and on by slope 1', () => {
    expect(logit(-2)).toBeCloseTo(-3);
    expect(logit(-1)).toBeCloseTo(-1.5);
    expect(logit(1)).toBeCloseTo(0.5);
    expect(logit(2)).toBeCloseTo(1);
    expect(logit(-4)).toBeCloseTo(-5);
    expect(logit(3)).toBeCloseTo(2);
  });

  it('never falls where the sum rises', () => {
    const sums = Array.from({ length: 200 }, (_, at) => at / 10 - 10);
    const shares = sums.map((sum) => probability(sum, model.calibration));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});

describe('explainLikelihood', () => {
  it('names what is there, strongest first, and what speaks against', () => {
    const reasons = explainLikelihood(strong, model, 10);
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(reasons.length).toBeGreaterThan(3);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(reasons.some(({ weight }) => weight > 0)).toBe(true);
    expect(explainLikelihood(weak, model, 10).some(({ weight }) => weight < 0)).toBe(true);
  });

  it('leaves out what is absent', () => {
    const row = readFeatures(strong, model.bigram);
    const names = features.filter((_, at) => row[at] === 0).map(({ name }) => name);
    for (const { feature } of explainLikelihood(strong, model, 100))
      expect(names).not.toContain(feature);
  });
});

describe('features', () => {
  it('have unique names and words, and read finite numbers', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
    for (const { words } of features) expect(words).not.toBe('');
    for (const evidence of [strong, weak]) {
      for (const value of readFeatures(evidence, model.bigram))
        expect(Number.isFinite(value)).toBe(true);
    }
  });
});
