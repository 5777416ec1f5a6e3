import type { ObjectAnswer } from '../io/batch-parser.ts';
import type { Git } from '../io/git.ts';
import { BatchReader } from '../io/git-batch.ts';
import type { Chunk } from '../model/chunk.ts';
import { Attribution } from './attribution.ts';
import { limitOf, type SourceOptions, takesBlob } from './options.ts';
import type { TallyKeeper } from './tally-keeper.ts';

export const modes = { link: '120000', submodule: '160000' } as const;

/** What became of a blob: the first is the state of a blob that was not seen before. */
const states = { isNew: 0, isExcluded: 1, isAsked: 2, isElsewhere: 3 } as const;

/**
 * Reads each blob that it is told of once, while it is still being told.
 *
 * A blob that stands at an excluded path is read when it also stands at an included one.
 */
export class BlobScan {
  readonly attribution = new Attribution();
  readonly #reader: BatchReader;
  readonly #options: SourceOptions;
  readonly #tally: TallyKeeper;
  readonly #limit: number;
  /** State of each blob by its number. */
  readonly #states: number[] = [];
  /** Number and path of each blob that was asked for, by the index of its answer. */
  readonly #asked: number[] = [];
  readonly #askedPaths: string[] = [];
  readonly #firstPaths = new Map<number, string>();
  #absent: ReadonlySet<string> = new Set();

  constructor(git: Git, options: SourceOptions, tally: TallyKeeper) {
    this.#options = options;
    this.#tally = tally;
    this.#limit = limitOf(options);
    this.#reader = new BatchReader(git, { maxBytes: this.#limit });
  }

  /** Names blobs that are known not to be here, so that git is not asked for them. */
  expectAbsent(blobs: ReadonlySet<string>): void {
    this.#absent = blobs;
  }

  /** Tells of a blob at a path; `loose` when no commit brought it. */
  add(mode: string, blob: string, path: string, loose = false): void {
    if (mode === modes.submodule) {
      this.#tally.skipOnce(path, 'submodule');
      return;
    }
    const number = this.attribution.add(blob, path, loose);
    if (mode === modes.link) this.#tally.skipOnce(path, 'symlink');
    const state = this.#states[number] ?? states.isNew;
    if (state === states.isAsked || state === states.isElsewhere) return;
    if (!takesBlob(this.#options.shard, blob)) {
      this.#states[number] = states.isElsewhere;
    } else if (this.#options.isIncluded?.(path) === false) {
      if (state === states.isNew) this.#firstPaths.set(number, path);
      this.#states[number] = states.isExcluded;
    } else {
      this.#firstPaths.delete(number);
      this.#states[number] = states.isAsked;
      if (this.#absent.has(blob)) {
        this.#tally.skip(path, 'missing-object');
        return;
      }
      this.#asked.push(number);
      this.#askedPaths.push(path);
      this.#reader.ask(blob);
    }
  }

  /** Says that no blob follows. */
  finish(): void {
    for (const path of this.#firstPaths.values()) this.#tally.skip(path, 'excluded');
    this.#firstPaths.clear();
    this.#reader.finish();
  }

  /** Batches of the blobs told of; ends after `finish()`, or early when the signal is aborted. */
  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    for await (const answers of this.#reader.answers()) {
      const chunks: Chunk[] = [];
      for (const answer of answers) {
        const chunk = this.#toChunk(answer);
        if (chunk !== undefined) chunks.push(chunk);
      }
      if (chunks.length > 0) yield chunks;
    }
  }

  close(): void {
    this.#reader.close();
  }

  #toChunk(answer: ObjectAnswer): Chunk | undefined {
    const path = this.#askedPaths[answer.index] ?? '';
    if (answer.type === 'missing') this.#tally.skip(path, 'missing-object');
    else if (answer.type === 'unreadable') this.#tally.skip(path, 'unreadable');
    if (answer.type !== 'blob') return undefined;
    const truncated = answer.size > answer.bytes.length;
    if (truncated) this.#tally.skip(path, 'too-large', answer.size);
    this.#tally.blobs += 1;
    this.#tally.bytes += answer.bytes.length;
    const blob = this.attribution.blobAt(this.#asked[answer.index] ?? 0);
    return { path, bytes: answer.bytes, blob, truncated };
  }
}
