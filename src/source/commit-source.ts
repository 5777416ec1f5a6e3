import { exitOf, type Git } from '../io/git.ts';
import { gitFailure, isGitError } from '../io/git-error.ts';
import type { Chunk } from '../model/chunk.ts';
import { blobsAt, deletedFirst, leftBy } from './base-blobs.ts';
import { BlobCache } from './blob-cache.ts';
import { BlobScan } from './blob-scan.ts';
import { chainSources } from './chain.ts';
import { MessageSource } from './messages.ts';
import { isStopped, type SourceOptions } from './options.ts';
import { absentInTrees, isPartialClone, revisionLines } from './partial-clone.ts';
import { RawLogParser, rawLogArgs } from './raw-log.ts';
import type { LeftVersion, Place, Source, Tally } from './source.ts';
import { TallyKeeper } from './tally-keeper.ts';

/** A set of commits, and what is to be said about it. */
export interface CommitSet {
  /** Full ids whose history is in the set. */
  readonly include: readonly string[];
  /** Full ids whose history is not. */
  readonly exclude: readonly string[];
  /** Blobs that no commit holds: those that tags name. */
  readonly loose?: readonly { readonly blob: string; readonly path: string }[];
  /** Commit whose tree stands for the state before the range, null when there is none. */
  readonly baseTree: string | null;
  /** True when some commits of the set are not here: a shallow clone ends inside it. */
  readonly isCut: boolean;
  readonly range: Source['range'];
  readonly judgesOnlyNew: boolean;
  /** Tag objects whose messages are in the set although no reference here names them. */
  readonly tags?: readonly string[];
  /** True when every tag is in the set, whatever it names. */
  readonly allTags?: boolean;
}

/** Every blob that a set of commits brings, and every message of its commits and their tags. */
export function commitSource(git: Git, commits: CommitSet, options: SourceOptions): Source {
  const blobs = new CommitSource(git, commits, options);
  return chainSources(blobs, new MessageSource(git, commits, options));
}

/** Where something in git's own database is meant, and not a file. */
const database = '.git';

/**
 * Every blob that a set of commits brings, each once.
 *
 * One pass of `git log --raw` names them together with path and commit, while `git cat-file`
 * already reads those that are known.
 */
class CommitSource implements Source {
  readonly range: Source['range'];
  readonly judgesOnlyNew: boolean;
  readonly #git: Git;
  readonly #commits: CommitSet;
  readonly #options: SourceOptions;
  readonly #tally = new TallyKeeper();
  readonly #scan: BlobScan;
  readonly #cache: BlobCache;
  #stopLog: (() => void) | undefined;

  /** @param git runs in the repository; must carry the signal of `options`. */
  constructor(git: Git, commits: CommitSet, options: SourceOptions) {
    this.#git = git;
    this.#commits = commits;
    this.#options = options;
    this.range = commits.range;
    this.judgesOnlyNew = commits.judgesOnlyNew;
    this.#scan = new BlobScan(git, options, this.#tally);
    this.#cache = new BlobCache(git);
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    if (this.#commits.isCut) this.#tally.skip(database, 'missing-object');
    const listing = this.#list();
    // A failure is awaited below; without this an early one would count as unhandled.
    listing.catch(() => undefined);
    yield* this.#scan.chunks();
    await listing;
    this.#tally.files = this.#scan.attribution.pathCount;
    if (isStopped(this.#options)) this.#tally.stopEarly();
  }

  tally(): Tally {
    return this.#tally;
  }

  async places(blobs: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Place[]>> {
    const isIncluded = this.#options.isIncluded ?? (() => true);
    const found = this.#scan.attribution.of(blobs).filter(({ path }) => isIncluded(path));
    const { baseTree } = this.#commits;
    const paths = new Set(found.map(({ path }) => path));
    const base = baseTree === null ? undefined : blobsAt(this.#git, baseTree, paths);
    this.#cache.expect(new Set(found.flatMap(({ path }) => base?.get(path) ?? [])));
    const places = new Map<string, Place[]>();
    for (const { blob, path, provenance } of found) {
      const place = { path, provenance, baseBlob: base?.get(path) ?? null };
      const known = places.get(blob);
      if (known === undefined) places.set(blob, [place]);
      else known.push(place);
    }
    return places;
  }

  async left(most: number): Promise<readonly LeftVersion[]> {
    const { baseTree, range } = this.#commits;
    if (baseTree === null || range.head === null) return [];
    const left = deletedFirst(leftBy(this.#git, baseTree, range.head)).slice(0, most);
    this.#cache.expect(new Set(left.map(({ before }) => before)));
    return left;
  }

  async read(blob: string): Promise<Uint8Array | null> {
    return this.#cache.read(blob);
  }

  async close(): Promise<void> {
    this.#stopLog?.();
    this.#scan.close();
  }

  /** Tells the scan of every blob in the set; an unreadable history is a skip, not silence. */
  async #list(): Promise<void> {
    const { include, loose } = this.#commits;
    try {
      for (const { blob, path } of loose ?? []) this.#scan.add('100644', blob, path, true);
      if (include.length > 0) await this.#log();
    } catch (error) {
      if (!isGitError(error, 'failed', 'stopped') && !(error instanceof RangeError)) throw error;
      if (!isStopped(this.#options)) this.#tally.skip(database, 'missing-object');
    } finally {
      this.#scan.finish();
    }
  }

  async #log(): Promise<void> {
    const revisions = revisionLines(this.#commits);
    if (isPartialClone(this.#git)) {
      this.#scan.expectAbsent(await absentInTrees(this.#git, revisions));
    }
    const child = this.#git.start([...rawLogArgs, '--stdin']);
    this.#stopLog = () => child.kill();
    const parser = new RawLogParser({
      onCommit: (commit) => {
        this.#tally.commits += 1;
        this.#scan.attribution.addCommit(commit);
      },
      onEntry: ({ mode, blob, path }) => this.#scan.add(mode, blob, path),
    });
    let stderr = '';
    child.stderr?.on('data', (data: Buffer) => {
      if (stderr.length < 8192) stderr += data.toString('utf8');
    });
    let failure: unknown;
    child.stdout?.on('data', (piece: Buffer) => {
      try {
        parser.feed(piece);
      } catch (error) {
        failure ??= error;
        child.kill();
      }
    });
    child.stdin?.end(revisions);
    const exitCode = await exitOf(child);
    this.#stopLog = undefined;
    if (failure !== undefined) throw failure;
    if (exitCode !== 0 || !parser.isComplete) throw gitFailure('log', exitCode, stderr);
  }
}
