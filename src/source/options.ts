import type { Repository } from '../io/repository.ts';

/** One part of a scan that is split over several machines: `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What every source takes. */
export interface SourceOptions {
  /** Only so many bytes of a file are scanned; a larger one is reported as `too-large`. 0: all. */
  readonly maxFileSize: number;
  /** Which repository paths are scanned; the others are reported as `excluded`. Default: all. */
  readonly isIncluded?: ((path: string) => boolean) | undefined;
  readonly shard?: Shard | undefined;
  /** Ends the work early; what was not looked at is then reported as `timeout`. */
  readonly signal?: AbortSignal | undefined;
}

/** What a source takes that reads a repository. */
export interface RepositoryOptions extends SourceOptions {
  readonly cwd: string;
  /** The repository that `cwd` lies in, where the caller has looked already. */
  readonly repository?: Repository | undefined;
}

/** No buffer of Node can be relied on to hold more. */
const mostBytes = 2 ** 31 - 1;

/** The largest number of bytes that is kept of one file. */
export function limitOf(options: SourceOptions): number {
  return options.maxFileSize === 0 ? mostBytes : Math.min(options.maxFileSize, mostBytes);
}

/** True when this shard scans the blob: a stable split by object id. */
export function takesBlob(shard: Shard | undefined, blob: string): boolean {
  if (shard === undefined) return true;
  return Number.parseInt(blob.slice(0, 8), 16) % shard.count === shard.index - 1;
}

/** True when this shard scans the file: a stable split by path (FNV-1a over UTF-16 units). */
export function takesPath(shard: Shard | undefined, path: string): boolean {
  if (shard === undefined) return true;
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) {
    hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shard.count === shard.index - 1;
}

/** True once the work is to end. */
export function isStopped({ signal }: SourceOptions): boolean {
  return signal?.aborted === true;
}
