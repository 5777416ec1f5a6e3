import { isAsciiSpace, skip, skipBack } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { escapesOf, replaceEscapes } from './escapes.ts';
import { dropMark, isNotUtf8, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder, type Span, type Value } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { isRubyName, isStripped, rubyEscapes } from './ruby-dotenv.ts';
import { expandRubyCommands, expandRubyVariables } from './ruby-substitutions.ts';
import { Scope } from './scope.ts';

/**
 * Ruby gem `dotenv` before values could span lines.
 *
 * - a line is an assignment or is passed over, but `export NAME` for an unset one refuses the
 *   file;
 * - a quoted value ends at the last quote of its kind behind which nothing but a comment stands;
 * - `\n` and `\r` are line breaks between double quotes, other backslashes are dropped there;
 *   without quotes they stay;
 * - variables are expanded before commands are looked for.
 */
export const rubyDotenv2: Dialect = {
  id: 'ruby-dotenv@2',
  title: 'dotenv 2.4.0 (RubyGems)',
  majors: [2, 2],
  read(source, host) {
    const mapped = dropMark(readUtf8(source));
    const out = new ReadingBuilder(mapped);
    if (isNotUtf8(source)) return out.refuse(refusals.notUtf8, 0);
    const { text } = mapped;
    const scope = new Scope(host, 'file-first');
    for (let at = 0, end = 0; at < text.length; at = end + 1) {
      end = skip(text, at, (code) => code !== 10 && code !== 13);
      const start = skip(text, at, isAsciiSpace, end);
      if (start === end || text[start] === '#') continue;
      const found = findAssignment(text, start, end);
      if (found !== null) {
        const name = text.slice(found.nameSpan.start, found.nameSpan.end);
        const value = readValue(text.slice(found.written.start, found.written.end), scope);
        scope.set(name, value);
        out.assign(name, value, found.nameSpan, found.written);
        continue;
      }
      const [first, ...names] = text
        .slice(start, end)
        .split(/[ \t\n\v\f\r\0]+/)
        .filter(Boolean);
      if (first === 'export' && names.some((name) => !out.hasName(name))) {
        return out.refuse('an export names a variable that has no value', start);
      }
      out.ignore(start);
    }
    return out.reading();
  },
};

interface Found {
  readonly nameSpan: Span;
  readonly written: Span;
}

function findAssignment(text: string, start: number, end: number): Found | null {
  if (text.startsWith('export', start)) {
    const from = skip(text, start + 6, isAsciiSpace, end);
    const found = from > start + 6 ? findFrom(text, from, end) : null;
    if (found !== null) return found;
  }
  return findFrom(text, start, end);
}

function findFrom(text: string, start: number, end: number): Found | null {
  const nameEnd = skip(text, start, isRubyName, end);
  if (nameEnd === start) return null;
  const nameSpan = { start, end: nameEnd };
  const separator = skip(text, nameEnd, isAsciiSpace, end);
  if (separator < end && text[separator] === '=') {
    const from = skip(text, separator + 1, isAsciiSpace, end);
    return { nameSpan, written: findValue(text, from, end) };
  }
  const isColon = text[nameEnd] === ':' && nameEnd + 1 < end;
  if (!isColon || !isAsciiSpace(text.charCodeAt(nameEnd + 1))) return null;
  return { nameSpan, written: findValue(text, nameEnd + 2, end) };
}

function findValue(text: string, from: number, end: number): Span {
  const quote = text[from];
  if (from < end && (quote === '"' || quote === "'")) {
    let close = text.lastIndexOf(quote, end - 1);
    // Behind it only blanks and a comment may stand.
    for (; close > from; close = text.lastIndexOf(quote, close - 1)) {
      const behind = skip(text, close + 1, isAsciiSpace, end);
      if (behind === end || text[behind] === '#') return { start: from, end: close + 1 };
    }
  }
  const stop = skip(text, from, (code) => code !== 35, end);
  const start = skip(text, from, isStripped, stop);
  return { start, end: skipBack(text, start, stop, isStripped) };
}

const lineEscapes = escapesOf('nr');

function readValue(raw: string, scope: Scope): Value {
  const quote = raw[0];
  const isQuoted = raw.length >= 2 && (quote === '"' || quote === "'") && raw.endsWith(quote);
  if (isQuoted && quote === "'") return raw.slice(1, -1);
  const text = isQuoted
    ? replaceEscapes(replaceEscapes(raw.slice(1, -1), lineEscapes), rubyEscapes, 'bare')
    : raw;
  const expanded = expandRubyVariables(text, scope);
  return typeof expanded === 'string' ? expandRubyCommands(expanded) : expanded;
}
