import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../model/errors.ts';
import { Git } from './git.ts';
import { GitError, gitFailure, isGitError } from './git-error.ts';

/** A git repository as found from a directory. */
export interface Repository {
  /** Runs git in the working tree's root, or in the git directory when there is no working tree. */
  readonly git: Git;
  /** Root of the working tree, real path in the system's form; null in a bare repository. */
  readonly root: string | null;
  readonly isShallow: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
}

/** Why a directory cannot be read through git. */
export interface NoRepository {
  readonly root: null;
  readonly git: null;
  readonly reason: 'absent' | 'no-repository';
}

export interface FindOptions {
  readonly signal?: AbortSignal | undefined;
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
}

/**
 * The repository that `directory` lies in, or why there is none.
 *
 * A bare repository counts only when `directory` itself is one: one that merely lies on the way
 * up could have been planted in a tree.
 *
 * @throws {InputError} when `directory` does not exist, or may not be read.
 * @throws {GitError} when there is a repository that git cannot read.
 */
export function findRepository(
  directory: string,
  options: FindOptions = {},
): Repository | NoRepository {
  const cwd = resolve(directory);
  if (!isDirectory(cwd)) {
    throw new InputError(`cannot read the directory '${directory}': it does not exist`);
  }
  requireAccess(cwd, directory);
  const git = new Git({ cwd, ...options });
  try {
    return describe(git) ?? describe(git.with({ gitDir: cwd })) ?? none('no-repository');
  } catch (error) {
    if (isGitError(error, 'absent')) return none('absent');
    throw error;
  }
}

/**
 * The repository that `directory` lies in.
 *
 * @param purpose what needs git, for the message: `the history`.
 * @throws {InputError} when there is none, or no git.
 */
export function requireRepository(
  directory: string,
  purpose: string,
  options: FindOptions = {},
): Repository {
  const found = findRepository(directory, options);
  if (found.git !== null) return found;
  throw new InputError(
    found.reason === 'absent'
      ? `${purpose} needs git, which was not found on this machine; install it or add it to PATH`
      : `${purpose} needs a git repository; '${directory}' is not inside one`,
  );
}

function none(reason: NoRepository['reason']): NoRepository {
  return { root: null, git: null, reason };
}

function describe(git: Git): Repository | undefined {
  if (git.gitDir !== undefined && !looksBare(git.gitDir)) return undefined;
  // The last question fails in a bare repository, after the others were answered.
  const answer = git.ask([
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-object-format',
    '--show-toplevel',
  ]);
  const [isInside, isShallow, format, ...root] = answer.stdout.toString('utf8').split('\n');
  if (format === undefined || format === '') {
    const failure = gitFailure('rev-parse', answer.exitCode, answer.stderr);
    if (failure.kind === 'no-repository') return undefined;
    throw new GitError('failed', `git cannot read this repository: ${failure.message}`);
  }
  const named = isInside === 'true' ? resolve(root.slice(0, -1).join('\n')) : null;
  // Started within a `.git`, git takes that for the tree.
  const top = named === null || looksBare(named) ? null : named;
  if (top !== null && !isOwnTree(top)) {
    throw new GitError(
      'failed',
      'the configuration of this repository (core.worktree) names a working tree that is not its own; take the setting out',
    );
  }
  return {
    git: top === null ? git : git.with({ cwd: top }),
    root: top,
    isShallow: isShallow === 'true',
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
  };
}

/**
 * False when `core.worktree` leads elsewhere: a hostile configuration could have the whole disk
 * read. Working trees, linked ones and submodules have a `.git` at their top; who names a tree by
 * the environment means it.
 */
function isOwnTree(top: string): boolean {
  return (
    existsSync(join(top, '.git')) ||
    process.env['GIT_WORK_TREE'] !== undefined ||
    process.env['GIT_DIR'] !== undefined
  );
}

function looksBare(directory: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(directory, name)));
}

function requireAccess(cwd: string, typed: string): void {
  try {
    accessSync(cwd, constants.R_OK | constants.X_OK);
  } catch {
    throw new InputError(`cannot read the directory '${typed}': permission denied`);
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** True when a `.git` entry stands in `directory` or above it. */
export function hasGitEntry(directory: string): boolean {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (at === dirname(at)) return false;
  }
}

/** Text of the file that names the commits whose parents a shallow clone lacks; empty in a full one. */
export function shallowText(git: Git): string {
  return readText(ownPath(git, 'shallow')) ?? '';
}

/**
 * True when some pack came from a remote that may be asked for more: a partial clone, whatever
 * file the setting stands in. https://git-scm.com/docs/partial-clone#_design_details
 */
export function hasPromisorPack(git: Git): boolean {
  const folder = ownPath(git, join('objects', 'pack'));
  return folder !== undefined && namesIn(folder).some((name) => name.endsWith('.promisor'));
}

/**
 * False when nothing in the repository's own configuration can make it a partial clone, which
 * spares asking git.
 */
export function mayBePartial(git: Git): boolean {
  const text = readText(ownPath(git, 'config'));
  return text === undefined || /promisor|partialclone|include/i.test(text);
}

/** Where git keeps a file of its own; git itself is asked only where that cannot be seen. */
function ownPath(git: Git, name: string): string | undefined {
  if (!git.isSteered) {
    const folder = git.gitDir ?? join(git.cwd, '.git');
    if (isDirectory(folder)) return join(folder, name);
  }
  const path = git.tryText(['rev-parse', '--git-path', name]);
  return path === undefined ? undefined : resolve(git.cwd, path);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
