import type { Evidence } from '../dismiss/index.ts';

/** Mean log2 of letter pairs in ordinary words, in tenths: 28 rows of 28, see `bigrams.ts`. */
export type BigramTable = readonly number[];

/** One number that the likelihood model reads of a candidate. */
export interface Feature {
  /** Stable name; the model is stored under these. */
  readonly name: string;
  /** What a high value means, for people: `digits and letters alternate`. */
  readonly words: string;
  /** A pure reading of the evidence; flags are 0 or 1. Always finite. */
  readonly read: (evidence: Evidence, bigrams: BigramTable) => number;
}

/** 1 for true, 0 for false. */
export function flag(claim: boolean): number {
  return claim ? 1 : 0;
}
