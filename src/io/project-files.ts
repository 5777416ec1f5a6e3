import { isEnvFile } from '../ignore/env-file-name.ts';
import type { Git } from './git.ts';
import { maxPlainFile, readPlainFile, type Workspace } from './workspace.ts';

/** The files of a project at one moment, for the checks that need a few of them whole. */
export interface ProjectFiles {
  /** Tracked files, relative to the root, with `/`. Outside git: all files. */
  readonly tracked: readonly string[];
  /** Tracked files and untracked ones that are not ignored. */
  readonly paths: readonly string[];
  /** Ignored files that are there and have the name of an env file. */
  readonly ignoredEnv: readonly string[];
  /** Bytes of a file, null when there is none or it is no plain file of ordinary size. */
  read(path: string): Uint8Array | null;
}

/** The work tree as it lies on disk. */
export async function workTreeFiles(workspace: Workspace): Promise<ProjectFiles> {
  const { git } = workspace;
  const read = (path: string): Uint8Array | null => readPlainFile(workspace, path);
  if (!git) {
    const { default: glob } = await import('fast-glob');
    const found = await glob('**/*', {
      ...{ cwd: workspace.root, dot: true, onlyFiles: true, followSymbolicLinks: false },
      ...{ suppressErrors: true, ignore: ['**/.git/**', '**/node_modules/**'] },
    });
    const paths = found.sort();
    return { tracked: [], paths, ignoredEnv: [], read };
  }
  const tracked = names(git.read(['ls-files', '-z', '--cached']));
  const untracked = names(git.read(['ls-files', '-z', '--others', '--exclude-standard']));
  // With --directory a wholly ignored folder (dependencies, build output) is one name.
  const listing = ['--others', '--ignored', '--exclude-standard', '--directory'];
  const ignored = names(git.read(['ls-files', '-z', ...listing]));
  return {
    tracked,
    paths: [...tracked, ...untracked],
    ignoredEnv: ignored.filter((path) => isEnvFile(path)),
    read,
  };
}

/** The tree of a commit, read from the object database. */
export function commitFiles(git: Git, commit: string): ProjectFiles {
  const paths = names(git.read(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]));
  const known = new Set(paths);
  const cache = new Map<string, Uint8Array | null>();
  const load = (path: string): Uint8Array | null => {
    if (!known.has(path)) return null;
    const answer = git.ask(['cat-file', 'blob', `${commit}:${path}`]);
    return answer.exitCode === 0 && answer.stdout.length <= maxPlainFile ? answer.stdout : null;
  };
  return {
    ...{ tracked: paths, paths, ignoredEnv: [] },
    read(path) {
      const before = cache.get(path);
      if (before !== undefined) return before;
      const bytes = load(path);
      cache.set(path, bytes);
      return bytes;
    },
  };
}

/**
 * The tree of a commit where most of it is checked out: what the index holds as the commit does
 * is read from disk, which spares a process a file. Only for comparing, never for policy: a
 * step before this one may have changed the work tree.
 */
export function commitFilesOnDisk(git: Git, commit: string, workspace: Workspace): ProjectFiles {
  const stored = commitFiles(git, commit);
  const listing = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', commit, '--'];
  const changed = new Set(names(git.read(listing)));
  const known = new Set(stored.paths);
  return {
    ...stored,
    read: (path) => {
      if (!known.has(path)) return null;
      return changed.has(path) ? stored.read(path) : readPlainFile(workspace, path);
    },
  };
}

function names(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}
