import type { FindingArgs } from '../model/finding.ts';
import type { Location, RelatedLocation } from '../model/location.ts';
import type { Secret } from '../model/secret.ts';
import type { Severity } from '../model/severity.ts';
import type { EnvRuleId } from './rules.ts';

/** A problem of the env check before it has a fingerprint: the caller makes a `Finding` of it. */
export interface EnvFinding {
  readonly ruleId: EnvRuleId;
  /** Unset: the severity of the rule. */
  readonly severity?: Severity;
  readonly confidence: number;
  readonly location: Location;
  readonly related: readonly RelatedLocation[];
  /** Names, lengths, pattern names; never a value. */
  readonly args: FindingArgs;
  /** The value in question, for preview, `secretId` and fingerprint. Ends with the caller. */
  readonly secret?: Secret;
  /** What the fingerprint names beside rule and path: the variable, and a detail where one is needed. */
  readonly subject: string;
}

/** A finding that the schema's own `suppress` list accepts. */
export interface SuppressedEnvFinding {
  readonly finding: EnvFinding;
  readonly reason: string;
  /** ISO date (`2026-12-31`) or null. */
  readonly until: string | null;
  readonly location: Location;
}

/** What an env check gives: all problems at once, and what it could not decide. */
export interface EnvResult {
  readonly findings: readonly EnvFinding[];
  readonly suppressed: readonly SuppressedEnvFinding[];
  /** Sentences about rules that did not run, for people. */
  readonly notices: readonly string[];
}
