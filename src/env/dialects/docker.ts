import { indexOrEnd, isUnicodeSpace, skip } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { dropMark, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/** Longest line of Go's `bufio.Scanner`, in bytes. */
const maxLineBytes = 65536;

/**
 * `docker run --env-file`. A line is `NAME=VALUE`, and the value is all of the rest: quotes,
 * comments, backslashes and blanks belong to it.
 *
 * - a name alone is taken from the environment of whoever calls docker;
 * - a blank in a name, an empty name and bytes that are no UTF-8 refuse the file, so `export`
 *   does too.
 */
export const docker: Dialect = {
  id: 'docker',
  title: 'Docker CLI 29.9.3 --env-file',
  read(source, host) {
    const mapped = dropMark(readUtf8(source));
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    const refusedAt = source.encoding.startsWith('utf-16') ? 0 : badByteLine(source.bytes);
    for (let at = 0, line = 0, end = 0; at < text.length; at = end + 1, line += 1) {
      if (line === refusedAt) return out.refuse(refusals.notUtf8, at);
      end = indexOrEnd(text, '\n', at);
      if (end - at >= maxLineBytes / 3 && utf8Length(text.slice(at, end)) >= maxLineBytes) {
        return out.refuse('a line is longer than 65535 bytes', at);
      }
      const stop = end > at && text[end - 1] === '\r' ? end - 1 : end;
      const start = skip(text, at, isUnicodeSpace, stop);
      if (start === stop || text[start] === '#') continue;
      const equal = Math.min(indexOrEnd(text, '=', start), stop);
      const name = text.slice(start, equal);
      const nameSpan = { start, end: equal };
      if (name === '') return out.refuse('a line has no name before its =', start);
      if (/[ \t]/.test(name)) return out.refuse('a name holds a blank', start);
      if (equal === stop) out.inherit(name, host, nameSpan);
      else {
        const written = { start: equal + 1, end: stop };
        out.assign(name, text.slice(equal + 1, stop), nameSpan, written);
      }
    }
    return out.reading();
  },
};

/** 0-based number of the first line with bytes that are no UTF-8, -1 when there is none. */
function badByteLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    decoder.decode(bytes);
    return -1;
  } catch {
    // Below: which line it is.
  }
  for (let at = 0, line = 0; at < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, at);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(at, end));
    } catch {
      return line;
    }
    at = end + 1;
  }
  return 0;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
