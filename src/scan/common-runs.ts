/** The same bytes in two versions of a text. */
export interface CommonRun {
  readonly oldStart: number;
  readonly newStart: number;
  readonly length: number;
}

const lineFeed = 10;
/** A run shorter than this is not worth a part of its own. */
const leastRun = 256;

/**
 * Runs of equal bytes in two versions, ascending in both, never overlapping: the common start,
 * the common end, and between them what lines that are the same lead to. Every run is compared
 * byte by byte; the hashes only say where to look.
 */
export function commonRuns(before: Uint8Array, after: Uint8Array): CommonRun[] {
  const most = Math.min(before.length, after.length);
  const start = forward(before, 0, after, 0, most);
  const end = backward(before, after, most - start);
  const middle = between(before, start, before.length - end, after, start, after.length - end);
  const runs = [
    { oldStart: 0, newStart: 0, length: start },
    ...middle,
    { oldStart: before.length - end, newStart: after.length - end, length: end },
  ];
  return runs.filter(({ length }) => length > 0);
}

/** Bytes that are compared at a stroke. */
const block = 2_048;

/** Length of the common bytes from two places on, at most `most`. */
function forward(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number, most: number): number {
  let length = 0;
  while (length + block <= most && isSame(a, aAt + length, b, bAt + length)) length += block;
  while (length < most && a[aAt + length] === b[bAt + length]) length += 1;
  return length;
}

function backward(a: Uint8Array, b: Uint8Array, most: number): number {
  let length = 0;
  while (
    length + block <= most &&
    isSame(a, a.length - length - block, b, b.length - length - block)
  ) {
    length += block;
  }
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** One call of memcmp instead of a loop over each byte. */
function isSame(a: Uint8Array, aAt: number, b: Uint8Array, bAt: number): boolean {
  return Buffer.compare(a.subarray(aAt, aAt + block), b.subarray(bAt, bAt + block)) === 0;
}

function between(
  a: Uint8Array,
  aStart: number,
  aEnd: number,
  b: Uint8Array,
  bStart: number,
  bEnd: number,
): CommonRun[] {
  if (aEnd - aStart < leastRun || bEnd - bStart < leastRun) return [];
  const lines = lineStarts(a, aStart, aEnd);
  const runs: CommonRun[] = [];
  let aFrom = aStart;
  for (let at = bStart; at < bEnd; ) {
    const end = lineEnd(b, at, bEnd);
    const old = end - at < 8 ? undefined : lines.get(hashLine(b, at, end));
    if (old !== undefined && old >= aFrom) {
      const length = forward(a, old, b, at, Math.min(aEnd - old, bEnd - at));
      if (length >= leastRun) {
        runs.push({ oldStart: old, newStart: at, length });
        aFrom = old + length;
        at += length;
        continue;
      }
    }
    at = end + 1;
  }
  return runs;
}

/** Where the lines of a part begin, by hash; of equal lines the first. */
function lineStarts(bytes: Uint8Array, start: number, end: number): Map<number, number> {
  const starts = new Map<number, number>();
  for (let at = start; at < end; ) {
    const stop = lineEnd(bytes, at, end);
    if (stop - at >= 8) {
      const hash = hashLine(bytes, at, stop);
      if (!starts.has(hash)) starts.set(hash, at);
    }
    at = stop + 1;
  }
  return starts;
}

function lineEnd(bytes: Uint8Array, at: number, end: number): number {
  const found = bytes.indexOf(lineFeed, at);
  return found === -1 || found > end ? end : found;
}

/** FNV-1a over at most the first 200 bytes of a line. */
function hashLine(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  const stop = Math.min(end, start + 200);
  for (let at = start; at < stop; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}
