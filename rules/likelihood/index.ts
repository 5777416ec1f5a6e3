import parameters from './model.json' with { type: 'json' };

/** What the trees of the generic detector hold; `src/scan/generic/likelihood.ts` checks the shape. */
export const likelihoodParameters: {
  readonly featureVersion: number;
  readonly features: readonly string[];
  readonly corpus: string;
  readonly probe: string;
  readonly roots: readonly number[];
  readonly f: readonly number[];
  readonly t: readonly number[];
  readonly l: readonly number[];
  readonly r: readonly number[];
  readonly v: readonly number[];
  readonly mean: readonly number[];
  readonly calibration: { readonly raw: readonly number[]; readonly logit: readonly number[] };
  readonly bigram: readonly number[];
} = parameters;
