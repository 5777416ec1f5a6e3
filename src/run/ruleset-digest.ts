import { leakMatchersDigest } from '../../rules/leaks/matchers.ts';
import { digestOf } from '../model/digest.ts';
import { describeMatcher } from '../model/leak-rule.ts';
import type { EngineRule } from '../scan/engine.ts';
import { version } from '../version.ts';

/** Digest of everything that decides what is found: two runs with the same one can be compared. */
export function rulesetDigest(custom: readonly EngineRule[]): string {
  const own = custom.map(({ matcher }) => describeMatcher(matcher));
  return digestOf([version, leakMatchersDigest, ...own].join('\n'));
}
