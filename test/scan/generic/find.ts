import { likelihoodParameters } from '../../../rules/likelihood/index.ts';
import { findGeneric } from '../../../src/scan/generic/index.ts';
import { loadLikelihood } from '../../../src/scan/generic/likelihood.ts';
import type { GenericMatch } from '../../../src/scan/generic.ts';

/** The model as it ships. */
export const model = loadLikelihood(likelihoodParameters);

export interface Found {
  readonly matches: readonly GenericMatch[];
  /** What the matches cover. */
  readonly values: readonly string[];
  /** Those at medium confidence and above. */
  readonly reported: readonly string[];
  readonly reasons: readonly string[];
}

/** Runs the detector with the shipped model on one line. */
export function find(text: string, path = 'settings.txt', before = '', after = ''): Found {
  const reasons: string[] = [];
  const matches = findGeneric(
    { text, before, after, path, lineBytes: text.length },
    { model, dismissed: (reason) => reasons.push(reason) },
  );
  const cut = ({ start, end }: GenericMatch): string => text.slice(start, end);
  return {
    matches,
    values: matches.map(cut),
    reported: matches.filter(({ confidence }) => confidence >= 0.5).map(cut),
    reasons,
  };
}
