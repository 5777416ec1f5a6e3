/**
 * Why git could not do what was asked.
 *
 * - `absent`: there is no git program on this machine.
 * - `no-repository`: git runs, but the directory is not inside a repository.
 * - `stopped`: the caller's signal, or the time limit, ended it.
 * - `failed`: git answered with an error.
 */
export type GitErrorKind = 'absent' | 'no-repository' | 'stopped' | 'failed';

/** git could not do what was asked; the message holds no value and no credential. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly kind: GitErrorKind;
  /** Exit code of git, null when it did not start or was stopped by a signal. */
  readonly exitCode: number | null;
  /** What git wrote to its standard error, fit for printing, at most 2,000 characters. */
  readonly detail: string;

  constructor(kind: GitErrorKind, message: string, exitCode: number | null = null, detail = '') {
    super(message);
    this.kind = kind;
    this.exitCode = exitCode;
    this.detail = detail;
  }
}

/** The error for a git command that ended with `exitCode` and wrote `stderr`. */
export function gitFailure(
  command: string,
  exitCode: number | null,
  stderr: Uint8Array | string,
): GitError {
  const detail = printable(typeof stderr === 'string' ? stderr : decode(stderr));
  if (/not a git repository|safe\.bareRepository/i.test(detail)) {
    return new GitError('no-repository', 'not inside a git repository', exitCode, detail);
  }
  const lines = detail
    .split('\n')
    .filter((line) => line !== '' && !/^(?:hint|warning):/.test(line));
  const firstLine = lines.find((line) => line.startsWith('fatal:')) ?? lines[0] ?? 'no message';
  const status = exitCode === null ? 'ended by a signal' : `exit code ${exitCode}`;
  const message = `git ${command} failed (${status}): ${firstLine.slice(0, 300)}`;
  return new GitError('failed', message, exitCode, detail);
}

/** The error for a git program that could not be started at all. */
export function gitNotStarted(cause: NodeJS.ErrnoException): GitError {
  if (cause.code === 'ENOENT') {
    return new GitError(
      'absent',
      'git was not found on this machine; install it or add it to PATH',
    );
  }
  return new GitError('failed', `git could not be started (${cause.code ?? 'unknown reason'})`);
}

/** True when `error` is a `GitError` of one of these kinds. */
export function isGitError(error: unknown, ...kinds: readonly GitErrorKind[]): error is GitError {
  return error instanceof GitError && (kinds.length === 0 || kinds.includes(error.kind));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 8192));
}

/** Text that cannot steer a terminal or a log and holds no user name or password of a URL. */
function printable(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[^\n\P{C}]/gu, '?')
    .replace(/\/\/[^/@\s']+@/g, '//…@')
    .trim();
}
