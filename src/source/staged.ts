import type { Git } from '../io/git.ts';
import { requireRepository } from '../io/repository.ts';
import type { Chunk } from '../model/chunk.ts';
import { splitNul } from './base-blobs.ts';
import { BlobCache } from './blob-cache.ts';
import { BlobScan, modes } from './blob-scan.ts';
import { isStopped, type RepositoryOptions, type SourceOptions } from './options.ts';
import { findCommit, isZeroId } from './revisions.ts';
import type { Place, Source, Tally } from './source.ts';
import { TallyKeeper } from './tally-keeper.ts';

/** Ids of the tree without entries, which git knows without having it. */
const emptyTrees = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

interface StagedEntry {
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
  readonly baseBlob: string | null;
}

/**
 * What the next commit would bring: blobs of the index that differ from `HEAD`, read from the
 * index and not from the working tree.
 *
 * @throws {InputError} outside a repository.
 */
export function stagedSource(options: RepositoryOptions): Source {
  const repository = options.repository ?? requireRepository(options.cwd, 'the index', options);
  const { git, objectFormat } = repository;
  const head = findCommit(git, 'HEAD');
  const entries = listStaged(git, head ?? emptyTrees[objectFormat]);
  return new StagedSource(git, head ?? null, entries, options);
}

class StagedSource implements Source {
  readonly range: Source['range'];
  readonly judgesOnlyNew = true;
  readonly #entries: readonly StagedEntry[];
  readonly #options: SourceOptions;
  readonly #tally = new TallyKeeper();
  readonly #scan: BlobScan;
  readonly #cache: BlobCache;

  constructor(
    git: Git,
    head: string | null,
    entries: readonly StagedEntry[],
    options: SourceOptions,
  ) {
    this.#entries = entries;
    this.#options = options;
    this.#scan = new BlobScan(git, options, this.#tally);
    this.#cache = new BlobCache(git);
    this.range = { mode: 'staged', base: head, head: null, range: 'exact', rangeNote: '' };
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    for (const { mode, blob, path } of this.#entries) {
      this.#scan.add(mode, blob, path, true);
      if (mode !== modes.submodule) this.#tally.files += 1;
    }
    this.#scan.finish();
    yield* this.#scan.chunks();
    if (isStopped(this.#options)) this.#tally.stopEarly();
  }

  tally(): Tally {
    return this.#tally;
  }

  async places(blobs: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Place[]>> {
    const places = new Map<string, Place[]>();
    for (const { blob, path, baseBlob } of this.#entries) {
      if (!blobs.has(blob) || this.#options.isIncluded?.(path) === false) continue;
      const place = { path, provenance: null, baseBlob };
      const known = places.get(blob);
      if (known === undefined) places.set(blob, [place]);
      else known.push(place);
    }
    const bases = [...places.values()].flat().map(({ baseBlob }) => baseBlob);
    this.#cache.expect(new Set(bases.filter((base) => base !== null)));
    return places;
  }

  async read(blob: string): Promise<Uint8Array | null> {
    return this.#cache.read(blob);
  }

  async close(): Promise<void> {
    this.#scan.close();
  }
}

/** Entries of the index that differ from `tree`; all sides of a conflict. */
function listStaged(git: Git, tree: string): StagedEntry[] {
  const listing = git.read([
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--ita-invisible-in-index',
    tree,
    '--',
  ]);
  const parts = splitNul(listing);
  const entries: StagedEntry[] = [];
  let hasConflict = false;
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', old = '', blob = '', status] = (parts[at]?.toString('latin1') ?? '').split(
      ' ',
    );
    const path = parts[at + 1]?.toString('utf8') ?? '';
    if (status === 'U') hasConflict = true;
    else if (status !== 'D' && !isZeroId(blob)) {
      entries.push({ mode, blob, path, baseBlob: isZeroId(old) ? null : old });
    }
  }
  return hasConflict ? [...entries, ...listConflicts(git)] : entries;
}

/** Both new sides of every conflict; the common ancestor (stage 1) stands for the base. */
function listConflicts(git: Git): StagedEntry[] {
  const bases = new Map<string, string>();
  const entries: StagedEntry[] = [];
  for (const part of splitNul(git.read(['ls-files', '-u', '-z']))) {
    const tab = part.indexOf(9);
    const [mode = '', blob = '', stage] = part.toString('latin1', 0, tab).split(' ');
    const path = part.toString('utf8', tab + 1, part.length);
    if (stage === '1') bases.set(path, blob);
    else entries.push({ mode, blob, path, baseBlob: bases.get(path) ?? null });
  }
  return entries;
}
