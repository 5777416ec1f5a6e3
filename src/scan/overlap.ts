import type { Leak } from './leak.ts';

/**
 * Keeps one leak of those that overlap: the one a reader would act on.
 *
 * A known format beats a guess, a surer one a less sure one, a longer one the part of it.
 *
 * @param rank how specific a leak is, higher wins; the same for all guesses
 */
export function dropOverlaps(leaks: readonly Leak[], rank: (leak: Leak) => number): Leak[] {
  const byWorth = (a: Leak, b: Leak): number =>
    rank(b) - rank(a) ||
    b.confidence - a.confidence ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.ruleId < b.ruleId ? -1 : 1);
  return heaps(leaks).flatMap((heap) => {
    if (heap.length === 1) return heap;
    const taken = new Taken();
    return heap
      .sort(byWorth)
      .filter(({ start, end }) => taken.add(start, end))
      .sort((a, b) => a.start - b.start);
  });
}

/** Leaks by their start, in heaps that do not overlap each other. */
function heaps(leaks: readonly Leak[]): Leak[][] {
  const found: Leak[][] = [];
  let reach = -1;
  for (const leak of [...leaks].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && leak.start < reach) last.push(leak);
    else found.push([leak]);
    reach = Math.max(reach, leak.end);
  }
  return found;
}

/** Disjoint half-open ranges, sorted by start. */
class Taken {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds a range unless it overlaps one that is there; says whether it was added. */
  add(start: number, end: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && (this.#ends[low - 1] ?? 0) > start) return false;
    if ((this.#starts[low] ?? Number.POSITIVE_INFINITY) < end) return false;
    this.#starts.splice(low, 0, start);
    this.#ends.splice(low, 0, end);
    return true;
  }
}
