/** A 1-based line and a 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineFeed = 10;

/**
 * Turns byte offsets of a UTF-8 text into lines and columns, once, at the edge.
 *
 * `\n` ends a line; a `\r` before it belongs to the line that it ends. A byte order mark at the
 * start has no column of its own, as editors show it.
 */
export class LineIndex {
  readonly #bytes: Uint8Array;
  #starts: number[] | undefined;
  /** The place that was asked for last: start of its line, offset, units between them. */
  #last = { start: -1, offset: 0, units: 0 };

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws {RangeError} when `offset` lies outside `[0, bytes.length]`. */
  at(offset: number): Position {
    if (offset < 0 || offset > this.#bytes.length) {
      throw new RangeError(`offset ${offset} outside the text`);
    }
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    // On an overlong line each column would be counted from its start again and again.
    const last = this.#last;
    const known =
      last.start === start && last.offset <= offset ? last : { offset: start, units: 0 };
    const units = known.units + utf16Length(this.#bytes, known.offset, offset);
    this.#last = { start, offset, units };
    return { line: low + 1, column: units + 1 };
  }

  /** Byte range of a 1-based line without its line end, or null when there is no such line. */
  line(line: number): { readonly start: number; readonly end: number } | null {
    const starts = this.#lineStarts();
    const start = starts[line - 1];
    if (start === undefined) return null;
    const next = starts[line];
    const end = next === undefined ? this.#bytes.length : next - 1;
    return { start, end: end > start && this.#bytes[end - 1] === 13 ? end - 1 : end };
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    let at = this.#bytes.indexOf(lineFeed);
    while (at !== -1) {
      starts.push(at + 1);
      at = this.#bytes.indexOf(lineFeed, at + 1);
    }
    this.#starts = starts;
    return starts;
  }
}

/** Number of UTF-16 code units that the UTF-8 bytes `[start, end)` decode to. */
function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = hasMark(bytes) && start === 0 ? Math.min(3, end) : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
