import type { Evidence } from './dismiss/index.ts';
import { features, featureVersion, readFeatures } from './features/index.ts';

/** The parameters as they are stored: numbers and names of features, nothing of the corpus. */
export interface LikelihoodParameters {
  readonly featureVersion: number;
  readonly features: readonly string[];
  /** SHA-256 of the archives that it was trained on. */
  readonly corpus: string;
  /** Digest of the features of fixed sample lines, as they were when it was trained. */
  readonly probe: string;
  /** First node of each tree; negative where a tree is a single leaf. */
  readonly roots: readonly number[];
  /** Feature number, threshold and children of each node; a negative child is a leaf. */
  readonly f: readonly number[];
  readonly t: readonly number[];
  readonly l: readonly number[];
  readonly r: readonly number[];
  /** Value of leaf `n` (child `-n - 1`). */
  readonly v: readonly number[];
  /** Mean of the leaves below each node, weighted as in training: for explanations. */
  readonly mean: readonly number[];
  /** What turns the sum of the trees into log-odds. */
  readonly calibration: LikelihoodCalibration;
  readonly bigram: readonly number[];
}

/** Points of the calibration: straight lines between them, slope 1 beyond the ends. */
export interface LikelihoodCalibration {
  /** Rising sums of trees. */
  readonly raw: readonly number[];
  /** Log-odds at each of them. */
  readonly logit: readonly number[];
}

/** Parameters that were checked against the features of this program. */
export interface LikelihoodModel extends LikelihoodParameters {
  readonly checked: true;
}

/**
 * The model, once its features are those of this program.
 *
 * @throws {RangeError} when it was trained on other features: they were changed without training.
 */
export function loadLikelihood(parameters: LikelihoodParameters): LikelihoodModel {
  const names = features.map((feature) => feature.name);
  const isSame =
    parameters.featureVersion === featureVersion &&
    parameters.features.length === names.length &&
    parameters.features.every((name, at) => name === names[at]);
  if (!isSame)
    throw new RangeError('the likelihood model was trained on other features; train it anew');
  return { ...parameters, checked: true };
}

/** Probability that the candidate is a secret, by the trees and their calibration. */
export function likelihood(evidence: Evidence, model: LikelihoodModel): number {
  return probability(sumOfTrees(readFeatures(evidence, model.bigram), model), model.calibration);
}

function sumOfTrees(row: Float64Array, model: LikelihoodParameters): number {
  const { f, t, l, r, v, roots } = model;
  let sum = 0;
  for (const root of roots) {
    let node = root;
    while (node >= 0) {
      const goesLeft = (row[f[node] ?? 0] ?? 0) <= (t[node] ?? 0);
      node = (goesLeft ? l[node] : r[node]) ?? -1;
    }
    sum += v[-node - 1] ?? 0;
  }
  return sum;
}

/** Probability for a sum of trees. */
export function probability(sum: number, { raw, logit }: LikelihoodCalibration): number {
  let at = 0;
  while (at + 1 < raw.length && (raw[at + 1] ?? 0) <= sum) at += 1;
  const [left = 0, right = left] = [raw[at], raw[at + 1]];
  const [low = 0, high = low] = [logit[at], logit[at + 1]];
  const isBetween = sum >= left && right > left;
  const slope = isBetween ? (high - low) / (right - left) : 1;
  return 1 / (1 + Math.exp(-(low + (sum - left) * slope)));
}

/** A feature that spoke for or against, in words. */
export interface Reason {
  readonly feature: string;
  readonly words: string;
  /** In units of log-odds; above 0 it spoke for a secret. */
  readonly weight: number;
}

/**
 * The features that moved the likelihood most, strongest first.
 *
 * For each split on the way through a tree, the mean below the chosen child less the mean below
 * the node is credited to the feature. Flags that are 0 are left out: what is absent explains
 * nothing to a reader.
 */
export function explainLikelihood(evidence: Evidence, model: LikelihoodModel, most = 5): Reason[] {
  const row = readFeatures(evidence, model.bigram);
  const weights = new Float64Array(row.length);
  for (const root of model.roots) creditTree(root, row, model, weights);
  const reasons: Reason[] = [];
  for (const [at, feature] of features.entries()) {
    const weight = weights[at] ?? 0;
    if (row[at] === 0 || Math.abs(weight) < 0.05) continue;
    reasons.push({ feature: feature.name, words: feature.words, weight });
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, most);
}

function creditTree(
  root: number,
  row: Float64Array,
  model: LikelihoodParameters,
  weights: Float64Array,
): void {
  let node = root;
  while (node >= 0) {
    const feature = model.f[node] ?? 0;
    const child =
      ((row[feature] ?? 0) <= (model.t[node] ?? 0) ? model.l[node] : model.r[node]) ?? -1;
    const below = child >= 0 ? (model.mean[child] ?? 0) : (model.v[-child - 1] ?? 0);
    weights[feature] = (weights[feature] ?? 0) + below - (model.mean[node] ?? 0);
    node = child;
  }
}
