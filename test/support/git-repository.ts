import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What stands at a path: text or bytes, a link, a submodule, an executable file, nothing. */
export type FileSpec =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly submodule: string }
  | { readonly executable: string }
  | null;

/** Paths may be bytes, for names that are not UTF-8. */
export type FileList =
  | Readonly<Record<string, FileSpec>>
  | readonly (readonly [path: string | Uint8Array, content: FileSpec])[];

export interface CommitSpec {
  /** Name by which later commits and the caller know it. */
  readonly name: string;
  /** What changes against the first parent; null deletes. */
  readonly files: FileList;
  /** Names of the parents; default: what the branch stood at. */
  readonly parents?: readonly string[];
  /** Default `main`. */
  readonly branch?: string;
  readonly message?: string;
  readonly author?: string;
}

export interface RepositoryOptions {
  readonly format?: 'sha1' | 'sha256';
  readonly bare?: boolean;
  /** Writes the working tree of `main` at the end. Default: unless it is bare. */
  readonly checkout?: boolean;
}

/** The environment that makes git do the same on every machine. */
export const gitTestEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Carl Committer',
  GIT_COMMITTER_EMAIL: 'carl@example.com',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
};

/** Epoch seconds of the first commit, 2024-01-01; each later one is a minute younger. */
const firstDate = 1_704_067_200;

/** A real repository in a directory of its own. */
export class TestRepository {
  readonly path: string;
  /** Full ids of the commits by their names. */
  readonly ids = new Map<string, string>();
  readonly #branches = new Map<string, string>();
  #count = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** Runs git here; gives its output without the last line break. */
  git(...args: readonly string[]): string {
    return this.gitWith({}, ...args);
  }

  gitWith(
    options: { env?: NodeJS.ProcessEnv; input?: string | Uint8Array },
    ...args: readonly string[]
  ): string {
    return this.#run(options, args).toString('utf8').replace(/\n$/, '');
  }

  /** Output of git as it is. */
  bytes(...args: readonly string[]): Buffer {
    return this.#run({}, args);
  }

  #run(
    { env, input = '' }: { env?: NodeJS.ProcessEnv; input?: string | Uint8Array },
    args: readonly string[],
  ): Buffer {
    return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: this.path,
      env: { ...gitTestEnvironment, ...env },
      input,
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  /** Full id of a commit that was made by its name. */
  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`no commit is named '${name}'`);
    return id;
  }

  /** Adds commits by one fast-import: a thousand cost as much as a few. */
  commit(...commits: readonly CommitSpec[]): this {
    const stream: (string | Uint8Array)[] = ['feature done\n'];
    const made: string[] = [];
    for (const spec of commits) {
      const branch = spec.branch ?? 'main';
      const tip = this.#branches.get(branch);
      const parents = spec.parents ?? (tip === undefined ? [] : [tip]);
      stream.push(...this.#commitLines(spec, branch, parents, made));
      made.push(spec.name);
      this.#branches.set(branch, spec.name);
    }
    stream.push('done\n');
    const input = Buffer.concat(stream.map((part) => Buffer.from(part)));
    const marks = join(this.#gitDir(), 'test-marks');
    this.gitWith(
      { input },
      'fast-import',
      '--quiet',
      '--force',
      '--done',
      `--export-marks=${marks}`,
    );
    for (const line of readFileSync(marks, 'latin1').split('\n')) {
      const [mark = '', id = ''] = line.split(' ');
      const name = made[Number(mark.slice(1)) - 1];
      if (name !== undefined) this.ids.set(name, id);
    }
    return this;
  }

  /** Makes index and working tree those of a branch. */
  checkout(branch = 'main'): this {
    this.git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
    this.git('reset', '--quiet', '--hard');
    return this;
  }

  /** Writes files into the working tree without telling git. */
  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      const full = join(this.path, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
    return this;
  }

  /** Clones by `file://`, as a checkout on a runner does. */
  clone(...args: readonly string[]): TestRepository {
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    this.git('config', 'uploadpack.allowFilter', 'true');
    const path = makeDirectory();
    this.git('clone', '--quiet', ...args, `file://${this.path}`, path);
    const clone = new TestRepository(path);
    for (const [name, id] of this.ids) clone.ids.set(name, id);
    return clone;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #gitDir(): string {
    return this.git('rev-parse', '--absolute-git-dir');
  }

  *#commitLines(
    spec: CommitSpec,
    branch: string,
    parents: readonly string[],
    made: readonly string[],
  ): Generator<string | Uint8Array> {
    const date = firstDate + 60 * this.#count;
    this.#count += 1;
    yield `commit refs/heads/${branch}\nmark :${made.length + 1}\n`;
    yield `author ${spec.author ?? 'Ada Author'} <ada@example.com> ${date} +0000\n`;
    yield `committer Carl Committer <carl@example.com> ${date} +0000\n`;
    yield* data(spec.message ?? spec.name);
    const [first, ...others] = parents.map((name) => {
      const at = made.indexOf(name);
      return at === -1 ? this.id(name) : `:${at + 1}`;
    });
    if (first !== undefined) yield `from ${first}\n`;
    for (const parent of others) yield `merge ${parent}\n`;
    const files: Iterable<readonly [string | Uint8Array, FileSpec]> = isPairs(spec.files)
      ? spec.files
      : Object.entries(spec.files);
    for (const [path, content] of files) yield* fileLines(quoted(path), content);
  }
}

/** A new, empty repository with `main` as its branch. */
export function makeRepository(options: RepositoryOptions = {}): TestRepository {
  const path = makeDirectory();
  const repository = new TestRepository(path);
  const format = `--object-format=${options.format ?? 'sha1'}`;
  const bare = options.bare === true ? ['--bare'] : [];
  repository.git('init', '--quiet', '--template=', '-b', 'main', format, ...bare, '.');
  return repository;
}

/** A repository with these commits, checked out unless it is bare. */
export function repositoryOf(
  commits: readonly CommitSpec[],
  options: RepositoryOptions = {},
): TestRepository {
  const repository = makeRepository(options).commit(...commits);
  if (options.bare !== true && options.checkout !== false) repository.checkout();
  return repository;
}

/** Real path of a new empty directory below the system's own for such. */
export function makeDirectory(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'watertight-test-')));
}

function isPairs(
  files: FileList,
): files is readonly (readonly [path: string | Uint8Array, content: FileSpec])[] {
  return Array.isArray(files);
}

function* data(content: string | Uint8Array): Generator<string | Uint8Array> {
  const bytes = Buffer.from(content);
  yield `data ${bytes.length}\n`;
  yield bytes;
  yield '\n';
}

function* fileLines(path: string, content: FileSpec): Generator<string | Uint8Array> {
  if (content === null) {
    yield `D ${path}\n`;
  } else if (typeof content === 'string' || content instanceof Uint8Array) {
    yield `M 100644 inline ${path}\n`;
    yield* data(content);
  } else if ('submodule' in content) {
    yield `M 160000 ${content.submodule} ${path}\n`;
  } else if ('link' in content) {
    yield `M 120000 inline ${path}\n`;
    yield* data(content.link);
  } else {
    yield `M 100755 inline ${path}\n`;
    yield* data(content.executable);
  }
}

/** A path as fast-import wants it: in quotes, every unusual byte in octal. */
function quoted(path: string | Uint8Array): string {
  let text = '';
  for (const byte of Buffer.from(path)) {
    const isPlain = byte > 32 && byte < 127 && byte !== 34 && byte !== 92;
    text += isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `"${text}"`;
}
