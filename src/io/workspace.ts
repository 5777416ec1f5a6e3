import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../model/errors.ts';
import type { Git } from './git.ts';
import { findRepository, type Repository } from './repository.ts';

/** The directory that is judged: a repository, or a plain tree. */
export interface Workspace {
  /** Absolute path of the root: the top of the work tree, else the directory itself. */
  readonly root: string;
  /** Absolute path of the directory that the run was started in: typed paths count from there. */
  readonly start: string;
  /** Null outside a repository, and where there is no git. */
  readonly git: Git | null;
  /** What git told of the repository, null where `git` is. */
  readonly repository: Repository | null;
  /** False in a bare repository: there is history, and no file to look at. */
  readonly hasWorkTree: boolean;
  /** Why there is no git, in a sentence, when a repository is there all the same. */
  readonly note: string | null;
}

/**
 * Finds the root for a directory.
 *
 * @throws {InputError} when the directory does not exist or cannot be entered
 */
export function openWorkspace(cwd: string, signal: AbortSignal): Workspace {
  const found = findRepository(cwd, { signal });
  const start = realpathSync(cwd);
  if (found.git && found.root !== null) {
    return {
      root: found.root,
      start,
      git: found.git,
      repository: found,
      hasWorkTree: true,
      note: null,
    };
  }
  const isHidden = found.git === null && found.reason === 'absent' && hasGitFolder(start);
  const note = isHidden
    ? 'git was not found: only the tree is looked at; install git to scan ranges and history'
    : null;
  const hasWorkTree = found.git === null;
  const repository = found.git ? found : null;
  return { root: start, start, git: found.git, repository, hasWorkTree, note };
}

/**
 * The same for a run over paths that somebody typed: where the first of them lies outside of what
 * the run was started in, the project that is judged is its own.
 *
 * @throws {InputError} when the directory does not exist or cannot be entered
 */
export function openWorkspaceOf(
  cwd: string,
  typed: readonly string[],
  signal: AbortSignal,
): Workspace {
  const here = openWorkspace(cwd, signal);
  const full = resolve(here.start, typed[0] ?? '');
  const stats = statSync(full, { throwIfNoEntry: false });
  if (typed.length === 0 || stats === undefined) return here;
  const directory = realpathSync(stats.isDirectory() ? full : dirname(full));
  if (isWithin(here.root, directory)) return here;
  return { ...openWorkspace(directory, signal), start: here.start };
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function hasGitFolder(path: string): boolean {
  try {
    lstatSync(join(path, '.git'));
    return true;
  } catch {
    return false;
  }
}

function toSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/**
 * A path that somebody typed, relative to the root, with `/`.
 *
 * @throws {InputError} when it lies outside the root
 */
export function toRootPath(workspace: Workspace, typed: string): string {
  const absolute = isAbsolute(typed) ? typed : resolve(workspace.start, typed);
  const path = toSlashes(relative(workspace.root, absolute));
  if (path === '..' || path.startsWith('../') || isAbsolute(path)) {
    throw new InputError(
      `'${typed}' lies outside of ${workspace.root}: run with --cwd for another place`,
    );
  }
  return path;
}

/** True when something stands at a path that somebody typed, be it a link that leads nowhere. */
export function pathExists(cwd: string, typed: string): boolean {
  return lstatSync(resolve(cwd, typed), { throwIfNoEntry: false }) !== undefined;
}

/** Policy files, manifests and schemas are small; a larger one is not read. */
export const maxPlainFile = 4 * 1024 * 1024;

/**
 * Bytes of a regular file below the root, null when there is none, it is a link, or too large.
 * The real path must lie below the root, so no linked directory leads out of it.
 */
export function readPlainFile(workspace: Workspace, path: string): Uint8Array | null {
  const absolute = resolve(workspace.root, path);
  // Windows cannot refuse to follow a link while it opens a file.
  if (constants.O_NOFOLLOW === undefined) return readLinked(workspace, absolute);
  try {
    const directory = realDirectory(workspace, dirname(absolute));
    const real = join(directory, basename(absolute));
    return isWithin(workspace.root, real) ? readRegular(real, maxPlainFile) : null;
  } catch (error) {
    return isLinkError(error) ? readLinked(workspace, absolute) : null;
  }
}

/** Real paths of directories: looked up once, since many files are read from few directories. */
const realDirectories = new WeakMap<Workspace, Map<string, string>>();

function realDirectory(workspace: Workspace, directory: string): string {
  const known = realDirectories.get(workspace) ?? new Map<string, string>();
  realDirectories.set(workspace, known);
  const before = known.get(directory);
  if (before !== undefined) return before;
  const real = realpathSync(directory);
  known.set(directory, real);
  return real;
}

/** True for what opening a symbolic link fails with. */
function isLinkError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ELOOP' || code === 'EMLINK' || code === 'EFTYPE';
}

/** What a link leads to, when it stays below the root. */
function readLinked(workspace: Workspace, absolute: string): Uint8Array | null {
  try {
    const real = realpathSync(absolute);
    return isWithin(workspace.root, real) ? readRegular(real, maxPlainFile) : null;
  } catch {
    return null;
  }
}

/** Bytes of a regular file up to `maxBytes`; null for anything else and for a larger one. */
export function readRegular(path: string, maxBytes: number): Uint8Array | null {
  const file = openSync(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const stats = fstatSync(file);
    const { size } = stats;
    if (!stats.isFile() || size > maxBytes) return null;
    const bytes = Buffer.alloc(size);
    let at = 0;
    while (at < size) {
      const read = readSync(file, bytes, at, size - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}
