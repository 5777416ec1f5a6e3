import { lineEnd, lineStart } from '../clip.ts';
import type { Part } from '../part.ts';

/** How much of an overlong line is read around a place, in bytes. */
const back = 512;
const ahead = 4_096;

/** The line that holds `at` without its line end, clipped where it is overlong. */
export function lineRegion(bytes: Uint8Array, at: number): Part {
  return { start: lineStart(bytes, at, back), end: lineEnd(bytes, at, ahead) };
}
