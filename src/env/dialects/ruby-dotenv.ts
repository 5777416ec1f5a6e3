import { type CharacterTest, indexOrEnd, isAsciiSpace, skip, skipBack } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { type EscapeTable, replaceEscapes } from './escapes.ts';
import { dropMark, isNotUtf8, readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder, type Span, type Value } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { expandRubyCommands, expandRubyVariables } from './ruby-substitutions.ts';
import { Scope } from './scope.ts';

/**
 * Ruby gem `dotenv` 3 (Rails). It finds assignments much as npm dotenv does, and then:
 *
 * - backslashes are dropped without quotes and between double quotes, so `\n` is an `n` in the
 *   first case and stays `\n` in the second; `\$` is a dollar sign;
 * - `$NAME` and `${NAME}` are expanded unless the quotes are single; an unset one is empty;
 * - `$(…)` is run: such a value is unknown here;
 * - a name alone is an empty value, but `export NAME` for an unset one refuses the file.
 */
export const rubyDotenv: Dialect = {
  id: 'ruby-dotenv',
  title: 'dotenv 3.2.0 (RubyGems)',
  majors: [3, Number.POSITIVE_INFINITY],
  read(source, host) {
    const mapped = withLineFeeds(dropMark(readUtf8(source)), true);
    const out = new ReadingBuilder(mapped);
    if (isNotUtf8(source)) return out.refuse(refusals.notUtf8, 0);
    const { text } = mapped;
    // A name that the environment has keeps the value from there.
    const scope = new Scope(host, 'host-first');
    let lineBreaks: Value | undefined = host.get('DOTENV_LINEBREAK_MODE');
    let at = 0;
    while (at < text.length) {
      const start = skip(text, at, isAsciiSpace);
      if (start === text.length) break;
      const line = findLine(text, start);
      if (line === null) {
        if (text[start] !== '#') out.ignore(start);
        at = indexOrEnd(text, '\n', start) + 1;
        continue;
      }
      const { nameSpan, written, isExport, end } = line;
      at = indexOrEnd(text, '\n', end) + 1;
      const name = text.slice(nameSpan.start, nameSpan.end);
      if (isExport && written === null) {
        if (scope.get(name) === undefined) {
          return out.refuse('an export names a variable that has no value', start);
        }
        continue;
      }
      const raw = written === null ? '' : text.slice(written.start, written.end);
      const value = readRubyValue(raw, scope, lineBreaks === 'legacy');
      scope.set(name, value);
      if (name === 'DOTENV_LINEBREAK_MODE') lineBreaks = value;
      out.assign(name, value, nameSpan, written);
    }
    return out.reading();
  },
};

interface RubyLine {
  readonly isExport: boolean;
  readonly nameSpan: Span;
  /** Null when there is nothing behind the separator, or no separator. */
  readonly written: Span | null;
  readonly end: number;
}

function findLine(text: string, start: number): RubyLine | null {
  if (text.startsWith('export', start)) {
    const from = skip(text, start + 6, isAsciiSpace);
    const line = from > start + 6 ? findAssignment(text, from, true) : null;
    if (line !== null) return line;
  }
  return findAssignment(text, start, false);
}

function findAssignment(text: string, start: number, isExport: boolean): RubyLine | null {
  const end = skip(text, start, isRubyName);
  if (end === start) return null;
  const nameSpan = { start, end };
  const separator = skip(text, end, isAsciiSpace);
  const isColon = text[end] === ':' && isAsciiSpace(text.charCodeAt(end + 1));
  if (text[separator] === '=' || isColon) {
    const from = text[separator] === '=' ? separator + 1 : end + 2;
    return { isExport, nameSpan, ...findValue(text, from) };
  }
  // Without a separator the name must be all there is in its line.
  const isAlone = isLineEnd(text, end);
  return isAlone ? { isExport, nameSpan, written: null, end } : null;
}

/** Letters, digits, `_` and `.`; a hyphen is none. */
export const isRubyName: CharacterTest = (code) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46;

function findValue(text: string, from: number): { written: Span | null; end: number } {
  const start = skip(text, from, isAsciiSpace);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = findQuoteEnd(text, start, quote);
    if (end !== -1) return { written: { start, end }, end };
  }
  const newline = indexOrEnd(text, '\n', from);
  const end = skip(text, from, (code) => code !== 35, newline);
  if (end === from) return { written: null, end };
  const first = skip(text, from, isStripped, end);
  return { written: { start: first, end: skipBack(text, first, end, isStripped) }, end };
}

/**
 * Offset behind the quote that ends a value: the first without a backslash before it if the line
 * ends there, else the last escaped one of which this is true; -1 when there is none.
 */
function findQuoteEnd(text: string, start: number, quote: string): number {
  let last = -1;
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (isLineEnd(text, at + 1)) last = at + 1;
    if (text[at - 1] !== '\\') break;
  }
  return last;
}

function isLineEnd(text: string, from: number): boolean {
  const at = skip(text, from, (code) => code !== 10 && isAsciiSpace(code));
  return at === text.length || text[at] === '#' || text[at] === '\n';
}

/** What `String#strip` takes off. */
export const isStripped: CharacterTest = (code) => code === 0 || isAsciiSpace(code);

/** Every backslash goes but the one before a dollar sign, which the next step needs. */
export const rubyEscapes: EscapeTable = { $: '\\$' };

function readRubyValue(raw: string, scope: Scope, isLegacy: boolean) {
  const quote = raw[0];
  const isQuoted = raw.length >= 2 && (quote === '"' || quote === "'") && raw.endsWith(quote);
  if (isQuoted && quote === "'") return raw.slice(1, -1);
  let text = isQuoted ? raw.slice(1, -1) : raw;
  if (isQuoted) {
    text = text.replace(/\\([nr])/g, (match, letter: string) =>
      isLegacy ? (letter === 'n' ? '\n' : '\r') : `\\${match}`,
    );
  }
  const commands = expandRubyCommands(replaceEscapes(text, rubyEscapes, 'bare'));
  return typeof commands === 'string' ? expandRubyVariables(commands, scope) : commands;
}
