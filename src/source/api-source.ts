import type { GitHubApi } from '../io/github-api.ts';
import type { Chunk } from '../model/chunk.ts';
import { ApiChangeFinder, readTree, type Tree } from './api-changes.ts';
import type { ApiRange } from './api-range.ts';
import { type ApiCommit, blobShape, commitFilesShape, contentShape } from './api-shapes.ts';
import { Attribution } from './attribution.ts';
import { deletedFirst } from './base-blobs.ts';
import { modes } from './blob-scan.ts';
import { type Message, messageChunk, messagePaths } from './messages.ts';
import { isStopped, limitOf, type SourceOptions, takesBlob } from './options.ts';
import type { Before, LeftVersion, Place, Source, Tally } from './source.ts';
import { TallyKeeper } from './tally-keeper.ts';

/** GitHub wants fewer than a hundred requests at a time; this many keep a line busy. */
const atOnce = 8;
/** So many versions of the base are searched for where a secret came from. */
const maxLeft = 50;
/** So many changed files are read as they were before; each costs a request. */
const maxBefore = 100;
/** Where something in git's own database is meant, and not a file. */
const database = '.git';

interface Wanted {
  readonly blob: string;
  readonly path: string;
  readonly commit: string;
  readonly mode: string | null;
}

/** Every blob that the commits of a range bring, each once, read by GitHub's API. */
export class ApiSource implements Source {
  range: Source['range'];
  readonly judgesOnlyNew = true;
  readonly #api: GitHubApi;
  readonly #commits: ApiRange;
  readonly #options: SourceOptions;
  readonly #tally = new TallyKeeper();
  readonly #attribution = new Attribution();
  readonly #wanted = new Map<string, Wanted>();
  readonly #excluded = new Map<string, string>();

