import { lineEnd } from '../clip.ts';
import type { Decoder } from './decoder.ts';
import type { Edit } from './edit.ts';
import { backslash, carriageReturn, isBlank, lineFeed } from './letters.ts';
import { lineRegion } from './line-region.ts';

const mostLines = 40;
const empty = new Uint8Array(0);

/**
 * Words that a backslash at the end of a line carries over to the next: shell, properties files,
 * Dockerfiles, double-quoted YAML. Blanks that begin the next line do not count, as properties
 * files and YAML have it; a backslash behind a blank parts two words and joins nothing.
 */
export const continuation: Decoder = {
  name: 'continuation',
  mark: backslash,
  read(bytes, at) {
    if (joinAt(bytes, at) === null) return null;
    let start = at;
    for (let lines = 0; lines < mostLines; lines += 1) {
      const line = lineRegion(bytes, start).start;
      const before = line - (bytes[line - 2] === carriageReturn ? 3 : 2);
      start = line;
      if (bytes[line - 1] !== lineFeed || joinAt(bytes, before) === null) break;
      start = before;
    }
    const edits: Edit[] = [];
    let end = start;
    for (let lines = 0; lines < mostLines; lines += 1) {
      end = lineEnd(bytes, end);
      const next = bytes[end - 1] === backslash ? joinAt(bytes, end - 1) : null;
      if (next === null) break;
      edits.push({ start: end - 1, end: next, bytes: empty });
      end = next;
    }
    return { region: { start, end }, edits };
  },
};

/** Where the word goes on when the backslash at `at` splits it, else null. */
function joinAt(bytes: Uint8Array, at: number): number | null {
  const before = bytes[at - 1];
  if (bytes[at] !== backslash || before === undefined || before <= 0x20) return null;
  if (before === backslash) return null;
  let next = at + 1;
  if (bytes[next] === carriageReturn) next += 1;
  if (bytes[next] !== lineFeed) return null;
  next += 1;
  while (isBlank(bytes[next])) next += 1;
  const first = bytes[next];
  return first === undefined || first <= 0x20 ? null : next;
}
