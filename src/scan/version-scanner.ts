import type { Chunk } from '../model/chunk.ts';
import { asBuffer } from './as-buffer.ts';
import { type CommonRun, commonRuns } from './common-runs.ts';
import type { Engine } from './engine.ts';
import type { ChunkScan, Leak } from './leak.ts';
import type { Part } from './part.ts';
import { startOfTests } from './test-code.ts';

/** How many bytes of earlier versions are kept. */
export const maxKept = 96 * 1024 * 1024;
/** A line longer than this is clipped by the engine, so its parts cannot be judged apart. */
const longLine = 1_024;
/** How far a block may reach, in bytes; the same as in the engine. */
const blockReach = 65_536;

interface Version {
  readonly bytes: Buffer;
  readonly leaks: readonly Leak[];
  readonly blockStarts: readonly number[];
  readonly looksFar: boolean;
  readonly joins: readonly Part[];
}

/** Lines of two versions that were judged in the earlier one and need no second look. */
interface KeptRange extends Part {
  /** What to add to an offset of the earlier version. */
  readonly shift: number;
}

/**
 * Scans versions of the same files one after the other, as a history gives them: of a version
 * whose neighbour was scanned only the lines that differ, and those near them.
 *
 * The leaks are exactly those of a full scan: what lies wholly in lines that are the same, with
 * the same lines around them, was judged with the neighbour.
 */
export class VersionScanner {
  readonly #engine: Engine;
  readonly #maxKept: number;
  readonly #kept = new Map<string, Version>();
  #keptBytes = 0;

  /** @param mostBytes how many bytes of earlier versions are kept at most */
  constructor(engine: Engine, mostBytes = maxKept) {
    this.#engine = engine;
    this.#maxKept = mostBytes;
  }

  scan(chunk: Chunk): ChunkScan {
    const before = this.#kept.get(chunk.path);
    const scan = (before && this.#scanChanges(chunk, before)) ?? this.#engine.scan(chunk);
    this.#keep(chunk, scan);
    return scan;
  }

  /** The scan by what differs; null where only a full one is exact. */
  #scanChanges(chunk: Chunk, before: Version): ChunkScan | null {
    const { reachLines, farLines } = this.#engine;
    const runs = commonRuns(before.bytes, asBuffer(chunk.bytes));
    const first = before.looksFar ? farLines : reachLines;
    const scan = this.#scanOutside(runs, chunk, before, first);
    if (!scan?.looksFar || first === farLines) return scan;
    // What the change brings looks further than was scanned.
    return this.#scanOutside(runs, chunk, before, farLines);
  }

  /** The scan without what lies `lines` lines and more inside the runs. */
  #scanOutside(
    runs: readonly CommonRun[],
    chunk: Chunk,
    before: Version,
    lines: number,
  ): ChunkScan | null {
    const kept = runs
      .map((run) => inner(run, { before: before.bytes, after: chunk.bytes, lines }))
      .filter((range) => range !== null)
      .flatMap((range) => withoutBlocks(range, before));
    if (kept.length === 0) return null;
    const parts = complement(kept, chunk.bytes.length);
    // A keyword in a kept line may be that of a value next to it that has to be judged anew.
    const isFar = lines > this.#engine.reachLines;
    const read = isFar ? widened(parts, chunk.bytes, lines) : parts;
    const fresh = this.#engine.scan(chunk, read);
    if (fresh.binary || fresh.text !== chunk.bytes) return null;
    const isKept = (at: number): boolean => kept.some((range) => holds(range, at));
    const isFresh = ({ start }: Part): boolean => !isKept(start);
    const leaks = fresh.leaks.filter(isFresh);
    // A block that a change begins, or an encoded text it belongs to, reaches into lines that
    // were judged without it.
    const lies =
      ({ start, end }: Part) =>
      (part: Part): boolean =>
        start >= part.start && end <= part.end;
    const reachesOut = (span: Part): boolean => !parts.some(lies(span)) && !kept.some(lies(span));
    if (leaks.some(reachesOut) || fresh.joins.some(reachesOut)) return null;
    const carried = kept.flatMap((range) =>
      before.leaks
        .map((leak) => ({ ...leak, start: leak.start + range.shift, end: leak.end + range.shift }))
        .filter((leak) => holds(range, leak.start)),
    );
    // How bad they are depends on where the tests of the file begin, which a change may move.
    if (carried.length > 0 && mayMoveTests(chunk, before)) return null;
    const blocks = kept.flatMap((range) =>
      before.blockStarts.map((start) => start + range.shift).filter((start) => holds(range, start)),
    );
    return {
      leaks: [...leaks, ...carried].sort((a, b) => a.start - b.start),
      blockStarts: [...fresh.blockStarts.filter((at) => !isKept(at)), ...blocks].sort(
        (a, b) => a - b,
      ),
      joins: [
        ...fresh.joins.filter(isFresh),
        ...kept.flatMap((range) => shiftedInto(range, before.joins)),
      ],
      looksFar: fresh.looksFar || before.looksFar,
      ...{ text: chunk.bytes, binary: false, isCut: fresh.isCut },
    };
  }

  #keep(chunk: Chunk, scan: ChunkScan): void {
    const before = this.#kept.get(chunk.path);
    this.#forget(chunk.path);
    // What was not judged whole tells nothing of the next version.
    if (scan.binary || scan.isCut || scan.text !== chunk.bytes) return;
    if (chunk.bytes.length > this.#maxKept / 8) return;
    const { leaks, blockStarts, joins, looksFar } = scan;
    const bytes = copy(chunk.bytes, before?.bytes);
    this.#kept.set(chunk.path, { bytes, leaks, blockStarts, joins, looksFar });
    this.#keptBytes += bytes.buffer.byteLength;
    for (const path of this.#kept.keys()) {
      if (this.#keptBytes <= this.#maxKept) break;
      this.#forget(path);
    }
  }

  #forget(path: string): void {
    this.#keptBytes -= this.#kept.get(path)?.bytes.buffer.byteLength ?? 0;
    this.#kept.delete(path);
  }
}

