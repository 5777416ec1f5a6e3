import type { TestRepository } from './git-repository.ts';

/** What a server answers. */
export interface ApiReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const maxCommitsUnpaged = 250;
const maxCompared = 300;
const maxFiles = 3000;
const maxTreeEntries = 100_000;

/**
 * Answers the part of GitHub's REST API that reads commits, trees and blobs, out of a real
 * repository and with GitHub's limits:
 * https://docs.github.com/en/rest/commits, https://docs.github.com/en/rest/git
 */
export class GitApi {
  readonly #repository: TestRepository;
  /** Everything that the repository held when something was last looked for in vain. */
  #objects = new Map<string, StoredObject>();
  readonly limits: { maxFiles: number; maxTreeEntries: number };

  constructor(repository: TestRepository) {
    this.#repository = repository;
    this.limits = { maxFiles, maxTreeEntries };
  }

  /** @param url path and query, without `/repos/owner/name` */
  answer(url: URL): ApiReply | undefined {
    const [, kind, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const page = Number(url.searchParams.get('page') ?? '1');
    const perPage = Math.min(100, Number(url.searchParams.get('per_page') ?? '30'));
    const isPaged = url.searchParams.has('per_page');
    const next = (isMore: boolean) =>
      isMore ? { headers: { link: `<${url.href}>; rel="next"` } } : {};
    const name = rest.join('/');
    if (kind === 'compare') {
      const [base = '', head = ''] = name.split('...');
      const [from, to] = [this.#commit(base), this.#commit(head)];
      if (this.#object(head)?.type === 'tag') return notFound;
      if (from === undefined || to === undefined) return notFound;
      const merge = this.#try('merge-base', from, to);
      if (merge === undefined) return notFound;
      const all = this.#lines('rev-list', '--reverse', '--topo-order', to, `^${from}`);
      const part = isPaged
        ? all.slice((page - 1) * perPage, page * perPage)
        : all.slice(0, maxCommitsUnpaged);
      return {
        status: 200,
        body: {
          base_commit: this.#describe(from),
          merge_base_commit: this.#describe(merge.split('\n')[0] ?? ''),
          total_commits: all.length,
          commits: part.map((id) => this.#describe(id)),
          ...(page === 1 ? { files: this.#changes(merge, to).slice(0, maxCompared) } : {}),
        },
        ...next(isPaged && all.length > page * perPage),
      };
    }
    if (kind === 'commits' && name === '') {
      const tip = this.#commit(url.searchParams.get('sha') ?? 'HEAD');
      if (tip === undefined) return notFound;
      const all = this.#lines('rev-list', '--topo-order', tip);
      const part = all.slice((page - 1) * perPage, page * perPage);
      return {
        status: 200,
        body: part.map((id) => this.#describe(id)),
        ...next(all.length > page * perPage),
      };
    }
    if (kind === 'commits') {
      const id = this.#commit(name);
      if (id === undefined) return { status: 422, body: { message: `No commit found for SHA` } };
      const parent = this.#describe(id).parents[0]?.sha;
      const files = this.#changes(parent, id).slice(0, this.limits.maxFiles);
      const part = files.slice((page - 1) * perPage, page * perPage);
      return {
        status: 200,
        body: { ...this.#describe(id), files: part },
        ...next(files.length > page * perPage),
      };
    }
    if (kind === 'git' && rest[0] === 'trees') return this.#tree(rest[1] ?? '');
    if (kind === 'git' && rest[0] === 'tags') {
      const tag = this.#object(rest[1] ?? '');
      if (tag?.type !== 'tag') return notFound;
      const text = tag.bytes.toString('utf8');
      const [, sha = '', type = ''] = /^object (\w+)\ntype (\w+)/.exec(text) ?? [];
      const message = text.slice(text.indexOf('\n\n') + 2);
      return {
        status: 200,
        body: { message, tagger: { name: 'T', date: '' }, object: { sha, type } },
      };
    }
    if (kind === 'git' && rest[0] === 'blobs') {
      const id = rest[1] ?? '';
      const object = this.#object(id);
      if (object?.type !== 'blob') return notFound;
      const content = object.bytes.toString('base64');
      return { status: 200, body: { sha: id, encoding: 'base64', content } };
    }
    if (kind === 'contents') {
      const ref = url.searchParams.get('ref') ?? 'HEAD';
      const listing = this.#try('ls-tree', ref, '--', name);
      const [, mode, , sha] = /^(\d+) (\w+) (\w+)\t/.exec(listing ?? '') ?? [];
      if (sha === undefined) return notFound;
      const type = { '160000': 'submodule', '120000': 'symlink' }[mode ?? ''] ?? 'file';
      return { status: 200, body: { type, sha } };
    }
    return undefined;
  }

  #tree(id: string): ApiReply {
    if (this.#object(id)?.type !== 'tree') return notFound;
    const lines = this.#repository.git('ls-tree', '-r', '-t', '-z', id).split('\0').filter(Boolean);
    const tree = lines.slice(0, this.limits.maxTreeEntries).map((line) => {
      const [, mode = '', type = '', sha = '', path = ''] =
        /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? [];
      return { path, mode, type, sha };
    });
    return { status: 200, body: { sha: id, tree, truncated: tree.length < lines.length } };
  }

  #changes(from: string | undefined, to: string) {
    const parts = this.#repository
      .git(
        'diff-tree',
        '-r',
        '-z',
        '--root',
        '--no-commit-id',
        '--no-renames',
        ...(from ? [from] : []),
        to,
      )
      .split('\0');
    const files: { sha: string | null; filename: string; status: string }[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [, , old = '', sha = '', status] = (parts[at] ?? '').split(' ');
      const filename = parts[at + 1] ?? '';
      const isGone = status === 'D';
      files.push({ sha: isGone ? old : sha, filename, status: isGone ? 'removed' : 'modified' });
    }
    return files;
  }

  #describe(id: string) {
    const text = this.#object(id)?.bytes.toString('utf8') ?? '';
    const end = text.indexOf('\n\n');
    const header = text.slice(0, end);
    const [, name = '', seconds = '0'] = /^author (.*) <.*> (\d+) /m.exec(header) ?? [];
    const tree = /^tree (\w+)$/m.exec(header)?.[1] ?? '';
    const parents = [...header.matchAll(/^parent (\w+)$/gm)].map(([, sha = '']) => ({ sha }));
    const date = new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
    const message = text.slice(end + 2);
    return { sha: id, commit: { message, author: { name, date }, tree: { sha: tree } }, parents };
  }

  /** One process reads all objects; single ones would cost a process each. */
  #object(id: string): StoredObject | undefined {
    if (!this.#objects.has(id)) this.#objects = readObjects(this.#repository);
    return this.#objects.get(id);
  }

  #commit(name: string): string | undefined {
    if (this.#objects.get(name)?.type === 'commit') return name;
    return this.#try('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  }

  #lines(...args: readonly string[]): string[] {
    return this.#repository
      .git(...args)
      .split('\n')
      .filter(Boolean);
  }

  #try(...args: readonly string[]): string | undefined {
    try {
      return this.#repository.git(...args);
    } catch {
      return undefined;
    }
  }
}

interface StoredObject {
  readonly type: string;
  readonly bytes: Buffer;
}

function readObjects(repository: TestRepository): Map<string, StoredObject> {
  const all = repository.bytes('cat-file', '--batch', '--batch-all-objects', '--buffer');
  const objects = new Map<string, StoredObject>();
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at);
    const [id = '', type = '', size] = all.toString('latin1', at, end).split(' ');
    const from = end + 1;
    objects.set(id, { type, bytes: all.subarray(from, from + Number(size)) });
    at = from + Number(size) + 1;
  }
  return objects;
}

const notFound: ApiReply = { status: 404, body: { message: 'Not Found' } };
