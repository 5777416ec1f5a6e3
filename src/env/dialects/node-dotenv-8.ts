import { isJsSpace, skip, skipBack } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { readUtf8 } from './mapped-text.ts';
import { isNodeName } from './node-dotenv.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';

/**
 * npm `dotenv` before 15, as `react-scripts` carries it: a line is an assignment or is passed over.
 *
 * - there are no comments behind a value, no `export`, no `:`, and no value of several lines;
 * - quotes are taken off only when the line ends with the second one, blanks included;
 * - `\n` between double quotes is the only escape.
 */
export const nodeDotenv8: Dialect = {
  id: 'node-dotenv@8',
  title: 'dotenv 8.6.0 (npm)',
  majors: [0, 14],
  read(source) {
    const mapped = readUtf8(source);
    const out = new ReadingBuilder(mapped);
    const { text } = mapped;
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      end = skip(text, at, (code) => code !== 10 && code !== 13);
      const start = skip(text, at, isJsSpace, end);
      const found = start === end ? null : findAssignment(text, start, end);
      if (found !== null) {
        const name = text.slice(found.nameSpan.start, found.nameSpan.end);
        const { written } = found;
        out.assign(
          name,
          readValue(text.slice(written.start, written.end)),
          found.nameSpan,
          written,
        );
      } else if (start !== end && text[start] !== '#') out.ignore(start);
    }
    return out.reading();
  },
};

function findAssignment(
  text: string,
  start: number,
  end: number,
): { readonly nameSpan: Span; readonly written: Span } | null {
  const nameEnd = skip(text, start, isNodeName, end);
  const separator = skip(text, nameEnd, isJsSpace, end);
  if (nameEnd === start || separator === end || text[separator] !== '=') return null;
  const from = skip(text, separator + 1, isJsSpace, end);
  // `.` does not match the two separators, and only blanks may follow one.
  const stop = skip(text, from, (code) => code !== 0x2028 && code !== 0x2029, end);
  if (skip(text, stop, isJsSpace, end) !== end) return null;
  return { nameSpan: { start, end: nameEnd }, written: { start: from, end: stop } };
}

function readValue(raw: string): string {
  const quote = raw[0];
  if ((quote !== '"' && quote !== "'") || !raw.endsWith(quote)) {
    return raw.slice(0, skipBack(raw, 0, raw.length, isJsSpace));
  }
  // A quote alone is both ends at once, and stays.
  const inner = raw.length === 1 ? raw : raw.slice(1, -1);
  return quote === '"' ? inner.replaceAll('\\n', '\n') : inner;
}
