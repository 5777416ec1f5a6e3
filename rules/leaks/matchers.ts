import { digestOf } from '../../src/model/digest.ts';
import { describeMatcher, type LeakMatcher, toMatcher } from '../../src/model/leak-rule.ts';
import { leakRules } from './index.ts';

/** What the engine needs of every built-in leak rule. */
export const leakMatchers: readonly LeakMatcher[] = leakRules.map(toMatcher);

/** Digest of what the built-in rules find. */
export const leakMatchersDigest: string = digestOf(leakMatchers.map(describeMatcher).join('\n'));
