import type { Leak } from './leak.ts';

/** A line handed to the generic detector. */
export interface GenericLine {
  /** The line decoded (UTF-8; UTF-16 was converted before), without its line end, clipped to 4,096 units. */
  readonly text: string;
  /** The line before and the line after, clipped likewise; empty at the ends of the file. */
  readonly before: string;
  readonly after: string;
  /** Path of the chunk with `/`. */
  readonly path: string;
  /** Length of the whole line in bytes, before clipping. */
  readonly lineBytes: number;
}

/** A match of the generic detector: offsets in UTF-16 units of `GenericLine.text`. */
export interface GenericMatch {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly severity: Leak['severity'];
  /** True for a value that a generator made: it is taken seriously in test code too. */
  readonly isDrawn: boolean;
  /** Name the value was assigned to, where there is one. */
  readonly name: string | null;
}