/** True for a file of code that its tests follow, in either version. */
function mayMoveTests({ path, bytes }: Chunk, before: Version): boolean {
  const [old, now] = [startOfTests(path, before.bytes), startOfTests(path, bytes)];
  return old !== now || (now > 0 && Number.isFinite(now));
}

const pageBytes = 4_096;

/** A copy, in the memory of the version before it when that has room and little more. */
function copy(bytes: Uint8Array, spent: Buffer | undefined): Buffer {
  const wanted = bytes.length + pageBytes - (bytes.length % pageBytes);
  const room = spent?.buffer;
  const isFit = room && room.byteLength >= bytes.length && room.byteLength <= 2 * wanted;
  const kept = Buffer.from(isFit ? room : new ArrayBuffer(wanted), 0, bytes.length);
  kept.set(bytes);
  return kept;
}

function holds({ start, end }: Part, at: number): boolean {
  return at >= start && at < end;
}

/**
 * The whole lines of a run without those near its edges; null when nothing is left. An edge of the
 * file is none only where it is one in both versions: lines that stood beyond it were judged with
 * it.
 */
function inner(
  { oldStart, newStart, length }: CommonRun,
  versions: { before: Uint8Array; after: Uint8Array; lines: number },
): KeptRange | null {
  const { before, after: bytes, lines } = versions;
  const runEnd = newStart + length;
  const isHead = newStart === 0 && oldStart === 0;
  const isTail = runEnd === bytes.length && oldStart + length === before.length;
  const start = isHead ? 0 : afterLines(bytes, newStart, lines + 1);
  const end = isTail ? runEnd : beforeLines(bytes, runEnd, lines + 1);
  if (start === null || end === null || end - start < 64) return null;
  return { start, end, shift: newStart - oldStart };
}

/**
 * What of a range is surely judged alike: nothing of a block that reaches over its edges, and
 * nothing within reach of a block keyword that stands before it.
 */
function withoutBlocks(range: KeptRange, before: Version): KeptRange[] {
  const { start, end, shift } = range;
  const spans = before.leaks.filter((leak) => leak.start + shift < end && leak.end + shift > start);
  const crosses = [...spans, ...before.joins].some((span) => {
    const [from, to] = [span.start + shift, span.end + shift];
    return from < end && to > start && (from < start || to > end);
  });
  const near = before.blockStarts.some(
    (at) => at + shift < start && at + shift > start - blockReach,
  );
  const open = before.blockStarts.some(
    (at) =>
      at + shift >= start &&
      at + shift < end &&
      at + shift > end - blockReach &&
      !spans.some((leak) => leak.start <= at && leak.end > at),
  );
  return crosses || near || open ? [] : [range];
}

/** Those of an earlier version's ranges that begin in a kept range, where they stand now. */
function shiftedInto(range: KeptRange, parts: readonly Part[]): Part[] {
  return parts
    .map(({ start, end }) => ({ start: start + range.shift, end: end + range.shift }))
    .filter(({ start }) => holds(range, start));
}

/** The parts of `[0, length)` that no range holds. */
function complement(ranges: readonly Part[], length: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) parts.push({ start: from, end: start });
    from = end;
  }
  if (from < length) parts.push({ start: from, end: length });
  return parts;
}

/** The parts with so many whole lines more on either side, joined where they meet. */
function widened(parts: readonly Part[], bytes: Uint8Array, lines: number): Part[] {
  const wide: { start: number; end: number }[] = [];
  for (let { start, end } of parts) {
    for (let left = lines; left > 0; left -= 1) {
      start = start < 2 ? 0 : bytes.lastIndexOf(10, start - 2) + 1;
      const next = bytes.indexOf(10, end);
      end = next === -1 ? bytes.length : next + 1;
    }
    const last = wide.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else wide.push({ start, end });
  }
  return wide;
}

/** Start of the line that lies `lines` line ends after `at`; null when a line is overlong. */
function afterLines(bytes: Uint8Array, at: number, lines: number): number | null {
  let from = at;
  for (let left = lines; left > 0; left -= 1) {
    const end = bytes.indexOf(10, from);
    if (end === -1 || end - from > longLine) return null;
    from = end + 1;
  }
  return from;
}

/** Start of the line that lies `lines` line ends before `at`; null when a line is overlong. */
function beforeLines(bytes: Uint8Array, at: number, lines: number): number | null {
  let end = at;
  for (let left = lines; left > 0; left -= 1) {
    // A negative place would count from the end of the text.
    const start = end === 0 ? -1 : bytes.lastIndexOf(10, end - 1);
    if (start === -1 || end - start > longLine) return null;
    end = start;
  }
  return end + 1;
}
