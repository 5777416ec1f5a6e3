import { createHash } from 'node:crypto';
import { isLooseKind } from '../../src/scan/generic/features/kind.ts';
import { isRandomShape } from '../../src/scan/generic/shape.ts';
import { type BoostOptions, boost, forestSum, type TrainingSet } from './boost.ts';
import type { CorpusFile } from './corpus.ts';
import type { Sample, Samples } from './samples.ts';

/** Into how many parts the repositories are cut. */
export const folds = 5;
const unjudgedWeight = 0.3;
const manyLabels = 200;

/** Rows that the model has a say on. */
export function modelled(samples: Samples): number[] {
  return samples.samples.flatMap(({ structural }, at) => (structural === null ? [at] : []));
}

/**
 * Whole repositories to folds, the largest first, each to the fold with the fewest candidates.
 * Each round draws the order anew within sizes that are alike, so that others come together.
 */
export function assignFolds(
  files: readonly CorpusFile[],
  samples: Samples,
  round: number,
): (file: number) => number {
  const sizes = new Map<string, number>();
  for (const { repository } of files) sizes.set(repository, 0);
  for (const { file, truth } of samples.samples) {
    const repository = files[file]?.repository ?? '';
    sizes.set(repository, (sizes.get(repository) ?? 0) + (truth === 'secret' ? 10 : 1));
  }
  const loads = new Array<number>(folds).fill(0);
  const fold = new Map<string, number>();
  const drawn = [...sizes].map(([repository, size]) => {
    const rank = size * (1 + shuffleOf(`${round}:${repository}`));
    return { repository, size, rank };
  });
  drawn.sort((a, b) => b.rank - a.rank || (a.repository < b.repository ? -1 : 1));
  for (const { repository, size } of drawn) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + size;
    fold.set(repository, lightest);
  }
  return (file) => fold.get(files[file]?.repository ?? '') ?? 0;
}

/** A number from 0 up to 1 that depends on nothing but the text. */
function shuffleOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/** Sum of the trees for each sample, from a forest that never saw its repository. */
export function outOfFold(
  files: readonly CorpusFile[],
  samples: Samples,
  foldOf: (file: number) => number,
  settings: BoostOptions,
): Float64Array {
  const raw = new Float64Array(samples.samples.length);
  const rows = modelled(samples);
  for (let fold = 0; fold < folds; fold += 1) {
    const inside = rows.filter((at) => foldOf(samples.samples[at]?.file ?? 0) !== fold);
    const forest = boost(trainingSet(files, samples, Int32Array.from(inside)), settings);
    for (const at of rows) {
      if (foldOf(samples.samples[at]?.file ?? 0) !== fold) continue;
      raw[at] = forestSum(
        forest,
        samples.matrix.subarray(at * samples.columns, (at + 1) * samples.columns),
      );
    }
  }
  return raw;
}

/** Large repositories weigh less than their size, lines that nobody judged less than judged ones. */
export function trainingSet(
  files: readonly CorpusFile[],
  samples: Samples,
  rows: Int32Array,
): TrainingSet {
  const judged = new Map<string, number>();
  for (const at of rows) {
    const sample = samples.samples[at];
    if (!sample || sample.truth === 'unjudged') continue;
    const repository = files[sample.file]?.repository ?? '';
    judged.set(repository, (judged.get(repository) ?? 0) + 1);
  }
  const isSecret = new Uint8Array(rows.length);
  const weight = new Float64Array(rows.length);
  for (const [place, at] of rows.entries()) {
    const sample = samples.samples[at];
    const count = judged.get(files[sample?.file ?? 0]?.repository ?? '') ?? 0;
    const scale = count > manyLabels ? Math.sqrt(manyLabels / count) : 1;
    isSecret[place] = sample?.truth === 'secret' ? 1 : 0;
    weight[place] = scale * weightOf(sample);
  }
  return { matrix: samples.matrix, columns: samples.columns, rows, isSecret, weight };
}

/**
 * How much a sample counts by its label. The labels were grown from tools that look for a sign
 * between name and value: that nobody judged a random argument says nothing about it.
 */
export function weightOf(sample: Sample | undefined): number {
  if (sample?.truth === 'identifier') return 0;
  if (sample?.truth !== 'unjudged') return 1;
  return isLooseKind(sample.kind) && isRandomShape(sample.shape) ? 0 : unjudgedWeight;
}
