import { walkDirectory } from '../io/directory-walk.ts';
import { findRepository, hasGitEntry, type Repository } from '../io/repository.ts';
import { pathsBelow, realDirectory, type ScanPaths, startOf } from '../io/scan-paths.ts';
import type { Skipped } from '../model/coverage.ts';
import { InputError } from '../model/errors.ts';
import { type GitTreeListing, listGitTree, listIgnoredEnvFiles } from './git-tree.ts';
import type { RepositoryOptions } from './options.ts';
import type { Source } from './source.ts';
import { type TreeEntry, type TreeListing, TreeSource } from './tree-source.ts';

export interface TreeOptions extends RepositoryOptions {
  /** Files and directories relative to `cwd`, taken literally; the whole tree when empty. */
  readonly paths?: readonly string[];
  /** Also reads what git ignores. Default false. */
  readonly includeIgnored?: boolean;
}

/**
 * The files as they stand on disk: in a repository those that are tracked or not ignored, elsewhere
 * every file below that `.gitignore` files do not leave out.
 *
 * The repository is that of the first path, or of `cwd`. Paths in chunks are relative to its root;
 * outside git to `cwd`, or to the one directory that was named. A file that is named is read even
 * when it is ignored, a link is never followed, `.git` is never read.
 *
 * @throws {InputError} when a path does not exist or lies outside the root, or in a bare repository.
 */
export function treeSource(options: TreeOptions): Source {
  const paths = options.paths ?? [];
  const here = paths.length === 0 ? options.repository : undefined;
  const found = here ?? findRepository(startOf(options.cwd, paths), { signal: options.signal });
  if (found.git !== null) return gitTreeSource(found, options, paths);
  const root = realDirectory(directoryRoot(options.cwd, paths));
  const chosen = choose(root, options.cwd, paths);
  const note =
    found.reason === 'absent' && hasGitEntry(root)
      ? 'git was not found, so all files below were scanned that no .gitignore leaves out'
      : '';
  return new TreeSource(root, options, () => listDirectory(root, options, chosen), note);
}

function gitTreeSource(
  repository: Repository,
  options: TreeOptions,
  paths: readonly string[],
): Source {
  const { git, root } = repository;
  if (root === null) {
    throw new InputError(
      'there is no working tree here to scan; scan the history, or a range of commits',
    );
  }
  const { files, directories } = choose(root, options.cwd, paths);
  const includeIgnored = options.includeIgnored === true;
  const onlyFiles = directories.length === 0 && files.length > 0;
  const below = directories.filter(isBelow);
  const list = (): TreeListing => {
    // Runs beside the rest and is awaited at its end; an earlier failure must not go unhandled.
    const ignored = includeIgnored || onlyFiles ? noNames : listIgnoredEnvFiles(git, below);
    ignored.catch(() => undefined);
    const listing = onlyFiles ? nothing : listGitTree(git, { directories: below, includeIgnored });
    return withFiles({ ...listing, ignored }, files);
  };
  return new TreeSource(root, options, list);
}

const nothing: GitTreeListing = { entries: [], skipped: [] };
const noNames: Promise<readonly string[]> = Promise.resolve([]);

/** The root itself needs no confinement; when it is named beside others it includes them. */
function isBelow(directory: string): boolean {
  return directory !== '';
}

function choose(root: string, cwd: string, paths: readonly string[]): ScanPaths {
  const { files, directories } = pathsBelow(root, cwd, paths);
  const isOutsideGit = (path: string) => !path.split('/').includes('.git');
  const hasRoot = directories.includes('');
  return {
    files: files.filter(isOutsideGit),
    directories: hasRoot ? [''] : directories.filter(isOutsideGit),
  };
}

/** Adds the files that were named, unless they are listed already. */
function withFiles(listing: TreeListing, files: readonly string[]): TreeListing {
  if (files.length === 0) return listing;
  const known = new Set(listing.entries.map(({ path }) => path));
  const added = files.filter((path) => !known.has(path)).map((path) => ({ path, raw: path }));
  const ignored = listing.ignored.then((paths) => paths.filter((path) => !files.includes(path)));
  return { ...listing, entries: [...listing.entries, ...added], ignored };
}

/** Outside git, one directory that is named is the root; else the paths are below `cwd`. */
function directoryRoot(cwd: string, paths: readonly string[]): string {
  return paths.length === 1 ? startOf(cwd, paths) : cwd;
}

async function listDirectory(
  root: string,
  options: TreeOptions,
  { files, directories }: ScanPaths,
): Promise<TreeListing> {
  const entries: TreeEntry[] = [];
  const skipped: Skipped[] = [];
  const ignored: string[] = [];
  const starts = files.length + directories.length === 0 ? [''] : directories;
  for (const start of starts) {
    await walkDirectory({
      root,
      start,
      honoursIgnoreFiles: options.includeIgnored !== true,
      onFile: (file) => entries.push(file),
      onIgnoredEnvFile: (path) => ignored.push(path),
      onUnreadable: (path) => skipped.push({ path, reason: 'unreadable', bytes: null }),
      signal: options.signal,
    });
  }
  const known = new Set<string>();
  // Directories that are named may hold one another.
  const once = entries.filter(({ path, raw }) => {
    return typeof raw !== 'string' || known.size < known.add(path).size;
  });
  return withFiles({ entries: once, skipped, ignored: Promise.resolve(ignored) }, files);
}
