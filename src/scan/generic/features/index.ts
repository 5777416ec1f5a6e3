import type { Evidence } from '../dismiss/index.ts';
import type { BigramTable, Feature } from './feature.ts';
import { kindFeatures } from './kind.ts';
import { nameFeatures } from './name.ts';
import { placeFeatures } from './place.ts';
import { valueFeatures } from './value.ts';

/** All features, in the order in which the model numbers them. */
export const features: readonly Feature[] = [
  ...valueFeatures,
  ...nameFeatures,
  ...placeFeatures,
  ...kindFeatures,
];

/**
 * Version of what the features mean. Raise it whenever a definition changes without changing the
 * list of names: a model trained on another version is refused.
 */
export const featureVersion = 1;

/** The numbers of a candidate, written to `into` from its start. */
export function readFeatures(
  evidence: Evidence,
  bigrams: BigramTable,
  into: Float64Array = new Float64Array(features.length),
): Float64Array {
  for (let at = 0; at < features.length; at += 1) {
    into[at] = features[at]?.read(evidence, bigrams) ?? 0;
  }
  return into;
}
