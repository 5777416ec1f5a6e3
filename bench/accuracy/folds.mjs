import { readFileSync } from 'node:fs';
import { corpusFigures, groupUnits, judgeFindings, labelsOf } from './corpus.mjs';
import { threshold } from './scan.mjs';

const generic =
  /^(?:generic-.*|high-entropy-string|bearer-token|basic-auth|client-id|.*url-password)$/;

/**
 * What `npm run train -- --dump FILE` wrote: candidates of the generic detector with their
 * confidence in each deal of the repositories to folds, always by a model that was trained, and a
 * calibration that was made, without the repository.
 */
export function readDeals(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A corpus judged once a deal, with the findings of known formats as the bundle has them. */
export function judgeDeals(folder, findings, rows) {
  const known = findings.filter(({ rule }) => !generic.test(rule));
  const deals = rows[0]?.confidence.length ?? 0;
  return Array.from({ length: deals }, (_, deal) => {
    const guessed = rows.map(({ path, line, confidence }) => ({
      path,
      from: line,
      to: line,
      rule: 'generic',
      confidence: confidence[deal],
    }));
    return judgeFindings(labelsOf(folder), [...known, ...guessed]);
  });
}

/** Mean, least and most of each figure over all deals. */
export function dealFigures(judged) {
  const all = judged.map(corpusFigures);
  const summary = (mode, key) => {
    const values = all.map((figures) => figures[mode][key]);
    return { ...spread(values) };
  };
  return Object.fromEntries(
    ['labelled', 'strict'].map((mode) => [
      mode,
      Object.fromEntries(['precision', 'recall', 'f1'].map((key) => [key, summary(mode, key)])),
    ]),
  );
}

function spread(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, least: Math.min(...values), most: Math.max(...values) };
}

/** Recall by groups of at least so many real lines, as a mean over all deals. */
export function dealRecalls(judged, least, groupsOf) {
  const sums = new Map();
  for (const { units } of judged) {
    for (const { name, real, found } of groupUnits(units, groupsOf)) {
      const sum = sums.get(name) ?? { name, real, shares: [] };
      if (real > 0) sum.shares.push(found / real);
      sums.set(name, sum);
    }
  }
  return [...sums.values()]
    .filter(({ real }) => real >= least)
    .map(({ name, real, shares }) => ({ name, real, ...spread(shares) }));
}

/** Stated against real confidence in each tenth, over all deals, of what the model judges. */
export function dealTenths(rows) {
  const tenths = Array.from({ length: 10 }, (_, tenth) => ({
    tenth,
    count: 0,
    stated: 0,
    real: 0,
  }));
  const deals = rows[0]?.confidence.length ?? 1;
  for (const { isModelled, truth, confidence } of rows) {
    if (!isModelled) continue;
    for (const stated of confidence) {
      const tenth = tenths[Math.min(9, Math.floor(stated * 10))];
      tenth.count += 1 / deals;
      tenth.stated += stated / deals;
      tenth.real += truth === 'secret' ? 1 / deals : 0;
    }
  }
  return tenths.map(({ tenth, count, stated, real }) => ({
    tenth,
    count,
    stated: stated / Math.max(count, 1e-9),
    real: real / Math.max(count, 1e-9),
  }));
}

/** What was given a fixed confidence: how much of it is real. */
export function fixedShare(rows, confidence = threshold) {
  const fixed = rows.filter(
    ({ kind, isModelled, confidence: [first] }) =>
      !isModelled && first === confidence && kind !== 'url' && kind !== 'bytes',
  );
  const judged = fixed.filter(({ truth }) => truth === 'secret' || truth === 'harmless');
  return { of: judged.length, real: judged.filter(({ truth }) => truth === 'secret').length };
}
