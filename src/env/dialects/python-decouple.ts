import { indexOrEnd, indexWithin, isPythonSpace, skip, skipBack } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { isNotUtf8, readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/**
 * PyPI `python-decouple`. One line, one variable; everything behind the first `=` is the value.
 *
 * - no `export` (it becomes part of the name), no comments behind a value, no escapes;
 * - one pair of equal quotes around the whole value is taken off.
 */
export const pythonDecouple: Dialect = {
  id: 'python-decouple',
  title: 'python-decouple 3.8 (PyPI)',
  read(source) {
    const mapped = withLineFeeds(readUtf8(source), true);
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    if (isNotUtf8(source)) return out.refuse(refusals.notUtf8, 0);
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      end = indexOrEnd(text, '\n', at);
      const start = skip(text, at, isPythonSpace, end);
      const stop = skipBack(text, start, end, isPythonSpace);
      if (start === stop || text[start] === '#') continue;
      const equal = indexWithin(text, '=', start, stop);
      if (equal === stop) {
        out.ignore(start);
        continue;
      }
      const nameSpan = { start, end: skipBack(text, start, equal, isPythonSpace) };
      const written = { start: skip(text, equal + 1, isPythonSpace, stop), end: stop };
      const value = text.slice(written.start, written.end);
      const isQuoted = value.length >= 2 && /^["']/.test(value) && value.at(-1) === value[0];
      const name = text.slice(nameSpan.start, nameSpan.end);
      out.assign(name, isQuoted ? value.slice(1, -1) : value, nameSpan, written);
    }
    return out.reading();
  },
};
