import type { Provenance } from './location.ts';

/**
 * Bytes of one version of one file.
 *
 * Bytes, not a string: most chunks are never decoded. `bytes` is valid until the next batch is
 * asked of the source that made it.
 */
export interface Chunk {
  /** Repository path with `/`. Invalid UTF-8 in a name is replaced by U+FFFD. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Object id of the blob, null outside git's object database. */
  readonly blob: string | null;
  /** True when only the first part of the file is in `bytes`. */
  readonly truncated: boolean;
  /** The commit or tag whose message this is; absent for files, whose places the source knows. */
  readonly provenance?: Provenance;
}
