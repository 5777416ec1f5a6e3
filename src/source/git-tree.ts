import { isUtf8 } from 'node:buffer';
import { isEnvFile } from '../ignore/env-file-name.ts';
import type { Git } from '../io/git.ts';
import { gitFailure } from '../io/git-error.ts';
import type { Skipped } from '../model/coverage.ts';
import { splitNul } from './base-blobs.ts';
import { modes } from './blob-scan.ts';
import type { TreeEntry, TreeListing } from './tree-source.ts';

export interface GitTreeOptions {
  /** Directories below the root to which the listing is confined; all of it when empty. */
  readonly directories: readonly string[];
  readonly includeIgnored: boolean;
}

/** What git lists of a working tree. */
export type GitTreeListing = Omit<TreeListing, 'ignored'>;

/**
 * The files of a working tree that are tracked, or neither tracked nor ignored.
 *
 * Each line of `git ls-files -t -s` begins with a tag: `? ` and the name for an untracked file,
 * else the tag, mode, id and stage, a tab and the name. Only with the tag can a name that looks
 * like a mode not be taken for one. https://git-scm.com/docs/git-ls-files#_output
 *
 * @throws {GitError} when git cannot list them.
 */
export function listGitTree(git: Git, options: GitTreeOptions): GitTreeListing {
  const { exitCode, stdout, stderr } = git.ask([
    'ls-files',
    '-z',
    '-t',
    '-s',
    '--cached',
    '--others',
    ...(options.includeIgnored ? [] : ['--exclude-standard']),
    '--',
    ...options.directories,
  ]);
  if (exitCode !== 0) throw gitFailure('ls-files', exitCode, stderr);
  const { entries, skipped } = isUtf8(stdout) ? fromText(stdout) : fromBytes(stdout);
  const unread = unreadDirectories(stderr.toString('utf8')).map((path) => {
    return { path, reason: 'unreadable', bytes: null } as const;
  });
  return { entries, skipped: [...skipped, ...unread] };
}

/** Directories that git could not look into; it says so, and counts that as success. */
export function unreadDirectories(warnings: string): readonly string[] {
  const found = warnings.matchAll(/^warning: could not open directory '(.*?)\/?': /gm);
  return [...found].map(([, path = '']) => path);
}

/**
 * Ignored files with the name of an env file; wholly ignored directories are not entered.
 *
 * @throws {GitError} when git cannot list them.
 */
export async function listIgnoredEnvFiles(
  git: Git,
  directories: readonly string[],
): Promise<string[]> {
  const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
  const answer = await git.askLater([...args, '--', ...directories]);
  if (answer.exitCode !== 0) throw gitFailure('ls-files', answer.exitCode, answer.stderr);
  const names = answer.stdout.toString('utf8').split('\0');
  return names.filter(isEnvFile);
}

class Listing implements GitTreeListing {
  readonly entries: TreeEntry[] = [];
  readonly skipped: Skipped[] = [];
  #last = '';

  /** @param head the part before the name: `? `, or a tag, mode, id and stage. */
  add(head: string, path: string, raw: TreeEntry['raw']): void {
    const isUntracked = head.startsWith('?');
    if (path.endsWith('/')) {
      // A repository of its own inside the tree: git does not look into it, so we do not either.
      this.#skip(path.slice(0, -1), 'submodule');
      return;
    }
    const mode = head.slice(2, 8);
    if (!isUntracked && mode === modes.submodule) this.#skip(path, 'submodule');
    else if (head.startsWith('S')) this.#skip(path, 'excluded');
    else if (path !== this.#last || typeof raw !== 'string') this.entries.push({ path, raw });
    // A path in conflict is listed once for each side.
    this.#last = isUntracked ? '' : path;
  }

  #skip(path: string, reason: Skipped['reason']): void {
    this.skipped.push({ path, reason, bytes: null });
  }
}

function fromText(listing: Buffer): GitTreeListing {
  const found = new Listing();
  for (const line of listing.toString('utf8').split('\0')) {
    if (line === '') continue;
    const at = line.startsWith('?') ? 2 : line.indexOf('\t') + 1;
    const path = line.slice(at);
    found.add(line.slice(0, at), path, path);
  }
  return found;
}

function fromBytes(listing: Buffer): GitTreeListing {
  const found = new Listing();
  for (const line of splitNul(listing)) {
    const head = line.toString('latin1', 0, 2);
    const at = head.startsWith('?') ? 2 : line.indexOf(9) + 1;
    const name = line.subarray(at);
    const path = name.toString('utf8');
    found.add(line.toString('latin1', 0, at), path, isUtf8(name) ? path : name);
  }
  return found;
}
