import type { Secret } from '../model/secret.ts';
import type { Severity } from '../model/severity.ts';

/** A judged match in one chunk, before it has a commit, a position or a fingerprint. */
export interface Leak {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: number;
  /** Byte offsets in the chunk, half-open: exactly the secret. */
  readonly start: number;
  readonly end: number;
  readonly secret: Secret;
  /** How many leading characters may be shown is inside `secret`; further facts for people. */
  readonly args: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** What scanning one chunk gave. `dismissed` counts candidates by the reason they fell. */
export interface ScanResult {
  readonly leaks: Leak[];
  /** True when the chunk is binary (NUL within its first 8,000 bytes, and not UTF-16). */
  readonly binary: boolean;
}
