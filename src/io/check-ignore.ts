import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IgnoreJudge, IgnoreVerdict } from '../ignore/ignore-judge.ts';
import { InputError } from '../model/errors.ts';
import { gitEnvironment, hardenedForPaths } from './git-hardening.ts';

/** Where and how git is asked. */
export interface GitJudgeOptions {
  /** Top of the working tree. */
  readonly root: string;
  /**
   * True to honour the user's own excludes file (`core.excludesFile`) as well. It protects this
   * machine only, so coverage is judged without it; asking both tells who relies on it.
   */
  readonly userExcludes?: boolean;
  /** Environment of the child. Default: that of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Paths that git refuses to judge, because the index puts something else above them. */
const unjudgeable = /is beyond a symbolic link|is in submodule/;

/**
 * Judge that asks git itself: `git check-ignore --no-index -v -n`, one process a
 * call (two when directories are not checked out).
 *
 * `--no-index` also judges tracked paths; paths need not exist. A path that lies beyond a
 * symbolic link or in a submodule is answered as not ignored, with no pattern.
 *
 * @throws {InputError} when git cannot be started or refuses the repository.
 */
export function createGitJudge(options: GitJudgeOptions): IgnoreJudge {
  return {
    async judge(paths) {
      const verdicts = await ask(options, paths, ['--no-index']);
      const sparse = pathsOutside(options.root, paths);
      if (sparse.length === 0) return verdicts;
      const again = await ask(options, sparse, []);
      const byPath = new Map(again.map((verdict) => [verdict.path, verdict]));
      return verdicts.map((verdict) => byPath.get(verdict.path) ?? verdict);
    },
  };
}

/**
 * Paths in directories that are not checked out. Their ignore files are in the index only, which
 * git does not open under `--no-index`.
 */
function pathsOutside(root: string, paths: readonly string[]): string[] {
  const exists = new Map<string, boolean>();
  return paths.filter((path) => {
    const directory = dirname(path);
    const known = exists.get(directory) ?? existsSync(join(root, directory));
    exists.set(directory, known);
    return !known;
  });
}

async function ask(
  options: GitJudgeOptions,
  paths: readonly string[],
  flags: readonly string[],
): Promise<readonly IgnoreVerdict[]> {
  if (paths.length === 0) return [];
  const { code, stdout, stderr } = await runCheckIgnore(options, paths, flags);
  // 0: at least one path matched a pattern; 1: none did.
  if (code === 0 || code === 1) return parseVerdicts(stdout, paths);
  if (!unjudgeable.test(stderr)) {
    throw new InputError(
      `git check-ignore failed (exit code ${code}): ${stderr.trim().split('\n').at(-1) ?? ''}`,
    );
  }
  if (paths.length === 1) {
    return paths.map((path) => ({ path, ignored: false, pattern: null, source: null, line: null }));
  }
  const middle = paths.length >> 1;
  return [
    ...(await ask(options, paths.slice(0, middle), flags)),
    ...(await ask(options, paths.slice(middle), flags)),
  ];
}

/** Reads records of four fields (source, line, pattern, path), one a path, in their order. */
function parseVerdicts(stdout: string, paths: readonly string[]): IgnoreVerdict[] {
  const fields = stdout.split('\0');
  const verdicts: IgnoreVerdict[] = [];
  for (const [index, path] of paths.entries()) {
    const [source = '', line = '', pattern = ''] = fields.slice(index * 4, index * 4 + 3);
    const matched = source !== '';
    verdicts.push({
      path,
      ignored: matched && !pattern.startsWith('!'),
      pattern: matched ? pattern : null,
      source: matched ? source.replaceAll('\\', '/') : null,
      line: matched ? Number(line) : null,
    });
  }
  return verdicts;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runCheckIgnore(
  options: GitJudgeOptions,
  paths: readonly string[],
  flags: readonly string[],
): Promise<Ended> {
  const excludes = options.userExcludes === true ? [] : ['-c', 'core.excludesFile='];
  const args = ['check-ignore', ...flags, '-z', '-v', '-n', '--stdin'];
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...hardenedForPaths, ...excludes, ...args], {
      cwd: options.root,
      env: gitEnvironment(options.env ?? process.env, {
        useSystemConfig: options.userExcludes === true,
      }),
      shell: false,
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    child.on('error', () => {
      reject(new InputError('git could not be started; install git or put it on the PATH'));
    });
    // A child that ends early closes its input; its exit code tells what went wrong.
    child.stdin.on('error', () => {});
    child.on('close', (code) => {
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
    child.stdin.end(paths.map((path) => `${withoutMagic(path)}\0`).join(''));
  });
}

/** check-ignore reads a colon at the start as pathspec magic, and refuses `--literal-pathspecs`. */
function withoutMagic(path: string): string {
  return path.startsWith(':') ? `./${path}` : path;
}
