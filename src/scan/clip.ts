import { asBuffer } from './as-buffer.ts';

/** A decoded piece of a chunk: `text[i]` is the byte `start + i` (latin-1, one unit a byte). */
export interface Clip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How much of an overlong line is looked at before and after a keyword, in bytes. */
export const reachBack = 1_024;
export const reachAhead = 8_192;

const lineFeed = 10;
const carriageReturn = 13;

/** Start of the line that holds `at`, at most `reach` bytes back. */
export function lineStart(bytes: Uint8Array, at: number, reach = reachBack): number {
  const limit = Math.max(0, at - reach);
  for (let index = at; index > limit; index -= 1) {
    if (bytes[index - 1] === lineFeed) return index;
  }
  return limit;
}

/** End of the line that holds `at` without its line end, at most `reach` bytes on. */
export function lineEnd(bytes: Uint8Array, at: number, reach = reachAhead): number {
  const limit = Math.min(bytes.length, at + reach);
  for (let index = at; index < limit; index += 1) {
    if (bytes[index] === lineFeed) {
      return index > at && bytes[index - 1] === carriageReturn ? index - 1 : index;
    }
  }
  return limit;
}

/** Start of the line after the one whose end (`\r` or `\n`) stands at `end`. */
export function nextLine(bytes: Uint8Array, end: number): number {
  const breakAt = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? end + 1 : end;
  return Math.min(bytes.length, breakAt + 1);
}

/** Bytes as text, one UTF-16 unit a byte, so that offsets stay byte offsets. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return asBuffer(bytes).toString('latin1', start, end);
}

/**
 * Gives the clipped line around a place, and keeps the last one: keywords come in clusters, and
 * on an overlong line the same text must not be cut out again for each of them.
 */
export class LineClipper {
  readonly #bytes: Uint8Array;
  #last: Clip | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  around(at: number): Clip {
    const last = this.#last;
    if (last && at >= last.start && at < last.end) {
      const startsLine = last.start === 0 || this.#bytes[last.start - 1] === lineFeed;
      const far = at - last.start >= reachBack >> 1 || startsLine;
      if (far && (this.#endsLine(last.end) || last.end - at >= reachAhead >> 1)) return last;
    }
    const start = lineStart(this.#bytes, at);
    const end = lineEnd(this.#bytes, at);
    this.#last = { start, end, text: latin1(this.#bytes, start, end) };
    return this.#last;
  }

  #endsLine(end: number): boolean {
    const byte = this.#bytes[end];
    return end === this.#bytes.length || byte === lineFeed || byte === carriageReturn;
  }
}
