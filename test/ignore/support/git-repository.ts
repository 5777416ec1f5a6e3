import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Environment in which git reads no configuration of this machine and dates never change. */
export const gitEnv: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

/** A folder below the system's temporary one; `remove` deletes it. */
export class Folder {
  readonly root: string;

  constructor() {
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'watertight-ignore-')));
  }

  write(files: Readonly<Record<string, string>>): this {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
    return this;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A real repository on branch `main` without hooks and templates. */
export class GitRepository extends Folder {
  constructor(...initArgs: string[]) {
    super();
    this.git('init', '-q', '--template=', '-b', 'main', ...initArgs);
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, env: { ...gitEnv }, encoding: 'utf8' });
  }

  commit(files: Readonly<Record<string, string>>): this {
    this.write(files);
    this.git('add', '-f', '-A', '--', ...Object.keys(files));
    this.git('commit', '-q', '-m', 'change');
    return this;
  }

  /** Tracked files and untracked ones that are not ignored, as `git ls-files` lists them. */
  paths(root = this.root): string[] {
    const args = ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return [...new Set(fields(this.git(...args)))];
  }

  trackedPaths(root = this.root): string[] {
    return fields(this.git('-C', root, 'ls-files', '-z', '--cached'));
  }
}

/** Text of a file, null when there is none. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function fields(text: string): string[] {
  return text.split('\0').filter((field) => field !== '');
}
