import type { Finding } from '../model/finding.ts';
import type { Secret } from '../model/secret.ts';
import type { Draft } from './draft.ts';

/** A finding of today, as far as a claim of a rival's file can be tried on it. */
export interface Claimable {
  readonly finding: Finding;
  readonly secret: Secret | null;
  readonly holds: (
    pattern: { test(text: string): boolean },
    target: 'any' | 'secret' | 'line',
  ) => boolean;
}

/** The files of today: the tracked ones, in a repository. */
export interface TreeFiles {
  /** Relative to the root, with `/`, sorted by their bytes. */
  readonly paths: readonly string[];
  /** Null for what is no plain file of ordinary size. */
  readonly read: (path: string) => Uint8Array | null;
}

export type Meaning = (found: Claimable) => boolean;

/**
 * Something that a rival's file accepts by other means than ours: by a position, or by a digest.
 * It is tried on today's findings, and those that it means are accepted by their content.
 */
export interface Claim {
  /** How people know it: `line 12`. Never a value. */
  readonly label: string;
  /** Says which findings it means, or why it means none of them. */
  readonly meaning: (files: TreeFiles) => Meaning | string;
  readonly reason: string;
  /** True when the finding may stand in the past alone. */
  readonly inHistory: boolean;
}

/** One kind of file that can be imported. */
export interface ImportFormat {
  /** What people call it. */
  readonly name: string;
  /** Last part of the paths of such files. */
  readonly files: RegExp;
  /**
   * Adds what the file says to the draft, and notes what cannot be said.
   *
   * @throws {InputError | InputErrors} for a file that is broken
   */
  readonly convert: (text: string, path: string, draft: Draft) => Promise<void>;
}
