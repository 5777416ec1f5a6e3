import type { Leak } from '../leak.ts';
import { leastRun } from '../long-runs.ts';
import type { Part } from '../part.ts';
import type { Decoder, DecodeTools, RunDecoder } from './decoder.ts';
import type { Edit, Reading } from './edit.ts';
import { decoders, runDecoders } from './index.ts';
import { isSeam, joins, seamAfter } from './joins.ts';
import {
  backslash,
  base64Values,
  hexByte,
  isQuote,
  padding,
  percentSign,
  slash,
} from './letters.ts';
import { mayBeText } from './may-be-text.ts';
import { View } from './view.ts';
import type { DecodeWork } from './work.ts';

/** Encodings inside one another are followed this deep. */
export const mostDepth = 3;
const longestPath = 1_000;
/** Under a telling name even a short run is read. */
const leastNamed = 8;

/** What a pass is given beside the text. */
export interface DecodeSetting {
  readonly tools: DecodeTools;
  /** True for a span that holds something decoded; the rest was read one level above. */
  readonly isFresh: (start: number, end: number) => boolean;
  /** What may still be read; the pass ends when it is spent. */
  readonly work: DecodeWork;
  /** Scans a decoded text. */
  readonly scan: (view: View, isWhole: boolean) => readonly Leak[];
}

/** A place that a literal of a decoder leads to. */
interface Lead {
  readonly at: number;
  readonly decoder: Decoder;
}

/** The bytes that lead to decoders, and the decoders that each leads to. */
const marks = [...new Set(decoders.flatMap(({ mark }) => (mark === undefined ? [] : [mark])))];
const noMarks = marks.map(() => -1);
const ledBy = marks.map((mark) => decoders.filter((decoder) => decoder.mark === mark));

/** Looks for encoded places in one text, and for leaks in what they mean. */
export class DecodePass {
  readonly leaks: Leak[] = [];
  /** What was read over more than one line: whether it is encoded depends on all of it. */
  readonly joins: Part[] = [];
  /** Runs that stand for a word: it is judged by itself, and the run as such is no secret. */
  readonly words: Part[] = [];
  readonly #bytes: Uint8Array;
  readonly #setting: DecodeSetting;
  readonly #leads: Lead[] = [];
  /** Starts of runs, with the fewest characters that count there. */
  readonly #runs = new Map<number, number>();
  /** For each byte of `marks`, a place and the first such byte from there on. */
  readonly #markFrom = noMarks.slice();
  readonly #markAt = noMarks.slice();
  /** Up to where each decoder has read. */
  readonly #readTo = new Map<Decoder | RunDecoder, number>();

  constructor(bytes: Uint8Array, setting: DecodeSetting) {
    this.#bytes = bytes;
    this.#setting = setting;
  }

  /** A literal of a decoder stands at `at`. */
  keyword(decoder: Decoder, at: number): void {
    this.#leads.push({ at, decoder });
  }

