import { indexOrEnd } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { dropMark, type MappedText } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/**
 * The file behind `$GITHUB_ENV`, as the runner reads it after a step.
 *
 * - `NAME=VALUE` with all of the rest as the value; `NAME<<DELIMITER` and lines up to one that
 *   is the delimiter;
 * - there are no comments, quotes, escapes or references: a line with neither sign fails the
 *   step, and what stood before it is set all the same;
 * - on Linux a `\r` at the end of a line belongs to the value;
 * - `NODE_OPTIONS` may not be set this way; the line is passed over with an error in the log.
 */
export const githubEnv: Dialect = {
  id: 'github-env',
  title: 'GitHub Actions runner 2.336.0 $GITHUB_ENV',
  read(source) {
    // .NET tells UTF-16 by its mark.
    const whole: MappedText = { text: source.text, toSource: (offset) => offset };
    const mapped = dropMark(whole);
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    for (let at = 0; at < text.length; ) {
      const end = indexOrEnd(text, '\n', at);
      const start = at;
      at = end + 1;
      if (start === end) continue;
      const line = text.slice(start, end);
      const equal = line.indexOf('=');
      const heredoc = line.indexOf('<<');
      if (equal === -1 && heredoc === -1) return out.refuse(refusals.badLine, start);
      const isPlain = equal !== -1 && (heredoc === -1 || equal < heredoc);
      const nameEnd = isPlain ? equal : heredoc;
      const nameSpan = { start, end: start + nameEnd };
      const name = line.slice(0, nameEnd);
      let written = { start: start + equal + 1, end };
      if (!isPlain) {
        const delimiter = line.slice(heredoc + 2);
        if (name === '') return out.refuse('a line has no name before its <<', start);
        if (delimiter === '') return out.refuse('a << has no delimiter behind it', start);
        const block = findBlock(text, at, delimiter);
        if (block === null) return out.refuse('the delimiter of a << never comes', start);
        written = { start: at, end: block.end };
        at = block.next;
      }
      if (name.toUpperCase() === 'NODE_OPTIONS') out.ignore(start);
      else out.assign(name, text.slice(written.start, written.end), nameSpan, written);
    }
    return out.reading();
  },
};

/** Where the lines before the one that is the delimiter end, and where the next line begins. */
function findBlock(
  text: string,
  from: number,
  delimiter: string,
): { readonly end: number; readonly next: number } | null {
  for (let at = from; at < text.length; ) {
    const end = indexOrEnd(text, '\n', at);
    if (text.slice(at, end) === delimiter) return { end: Math.max(from, at - 1), next: end + 1 };
    at = end + 1;
  }
  return null;
}
