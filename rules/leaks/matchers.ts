import { type LeakMatcher, toMatcher } from '../../src/model/leak-rule.ts';
import { leakRules } from './index.ts';

/** What the engine needs of every built-in leak rule. */
export const leakMatchers: readonly LeakMatcher[] = leakRules.map(toMatcher);

/** Where keywords anchor in a text, by the keyword in lower case; worked out for the bundle. */
export const leakAnchors: ReadonlyMap<string, string> = new Map();
