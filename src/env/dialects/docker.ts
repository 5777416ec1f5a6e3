import { indexOrEnd, indexWithin, isUnicodeSpace, skip } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { firstBadLine, tooLong } from './go-lines.ts';
import { dropMark, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';
import { refusals } from './refusals.ts';

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
    const badLine = firstBadLine(source.bytes);
    for (let at = 0, line = 0, end = 0; at < text.length; at = end + 1, line += 1) {
      end = indexOrEnd(text, '\n', at);
      if (tooLong(text, at, end)) return out.refuse(refusals.longLine, at);
      if (line === badLine) return out.refuse(refusals.notUtf8, at);
      const stop = end > at && text[end - 1] === '\r' ? end - 1 : end;
      const start = skip(text, at, isUnicodeSpace, stop);
      if (start === stop || text[start] === '#') continue;
      const equal = indexWithin(text, '=', start, stop);
      const name = text.slice(start, equal);
      const nameSpan = { start, end: equal };
      if (name === '') return out.refuse(refusals.noName, start);
      if (/[ \t]/.test(name)) return out.refuse(refusals.blankInName, start);
      if (equal === stop) out.inherit(name, host, nameSpan);
      else {
        const written = { start: equal + 1, end: stop };
        out.assign(name, text.slice(equal + 1, stop), nameSpan, written);
      }
    }
    return out.reading();
  },
};
