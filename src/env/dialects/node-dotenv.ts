import { type CharacterTest, indexOrEnd, isJsSpace, skip, skipBack } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { escapesOf, replaceEscapes } from './escapes.ts';
import { type MappedText, readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';

/**
 * npm `dotenv` 16 to 18. It never refuses a file: what does not look like an assignment is
 * passed over.
 *
 * - blanks may hold line breaks: before a name, around `=` and before a quoted value;
 * - a quoted value may span lines; its end is the first quote without a backslash before it,
 *   provided that the line ends there, else the last escaped one of which this is true;
 * - everything else is the line up to `#`, with or without a blank before it;
 * - only `\n` and `\r` are escapes, and only when the value begins with `"`;
 * - nothing is expanded.
 */
export const nodeDotenv: Dialect = {
  id: 'node-dotenv',
  title: 'dotenv 18.0.10 (npm)',
  majors: [15, Number.POSITIVE_INFINITY],
  read(source) {
    const mapped = withLineFeeds(readUtf8(source), true);
    const out = new ReadingBuilder(mapped);
    for (const { name, value, nameSpan, written } of findNodeAssignments(mapped, out)) {
      out.assign(name, value, nameSpan, written);
    }
    return out.reading();
  },
};

/** An assignment before any expansion. Offsets are those of the normalised text. */
export interface RawAssignment {
  readonly name: string;
  /** As npm dotenv reads it. */
  readonly value: string;
  /** Between the quotes, nothing unescaped. */
  readonly text: string;
  readonly nameSpan: Span;
  readonly written: Span;
  /** The quote that the written value begins with, if any. */
  readonly quote: string | undefined;
}

/** Assignments as npm dotenv finds them; lines that it passes over go to `out.ignore`. */
export function findNodeAssignments(mapped: MappedText, out: ReadingBuilder): RawAssignment[] {
  const { text } = mapped;
  const found: RawAssignment[] = [];
  let at = 0;
  while (at < text.length) {
    const start = skip(text, at, isJsSpace);
    if (start === text.length) break;
    const key = findKey(text, start);
    if (key === null) {
      if (text[start] !== '#') out.ignore(start);
      at = lineEnd(text, start) + 1;
      continue;
    }
    const { written, end } = findValue(text, key.valueFrom);
    const { start: from, end: to } = written;
    const quote = /["'`]/.test(text[from] ?? '') ? text[from] : undefined;
    const inner = stripQuotes(text.slice(from, to));
    found.push({
      name: text.slice(key.nameSpan.start, key.nameSpan.end),
      value: quote === '"' ? replaceEscapes(inner, lineEscapes) : inner,
      text: inner,
      nameSpan: key.nameSpan,
      written,
      quote,
    });
    at = lineEnd(text, end) + 1;
  }
  return found;
}

const lineEscapes = escapesOf('nr');

interface Key {
  readonly nameSpan: Span;
  readonly valueFrom: number;
}

function findKey(text: string, start: number): Key | null {
  if (text.startsWith('export', start)) {
    const behind = skip(text, start + 6, isJsSpace);
    const key = behind > start + 6 ? findNameAndSeparator(text, behind) : null;
    if (key !== null) return key;
  }
  return findNameAndSeparator(text, start);
}

function findNameAndSeparator(text: string, start: number): Key | null {
  const end = skip(text, start, isNodeName);
  if (end === start) return null;
  const nameSpan = { start, end };
  const separator = skip(text, end, isJsSpace);
  if (text[separator] === '=') return { nameSpan, valueFrom: separator + 1 };
  // The blank behind a colon may be a line break; then the next line is the value.
  const isColon = text[end] === ':' && end + 1 < text.length;
  return isColon && isJsSpace(text.charCodeAt(end + 1)) ? { nameSpan, valueFrom: end + 2 } : null;
}

/** Letters, digits, `_`, `.` and `-`. */
export const isNodeName: CharacterTest = (code) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 46 ||
  code === 45;

/** The value as written, blanks around it left out, and where what follows it begins. */
function findValue(text: string, from: number): { written: Span; end: number } {
  const start = skip(text, from, isJsSpace);
  const quote = text[start];
  if (quote === '"' || quote === "'" || quote === '`') {
    const end = findQuoteEnd(text, start, quote);
    if (end !== -1) return { written: { start, end }, end };
  }
  const newline = indexOrEnd(text, '\n', from);
  const end = skip(text, from, (code) => code !== 35, newline);
  const first = skip(text, from, isJsSpace, end);
  return { written: { start: first, end: skipBack(text, first, end, isJsSpace) }, end };
}

/** Offset behind the quote that ends the value which begins at `start`; -1 when there is none. */
function findQuoteEnd(text: string, start: number, quote: string): number {
  let last = -1;
  for (let at = text.indexOf(quote, start + 1); at !== -1; at = text.indexOf(quote, at + 1)) {
    const isEscaped = text[at - 1] === '\\';
    if (isLineEnd(text, at + 1)) last = at + 1;
    if (!isEscaped) break;
  }
  return last;
}

/** True when only blanks and a comment follow in this line. */
function isLineEnd(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at)) && isJsSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at === text.length || text[at] === '#' || isBreak(text.charCodeAt(at));
}

/** What ECMAScript's `^` and `$` take for a line break; `\r` is gone by then. */
function isBreak(code: number): boolean {
  return code === 10 || code === 0x2028 || code === 0x2029;
}

function lineEnd(text: string, from: number): number {
  return skip(text, from, (code) => !isBreak(code));
}

/**
 * Without its quotes when a value begins and ends with the same one. The separators U+2028 and
 * U+2029 count as line breaks here, so quotes may go in the middle of such a value too.
 */
function stripQuotes(value: string): string {
  const quote = value[0] ?? '';
  if (value.length >= 2 && isQuote(quote) && value.endsWith(quote)) return value.slice(1, -1);
  if (!/[\u2028\u2029]/.test(value)) return value;
  const lastClose = new Map<string, number>();
  for (let at = 0; at < value.length; at += 1) {
    const isLast = at + 1 === value.length || isBreak(value.charCodeAt(at + 1));
    if (isLast && isQuote(value[at])) lastClose.set(value[at] ?? '', at);
  }
  let result = '';
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (at > 0 && !isBreak(value.charCodeAt(at - 1))) continue;
    const close = lastClose.get(value[at] ?? '') ?? -1;
    if (close <= at) continue;
    result += value.slice(from, at) + value.slice(at + 1, close);
    from = close + 1;
    at = close;
  }
  return result + value.slice(from);
}

function isQuote(letter: string | undefined): boolean {
  return letter === '"' || letter === "'" || letter === '`';
}
