import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { BatchLane } from './batch-lane.ts';
import type { ObjectAnswer } from './batch-parser.ts';
import type { Git } from './git.ts';

/** Questions that a lane is given at once: about one pipe buffer. */
const idsPerTurn = 1024;
/** A lane is given more as soon as fewer questions than this are open, so that git never idles. */
const fewOpen = 1024;
/**
 * With two cores the second one goes to the only child: two would take each other's deltas apart
 * twice and share a core with the scan. With more, two halve the wait for git's inflating.
 */
const mostLanes = availableParallelism() > 2 ? 2 : 1;
/** So many questions must wait before another child is worth its start. */
const idsPerLane = 4096;

export interface BatchOptions {
  /** Only so many bytes of each object are kept; 0 means all. */
  readonly maxBytes: number;
  /** Most git children at a time; as many as pay here when left out. */
  readonly lanes?: number;
}

/**
 * Reads objects through `git cat-file --batch --buffer`.
 *
 * Questions may be asked while answers are being read; answers come in any order. When git dies
 * over a corrupt object, that object is answered with the type `unreadable` and reading goes on.
 */
export class BatchReader {
  readonly #git: Git;
  readonly #options: BatchOptions;
  readonly #ids: string[] = [];
  readonly #lanes: BatchLane[] = [];
  #taken = 0;
  #isFinished = false;
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(git: Git, options: BatchOptions) {
    this.#git = git;
    this.#options = options;
  }

  /** Asks for an object by its full id; gives the index that its answer will have. */
  ask(id: string): number {
    this.#ids.push(id);
    if (this.#ids.length - this.#taken >= idsPerTurn) this.#deal();
    return this.#ids.length - 1;
  }

  /** Says that no question follows; `answers()` ends after the last answer. */
  finish(): void {
    this.#isFinished = true;
    this.#deal();
    this.#wakeUp();
  }

  /**
   * Batches of answers. The bytes of a batch are valid until the next one is asked for.
   * Ends early when the signal of git is aborted.
   *
   * @throws {GitError} when git is absent, or dies again and again.
   */
  async *answers(): AsyncGenerator<readonly ObjectAnswer[], void, undefined> {
    while (!this.#isClosed && this.#git.signal?.aborted !== true) {
      let hadSome = false;
      for (const lane of this.#lanes) {
        const answers = lane.next();
        if (answers === undefined) continue;
        hadSome = true;
        if (lane.openCount < fewOpen) this.#deal();
        if (answers.length > 0) yield answers;
      }
      if (hadSome) {
        // What git has written meanwhile is taken in, so that it need not wait for the scan.
        await setImmediate();
        continue;
      }
      this.#deal();
      const isIdle = this.#lanes.every((lane) => lane.isIdle);
      if (isIdle && this.#isFinished && this.#taken === this.#ids.length) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (this.#lanes.some((lane) => lane.hasNews)) this.#wakeUp();
      });
    }
  }

  /** Ends git. Safe to call at any time, also twice. */
  close(): void {
    this.#isClosed = true;
    for (const lane of this.#lanes) lane.close();
    this.#wakeUp();
  }

  /** Gives waiting questions to lanes that have few, and tells lanes when none will follow. */
  #deal(): void {
    if (this.#isClosed) return;
    for (let number = 0; number < (this.#options.lanes ?? mostLanes); number += 1) {
      const waiting = this.#ids.length - this.#taken;
      if (waiting === 0) break;
      if (waiting < idsPerTurn && !this.#isFinished) break;
      const lane = this.#lanes[number] ?? this.#addLane(waiting);
      if (lane === undefined) break;
      if (lane.openCount >= fewOpen) continue;
      const end = Math.min(this.#taken + idsPerTurn, this.#ids.length);
      lane.ask(this.#ids.slice(this.#taken, end), this.#taken);
      this.#taken = end;
    }
    if (this.#isFinished && this.#taken === this.#ids.length) {
      for (const lane of this.#lanes) lane.finish();
    }
  }

  #addLane(waiting: number): BatchLane | undefined {
    if (this.#lanes.length > 0 && waiting < idsPerLane) return undefined;
    const lane = new BatchLane(this.#git, this.#options.maxBytes, () => this.#wakeUp());
    this.#lanes.push(lane);
    return lane;
  }

  #wakeUp(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
