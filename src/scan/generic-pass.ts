import { Secret } from '../model/secret.ts';
import { latin1, lineEnd, lineStart, nextLine } from './clip.ts';
import type { GenericLine, GenericMatch } from './generic.ts';
import { type Leak, mostFound } from './leak.ts';
import type { LineMemo, LineVerdict, PlacedMatch, Surroundings } from './line-memo.ts';
import { startOfTests } from './test-code.ts';

/** The detector of values without a known format, as the engine drives it. */
export interface GenericDetector {
  /** Literals in lower case; a line without one of them, or a run, is never decoded. */
  readonly keywords: readonly string[];
  /** A cheap look at the bytes after a keyword `[start, end)`: may a value follow? */
  looksAssigned(bytes: Uint8Array, start: number, end: number): boolean;
  /** True for a long run (see `longRuns`) that looks random: its line is looked at. */
  isRandomRun(bytes: Uint8Array, from: number, to: number): boolean;
  /** What the path says about a file: the same lines of files of one kind are judged alike. */
  kindOf(path: string): string;
  find(line: GenericLine, dismissed: (reason: string) => void): readonly GenericMatch[];
}

/** Looks at a line `[start, end)` as well. */
export interface LineReader {
  line(start: number, end: number): void;
}

/** How much of an overlong line is looked at around a keyword, in bytes. */
const clipBack = 1_024;
const clipAhead = 3_072;

/** Files that tools write on one line; in others a long line may be a person's. */
const minifiable = /\.(?:[cm]?js|[cm]?ts|jsx|tsx|css|html?|map|svg)$/i;
const minifiedBytes = 5_000;
const colon = 0x3a;

/** Longer surroundings of a line are seldom met twice. */
const memoBytes = 768;
const lineFeed = 10;
const carriageReturn = 13;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Hands the lines that may hold a value to the detector, each once, in order of the keywords. */
export class GenericPass {
  readonly leaks: Leak[] = [];
  readonly #bytes: Uint8Array;
  readonly #path: string;
  readonly #detector: GenericDetector;
  readonly #memo: LineMemo;
  readonly #dismissed: (reason: string) => void;
  /** What the path says; asked for once a line is judged, which in most files none is. */
  #kind: string | undefined;
  /** End of the last piece looked at: what begins before it was judged. */
  #doneUntil = -1;
  /** Lines of minified files are passed over, but for URLs with a password. */
  readonly #isMinifiable: boolean;
  #minifiedUntil = -1;
  /** Where test code begins, Infinity for nowhere; looked for once something is found. */
  #testsFrom: number | undefined;
  /** Told of each line that gives a name a value. */
  readonly #reader: LineReader | null;

  constructor(
    bytes: Uint8Array,
    path: string,
    detector: GenericDetector,
    memo: LineMemo,
    dismissed: (reason: string) => void,
    reader: LineReader | null = null,
  ) {
    this.#reader = reader;
    this.#bytes = bytes;
    this.#path = path;
    this.#detector = detector;
    this.#memo = memo;
    this.#dismissed = dismissed;
    this.#isMinifiable = minifiable.test(path);
  }

