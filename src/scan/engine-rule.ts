import type { FindingArgs } from '../model/finding.ts';
import type { LeakMatcher } from '../model/leak-rule.ts';
import { builtinPattern, type Pattern } from './pattern.ts';

/** A rule with the expression that runs it; user rules bring one of a linear-time engine. */
export interface EngineRule {
  readonly matcher: LeakMatcher;
  readonly pattern: Pattern;
  /** Finds the other half of a pair. */
  readonly other?: Pattern;
  /** What its leaks say beside the rule. */
  readonly args?: FindingArgs;
  /** The text of a user's expression, from which another thread can compile it too. */
  readonly source?: string;
}

/** Offline tests of secrets by name. */
export type StructureTests = Readonly<Record<string, (value: string) => boolean>>;

/** A rule of ours, whose expression runs on the JavaScript engine. */
export function engineRule(matcher: LeakMatcher): EngineRule {
  const { pair } = matcher;
  return {
    ...{ matcher, pattern: builtinPattern(matcher.pattern) },
    ...(pair ? { other: builtinPattern(pair.other) } : {}),
  };
}
