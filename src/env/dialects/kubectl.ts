import { indexOrEnd, indexWithin, isUnicodeSpace, skip } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { firstBadLine, tooLong } from './go-lines.ts';
import { dropMark, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/**
 * `kubectl create secret|configmap --from-env-file`. As docker's reader, a value is all of the
 * rest of its line; but
 *
 * - a name alone has the value that the caller's environment gives it, or none: it is empty then;
 * - a name given twice refuses the file, and so does one of other characters than letters,
 *   digits, `_`, `-` and `.`, or one that begins with a digit.
 */
export const kubectl: Dialect = {
  id: 'kubectl',
  title: 'kubectl 1.32 --from-env-file',
  read(source, host) {
    const mapped = dropMark(readUtf8(source));
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    const badLine = firstBadLine(source.bytes);
    const seen = new Set<string>();
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
      if (!/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) || /^\.(?:$|\.)/.test(name)) {
        return out.refuse(refusals.badName, start);
      }
      if (name.length > 253) return out.refuse('a name is longer than 253 characters', start);
      if (seen.has(name)) return out.refuse('a name is given twice', start);
      seen.add(name);
      const written = equal === stop ? null : { start: equal + 1, end: stop };
      const value = written === null ? (host.get(name) ?? '') : text.slice(equal + 1, stop);
      out.assign(name, value, nameSpan, written);
    }
    return out.reading();
  },
};