  keyword(start: number, end: number): void {
    if (start < this.#doneUntil || this.leaks.length >= mostFound) return;
    if (this.#isMinifiable && this.#isMinified(start) && this.#bytes[start] !== colon) return;
    if (this.#detector.looksAssigned(this.#bytes, start, end)) this.#lineAt(start, null);
  }

  /** Looks at the lines of random runs that no keyword led to; `runs` as `longRuns` gives them. */
  finishPart(runs: readonly number[]): void {
    this.#doneUntil = -1;
    if (runs.length === 0) return;
    const judged = new Set(this.leaks.map((leak) => leak.start));
    for (let at = 0; at < runs.length; at += 2) {
      const start = runs[at] as number;
      if (start < this.#doneUntil) continue;
      if (this.leaks.length >= mostFound) return;
      if (!this.#detector.isRandomRun(this.#bytes, start, runs[at + 1] as number)) continue;
      if (this.#isMinifiable && this.#isMinified(start)) continue;
      this.#lineAt(start, judged);
    }
  }

  /** True on a line so long that no person wrote it. */
  #isMinified(at: number): boolean {
    if (at < this.#minifiedUntil) return true;
    const start = lineStart(this.#bytes, at, minifiedBytes);
    const end = lineEnd(this.#bytes, at, minifiedBytes);
    if (end - start < minifiedBytes) return false;
    const stop = this.#bytes.indexOf(10, end);
    this.#minifiedUntil = stop === -1 ? this.#bytes.length : stop;
    this.#dismissed('minified');
    return true;
  }

  /** @param judged starts of what keywords led to; null for the line of a keyword */
  #lineAt(at: number, judged: ReadonlySet<number> | null): void {
    const bytes = this.#bytes;
    const start = characterStart(bytes, lineStart(bytes, at, clipBack));
    const end = characterStart(bytes, lineEnd(bytes, at, clipAhead));
    this.#doneUntil = end;
    if (judged === null) this.#reader?.line(start, end);
    const around = this.#surroundings(start, end);
    this.#kind ??= this.#detector.kindOf(this.#path);
    const known = around && this.#memo.get(this.#kind, around);
    const verdict = known ?? this.#judge(start, end);
    if (around && !known) this.#memo.set(this.#kind, around, verdict);
    for (const reason of verdict.dismissed) this.#dismissed(reason);
    for (const { match, from, to } of verdict.matches) {
      if (judged?.has(start + from)) continue;
      this.leaks.push({
        ruleId: match.ruleId,
        severity: match.isDrawn || !this.#isInTests(start) ? match.severity : 'low',
        confidence: match.confidence,
        start: start + from,
        end: start + to,
        secret: new Secret(utf8.decode(bytes.subarray(start + from, start + to))),
        args: match.name === null ? {} : { name: match.name },
      });
    }
  }

  /** True in test code, where a value that somebody made up opens nothing. */
  #isInTests(at: number): boolean {
    this.#testsFrom ??= startOfTests(this.#path, this.#bytes);
    return at >= this.#testsFrom;
  }

  /** The line with those next to it; null when it is a piece of an overlong one. */
  #surroundings(start: number, end: number): Surroundings | null {
    const bytes = this.#bytes;
    const next = bytes[end];
    const isWhole =
      (start === 0 || bytes[start - 1] === lineFeed) &&
      (end === bytes.length || next === lineFeed || next === carriageReturn);
    if (!isWhole || end - start > memoBytes) return null;
    const from = start === 0 ? 0 : lineStart(bytes, start - 1, clipBack);
    const to = end === bytes.length ? end : lineEnd(bytes, nextLine(bytes, end), clipBack);
    if (to - from > memoBytes) return null;
    return { text: latin1(bytes, from, to), start: start - from, end: end - from };
  }

  #judge(start: number, end: number): LineVerdict {
    const bytes = this.#bytes;
    const decoded = utf8.decode(bytes.subarray(start, end));
    // Invalid bytes would shift every offset after them; one unit a byte keeps them true.
    const exact = !decoded.includes('\ufffd');
    const text = exact ? decoded : latin1(bytes, start, end);
    const offset = (units: number): number => (exact ? utf8Length(text, units) : units);
    const line: GenericLine = {
      text,
      before: this.#neighbour(start - 1),
      after: end < bytes.length ? this.#neighbour(nextLine(bytes, end)) : '',
      path: this.#path,
      lineBytes: end - start,
    };
    const dismissed: string[] = [];
    const found = this.#detector.find(line, (reason) => dismissed.push(reason));
    const matches: PlacedMatch[] = found.map((match) => {
      return { match, from: offset(match.start), to: offset(match.end) };
    });
    return { matches, dismissed };
  }

  #neighbour(at: number): string {
    const bytes = this.#bytes;
    if (at < 0 || at > bytes.length) return '';
    const start = lineStart(bytes, at, clipBack);
    return utf8.decode(bytes.subarray(start, lineEnd(bytes, start, clipBack)));
  }
}

/** Moves back to the first byte of a UTF-8 character. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && start > at - 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** How many UTF-8 bytes the first `units` units of a decoded text take. */
function utf8Length(text: string, units: number): number {
  let bytes = 0;
  for (let at = 0; at < units; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