  constructor(api: GitHubApi, commits: ApiRange, options: SourceOptions) {
    this.#api = api;
    this.#commits = commits;
    this.#options = options;
    const { base, head, range, note } = commits;
    const rangeNote = ['read by the API of GitHub', note].filter((text) => text !== '').join('; ');
    this.range = { mode: 'diff', base, head, range, rangeNote };
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    if (this.#commits.isCut) this.#tally.skip(database, 'missing-object');
    await this.#list();
    const wanted = [...this.#wanted.values()];
    for (let at = 0; at < wanted.length && !isStopped(this.#options); at += atOnce) {
      const some = wanted.slice(at, at + atOnce);
      const chunks = await Promise.all(some.map((each) => this.#read(each)));
      yield chunks.filter((chunk) => chunk !== undefined);
    }
    yield this.#messages();
    this.#tally.files = this.#attribution.pathCount;
    if (isStopped(this.#options)) this.#tally.stopEarly();
  }

  tally(): Tally {
    return this.#tally;
  }

  async places(blobs: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Place[]>> {
    const isIncluded = this.#options.isIncluded ?? (() => true);
    const found = this.#attribution.of(blobs).filter(({ path }) => isIncluded(path));
    const base = await this.#baseBlobs(new Set(found.map(({ path }) => path)));
    const places = new Map<string, Place[]>();
    for (const { blob, path, provenance } of found) {
      const place = { path, provenance, baseBlob: base.get(path) ?? null };
      places.set(blob, [...(places.get(blob) ?? []), place]);
    }
    return places;
  }

  async read(blob: string): Promise<Uint8Array | null> {
    const answer = await this.#api.get('/git/blobs/{blob}', { blob }, blobShape(blob));
    return answer.kind === 'ok' ? answer.data : null;
  }

  async left(most: number): Promise<readonly LeftVersion[]> {
    const { mergeBase, head } = this.#commits;
    const [base, after] = await Promise.all([this.#treeAt(mergeBase), this.#treeAt(head)]);
    if (typeof base === 'string' || typeof after === 'string') return [];
    const versions = [...base].flatMap(([path, { sha, mode }]) => {
      const now = after.get(path)?.sha ?? null;
      return now === sha || mode === modes.submodule ? [] : [{ path, before: sha, after: now }];
    });
    // Each costs a request.
    return deletedFirst(versions).slice(0, Math.min(most, maxLeft));
  }

  async before(): Promise<Before | null> {
    const { mergeBase, head } = this.#commits;
    const [base, after] = await Promise.all([this.#treeAt(mergeBase), this.#treeAt(head)]);
    if (typeof base === 'string' || typeof after === 'string') return null;
    const changed = [...new Set([...base.keys(), ...after.keys()])].filter(
      (path) => base.get(path)?.sha !== after.get(path)?.sha,
    );
    const found = new Map<string, Uint8Array | null>();
    const asked: [string, string][] = [];
    for (const path of changed) {
      const entry = base.get(path);
      if (entry === undefined || entry.mode === modes.submodule) found.set(path, null);
      else asked.push([path, entry.sha]);
    }
    if (asked.length > maxBefore) return null;
    for (let at = 0; at < asked.length; at += atOnce) {
      const some = asked.slice(at, at + atOnce);
      const contents = await Promise.all(some.map(([, blob]) => this.read(blob)));
      for (const [index, [path]] of some.entries()) {
        const bytes = contents[index] ?? null;
        if (bytes === null) return null;
        found.set(path, bytes);
      }
    }
    return found;
  }

  async close(): Promise<void> {}

  /** Lists what the commits bring; the newest first, as git does. */
  async #list(): Promise<void> {
    const { commits } = this.#commits;
    const finder = new ApiChangeFinder(this.#api, commits);
    for (let end = commits.length; end > 0 && !isStopped(this.#options); end -= atOnce) {
      const some = commits.slice(Math.max(0, end - atOnce), end).reverse();
      const found = await Promise.all(some.map((commit) => finder.of(commit)));
      for (const [index, commit] of some.entries()) {
        this.#addCommit(commit);
        const changes = found[index];
        if (changes?.kind !== 'ok') {
          this.#tally.skip(database, 'missing-object');
          continue;
        }
        if (changes.isWide) this.range = { ...this.range, range: 'approximate' };
        for (const change of changes.changes) this.#add({ ...change, commit: commit.sha });
      }
    }
    for (const path of this.#excluded.values()) this.#tally.skip(path, 'excluded');
  }

  #addCommit({ sha, commit }: ApiCommit): void {
    this.#tally.commits += 1;
    const { name, date } = commit.author ?? {};
    this.#attribution.addCommit({ commit: sha, author: name ?? '', date: date ?? '' });
  }

  #add(wanted: Wanted): void {
    const { blob, path, mode } = wanted;
    if (mode === modes.submodule) {
      this.#tally.skipOnce(path, 'submodule');
      return;
    }
    if (mode === modes.link) this.#tally.skipOnce(path, 'symlink');
    this.#attribution.add(blob, path);
    if (!takesBlob(this.#options.shard, blob)) return;
    if (this.#options.isIncluded?.(path) === false) {
      if (!this.#wanted.has(blob)) this.#excluded.set(blob, path);
      return;
    }
    this.#excluded.delete(blob);
    if (!this.#wanted.has(blob)) this.#wanted.set(blob, wanted);
  }

  #messages(): readonly Chunk[] {
    const { commits, tag } = this.#commits;
    const chunkOf = (path: string, message: Message): readonly Chunk[] => {
      const chunk = messageChunk(path, message, this.#options, this.#tally);
      return chunk === undefined ? [] : [chunk];
    };
    return [
      ...commits.flatMap(({ sha, commit: { message, author } }) => {
        const { name, date } = author ?? {};
        const from = { id: sha, author: name ?? '', date: date ?? '' };
        return chunkOf(messagePaths.commit, { ...from, message: Buffer.from(message) });
      }),
      ...(tag === null
        ? []
        : chunkOf(messagePaths.tag, { ...tag, message: Buffer.from(tag.message) })),
    ];
  }

  async #read(wanted: Wanted): Promise<Chunk | undefined> {
    const { blob, path } = wanted;
    const answer = await this.#api.get('/git/blobs/{blob}', { blob }, blobShape(blob));
    if (answer.kind !== 'ok') {
      const isSubmodule = answer.kind === 'absent' && (await this.#isSubmodule(wanted));
      if (isSubmodule) this.#tally.skipOnce(path, 'submodule');
      else this.#tally.skip(path, answer.kind === 'absent' ? 'missing-object' : 'unreadable');
      return undefined;
    }
    const bytes = answer.data.subarray(0, limitOf(this.#options));
    const truncated = bytes.length < answer.data.length;
    if (truncated) this.#tally.skip(path, 'too-large', answer.data.length);
    this.#tally.blobs += 1;
    this.#tally.bytes += bytes.length;
    return { path, bytes, blob, truncated };
  }

  /** The list of a commit's files does not say what is a submodule; its id is that of a commit. */
  async #isSubmodule({ path, commit, mode }: Wanted): Promise<boolean> {
    if (mode !== null) return false;
    const route = '/contents/{path}';
    const answer = await this.#api.get(route, { path, ref: commit }, contentShape);
    return answer.kind === 'ok' && answer.data.type === 'submodule';
  }

  /** What stood at these paths before the range; what GitHub does not tell counts as nothing. */
  async #baseBlobs(paths: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const { mergeBase } = this.#commits;
    const found = new Map<string, string>();
    if (mergeBase === null || paths.size === 0) return found;
    const tree = await this.#treeAt(mergeBase);
    for (const path of paths) {
      const blob =
        typeof tree === 'string' ? await this.#blobAt(path, mergeBase) : tree.get(path)?.sha;
      if (blob !== undefined) found.set(path, blob);
    }
    return found;
  }

  /** All files of a commit's tree, or why they are not known. */
  async #treeAt(ref: string | null): Promise<Tree | string> {
    if (ref === null) return 'there is no commit';
    const route = '/commits/{ref}';
    const commit = await this.#api.get(route, { ref, per_page: 1 }, commitFilesShape);
    if (commit.kind !== 'ok') return 'GitHub does not tell';
    return readTree(this.#api, commit.data.commit.tree.sha);
  }

  async #blobAt(path: string, ref: string): Promise<string | undefined> {
    const answer = await this.#api.get('/contents/{path}', { path, ref }, contentShape);
    return answer.kind === 'ok' && answer.data.sha !== '' ? answer.data.sha : undefined;
  }
}
