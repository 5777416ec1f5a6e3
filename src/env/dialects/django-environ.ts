import { type CharacterTest, isPythonSpace, skip } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { type EscapeTable, replaceEscapes } from './escapes.ts';
import { isNotUtf8, readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/**
 * PyPI `django-environ`: `Env.read_env`, then `env('NAME')`.
 *
 * - no blanks around `=`, names of letters, digits and `_` only; other lines are passed over
 *   with a warning that prints them;
 * - quotes count when they stand at both ends; a value cannot span lines; no comments;
 * - between double quotes a backslash is dropped, but not before `n`, `r` and `t`;
 * - a value that begins with `$` names another variable, and `env()` raises when there is none.
 */
export const djangoEnviron: Dialect = {
  id: 'django-environ',
  title: 'django-environ 0.14.0 (PyPI)',
  read(source, host) {
    const mapped = withLineFeeds(readUtf8(source), true);
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    if (isNotUtf8(source)) return out.refuse(refusals.notUtf8, 0);
    const found: { name: string; value: string; nameSpan: Span; written: Span }[] = [];
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      end = skip(text, at, (code) => !isLineBreak(code));
      const nameFrom = text.startsWith('export ', at) ? at + 7 : at;
      const nameEnd = skip(text, nameFrom, isNameCharacter, end);
      if (nameEnd === nameFrom || text[nameEnd] !== '=') {
        const hasText = skip(text, at, isPythonSpace, end) < end;
        if (hasText && text[at] !== '#') out.ignore(at);
        continue;
      }
      found.push({
        name: text.slice(nameFrom, nameEnd),
        value: unquote(text.slice(nameEnd + 1, end)),
        nameSpan: { start: nameFrom, end: nameEnd },
        written: { start: nameEnd + 1, end },
      });
    }
    const values = new Map(found.map(({ name, value }) => [name, value]));
    for (const [name, value] of host) values.set(name, value);
    for (const { name, value, nameSpan, written } of found) {
      const isLast = !host.has(name) && values.get(name) === value;
      const resolved = isLast ? followProxy(value, values) : value;
      if (resolved === null) {
        out.refuse('a value begins with $ and names no variable', written.start);
      } else if (isLast && value.includes('\0')) {
        out.refuse('a value holds a NUL character', written.start);
      } else {
        out.assign(name, resolved, nameSpan, written);
      }
    }
    return out.reading();
  },
};

/** What Python's `str.splitlines` splits at; `\r` is gone by then. */
const isLineBreak: CharacterTest = (code) =>
  (code >= 10 && code <= 12) ||
  (code >= 0x1c && code <= 0x1e) ||
  code === 0x85 ||
  code === 0x2028 ||
  code === 0x2029;

const isNameCharacter: CharacterTest = (code) =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  code === 95;

const keptEscapes: EscapeTable = { n: '\\n', r: '\\r', t: '\\t' };

function unquote(written: string): string {
  const single = written.length >= 2 && written.startsWith("'") && written.endsWith("'");
  const value = single ? written.slice(1, -1) : written;
  // Looked at a second time: quotes of both kinds go, the double ones from inside the single.
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return replaceEscapes(value.slice(1, -1), keptEscapes, 'bare');
}

/** The value behind `$NAME`, over any number of steps; null when it leads nowhere. */
function followProxy(value: string, values: ReadonlyMap<string, string>): string | null {
  let current = value;
  const seen = new Set<string>();
  while (current.startsWith('$')) {
    const name = current.replace(/^\$+/, '');
    const next = values.get(name);
    if (next === undefined || seen.has(name)) return null;
    seen.add(name);
    current = next;
  }
  return current;
}
