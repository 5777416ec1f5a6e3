import type { Skipped, SkipReason } from '../model/coverage.ts';
import type { Tally } from './source.ts';

/** Counts what a source gives and what it passes over. */
export class TallyKeeper implements Tally {
  commits = 0;
  blobs = 0;
  files = 0;
  bytes = 0;
  readonly skipped: Skipped[] = [];
  readonly #once = new Set<string>();

  skip(path: string, reason: SkipReason, bytes: number | null = null): void {
    this.skipped.push({ path, reason, bytes });
  }

  /** The same, once for each path and reason: for what many commits touch. */
  skipOnce(path: string, reason: SkipReason): void {
    const key = `${reason}\0${path}`;
    if (this.#once.has(key)) return;
    this.#once.add(key);
    this.skip(path, reason);
  }

  /** Records that the work was ended before everything in range was looked at. */
  stopEarly(): void {
    this.skipOnce('.', 'timeout');
  }
}
