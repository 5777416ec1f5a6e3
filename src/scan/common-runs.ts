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
export function commonRuns(before: Buffer, after: Buffer): CommonRun[] {
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

/** Bytes that are compared at a stroke at first; more after each success, fewer after a failure. */
const firstStroke = 2_048;
/** Fewer bytes than this are compared one by one. */
const leastStroke = 64;

/** Length of the common bytes from two places on, at most `most`. */
function forward(a: Buffer, aAt: number, b: Buffer, bAt: number, most: number): number {
  let length = 0;
  for (let stroke = firstStroke; stroke >= leastStroke && length < most; ) {
    const count = Math.min(stroke, most - length);
    if (isSame(a, aAt + length, b, bAt + length, count)) {
      length += count;
      stroke *= 2;
    } else {
      stroke = count >> 2;
    }
  }
  while (length < most && a[aAt + length] === b[bAt + length]) length += 1;
  return length;
}

/** Length of the common bytes at the ends, at most `most`. */
function backward(a: Buffer, b: Buffer, most: number): number {
  let length = 0;
  for (let stroke = firstStroke; stroke >= leastStroke && length < most; ) {
    const count = Math.min(stroke, most - length);
    const [aAt, bAt] = [a.length - length - count, b.length - length - count];
    if (isSame(a, aAt, b, bAt, count)) {
      length += count;
      stroke *= 2;
    } else {
      stroke = count >> 2;
    }
  }
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** One call of memcmp instead of a loop over each byte. */
function isSame(a: Buffer, aAt: number, b: Buffer, bAt: number, count: number): boolean {
  return a.compare(b, bAt, bAt + count, aAt, aAt + count) === 0;
}

function between(
  a: Buffer,
  aStart: number,
  aEnd: number,
  b: Buffer,
  bStart: number,
  bEnd: number,
): CommonRun[] {
  if (aEnd - aStart < leastRun || bEnd - bStart < leastRun) return [];
  const lines = new LineStarts(a, aStart, aEnd);
  const runs: CommonRun[] = [];
  const line = new LineHash(b, bEnd);
  let aFrom = aStart;
  let bFrom = bStart;
  for (let at = bStart; at < bEnd; ) {
    line.read(at);
    lines.readTo(aFrom + leastAhead + (at - bFrom) * aheadFactor);
    const old = line.end - at < leastLine ? -1 : lines.find(line.hash);
    if (old >= aFrom) {
      const length = forward(a, old, b, at, Math.min(aEnd - old, bEnd - at));
      if (length >= leastRun) {
        runs.push({ oldStart: old, newStart: at, length });
        aFrom = old + length;
        at += length;
        bFrom = at;
        lines.skipTo(aFrom);
        continue;
      }
    }
    at = line.end + 1;
  }
  return runs;
}

/** So far ahead the lines of the earlier version are known, and farther the longer none fits. */
const leastAhead = 16_384;
const aheadFactor = 4;
/** A shorter line stands in too many places to lead anywhere. */
const leastLine = 8;
/** Only so many bytes of a line are hashed. */
const hashedBytes = 200;

/** Reads lines one after the other: where each ends, and its hash (times 31). */
class LineHash {
  readonly #bytes: Buffer;
  readonly #limit: number;
  end = 0;
  hash = 0;

  constructor(bytes: Buffer, limit: number) {
    this.#bytes = bytes;
    this.#limit = limit;
  }

  read(start: number): void {
    const bytes = this.#bytes;
    const stop = Math.min(this.#limit, start + hashedBytes);
    let hash = 0;
    let at = start;
    for (; at < stop; at += 1) {
      const byte = bytes[at] as number;
      if (byte === lineFeed) break;
      hash = ((hash << 5) - hash + byte) | 0;
    }
    this.hash = hash;
    this.end = at === stop ? this.#endFrom(stop) : at;
  }

  #endFrom(at: number): number {
    const found = at < this.#limit ? this.#bytes.indexOf(lineFeed, at) : -1;
    return found === -1 || found > this.#limit ? this.#limit : found;
  }
}

const mostSlots = 1 << 16;
/** One more than the start of a line, by its hash. Texts are compared one at a time. */
const slots = new Int32Array(mostSlots);

/** Where the lines of a part begin, by hash; of those with the same slot the first not passed. */
class LineStarts {
  readonly #mask: number;
  readonly #line: LineHash;
  readonly #end: number;
  /** Lines that begin before it need not be found any more. */
  #from: number;
  /** Lines that begin before it were read. */
  #readTo: number;

  constructor(bytes: Buffer, start: number, end: number) {
    const wanted = 2 ** Math.ceil(Math.log2((end - start) / leastLine));
    const count = Math.min(mostSlots, wanted);
    this.#mask = count - 1;
    slots.fill(0, 0, count);
    this.#line = new LineHash(bytes, end);
    this.#end = end;
    this.#from = start;
    this.#readTo = start;
  }

  /** Reads the lines that begin before `limit`. */
  readTo(limit: number): void {
    const line = this.#line;
    const stop = Math.min(limit, this.#end);
    let at = this.#readTo;
    for (; at < stop; at = line.end + 1) {
      line.read(at);
      if (line.end - at < leastLine) continue;
      const slot = this.#slotOf(line.hash);
      // One more than the start is kept.
      if ((slots[slot] as number) <= this.#from) slots[slot] = at + 1;
    }
    this.#readTo = at;
  }

  /** Passes over the lines that begin before `at`, where a line begins or a run ended. */
  skipTo(at: number): void {
    this.#from = at;
    this.#readTo = Math.max(this.#readTo, at);
  }

  /** Start of the first line with this hash, or of another one; -1 when there is none. */
  find(hash: number): number {
    return (slots[this.#slotOf(hash)] as number) - 1;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
