import { isEnvFile } from '../ignore/env-file-name.ts';
import type { Git } from './git.ts';
import { gitFailure } from './git-error.ts';
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

/** The tree before a range, beside what is checked out. */
export interface BaseFiles extends ProjectFiles {
  /**
   * Paths that the index holds otherwise than this tree does, or that only one of them holds.
   *
   * @throws {GitError} when git fails or was stopped
   */
  changed(): Promise<ReadonlySet<string>>;
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
  const [present, ignored] = await Promise.all([
    list(git, ['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard']),
    // With --directory a wholly ignored folder (dependencies, build output) is one name.
    list(git, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory']),
  ]);
  // Each name stands behind a letter and a blank; a question mark says that it is not tracked.
  const isTracked = (entry: string): boolean => !entry.startsWith('?');
  const tracked = present.filter(isTracked).map((entry) => entry.slice(2));
  const untracked = present.filter((entry) => !isTracked(entry)).map((entry) => entry.slice(2));
  return {
    tracked,
    paths: [...tracked, ...untracked],
    ignoredEnv: ignored.filter((path) => isEnvFile(path)),
    read,
  };
}

/** Runs beside other work, and to its end: what was found until Ctrl-C is still to be told. */
async function list(git: Git, listing: readonly string[]): Promise<string[]> {
  const answer = await git.with({ signal: undefined }).askLater(listing);
  if (answer.exitCode === 0) return names(answer.stdout);
  throw gitFailure(listing[0] ?? '', answer.exitCode, answer.stderr);
}

/** What commits hold does not change, so each is listed and read once. */
const known = new WeakMap<Git, Map<string, CommitFiles>>();

/** The tree of a commit, read from the object database when it is asked for. */
export function commitFiles(git: Git, commit: string): CommitFiles {
  const commits = known.get(git) ?? new Map<string, CommitFiles>();
  known.set(git, commits);
  const files = commits.get(commit) ?? new CommitFiles(git, commit);
  commits.set(commit, files);
  return files;
}

class CommitFiles implements ProjectFiles {
  readonly ignoredEnv = [];
  readonly #git: Git;
  readonly #commit: string;
  readonly #read = new Map<string, Uint8Array | null>();
  #paths: readonly string[] | undefined;
  #known: ReadonlySet<string> | undefined;

  constructor(git: Git, commit: string) {
    this.#git = git;
    this.#commit = commit;
  }

  get paths(): readonly string[] {
    const listing = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', this.#commit];
    this.#paths ??= names(this.#git.read(listing));
    return this.#paths;
  }

  get tracked(): readonly string[] {
    return this.paths;
  }

  has(path: string): boolean {
    this.#known ??= new Set(this.paths);
    return this.#known.has(path);
  }

  read(path: string): Uint8Array | null {
    const before = this.#read.get(path);
    if (before !== undefined) return before;
    const bytes = this.has(path) ? this.#load(path) : null;
    this.#read.set(path, bytes);
    return bytes;
  }

  #load(path: string): Uint8Array | null {
    const { exitCode, stdout } = this.#git.ask(['cat-file', 'blob', `${this.#commit}:${path}`]);
    return exitCode === 0 && stdout.length <= maxPlainFile ? stdout : null;
  }
}

/**
 * The tree of a commit where most of it is checked out: what the index holds as the commit does
 * is read from disk, which spares a process a file. Only for comparing, never for policy: a
 * step before this one may have changed the work tree.
 *
 * What changed is asked at once, beside other work.
 */
export function commitFilesOnDisk(git: Git, commit: string, workspace: Workspace): BaseFiles {
  const stored = commitFiles(git, commit);
  const listing = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', commit, '--'];
  let changed: ReadonlySet<string> | undefined;
  const asked = list(git, listing).then((paths) => {
    changed = new Set(paths);
    return changed;
  });
  asked.catch(() => undefined);
  return {
    changed: () => asked,
    get tracked() {
      return stored.tracked;
    },
    get paths() {
      return stored.paths;
    },
    ignoredEnv: [],
    read: (path) => {
      if (!stored.has(path)) return null;
      changed ??= new Set(names(git.read(listing)));
      return changed.has(path) ? stored.read(path) : readPlainFile(workspace, path);
    },
  };
}

/**
 * The tree before changes that are known by path, beside what is on disk: where there is no git.
 *
 * @param before contents before the changes, null where there was no file
 */
export function filesBefore(
  files: ProjectFiles,
  before: ReadonlyMap<string, Uint8Array | null>,
): BaseFiles {
  const kept = files.paths.filter((path) => !before.has(path));
  const brought = [...before].flatMap(([path, bytes]) => (bytes === null ? [] : [path]));
  return {
    changed: async () => new Set(before.keys()),
    tracked: [],
    paths: [...kept, ...brought].sort(),
    ignoredEnv: [],
    read: (path) => (before.has(path) ? (before.get(path) ?? null) : files.read(path)),
  };
}

function names(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}
