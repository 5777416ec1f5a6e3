import { lineEnd, lineStart } from '../../src/scan/clip.ts';
import type { Evidence } from '../../src/scan/generic/dismiss/index.ts';
import { findEvidence } from '../../src/scan/generic/index.ts';
import { findRuns, genericKeywords, looksAssigned } from '../../src/scan/generic/prefilter.ts';

/** A candidate of a file: its 1-based line, and its place in that line in UTF-16 units. */
export interface FoundEvidence {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
}

const keyword = new RegExp(
  genericKeywords.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'),
  'gi',
);
const clipBack = 1_024;
const clipAhead = 3_072;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The candidates of a file as a scan meets them, once each: keywords that may assign, then runs,
 * each with as much of its line as the engine cuts out.
 */
export function evidenceOfFile(
  path: string,
  bytes: Uint8Array,
  dismissed: (line: number, reason: string) => void,
): FoundEvidence[] {
  const found = new Map<string, FoundEvidence>();
  const lines = new LineCounter(bytes);
  let doneUntil = -1;
  for (const place of markedPlaces(bytes)) {
    if (place < doneUntil) continue;
    const start = lineStart(bytes, place, clipBack);
    const end = lineEnd(bytes, place, clipAhead);
    doneUntil = end;
    const { line, begin } = lines.at(start);
    const shift = decoder.decode(bytes.subarray(begin, start)).length;
    const evidences = findEvidence(
      {
        text: decoder.decode(bytes.subarray(start, end)),
        before: neighbour(bytes, start - 1),
        after: neighbour(bytes, end + (bytes[end] === 13 ? 2 : 1)),
        path,
        lineBytes: end - start,
      },
      (reason) => dismissed(line, reason),
    );
    for (const evidence of evidences) {
      const { candidate } = evidence;
      const entry = { line, start: candidate.start + shift, end: candidate.end + shift, evidence };
      const key = `${line}:${entry.start}`;
      if (!found.has(key)) found.set(key, entry);
    }
  }
  return [...found.values()];
}

function neighbour(bytes: Uint8Array, at: number): string {
  if (at < 0 || at > bytes.length) return '';
  const start = lineStart(bytes, at, clipBack);
  return decoder.decode(bytes.subarray(start, lineEnd(bytes, start, clipBack)));
}

function markedPlaces(bytes: Uint8Array): number[] {
  const text = Buffer.from(bytes).toString('latin1');
  const places: number[] = [];
  keyword.lastIndex = 0;
  for (let match = keyword.exec(text); match; match = keyword.exec(text)) {
    if (looksAssigned(bytes, match.index, match.index + match[0].length)) places.push(match.index);
    keyword.lastIndex = match.index + 1;
  }
  return [...places, ...findRuns(bytes)].sort((a, b) => a - b);
}

/** Counts lines forward; asked for rising offsets only. */
class LineCounter {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;
  #begin = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  at(offset: number): { line: number; begin: number } {
    for (; this.#at < offset; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === 10 || (byte === 13 && this.#bytes[this.#at + 1] !== 10)) {
        this.#line += 1;
        this.#begin = this.#at + 1;
      }
    }
    return { line: this.#line, begin: this.#begin };
  }
}
