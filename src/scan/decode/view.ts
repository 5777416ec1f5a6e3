import type { Part } from '../part.ts';
import type { Edit, Reading } from './edit.ts';

/**
 * A stretch of text with its encoded places replaced by what they mean.
 *
 * Offsets of the view lead back to the text: a span of the view to the first and last character
 * that encode it.
 */
export class View {
  readonly bytes: Uint8Array;
  /** Where each byte comes from: `[from, to)` of byte `i` at `2 * i`. */
  readonly #origins: Uint32Array;
  /** Where edits stand in the view, half-open; empty ones are a place between two bytes. */
  readonly #edited: readonly Part[];

  constructor(text: Uint8Array, reading: Reading) {
    const { region, isWhole } = reading;
    const edits = inOrder(reading);
    const size = edits.reduce(
      (sum, edit) => sum + edit.bytes.length - (edit.end - edit.start),
      isWhole
        ? edits.reduce((sum, edit) => sum + edit.end - edit.start, 0)
        : region.end - region.start,
    );
    this.bytes = new Uint8Array(size);
    this.#origins = new Uint32Array(size * 2);
    const edited: Part[] = [];
    let at = 0;
    let from = region.start;
    const copy = (until: number): void => {
      if (isWhole) return;
      this.bytes.set(text.subarray(from, until), at);
      for (let source = from; source < until; source += 1, at += 1) {
        this.#origins[at * 2] = source;
        this.#origins[at * 2 + 1] = source + 1;
      }
    };
    for (const edit of edits) {
      copy(edit.start);
      edited.push({ start: at, end: at + edit.bytes.length });
      this.bytes.set(edit.bytes, at);
      for (let index = 0; index < edit.bytes.length; index += 1, at += 1) {
        const { start, end } = edit.origin?.(index) ?? edit;
        this.#origins[at * 2] = start;
        this.#origins[at * 2 + 1] = end;
      }
      from = edit.end;
    }
    copy(region.end);
    this.#edited = edited;
  }

  /** True when a span of the view holds or borders something that was decoded. */
  touches(start: number, end: number): boolean {
    return this.#edited.some((edit) => edit.start <= end && edit.end >= start);
  }

  /** The span of the text that a span of the view, which holds at least one byte, comes from. */
  source(start: number, end: number): Part {
    return {
      start: this.#origins[start * 2] ?? 0,
      end: this.#origins[end * 2 - 1] ?? 0,
    };
  }
}

/** The edits that stand inside the region, each behind the one before: another cannot be shown. */
function inOrder({ region, edits }: Reading): Edit[] {
  let from = region.start;
  return edits.filter(({ start, end }) => {
    if (start < from || end < start || end > region.end) return false;
    from = end;
    return true;
  });
}
