import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { GitError, gitFailure, gitNotStarted } from './git-error.ts';
import { type GitEnvironmentOptions, gitEnvironment, hardenedArgs } from './git-hardening.ts';

export interface GitOptions extends GitEnvironmentOptions {
  /** Directory that git runs in. */
  readonly cwd: string;
  /** Names the repository itself; needed for a bare one. */
  readonly gitDir?: string;
  /** Environment to start from; default: that of this process. */
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  readonly signal?: AbortSignal | undefined;
}

export interface GitCall {
  /** Handed to standard input, which is empty otherwise. */
  readonly input?: Uint8Array | string;
  /** After so many milliseconds git is ended and the call fails as `stopped`. */
  readonly timeoutMs?: number;
}

/** What a git command answered, whether it succeeded or not. */
export interface GitAnswer {
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

const maxSyncOutput = 2 ** 30;
const hasGroups = process.platform !== 'win32';

/**
 * Runs git hardened against the repository it looks at: no shell, no prompt, no hook, no
 * configured program, no network unless a protocol is named.
 */
export class Git {
  readonly cwd: string;
  readonly gitDir: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** True when the environment names the repository, as it does in hooks: then only git knows it. */
  readonly isSteered: boolean;
  readonly #options: GitOptions;
  readonly #env: NodeJS.ProcessEnv;

  constructor(options: GitOptions) {
    this.cwd = options.cwd;
    this.gitDir = options.gitDir;
    this.signal = options.signal;
    this.#options = options;
    this.#env = gitEnvironment(options.environment ?? process.env, options);
    this.isSteered = ['GIT_DIR', 'GIT_COMMON_DIR'].some((name) => this.#env[name] !== undefined);
  }

  /** The same with other options. */
  with(options: Partial<GitOptions>): Git {
    return new Git({ ...this.#options, ...options });
  }

  /**
   * Standard output of a command. Blocks: for small calls, where a promise costs more than git.
   *
   * @throws {GitError} when git is absent, fails, or there is no repository.
   */
  read(args: readonly string[], call: GitCall = {}): Buffer {
    const answer = this.ask(args, call);
    if (answer.exitCode === 0) return answer.stdout;
    throw gitFailure(commandOf(args), answer.exitCode, answer.stderr);
  }

  /** Standard output as text, without the last line break; undefined when git fails. */
  tryText(args: readonly string[], call: GitCall = {}): string | undefined {
    const answer = this.ask(args, call);
    return answer.exitCode === 0 ? withoutLineBreak(answer.stdout.toString('utf8')) : undefined;
  }

  /**
   * What a command answered, its exit code included. Blocks, and works after the signal was
   * aborted too, so that what was found until then can still be told.
   *
   * @throws {GitError} when git is absent, or took longer than `timeoutMs`.
   */
  ask(args: readonly string[], call: GitCall = {}): GitAnswer {
    const done = spawnSync('git', this.#argv(args), {
      ...this.#spawnOptions(),
      input: call.input ?? '',
      maxBuffer: maxSyncOutput,
      ...(call.timeoutMs === undefined ? {} : { timeout: call.timeoutMs }),
    });
    const failure: NodeJS.ErrnoException | undefined = done.error;
    if (failure) {
      if (failure.code === 'ETIMEDOUT') throw stopped(args, 'it took too long');
      throw gitNotStarted(failure);
    }
    return { exitCode: done.status, stdout: done.stdout, stderr: done.stderr };
  }

  /**
   * What a command answered, without blocking; for commands that take long (a fetch).
   *
   * @throws {GitError} when git is absent or was stopped.
   */
  async askLater(args: readonly string[], call: GitCall = {}): Promise<GitAnswer> {
    const child = spawn('git', this.#argv(args), { ...this.#spawnOptions(), detached: hasGroups });
    child.stdin?.on('error', () => undefined);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (data: Buffer) => stdout.push(data));
    child.stderr?.on('data', (data: Buffer) => stderr.push(data));
    let why: string | undefined;
    const end = (reason: string): void => {
      why ??= reason;
      endGroup(child);
    };
    const onAbort = (): void => end('the run was ended');
    const timer = setTimeout(() => end('it took too long'), call.timeoutMs ?? 2 ** 31 - 1);
    this.signal?.addEventListener('abort', onAbort, { once: true });
    if (this.signal?.aborted === true) onAbort();
    try {
      child.stdin?.end(call.input ?? '');
      const exitCode = await exitOf(child);
      if (why !== undefined) throw stopped(args, why);
      return { exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
    } finally {
      clearTimeout(timer);
      this.signal?.removeEventListener('abort', onAbort);
    }
  }

  /**
   * Starts a command whose output is read as a stream. A failure to start shows as the child's
   * `error` event; `exitOf` turns it into a `GitError`. An aborted signal ends the child.
   */
  start(args: readonly string[]): ChildProcess {
    const child = spawn('git', this.#argv(args), {
      ...this.#spawnOptions(),
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(this.signal === undefined ? {} : { signal: this.signal }),
    });
    // A child that ends early closes its input; its exit code tells more than EPIPE does.
    child.stdin?.on('error', () => undefined);
    return child;
  }

  #argv(args: readonly string[]): string[] {
    const gitDir = this.gitDir === undefined ? [] : [`--git-dir=${this.gitDir}`];
    return [...hardenedArgs, ...gitDir, ...args];
  }

  #spawnOptions(): SpawnOptions & { cwd: string; env: NodeJS.ProcessEnv } {
    return { cwd: this.cwd, env: this.#env, windowsHide: true };
  }
}

/**
 * Exit code of a child, once its output is closed too; null when a signal ended it.
 *
 * @throws {GitError} when it could not be started.
 */
export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.name === 'AbortError') resolve(null);
      else reject(gitNotStarted(error));
    });
    child.once('close', (exitCode) => resolve(exitCode));
  });
}

/** Ends a child and what it has started: a fetch leaves its network helper behind otherwise. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (hasGroups) process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    // It has ended by itself.
  }
}

function stopped(args: readonly string[], why: string): GitError {
  return new GitError('stopped', `git ${commandOf(args)} was stopped: ${why}`);
}

function commandOf(args: readonly string[]): string {
  return args.find((arg) => !arg.startsWith('-')) ?? '';
}

function withoutLineBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
