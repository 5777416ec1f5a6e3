import type { GitHubApi } from '../io/github-api.ts';
import { type ApiCommit, commitFilesShape, treeShape } from './api-shapes.ts';

/** A blob that a commit brings to a path. */
export interface ApiChange {
  readonly blob: string;
  readonly path: string;
  /** Null where GitHub does not say: it may be a submodule. */
  readonly mode: string | null;
}

/** What a commit brings, or why that is not known. */
export type ApiChanges =
  | { readonly kind: 'ok'; readonly changes: readonly ApiChange[]; readonly isWide: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

/** Files of a tree by path. */
export type Tree = ReadonlyMap<string, { readonly mode: string; readonly sha: string }>;

/** GitHub lists no more files of a commit than this. */
const maxFiles = 3000;
/** Trees are large; those of the last commits are kept. */
const keptTrees = 8;

/**
 * Finds what commits bring: of most by the list of their files, of merges and of very large ones
 * by their trees, since that list compares with the first parent alone and ends at 3,000 files.
 */
export class ApiChangeFinder {
  readonly #api: GitHubApi;
  readonly #treeIds: Map<string, string>;
  readonly #trees = new Map<string, Promise<Tree | string>>();

  constructor(api: GitHubApi, commits: readonly ApiCommit[]) {
    this.#api = api;
    this.#treeIds = new Map(commits.map(({ sha, commit }) => [sha, commit.tree.sha]));
  }

  async of(commit: ApiCommit): Promise<ApiChanges> {
    if (commit.parents.length > 1) {
      const exact = await this.#byTrees(commit);
      if (exact.kind === 'ok') return exact;
      // What the first parent lacks holds what all of them lack.
      return this.#byFiles(commit, exact.reason, true);
    }
    return this.#byFiles(commit, null, false);
  }

  async #byFiles(commit: ApiCommit, failed: string | null, isWide: boolean): Promise<ApiChanges> {
    const route = '/commits/{ref}';
    const answer = await this.#api.pages(route, { ref: commit.sha }, commitFilesShape);
    if (answer.kind === 'absent') return failure('GitHub does not have the commit');
    if (answer.kind === 'failed') return failure(answer.reason);
    const files = answer.data.flatMap((page) => page.files ?? []);
    if (files.length >= maxFiles) return failed === null ? this.#byTrees(commit) : failure(failed);
    const changes = files.flatMap(({ sha, filename, status }) =>
      sha === null || status === 'removed' ? [] : [{ blob: sha, path: filename, mode: null }],
    );
    return { kind: 'ok', changes, isWide };
  }

  /** Entries that no parent has at their path, as `git log -c` lists them. */
  async #byTrees(commit: ApiCommit): Promise<ApiChanges> {
    const tree = await this.#tree(commit.commit.tree.sha);
    if (typeof tree === 'string') return failure(tree);
    const parents: Tree[] = [];
    for (const { sha } of commit.parents) {
      const id = await this.#treeIdOf(sha);
      const parent = id === undefined ? 'GitHub does not have a parent' : await this.#tree(id);
      if (typeof parent === 'string') return failure(parent);
      parents.push(parent);
    }
    const changes = [...tree]
      .filter(([path, entry]) => parents.every((parent) => !isSame(parent.get(path), entry)))
      .map(([path, { mode, sha }]) => ({ blob: sha, path, mode }));
    return { kind: 'ok', changes, isWide: false };
  }

  async #treeIdOf(commit: string): Promise<string | undefined> {
    const known = this.#treeIds.get(commit);
    if (known !== undefined) return known;
    const answer = await this.#api.get(
      '/commits/{ref}',
      { ref: commit, per_page: 1 },
      commitFilesShape,
    );
    if (answer.kind !== 'ok') return undefined;
    this.#treeIds.set(commit, answer.data.commit.tree.sha);
    return answer.data.commit.tree.sha;
  }

  #tree(id: string): Promise<Tree | string> {
    const known = this.#trees.get(id);
    if (known !== undefined) return known;
    const [oldest] = this.#trees.keys();
    if (oldest !== undefined && this.#trees.size >= keptTrees) this.#trees.delete(oldest);
    const tree = readTree(this.#api, id);
    this.#trees.set(id, tree);
    return tree;
  }
}

/** All files of a tree by path, or why they are not known; never a part of them. */
export async function readTree(api: GitHubApi, id: string): Promise<Tree | string> {
  const answer = await api.get('/git/trees/{id}', { id, recursive: '1' }, treeShape);
  if (answer.kind === 'absent') return 'GitHub does not have the tree';
  if (answer.kind === 'failed') return answer.reason;
  if (answer.data.truncated) return 'the tree is larger than GitHub lists (100,000 entries, 7 MB)';
  const files = answer.data.tree.filter(({ type }) => type !== 'tree');
  return new Map(files.map(({ path, mode, sha }) => [path, { mode, sha }]));
}

function isSame(
  one: { readonly mode: string; readonly sha: string } | undefined,
  other: { readonly mode: string; readonly sha: string },
): boolean {
  return one?.sha === other.sha && one.mode === other.mode;
}

function failure(reason: string): ApiChanges {
  return { kind: 'failed', reason };
}
