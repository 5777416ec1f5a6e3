import type { Location } from './location.ts';

/**
 * Turns UTF-16 offsets of a text into 1-based lines and columns.
 *
 * `\n` ends a line; a `\r` before it belongs to that line. A byte order mark at the start has no
 * column of its own, as editors show it.
 */
export class TextIndex {
  readonly #path: string;
  readonly #starts: readonly number[];
  readonly #length: number;
  readonly #mark: number;

  constructor(path: string, text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#path = path;
    this.#starts = starts;
    this.#length = text.length;
    this.#mark = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** The half-open range `[start, end)`; offsets outside the text are moved to its edges. */
  location(start: number, end: number): Location {
    const from = this.#position(start);
    const to = this.#position(Math.max(start, end));
    return {
      path: this.#path,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
  }

  /** Start of the last line that holds text, or of line 1. */
  end(): Location {
    const last = this.#starts.at(-1) ?? 0;
    const start =
      last === this.#length && this.#starts.length > 1 ? (this.#starts.at(-2) ?? 0) : last;
    return this.location(start, start);
  }

  #position(offset: number): { line: number; column: number } {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    const start = low === 0 ? Math.min(this.#mark, inside) : (this.#starts[low] ?? 0);
    return { line: low + 1, column: Math.max(0, inside - start) + 1 };
  }
}