  /** The prefix of a known format stands at `at`, and nothing that fits behind it. */
  cutOff(at: number): void {
    const quote = seamAfter(this.#bytes, at);
    if (quote !== -1) this.#leads.push({ at: quote, decoder: joins });
  }

  /** A line that gives a telling name a value. */
  line(start: number, end: number): void {
    const bytes = this.#bytes;
    let from = -1;
    for (let at = start; at <= end; at += 1) {
      const isRun = at < end && base64Values[bytes[at] as number] !== 255;
      if (isRun) {
        if (from === -1) from = at;
        continue;
      }
      if (from !== -1 && at - from >= leastNamed) this.#addRun(from, at, leastNamed);
      from = -1;
      if (isQuote(bytes[at]) && at < end && isSeam(bytes, at)) {
        this.#leads.push({ at, decoder: joins });
      }
    }
  }

  /** Reads what leads to `[start, end)`, the marks there, and `runs` as `longRuns` gives them. */
  finishPart(start: number, end: number, runs: readonly number[]): void {
    const bytes = this.#bytes;
    const { work } = this.#setting;
    for (let number = 0; number < marks.length; number += 1) this.#readMarks(number, start, end);
    if (this.#leads.length > 1) this.#leads.sort((a, b) => a.at - b.at);
    for (const { at, decoder } of this.#leads) {
      if (work.isSpent) break;
      if (at >= (this.#readTo.get(decoder) ?? 0)) this.#take(decoder.read(bytes, at), decoder);
    }
    this.#leads.length = 0;
    for (let at = 0; at < runs.length; at += 2) {
      this.#addDigits(runs[at] as number, runs[at + 1] as number);
    }
    if (this.#runs.size === 0) return;
    for (const [at, least] of [...this.#runs].sort(([a], [b]) => a - b)) {
      if (work.isSpent) break;
      this.#run(at, least);
    }
    this.#runs.clear();
  }

  #readMarks(number: number, start: number, end: number): void {
    const bytes = this.#bytes;
    const { work } = this.#setting;
    const led = ledBy[number] ?? [];
    let at = this.#nextMark(number, start);
    for (; at < end && !work.isSpent; at = this.#nextMark(number, at + 1)) {
      for (const decoder of led) {
        if (at >= (this.#readTo.get(decoder) ?? 0)) this.#take(decoder.read(bytes, at), decoder);
      }
    }
  }

  /**
   * Place of the next mark from `at` on, infinite where there is none. The last answer is kept:
   * of a text with many small parts each would be searched to the end of the text otherwise.
   */
  #nextMark(number: number, at: number): number {
    const known = this.#markAt[number] as number;
    if ((this.#markFrom[number] as number) <= at && at <= known) return known;
    const found = indexOf(this.#bytes, marks[number] as number, at);
    const place = found === -1 ? Number.POSITIVE_INFINITY : found;
    this.#markFrom[number] = at;
    this.#markAt[number] = place;
    return place;
  }

  /** Remembers the runs of base64 digits in a run that may hold padding as well. */
  #addDigits(start: number, end: number): void {
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && this.#bytes[at] !== padding) continue;
      if (at - from >= leastRun) this.#addRun(from, at, leastRun);
      from = at + 1;
    }
  }

  /** Remembers the places in a run where encoded text may begin: its start, and behind slashes. */
  #addRun(from: number, to: number, least: number): void {
    const bytes = this.#bytes;
    for (let at = from; ; ) {
      const start = skipEscape(bytes, at);
      if (mayBeText(bytes, start))
        this.#runs.set(start, Math.min(least, this.#runs.get(start) ?? least));
      do at += 1;
      while (at <= to - least && bytes[at - 1] !== slash);
      // A path is short; in a long run a slash is a digit like any other.
      if (at > to - least || to - from > longestPath) return;
    }
  }

  #run(at: number, least: number): void {
    for (const decoder of runDecoders) {
      if (at < (this.#readTo.get(decoder) ?? 0)) continue;
      const reading = decoder.readRun(this.#bytes, at, least, this.#setting.tools);
      if (!reading) continue;
      const end = reading.edits.at(-1)?.end ?? reading.region.end;
      this.#readTo.set(decoder, end);
      this.words.push(...reading.edits.filter(isWord));
      this.#scan(reading, decoder);
      return;
    }
  }

  #take(reading: Reading | null, decoder: Decoder): void {
    if (!reading) return;
    this.#readTo.set(decoder, reading.region.end);
    this.#scan(reading, decoder);
  }

  #scan(reading: Reading, { name }: Decoder | RunDecoder): void {
    const { region } = reading;
    if (this.#bytes.subarray(region.start, region.end).includes(10)) this.joins.push(region);
    const { isFresh, scan } = this.#setting;
    if (!reading.edits.some(({ start, end }) => isFresh(start, end))) return;
    const view = new View(this.#bytes, reading);
    for (const leak of scan(view, reading.isWhole === true)) {
      if (!view.touches(leak.start, leak.end)) continue;
      const { start, end } = view.source(leak.start, leak.end);
      const inner = leak.args['encoding'];
      const encoding = typeof inner === 'string' ? `${name}, ${inner}` : name;
      this.leaks.push({ ...leak, start, end, args: { ...leak.args, encoding } });
    }
  }
}

/** True for a decoded value that the generic detector can judge in place of its encoded form. */
function isWord({ bytes }: Edit): boolean {
  return bytes.length <= 80 && /^[^\s{}[\]"'<>:;,]+$/.test(String.fromCharCode(...bytes));
}

/** `\ndGVzdA==`, `%3DdGVzdA==`: the rest of an escape does not belong to the run. */
function skipEscape(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] === backslash) return at + 1;
  return bytes[at - 1] === percentSign && hexByte(bytes, at) !== -1 ? at + 2 : at;
}

/** So near a byte is found sooner without a native search. */
const nearBytes = 32;

function indexOf(bytes: Uint8Array, byte: number, from: number): number {
  const near = Math.min(bytes.length, from + nearBytes);
  for (let at = from; at < near; at += 1) if (bytes[at] === byte) return at;
  return bytes.indexOf(byte, near);
}
