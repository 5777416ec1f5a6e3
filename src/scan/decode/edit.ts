import type { Part } from '../part.ts';

/** A stretch of encoded text and what it means. Half-open offsets in the text it stands in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** Stands in place of the stretch; empty where pieces of a string are joined. */
  readonly bytes: Uint8Array;
  /**
   * Where the encoded form of the byte `index` of `bytes` begins and ends, in the text of the
   * edit; unset: each byte stands for the whole stretch.
   */
  readonly origin?: (index: number) => Part;
}

/** What a decoder makes of a place. */
export interface Reading {
  /** The stretch that was read: lines, or what a decoder takes for a whole. */
  readonly region: Part;
  /** Ascending, never overlapping, inside the region. Empty when nothing is encoded here. */
  readonly edits: readonly Edit[];
  /**
   * True when the decoded text is a text of its own (a file in base64), to be read without what
   * stands around it.
   */
  readonly isWhole?: boolean;
}

/** Text as an edit puts it in. */
export function textEdit(start: number, end: number, text: string): Edit {
  return { start, end, bytes: encoder.encode(text) };
}

const encoder = new TextEncoder();
