/**
 * A text may be decoded into so many times its own length, taken together, and so much besides. The
 * most that was met in 120 MB of real code was eleven times, of a page of test vectors of 77 KB.
 */
const mostTimes = 8;
const leastWork = 2 ** 19;

/**
 * How much work is left for one chunk: how much decoded text may still be scanned. Encodings inside one another multiply
 * what is to be read: a hostile line of a few kilobytes could hold up a scan for minutes.
 */
export class DecodeWork {
  #left: number;
  /** True once something was left unread. */
  isSpent = false;

  constructor(chunkBytes: number) {
    this.#left = leastWork + mostTimes * chunkBytes;
  }

  /** Takes the work of scanning so many bytes; false when too little is left. */
  take(bytes: number): boolean {
    this.#left -= bytes;
    if (this.#left < 0) this.isSpent = true;
    return !this.isSpent;
  }
}
