import type { FindingArgs } from '../model/finding.ts';
import type { Secret } from '../model/secret.ts';
import type { Severity } from '../model/severity.ts';
import type { Part } from './part.ts';

/** A judged match in one chunk, before it has a commit, a line or a fingerprint. */
export interface Leak {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** Byte offsets in `ChunkScan.text`, half-open: exactly the secret. */
  readonly start: number;
  readonly end: number;
  readonly secret: Secret;
  readonly args: FindingArgs;
}

/**
 * Nobody reads more than this of one file, and a file made to fill a report must not fill memory:
 * the surest are told, of at most ten times as many that are found.
 */
export const mostLeaks = 10_000;
export const mostFound = 10 * mostLeaks;

/** What one chunk gave. */
export interface ChunkScan {
  /** By start, never overlapping. */
  readonly leaks: readonly Leak[];
  /** The bytes that offsets relate to: the chunk's, or their UTF-8 form when it was UTF-16. */
  readonly text: Uint8Array;
  /** True when the chunk was not scanned because it is binary. */
  readonly binary: boolean;
  /** True when it was not judged to its end: too many leaks, or too much encoded text. */
  readonly isCut: boolean;
  /** Where keywords of rules over many lines stand in the part that was scanned. */
  readonly blockStarts: readonly number[];
  /** True when a keyword stands there whose rule looks further than the lines next to it. */
  readonly looksFar: boolean;
  /** What decoders read over more than one line, in the part that was scanned. */
  readonly joins: readonly Part[];
}
