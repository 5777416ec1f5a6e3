import { setImmediate } from 'node:timers/promises';
import { FileReader, type RawPath } from '../io/file-reader.ts';
import type { Chunk } from '../model/chunk.ts';
import type { Skipped } from '../model/coverage.ts';
import { isStopped, limitOf, type SourceOptions, takesPath } from './options.ts';
import type { Place, Source, Tally } from './source.ts';
import { TallyKeeper } from './tally-keeper.ts';

/** A file that is to be read. */
export interface TreeEntry {
  /** Path below the root with `/`, U+FFFD where the name is not UTF-8. */
  readonly path: string;
  /** The same as the file system knows it. */
  readonly raw: RawPath;
}

/** What a tree holds. */
export interface TreeListing {
  readonly entries: readonly TreeEntry[];
  /** What is there and is not read: submodules, files left out by a sparse checkout. */
  readonly skipped: readonly Skipped[];
  /** Ignored env files, which are counted and not read. */
  readonly ignored: Promise<readonly string[]>;
}

/** Reads this long at a stretch before timers and signals get their turn. */
const stretchMs = 25;

/** The files of a directory as they stand on disk. */
export class TreeSource implements Source {
  readonly range: Source['range'];
  readonly judgesOnlyNew = false;
  readonly #root: string;
  readonly #options: SourceOptions;
  readonly #list: () => TreeListing | Promise<TreeListing>;
  readonly #tally = new TallyKeeper();
  readonly #reader: FileReader;

  /** @param root real path of the directory. */
  constructor(
    root: string,
    options: SourceOptions,
    list: () => TreeListing | Promise<TreeListing>,
    rangeNote = '',
  ) {
    this.#root = root;
    this.#options = options;
    this.#list = list;
    this.#reader = new FileReader(this.#root, limitOf(options));
    this.range = { mode: 'tree', base: null, head: null, range: 'none', rangeNote };
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    if (isStopped(this.#options)) {
      this.#tally.stopEarly();
      return;
    }
    const { entries, skipped, ignored } = await this.#list();
    for (const skip of skipped) this.#tally.skip(skip.path, skip.reason, skip.bytes);
    let chunks: Chunk[] = [];
    let restedAt = performance.now();
    for (const entry of entries) {
      const chunk = this.#read(entry);
      if (chunk === undefined) continue;
      chunks.push(chunk);
      // A large file is handed on by itself, so that at most one is held at a time.
      if (!this.#reader.isFull && chunk.bytes.length < 2 ** 17) continue;
      yield chunks;
      chunks = [];
      this.#reader.clear();
      if (performance.now() - restedAt < stretchMs) continue;
      await setImmediate();
      restedAt = performance.now();
      if (isStopped(this.#options)) break;
    }
    if (chunks.length > 0) yield chunks;
    if (isStopped(this.#options)) this.#tally.stopEarly();
    else for (const path of await ignored) this.#tally.skip(path, 'ignored');
  }

  tally(): Tally {
    return this.#tally;
  }

  async places(): Promise<ReadonlyMap<string, readonly Place[]>> {
    return new Map();
  }

  async read(): Promise<Uint8Array | null> {
    return null;
  }

  async close(): Promise<void> {}

  #read({ path, raw }: TreeEntry): Chunk | undefined {
    if (!takesPath(this.#options.shard, path)) return undefined;
    if (this.#options.isIncluded?.(path) === false) {
      this.#tally.skip(path, 'excluded');
      return undefined;
    }
    const answer = this.#reader.read(raw);
    // Listed and deleted since, or before the commit: nothing is there to be scanned.
    if (answer.kind === 'gone') return undefined;
    if (answer.kind === 'directory') this.#tally.skip(path, 'submodule');
    else if (answer.kind === 'outside') this.#tally.skip(path, 'symlink');
    if (answer.kind === 'special' || answer.kind === 'unreadable') {
      this.#tally.skip(path, 'unreadable');
    }
    if (answer.kind !== 'file' && answer.kind !== 'link') return undefined;
    const { bytes, size } = answer;
    if (answer.kind === 'link') this.#tally.skip(path, 'symlink');
    const truncated = size > bytes.length;
    if (truncated) this.#tally.skip(path, 'too-large', size);
    this.#tally.files += 1;
    this.#tally.bytes += bytes.length;
    return { path, bytes, blob: null, truncated };
  }
}
