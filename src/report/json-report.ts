import type { Mode, SkipReason } from '../model/coverage.ts';
import type { FindingArgs } from '../model/finding.ts';
import type { Check, Severity } from '../model/severity.ts';

/**
 * The JSON report, version 1, apart from the types inside so that it survives their changes.
 * Fields are added, never renamed.
 */
export interface JsonReport {
  readonly version: 1;
  readonly tool: {
    readonly name: 'watertight';
    readonly version: string;
    /** Digest of the rules in force. */
    readonly ruleset: string;
  };
  readonly verdict: {
    readonly status: 'clean' | 'findings' | 'incomplete' | 'error';
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly failOn: Severity | 'none';
    /** 0 to 1. */
    readonly minConfidence: number;
    readonly reasons: readonly string[];
  };
  readonly coverage: {
    readonly mode: Mode;
    /** Full object ids where there is a range. */
    readonly base: string | null;
    readonly head: string | null;
    readonly range: 'exact' | 'approximate' | 'none';
    readonly rangeNote: string;
    readonly complete: boolean;
    /** Only in the report of a part of a run (`--shard`); `of` is the same in all its parts. */
    readonly shard?: { readonly index: number; readonly total: number; readonly of: string };
    readonly commits: number;
    readonly blobs: number;
    readonly files: number;
    readonly bytes: number;
    readonly skipped: readonly {
      readonly path: string;
      readonly reason: SkipReason;
      readonly bytes: number | null;
    }[];
  };
  /** Sorted by path, line, column and rule. */
  readonly findings: readonly JsonFinding[];
  readonly suppressed: readonly JsonSuppressed[];
  /** Policy changes in this range that take effect after merge. */
  readonly pending: readonly { readonly path: string; readonly change: string }[];
  /** Notes that are no findings: a rule that did not run, a write that was refused. */
  readonly notices: readonly { readonly message: string }[];
  readonly stats: {
    readonly elapsedMs: number;
    /** How many candidates each reason dismissed before they became findings. */
    readonly dismissed: Readonly<Record<string, number>>;
  };
}

/** 1-based, columns in UTF-16 units, end exclusive; no line when the file as a whole is meant. */
export interface JsonLocation {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface JsonFinding {
  readonly check: Check;
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  /** Probability from 0 to 1, at most three decimals. */
  readonly confidence: number;
  readonly message: string;
  readonly fix: string;
  readonly location: JsonLocation;
  readonly related: readonly (JsonLocation & { readonly message: string })[];
  /** Names, lengths, pattern names; never values. */
  readonly args: FindingArgs;
  /** Redaction: a public prefix at most, and the length. Null where no secret is meant. */
  readonly preview: string | null;
  /** Same secret, same id within one report. */
  readonly secretId: string | null;
  readonly provenance: readonly {
    readonly commit: string;
    readonly path: string;
    readonly author: string;
    readonly date: string;
  }[];
  readonly fingerprint: string;
  readonly new: boolean;
  readonly validity: 'unknown' | 'active' | 'inactive';
}

export interface JsonSuppressed {
  readonly finding: JsonFinding;
  readonly by: {
    readonly kind: 'inline' | 'allowlist' | 'suppression' | 'baseline';
    readonly reason: string | null;
    readonly owner: string | null;
    readonly expires: string | null;
    readonly location: JsonLocation | null;
  };
}
