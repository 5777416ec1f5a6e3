import type { Part } from './part.ts';

/** Many ranges, asked for those that lie at a place, in the time of a few steps each. */
export class SpanIndex {
  readonly #parts: readonly Part[];
  /** The furthest end of the parts up to each. */
  readonly #reach: readonly number[];

  constructor(parts: readonly Part[]) {
    this.#parts = [...parts].sort((a, b) => a.start - b.start);
    let reach = 0;
    this.#reach = this.#parts.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** True when one of the parts holds all of `[start, end)`. */
  holds({ start, end }: Part): boolean {
    const last = this.#before(start + 1);
    return last >= 0 && (this.#reach[last] ?? 0) >= end;
  }

  /** True when `[start, end)` overlaps a part that is another one. */
  overlapsOther({ start, end }: Part): boolean {
    for (let at = this.#before(end); at >= 0 && (this.#reach[at] ?? 0) > start; at -= 1) {
      const part = this.#parts[at];
      if (part && part.end > start && (part.start !== start || part.end !== end)) return true;
    }
    return false;
  }

  /** The last part that begins before `place`, -1 without one. */
  #before(place: number): number {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
