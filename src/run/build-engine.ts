import { leakAnchors, leakMatchers } from '../../rules/leaks/matchers.ts';
import { likelihoodParameters } from '../../rules/likelihood/index.ts';
import { gunzip } from '../io/unpack.ts';
import type { LeakMatcher } from '../model/leak-rule.ts';
import { createEngine, type Engine } from '../scan/engine.ts';
import { type EngineRule, engineRule } from '../scan/engine-rule.ts';
import { createGenericDetector } from '../scan/generic/index.ts';
import { loadLikelihood } from '../scan/generic/likelihood.ts';
import { structureTests } from '../scan/structure/index.ts';

/** The rules that an engine is made of. */
export interface EngineChoice {
  readonly isEnabled: (ruleId: string) => boolean;
  /** Of those, the ones whose findings are dropped later; see `EngineOptions.isSilent`. */
  readonly isSilent?: (ruleId: string) => boolean;
  readonly custom: readonly EngineRule[];
  /** False leaves encoded text alone, as where rules are tried by themselves. Default true. */
  readonly decodes?: boolean;
}

/** The engine with all built-in rules that are in force, and those of the user. */
export function buildEngine(choice: EngineChoice): Engine {
  const matchers: readonly LeakMatcher[] = leakMatchers;
  return createEngine({
    rules: [
      ...matchers.filter(({ id }) => choice.isEnabled(id)).map(engineRule),
      ...choice.custom.filter(({ matcher }) => choice.isEnabled(matcher.id)),
    ],
    structureTests,
    anchors: leakAnchors,
    generic: createGenericDetector(loadLikelihood(likelihoodParameters)),
    decode: choice.decodes === false ? null : { gunzip: unpackSmall },
    isSilent: choice.isSilent,
  });
}

/** Gzip inside a text is small; what would unpack to more is left alone. */
const mostUnpacked = 1024 * 1024;

function unpackSmall(bytes: Uint8Array): Uint8Array | null {
  const unpacked = gunzip(bytes, mostUnpacked);
  return typeof unpacked === 'string' ? null : unpacked;
}
