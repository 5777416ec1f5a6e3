import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { features, featureVersion } from '../../src/scan/generic/features/index.ts';
import { probability } from '../../src/scan/generic/likelihood.ts';
import { type BoostOptions, boost } from './boost.ts';
import { type Calibration, calibrate, count, noCounts, type SumCounts } from './calibrate.ts';
import { type CorpusFile, readCorpus } from './corpus.ts';
import { calibration, LineScorer, type Score } from './evaluate.ts';
import { assignFolds, modelled, outOfFold, trainingSet, weightOf } from './folds.ts';
import { probeDigest } from './probe.ts';
import { readSamples, type Samples } from './samples.ts';
import { storeForest } from './store.ts';

const options: BoostOptions = {
  trees: 80,
  depth: 4,
  rate: 0.15,
  bins: 63,
  lambda: 2,
  leastHessian: 1.5,
  columnShare: 0.7,
  seed: 1,
};

/** How often the repositories are dealt to folds anew: one deal is an accident. */
const rounds = 20;

/** Trains, prints out-of-fold figures, and writes the model unless `--dry` is given. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      out: { type: 'string', default: 'rules/likelihood/model.json' },
      archive: { type: 'string', multiple: true, default: [] },
      dump: { type: 'string' },
      dry: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.corpus === undefined) {
    console.error('usage: train-likelihood --corpus FOLDER [--archive FILE]… [--out FILE] [--dry]');
    return 2;
  }
  const files = readCorpus(values.corpus);
  const started = Date.now();
  const samples = readSamples(values.corpus, files);
  console.log(
    `${files.length} files, ${samples.samples.length} candidates, ${Date.now() - started} ms`,
  );
  const settings = { ...options, seed: Number(values.seed) };
  const sums = Array.from({ length: rounds }, (_, round) =>
    outOfFold(files, samples, assignFolds(files, samples, round), {
      ...settings,
      seed: settings.seed + round,
    }),
  );
  const confidences = crossCalibrated(files, samples, sums);
  report(files, samples, confidences);
  if (values.dump !== undefined) dump(values.dump, files, samples, confidences);
  if (!values.dry) {
    const rows = Int32Array.from(modelled(samples));
    const forest = boost(trainingSet(files, samples, rows), settings);
    const stored = storeForest(forest, {
      featureVersion,
      features: features.map((feature) => feature.name),
      corpus: hashOf(values.archive),
      probe: probeDigest(samples.bigram),
      calibration: calibrate(countsOf(samples, sums, () => true)),
      bigram: samples.bigram,
    });
    writeFileSync(values.out, `${JSON.stringify(stored)}\n`);
    console.log(`${values.out}: ${stored.f.length} nodes, ${JSON.stringify(stored).length} bytes`);
  }
  return 0;
}

/** Sums of trees of the samples of some files, over all rounds. */
function countsOf(
  samples: Samples,
  sums: readonly Float64Array[],
  isIn: (file: number) => boolean,
): SumCounts {
  const counts = noCounts();
  for (const at of modelled(samples)) {
    const sample = samples.samples[at];
    if (!sample || weightOf(sample) === 0 || !isIn(sample.file)) continue;
    for (const raw of sums) count(counts, raw[at] ?? 0, sample.truth === 'secret');
  }
  return counts;
}

/**
 * Confidence of each sample in each round, calibrated on all repositories but its own: as the
 * shipped calibration meets a project that it has not seen. The sums of trees are out of fold
 * already.
 */
function crossCalibrated(
  files: readonly CorpusFile[],
  samples: Samples,
  sums: readonly Float64Array[],
): number[][] {
  const repositoryOf = (file: number): string => files[file]?.repository ?? '';
  const calibrations = new Map<string, Calibration>();
  for (const { repository } of files) {
    if (calibrations.has(repository)) continue;
    const others = (file: number): boolean => repositoryOf(file) !== repository;
    calibrations.set(repository, calibrate(countsOf(samples, sums, others)));
  }
  return sums.map((raw) =>
    samples.samples.map(({ structural, file, least, most }, at) => {
      const own = calibrations.get(repositoryOf(file));
      const likelihood = own ? probability(raw[at] ?? 0, own) : 0;
      return structural ?? Math.min(most, Math.max(least, likelihood));
    }),
  );
}

function hashOf(archives: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of [...archives].sort()) if (existsSync(path)) hash.update(readFileSync(path));
  return archives.length === 0 ? '' : hash.digest('hex');
}

function report(
  files: readonly CorpusFile[],
  samples: Samples,
  confidences: readonly (readonly number[])[],
): void {
  const scorers = confidences.map((confidence) => {
    const scored = samples.samples.map(({ file, line }, at) => ({
      file,
      line,
      confidence: confidence[at] ?? 0,
    }));
    return new LineScorer(files, scored, () => true);
  });
  const line = (score: Score): string =>
    `${score.threshold.toFixed(2)}  P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  F1 ${score.f1.toFixed(3)}  strict P ${score.strictPrecision.toFixed(3)}  F1 ${score.strictF1.toFixed(3)}  unjudged ${score.unjudged}`;
  console.log('out of fold, by line, generic detector alone, first round:');
  for (const threshold of [0.001, 0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9])
    console.log(line((scorers[0] as LineScorer).at(threshold)));
  console.log('each round:');
  for (const scorer of scorers) console.log(line(scorer.at(0.5)));
  console.log('calibration, all rounds:');
  const judged = confidences.flatMap((confidence) =>
    samples.samples.flatMap((sample, at) =>
      sample.structural === null && weightOf(sample) > 0
        ? [{ confidence: confidence[at] ?? 0, isSecret: sample.truth === 'secret' }]
        : [],
    ),
  );
  for (const { from, count: number, mean, real } of calibration(judged)) {
    const each = Math.round(number / confidences.length);
    console.log(
      `${from.toFixed(1)}  n ${each}  mean ${mean.toFixed(3)}  real ${real.toFixed(3)}  off ${(real - mean).toFixed(3)}`,
    );
  }
}

function dump(
  path: string,
  files: readonly CorpusFile[],
  samples: Samples,
  confidences: readonly (readonly number[])[],
): void {
  const rows = samples.samples.map((sample, at) =>
    JSON.stringify({
      path: files[sample.file]?.path,
      line: sample.line,
      start: sample.start,
      end: sample.end,
      kind: sample.kind,
      shape: sample.shape,
      group: sample.group,
      truth: sample.truth,
      isModelled: sample.structural === null && weightOf(sample) > 0,
      confidence: confidences.map((confidence) => Number((confidence[at] ?? 0).toFixed(4))),
      excerpt: sample.excerpt,
    }),
  );
  writeFileSync(path, rows.join('\n'));
  const fallen = [...samples.dismissed].map(([key, reasons]) => {
    const [file, line] = key.split(':');
    return JSON.stringify({ path: files[Number(file)]?.path, line: Number(line), reasons });
  });
  writeFileSync(join(`${path}.dismissed`), fallen.join('\n'));
}
