import { digestOf } from '../src/model/digest.ts';
import { describeMatcher, toMatcher } from '../src/model/leak-rule.ts';
import { leakRules } from './leaks/index.ts';

/** Digest of what the built-in leak rules find; a constant in the bundle. */
export const matchersDigest: string = digestOf(
  leakRules.map((rule) => describeMatcher(toMatcher(rule))).join('\n'),
);
