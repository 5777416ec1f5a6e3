import type { Thread } from '../io/thread.ts';
import type { Chunk } from '../model/chunk.ts';
import type { LaneAnswer, LaneTask } from './lane-task.ts';

export type LaneThread = Thread<LaneTask, LaneAnswer>;

/** Bytes that are sent at once: enough that the sending does not count. */
const taskBytes = 2 ** 19;
/** Tasks that a lane may have open before reading is held back. */
const mostOpen = 4;

/**
 * Threads that scan chunks, each in a lane of its own: all versions of a path go to the same one,
 * since a version costs little after its neighbour.
 */
export class ScanLanes {
  readonly #lanes: readonly Lane[];

  constructor(threads: readonly LaneThread[], onAnswer: (answer: LaneAnswer) => void) {
    this.#lanes = threads.map((thread) => new Lane(thread, onAnswer));
  }

  /** Takes a copy of the chunk. */
  add(chunk: Chunk): void {
    this.#lanes[hashOf(chunk.path) % this.#lanes.length]?.add(chunk);
  }

  /** Resolves once no lane is far behind. @throws what ended a thread */
  async room(): Promise<void> {
    for (const lane of this.#lanes) await lane.room(mostOpen);
  }

  /** Resolves once all is scanned. @throws what ended a thread */
  async finish(): Promise<void> {
    for (const lane of this.#lanes) lane.flush();
    for (const lane of this.#lanes) await lane.room(1);
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(path: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at += 1) {
    hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

class Lane {
  readonly #thread: LaneThread;
  readonly #onAnswer: (answer: LaneAnswer) => void;
  #bytes = new Uint8Array(taskBytes);
  #chunks: LaneTask['chunks'][number][] = [];
  #used = 0;
  /** Tasks without an answer, oldest first. */
  #open: Promise<void>[] = [];

  constructor(thread: LaneThread, onAnswer: (answer: LaneAnswer) => void) {
    this.#thread = thread;
    this.#onAnswer = onAnswer;
  }

  add({ path, blob, truncated, bytes }: Chunk): void {
    if (this.#used + bytes.length > this.#bytes.length) this.flush();
    if (bytes.length > this.#bytes.length) this.#bytes = new Uint8Array(bytes.length);
    const start = this.#used;
    this.#bytes.set(bytes, start);
    this.#used = start + bytes.length;
    this.#chunks.push({ path, blob, truncated, start, end: this.#used });
  }

  /** Sends what has gathered. */
  flush(): void {
    if (this.#chunks.length === 0) return;
    const task = { bytes: this.#bytes, chunks: this.#chunks };
    const answered = this.#thread.ask(task, [task.bytes.buffer]).then(this.#onAnswer);
    // Awaited by `room()`; an early failure must not go unhandled until then.
    answered.catch(() => undefined);
    this.#open.push(answered);
    this.#bytes = new Uint8Array(taskBytes);
    this.#chunks = [];
    this.#used = 0;
  }

  /** Resolves once fewer than `most` tasks are open. */
  async room(most: number): Promise<void> {
    while (this.#open.length >= most) {
      await this.#open[0];
      this.#open.shift();
    }
  }
}
