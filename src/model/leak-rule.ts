import type { RuleMeta } from './rule.ts';
import type { Severity } from './severity.ts';

/**
 * How the pattern of a leak rule is tried once one of its keywords was seen.
 *
 * - `token`: the keyword begins the match, the pattern is tried exactly there.
 * - `line`: the pattern is searched in the line that holds the keyword.
 * - `near`: the pattern is searched in the lines up to `near.lines` around the keyword's line;
 *   for values without a prefix, which mean something only beside the provider's name.
 * - `block`: the keyword begins a block over many lines (a private key); the pattern is tried
 *   exactly there, on up to 64 KiB.
 */
export type LeakScope = 'token' | 'line' | 'near' | 'block';

/** A check of the matched secret that needs no network. Each is a file in `src/scan/structure/`. */
export interface StructureSpec {
  /** Name of a structure test, `crc32-base62`, `jwt`, `pem`, … */
  readonly test: string;
  /**
   * What happens when the test fails: the match is dropped, or its confidence falls to 0.4, or to
   * 0.5 where a wrong character shows no more than a slip of the pen in a key of this kind.
   */
  readonly onFail: 'drop' | 'doubt' | 'suspect';
}

/** The other half of a credential: the id that a secret goes with, or the secret of an id. */
export interface PairSpec {
  /** What the other half looks like; a linear-time expression without `g` and `y`. */
  readonly other: Expression;
  /** In how many lines before and after its own it is looked for. */
  readonly lines: number;
  /** Confidence when both are there, unless a test speaks against the value itself. */
  readonly confidence: number;
  /** True for a half that means nothing alone: without the other it is dismissed. */
  readonly isNeeded?: boolean;
}

/** An expression that need not be compiled yet; every `RegExp` is one. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

/**
 * What the engine needs of a leak rule: data only, so that the bundle can carry it apart from
 * the texts that people read.
 */
export interface LeakMatcher {
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: number;
  /**
   * Literals of three bytes or more, one of which every match contains; compared without
   * regard to case unless `caseSensitive`. With scope `token` and `block` each match starts
   * with one of them.
   */
  readonly keywords: readonly string[];
  /** True when a keyword in another case means nothing (`AKIA`). Default false. */
  readonly caseSensitive?: boolean;
  readonly scope: LeakScope;
  /** For scope `near`: how many lines before and after the keyword's line are searched. */
  readonly near?: { readonly lines: number };
  /**
   * Linear-time expression without `g` and `y`; the group named `secret` is the value, else the
   * whole match. It ends with a lookahead that keeps it from stopping inside a longer run.
   */
  readonly pattern: Expression;
  /** Bits of Shannon entropy a character that the secret must reach; unset: no test. */
  readonly minEntropy?: number;
  readonly structure?: StructureSpec;
  readonly pair?: PairSpec;
  /**
   * SHA-256 (hex, first 16 digits) of values that providers publish in their documentation:
   * they are dismissed as `published-example`. Made by `digestOf` in `src/model/digest.ts`.
   */
  readonly published?: readonly string[];
  /** How many leading characters of the secret are public (`ghp_` is 4). Default 0. */
  readonly publicPrefix?: number;
}

/** A leak rule with everything that people read and tests try. */
export interface LeakRule extends RuleMeta, LeakMatcher {
  readonly check: 'leak';
  readonly pattern: RegExp;
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** Name of the provider as people know it: `GitHub`. */
  readonly provider: string;
  /** Texts in which this rule must find exactly its secret. Made with `fill`, never written out. */
  readonly examples: readonly string[];
  /** Near misses in which this rule must find nothing. */
  readonly nonExamples: readonly string[];
  /** What it is known not to find, with the reason. */
  readonly knownMisses?: readonly string[];
}

/** What a rule file writes: the rest has a default. */
export type LeakRuleSpec = Omit<LeakRule, 'check' | 'since' | 'scope' | 'confidence'> &
  Partial<Pick<LeakRule, 'since' | 'scope' | 'confidence'>>;

/** Completes a rule: scope `token`, confidence 0.95, since 0.1.0. */
export function defineRule(spec: LeakRuleSpec): LeakRule {
  return { check: 'leak', since: '0.1.0', scope: 'token', confidence: 0.95, ...spec };
}

/** The part of a rule that the engine needs. */
export function toMatcher(rule: LeakRule): LeakMatcher {
  const { id, severity, confidence, keywords, scope, pattern } = rule;
  return {
    ...{ id, severity, confidence, keywords, scope, pattern },
    ...(rule.caseSensitive === undefined ? {} : { caseSensitive: rule.caseSensitive }),
    ...(rule.near === undefined ? {} : { near: rule.near }),
    ...(rule.minEntropy === undefined ? {} : { minEntropy: rule.minEntropy }),
    ...(rule.structure === undefined ? {} : { structure: rule.structure }),
    ...(rule.pair === undefined ? {} : { pair: plainPair(rule.pair) }),
    ...(rule.published === undefined ? {} : { published: rule.published }),
    ...(rule.publicPrefix === undefined ? {} : { publicPrefix: rule.publicPrefix }),
  };
}

/** With the expression as data, which the bundle can carry. */
function plainPair(pair: PairSpec): PairSpec {
  const { source, flags } = pair.other;
  return { ...pair, other: { source, flags } };
}

/** Everything of a matcher that decides what it finds, as one line. */
export function describeMatcher(matcher: LeakMatcher): string {
  const { id, pattern, keywords, severity, confidence, pair } = matcher;
  return [
    ...[id, pattern.source, pattern.flags, keywords.join(','), severity, confidence],
    ...(pair ? [JSON.stringify(pair)] : []),
  ].join('\t');
}
