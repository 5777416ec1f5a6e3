import type { Chunk } from '../model/chunk.ts';
import type { Coverage, Skipped } from '../model/coverage.ts';
import type { Provenance } from '../model/location.ts';

/** Where a blob with a leak stands. */
export interface Place {
  readonly path: string;
  /** The commit that brought the blob to this path, null for a tree, an index or a stream. */
  readonly provenance: Provenance | null;
  /** Object id of what stood at this path before the range, null when nothing did. */
  readonly baseBlob: string | null;
}

/** A file that a range changes or removes. */
export interface LeftVersion {
  readonly path: string;
  /** Blob before the range. */
  readonly before: string;
  /** Blob after it, null when the file is gone. */
  readonly after: string | null;
}

/** Contents before a range by path. */
export type Before = ReadonlyMap<string, Uint8Array | null>;

/** What a source has given so far; final once `chunks()` has ended. */
export interface Tally {
  readonly commits: number;
  readonly blobs: number;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly Skipped[];
}

/** What to scan: a tree, an index, a range of commits, a stream. */
export interface Source {
  readonly range: Pick<Coverage, 'mode' | 'base' | 'head' | 'range' | 'rangeNote'>;
  /** True when only what the range brings counts for the verdict. */
  readonly judgesOnlyNew: boolean;
  /** Starts what can be got ready while something else is read; optional, safe to call twice. */
  begin?(): void;
  /**
   * Batches of chunks; each unique blob once. The bytes of a batch are valid until the next
   * batch is asked for.
   */
  chunks(): AsyncIterable<readonly Chunk[]>;
  tally(): Tally;
  /**
   * All places of each blob, for the blobs that hold a leak; called once, after `chunks()`.
   * A chunk without a blob id stands at its own path and is not asked for.
   */
  places(blobs: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Place[]>>;
  /** Bytes of a blob (for comparing with the base), null when it is missing. */
  read(blob: string): Promise<Uint8Array | null>;
  /**
   * What the range leaves behind, for finding where a secret came from; absent without a range.
   * Deleted files come first, since a secret that moved has mostly moved with its file.
   *
   * @param most no more than this; it is likely that all of them are read then.
   */
  left?(most: number): Promise<readonly LeftVersion[]>;
  /**
   * What stood before the range at the paths that it changes, null where nothing did: for a range
   * that git does not know. Null when it cannot be known whole, or is too much to ask for.
   */
  before?(): Promise<Before | null>;
  /** Ends child processes. Safe to call at any time, also twice. */
  close(): Promise<void>;
}
