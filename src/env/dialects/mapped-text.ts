import { lossyUtf8 } from './decode.ts';
import type { DotenvText } from './dialect.ts';

/** Text as a reader sees it, with the way back to offsets of `DotenvText.text`. */
export interface MappedText {
  readonly text: string;
  /** Offset in `DotenvText.text` of an offset in `text`. */
  toSource(offset: number): number;
}

/**
 * The text of a reader that takes every file for UTF-8.
 *
 * A UTF-16 file becomes what such a reader sees: NUL characters between the letters.
 */
export function readUtf8(source: DotenvText): MappedText {
  if (source.encoding !== 'utf-16le' && source.encoding !== 'utf-16be') {
    return { text: source.text, toSource: (offset) => offset };
  }
  const text = lossyUtf8(source.bytes);
  // Exact for ASCII text, near enough for a file that its reader misunderstands anyway.
  const scale = text.length === 0 ? 0 : source.text.length / text.length;
  return { text, toSource: (offset) => Math.min(source.text.length, Math.round(offset * scale)) };
}

/** True when the bytes are no UTF-8, so that a strict decoder refuses the file. */
export function isNotUtf8(source: DotenvText): boolean {
  // A mark of UTF-16 is never valid UTF-8: both of its bytes are above 0xf4.
  return source.encoding === 'invalid' || source.encoding.startsWith('utf-16');
}

/** Without its first `count` characters. */
export function dropStart(mapped: MappedText, count: number): MappedText {
  if (count === 0) return mapped;
  return {
    text: mapped.text.slice(count),
    toSource: (offset) => mapped.toSource(offset + count),
  };
}

/** Without a byte order mark at the start. */
export function dropMark(mapped: MappedText): MappedText {
  return dropStart(mapped, mapped.text.startsWith('\ufeff') ? 1 : 0);
}

/** With `\n` for every `\r\n`, and for every lone `\r` too when `lone` is set. */
export function withLineFeeds(mapped: MappedText, lone: boolean): MappedText {
  const { text } = mapped;
  if (!text.includes('\r')) return mapped;
  const removed: number[] = [];
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] === '\n') {
      removed.push(at - removed.length);
      parts.push(text.slice(from, at));
      from = at + 1;
    } else if (lone) {
      parts.push(text.slice(from, at), '\n');
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return {
    text: parts.join(''),
    toSource: (offset) => mapped.toSource(offset + countBelow(removed, offset)),
  };
}

/** How many of the sorted `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Without any `\r`. */
export function withoutReturns(mapped: MappedText): MappedText {
  const { text } = mapped;
  if (!text.includes('\r')) return mapped;
  const removed: number[] = [];
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    removed.push(at - removed.length);
  }
  return {
    text: text.replaceAll('\r', ''),
    toSource: (offset) => mapped.toSource(offset + countBelow(removed, offset)),
  };
}
