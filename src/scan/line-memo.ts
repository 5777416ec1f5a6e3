import type { GenericMatch } from './generic.ts';

/** A match with its place as bytes from the start of its line. */
export interface PlacedMatch {
  readonly match: GenericMatch;
  readonly from: number;
  readonly to: number;
}

/** What was found on a line, and why candidates on it fell. */
export interface LineVerdict {
  readonly matches: readonly PlacedMatch[];
  readonly dismissed: readonly string[];
}

/** A line with the lines next to it: all that its verdict depends on but the kind of file. */
export interface Surroundings {
  /** The bytes from the start of the line before to the end of the line after, one unit each. */
  readonly text: string;
  /** Where the line itself lies in them. */
  readonly start: number;
  readonly end: number;
}

interface Entry extends LineVerdict {
  readonly start: number;
  readonly end: number;
}

/** Lines that are remembered; a few megabytes. */
const mostEntries = 20_000;

/** Verdicts on lines that were judged before: a history holds the same lines again and again. */
export class LineMemo {
  readonly #kinds = new Map<string, Map<string, Entry>>();
  #size = 0;

  /** @param kind of the file; lines of files of one kind are judged alike */
  get(kind: string, { text, start, end }: Surroundings): LineVerdict | undefined {
    const entry = this.#kinds.get(kind)?.get(text);
    return entry?.start === start && entry.end === end ? entry : undefined;
  }

  set(kind: string, { text, start, end }: Surroundings, verdict: LineVerdict): void {
    if (this.#size >= mostEntries) {
      this.#kinds.clear();
      this.#size = 0;
    }
    let entries = this.#kinds.get(kind);
    if (entries === undefined) {
      entries = new Map();
      this.#kinds.set(kind, entries);
    }
    entries.set(text, { ...verdict, start, end });
    this.#size += 1;
  }
}
