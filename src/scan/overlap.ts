import type { Leak } from './leak.ts';

/**
 * Keeps one leak of those that overlap: the one a reader would act on.
 *
 * A known format beats a guess, a surer one a less sure one, a longer one the part of it.
 *
 * @param rank how specific a leak is, higher wins; the same for all guesses
 */
export function dropOverlaps(leaks: readonly Leak[], rank: (leak: Leak) => number): Leak[] {
  const kept: Leak[] = [];
  const byWorth = [...leaks].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.confidence - a.confidence ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.ruleId < b.ruleId ? -1 : 1),
  );
  const taken = new Taken();
  for (const leak of byWorth) {
    if (taken.add(leak.start, leak.end)) kept.push(leak);
  }
  return kept.sort((a, b) => a.start - b.start);
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
