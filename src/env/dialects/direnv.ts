import { type CharacterTest, isUnicodeSpace, skip } from './characters.ts';
import type { Dialect, DotenvText, Reading } from './dialect.ts';
import { expandGoReferences } from './direnv-references.ts';
import { escapesOf, replaceEscapes } from './escapes.ts';
import { readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { isRubyName, rubyEscapes } from './ruby-dotenv.ts';
import { Scope } from './scope.ts';

/**
 * `dotenv` in direnv's `.envrc`: the older Ruby rules, line by line.
 *
 * - without quotes a value has no blanks in it; a line that is no assignment refuses the file;
 * - a value that begins with a quote and has no second one in its line goes on to the first line
 *   that ends with one, empty lines left out;
 * - `$NAME`, `${NAME}` and `${NAME:-default}` are expanded unless the quotes are single, and a
 *   backslash does not protect them; `\n` and `\r` count between double quotes;
 * - names that a shell cannot export (`A.B`, `1A`) are read and then lost.
 */
export const direnv: Dialect = {
  id: 'direnv',
  title: 'direnv dotenv, after 2.37.1',
  read: (source, host) => readDirenv(source, host, true),
};

/** direnv up to 2.37.1, where a value ends with its line: an open quote refuses the file. */
export const direnv2: Dialect = {
  id: 'direnv@2',
  title: 'direnv 2.37.1 dotenv',
  read: (source, host) => readDirenv(source, host, false),
};

function readDirenv(
  source: DotenvText,
  host: ReadonlyMap<string, string>,
  spansLines: boolean,
): Reading {
  const mapped = withLineFeeds(readUtf8(source), true);
  const { text } = mapped;
  const out = new ReadingBuilder(mapped);
  const scope = new Scope(host, 'file-first');
  const assign = (found: Found | null): void => {
    if (found === null || found.nameSpan === null) return;
    const { nameSpan, written } = found;
    const name = found.text.slice(nameSpan.start, nameSpan.end);
    const value = readValue(found.text.slice(written.start, written.end), scope);
    scope.set(name, value);
    const base = found.base;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) out.ignore(base + nameSpan.start);
    else out.assign(name, value, shift(nameSpan, base), shift(written, base));
  };
  let block: { readonly start: number; readonly quote: string; readonly lines: string[] } | null =
    null;
  for (let at = 0, end = 0; at <= text.length; at = end + 1) {
    const newline = text.indexOf('\n', at);
    end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end);
    if (line === '') continue;
    if (block !== null) {
      block.lines.push(line);
      if (!endsWith(line, block.quote)) continue;
      const found = findAssignment(block.lines.join('\n'), block.start);
      if (found === null) out.ignore(block.start);
      assign(found);
      block = null;
      continue;
    }
    const quote = spansLines ? openQuote(line) : null;
    if (quote !== null) {
      block = { start: at, quote, lines: [line] };
      continue;
    }
    const found = findAssignment(line, at);
    if (found === null) return out.refuse(refusals.badLine, at);
    assign(found);
  }
  if (block !== null) return out.refuse(refusals.unclosedQuote, block.start);
  return out.reading();
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** `\s` of Go's expressions: no vertical tab. */
const isGoSpace: CharacterTest = (code) =>
  code === 32 || code === 9 || code === 10 || code === 12 || code === 13;

function endsWith(line: string, quote: string): boolean {
  let end = line.length;
  while (end > 0 && isUnicodeSpace(line.charCodeAt(end - 1))) end -= 1;
  return line[end - 1] === quote;
}

/** The quote with which a value begins when its line has no second one. */
function openQuote(line: string): string | null {
  const separator = line.search(/[=:]/);
  if (separator < 1 || separator + 1 >= line.length) return null;
  const start = skip(line, separator + 1, (code) => code === 32 || code === 9);
  const quote = line[start];
  if (quote !== '"' && quote !== "'") return null;
  return line.indexOf(quote, start + 1) === -1 ? quote : null;
}

interface Found {
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly base: number;
  /** Null for an empty line or a comment. */
  readonly nameSpan: Span | null;
  readonly written: Span;
}

function findAssignment(text: string, base: number): Found | null {
  const start = skip(text, 0, isGoSpace);
  const nowhere = { start: 0, end: 0 };
  const isComment = text[start] === '#' && !text.includes('\n', start);
  if (start === text.length || isComment) return { text, base, nameSpan: null, written: nowhere };
  if (text.startsWith('export', start)) {
    const from = skip(text, start + 6, isGoSpace);
    const found = from > start + 6 ? findFrom(text, base, from) : null;
    if (found !== null) return found;
  }
  return findFrom(text, base, start);
}

function findFrom(text: string, base: number, start: number): Found | null {
  const nameEnd = skip(text, start, isRubyName);
  if (nameEnd === start) return null;
  const nameSpan = { start, end: nameEnd };
  const separator = skip(text, nameEnd, isGoSpace);
  let from = -1;
  if (text[separator] === '=') from = skip(text, separator + 1, isGoSpace);
  else if (text[nameEnd] === ':' && isGoSpace(text.charCodeAt(nameEnd + 1))) {
    from = skip(text, nameEnd + 1, isGoSpace);
  }
  if (from === -1) return null;
  const written = findValue(text, from);
  return written === null ? null : { text, base, nameSpan, written };
}

function findValue(text: string, from: number): Span | null {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    let close = text.lastIndexOf(quote);
    for (; close > from; close = text.lastIndexOf(quote, close - 1)) {
      if (isEnd(text, close + 1)) return { start: from, end: close + 1 };
    }
  }
  const end = skip(text, from, (code) => code !== 35 && !isGoSpace(code));
  return isEnd(text, end) ? { start: from, end } : null;
}

/** True when only blanks and a comment are left. */
function isEnd(text: string, from: number): boolean {
  const at = skip(text, from, isGoSpace);
  return at === text.length || (text[at] === '#' && !text.includes('\n', at));
}

const lineEscapes = escapesOf('nr');

function readValue(raw: string, scope: Scope) {
  // One character is never looked into.
  if (new TextEncoder().encode(raw).length <= 1) return raw;
  const quote = raw[0];
  const isQuoted = (quote === '"' || quote === "'") && raw.endsWith(quote);
  if (isQuoted && quote === "'") return raw.slice(1, -1);
  const text = isQuoted
    ? replaceEscapes(replaceEscapes(raw.slice(1, -1), lineEscapes), rubyEscapes, 'bare')
    : raw;
  return expandGoReferences(text, scope);
}
