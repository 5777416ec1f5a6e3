import type { ChildProcess } from 'node:child_process';
import { BatchParser, type ObjectAnswer } from './batch-parser.ts';
import type { Git } from './git.ts';
import { gitFailure, gitNotStarted } from './git-error.ts';

/** Output that waits for the consumer before git is held back. */
const maxWaitingBytes = 2 ** 22;
/** A database in which git fails so often is not read to its end. */
const maxRestarts = 64;
const nothing = new Uint8Array(0);

/** One `git cat-file --batch --buffer` child and the questions it was given. */
export class BatchLane {
  readonly #git: Git;
  readonly #maxBytes: number;
  readonly #onNews: () => void;
  /** Questions without an answer, oldest first, and the index of each. */
  #openIds: string[] = [];
  #openIndexes: number[] = [];
  #openFrom = 0;
  #parser: BatchParser;
  #child: ChildProcess | undefined;
  #isFinished = false;
  #pieces: Buffer[] = [];
  #waitingBytes = 0;
  #exit: { code: number | null; stderr: string } | undefined;
  #failure: Error | undefined;
  #restarts = 0;

  constructor(git: Git, maxBytes: number, onNews: () => void) {
    this.#git = git;
    this.#maxBytes = maxBytes;
    this.#onNews = onNews;
    this.#parser = new BatchParser(maxBytes);
  }

  /** Number of questions without an answer. */
  get openCount(): number {
    return this.#openIds.length - this.#openFrom;
  }

  /** True when nothing can come any more until something is asked. */
  get isIdle(): boolean {
    return this.openCount === 0 && this.#pieces.length === 0 && this.#failure === undefined;
  }

  /** True when `next()` would give something. */
  get hasNews(): boolean {
    const hasDied = this.#exit !== undefined && this.openCount > 0;
    return this.#pieces.length > 0 || this.#failure !== undefined || hasDied;
  }

  /** Asks for objects; `first` is the index of the first, the others follow it. */
  ask(ids: readonly string[], first: number): void {
    if (this.#openFrom > 0) {
      this.#openIds = this.#openIds.slice(this.#openFrom);
      this.#openIndexes = this.#openIndexes.slice(this.#openFrom);
      this.#openFrom = 0;
    }
    ids.forEach((id, at) => {
      this.#openIds.push(id);
      this.#openIndexes.push(first + at);
    });
    // A child that died before stays dead until its open questions are settled by `next()`.
    if (this.#exit === undefined) this.#send(ids);
  }

  /** Says that no question follows. */
  finish(): void {
    this.#isFinished = true;
    if (this.#exit === undefined) this.#child?.stdin?.end();
  }

  /**
   * The next answers, undefined when none have come yet; an empty list when only a part of one
   * came. Their bytes are valid until the next call.
   *
   * @throws {GitError} when git could not be started, or dies again and again.
   */
  next(): readonly ObjectAnswer[] | undefined {
    const piece = this.#pieces.shift();
    if (piece !== undefined) {
      this.#waitingBytes -= piece.length;
      if (this.#waitingBytes < maxWaitingBytes) this.#child?.stdout?.resume();
      return this.#renumber(this.#parser.feed(piece));
    }
    if (this.#failure) throw this.#failure;
    if (this.#exit === undefined || this.openCount === 0) return undefined;
    if (this.#git.signal?.aborted === true) return undefined;
    return this.#passOver();
  }

  close(): void {
    this.#child?.kill();
    this.#pieces = [];
  }

  /** Gives up the object that git died over and asks a new child for the rest. */
  #passOver(): readonly ObjectAnswer[] {
    this.#restarts += 1;
    if (this.#restarts > maxRestarts) {
      throw gitFailure('cat-file', this.#exit?.code ?? null, this.#exit?.stderr ?? '');
    }
    // A git that may not fetch from the remote of a partial clone gives up over what is not here.
    const type = /promisor/.test(this.#exit?.stderr ?? '') ? 'missing' : 'unreadable';
    const index = this.#openIndexes[this.#openFrom] ?? 0;
    this.#openFrom += 1;
    this.#child = undefined;
    this.#exit = undefined;
    this.#parser = new BatchParser(this.#maxBytes);
    const rest = this.#openIds.slice(this.#openFrom);
    if (rest.length > 0) this.#send(rest);
    if (this.#isFinished) this.finish();
    return [{ index, type, size: 0, bytes: nothing }];
  }

  #renumber(answers: ObjectAnswer[]): readonly ObjectAnswer[] {
    for (const answer of answers) {
      answer.index = this.#openIndexes[this.#openFrom] ?? 0;
      this.#openFrom += 1;
    }
    return answers;
  }

  #send(ids: readonly string[]): void {
    this.#child ??= this.#start();
    // No wait for `drain`: a lane has at most two turns of questions open.
    this.#child.stdin?.write(`${ids.join('\n')}\n`, 'latin1');
  }

  #start(): ChildProcess {
    const child = this.#git.start(['cat-file', '--batch', '--buffer']);
    let stderr = '';
    child.stderr?.on('data', (data: Buffer) => {
      if (stderr.length < 8192) stderr += data.toString('utf8');
    });
    child.stdout?.on('data', (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#waitingBytes += piece.length;
      if (this.#waitingBytes >= maxWaitingBytes) child.stdout?.pause();
      this.#onNews();
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.name !== 'AbortError') this.#failure = gitNotStarted(error);
      this.#onNews();
    });
    child.once('close', (code) => {
      this.#exit = { code, stderr };
      this.#onNews();
    });
    return child;
  }
}
