import { Finder, indexOrEnd, isPythonSpace, skip, skipBack } from './characters.ts';
import type { Dialect, DotenvText, Reading } from './dialect.ts';
import { escapesOf, replaceEscapes } from './escapes.ts';
import { dropMark, isNotUtf8, readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';
import { refusals } from './refusals.ts';

interface Release {
  /** A byte order mark is not part of the first name. */
  readonly dropsMark: boolean;
  /** `A= # note` is empty; before, the value was the comment. */
  readonly commentBehindBlank: boolean;
  /** A backslash escapes whatever follows; before, `\\"` did not end a string. */
  readonly pairsBackslashes: boolean;
}

/**
 * PyPI `python-dotenv` (Flask, pydantic-settings). A line that it cannot read is passed over
 * with a warning; only bytes that are no UTF-8 stop it.
 *
 * - `#` begins a comment only behind a blank;
 * - quoted values span lines, and only `"` knows `\n`, `\t` and the like;
 * - something behind the closing quote, or no closing quote, drops the line;
 * - `${NAME}` and `${NAME:-default}` are expanded in every kind of value, single quotes
 *   included; `$NAME` is not.
 */
export const pythonDotenv: Dialect = {
  id: 'python-dotenv',
  title: 'python-dotenv 1.2.4 (PyPI)',
  majors: [1, Number.POSITIVE_INFINITY],
  read: (source, host) =>
    readPython(source, host, {
      dropsMark: true,
      commentBehindBlank: true,
      pairsBackslashes: true,
    }),
};

/** The releases before 1.0, which differ in marks, `A= # note` and pairs of backslashes. */
export const pythonDotenv0: Dialect = {
  id: 'python-dotenv@0',
  title: 'python-dotenv 0.21.1 (PyPI)',
  majors: [0, 0],
  read: (source, host) =>
    readPython(source, host, {
      dropsMark: false,
      commentBehindBlank: false,
      pairsBackslashes: false,
    }),
};

function readPython(
  source: DotenvText,
  host: ReadonlyMap<string, string>,
  release: Release,
): Reading {
  const whole = withLineFeeds(readUtf8(source), true);
  const mapped = release.dropsMark ? dropMark(whole) : whole;
  const out = new ReadingBuilder(mapped);
  if (isNotUtf8(source)) return out.refuse(refusals.notUtf8, 0);
  const known = new Map<string, string | null>();
  const { text } = mapped;
  let at = 0;
  while (at < text.length) {
    const start = skip(text, at, isPythonSpace);
    if (start === text.length) break;
    const statement = readStatement(text, start, release);
    at = statement.end;
    if (statement.kind === 'error') out.ignore(start);
    if (statement.kind !== 'assignment') continue;
    const { nameSpan, name, value, written } = statement;
    const expanded = value === null ? null : expandBraces(value, known, host);
    known.set(name, expanded);
    out.assign(name, expanded, nameSpan, written);
  }
  return out.reading();
}

type Statement =
  | { readonly kind: 'comment' | 'error'; readonly end: number }
  | {
      readonly kind: 'assignment';
      readonly end: number;
      readonly name: string;
      readonly nameSpan: Span;
      readonly value: string | null;
      readonly written: Span | null;
    };

function readStatement(text: string, start: number, release: Release): Statement {
  const isExport = text.startsWith('export', start) && isBlank(text.charCodeAt(start + 6));
  const nameFrom = isExport ? skip(text, start + 6, isBlank) : start;
  if (text[nameFrom] === '#') return { kind: 'comment', end: restOfLine(text, nameFrom) };
  const key = readKey(text, nameFrom);
  if (key === null) return { kind: 'error', end: restOfLine(text, nameFrom) };
  const separator = skip(text, key.end, isBlank);
  const { name, nameSpan } = key;
  if (text[separator] !== '=') {
    const end = statementEnd(text, separator);
    if (end === -1) return { kind: 'error', end: restOfLine(text, separator) };
    return { kind: 'assignment', end, name, nameSpan, value: null, written: null };
  }
  const from = skip(text, separator + 1, isBlank);
  const isComment = release.commentBehindBlank && from > separator + 1 && text[from] === '#';
  const found = isComment
    ? { value: '', end: from, writtenEnd: from }
    : readValue(text, from, release);
  if (found === null) return { kind: 'error', end: restOfLine(text, from) };
  const end = statementEnd(text, found.end);
  if (end === -1) return { kind: 'error', end: restOfLine(text, found.end) };
  const written = { start: from, end: found.writtenEnd };
  return { kind: 'assignment', end, name, nameSpan, value: found.value, written };
}

/** A blank that is no line break; `\r` is gone by then. */
function isBlank(code: number): boolean {
  return code !== 10 && isPythonSpace(code);
}

interface PythonKey {
  readonly name: string;
  readonly nameSpan: Span;
  readonly end: number;
}

function readKey(text: string, from: number): PythonKey | null {
  if (text[from] === "'") {
    const close = text.indexOf("'", from + 1);
    if (close <= from + 1) return null;
    const nameSpan = { start: from + 1, end: close };
    return { name: text.slice(from + 1, close), nameSpan, end: close + 1 };
  }
  const end = skip(text, from, (code) => code !== 61 && code !== 35 && !isPythonSpace(code));
  if (end === from) return null;
  return { name: text.slice(from, end), nameSpan: { start: from, end }, end };
}

interface PythonValue {
  readonly value: string;
  readonly end: number;
  readonly writtenEnd: number;
}

const singleEscapes = escapesOf("\\'");
const doubleEscapes = escapesOf('\\\'"abfnrtv');

function readValue(text: string, from: number, release: Release): PythonValue | null {
  const quote = text[from];
  if (quote === "'" || quote === '"') {
    const close = closingQuote(text, from, quote, release);
    if (close === -1) return null;
    const table = quote === "'" ? singleEscapes : doubleEscapes;
    const value = replaceEscapes(text.slice(from + 1, close), table);
    return { value, end: close + 1, writtenEnd: close + 1 };
  }
  const lineEnd = indexOrEnd(text, '\n', from);
  const comment = blankBeforeHash(text, from, lineEnd);
  const writtenEnd = skipBack(text, from, comment, isPythonSpace);
  return { value: text.slice(from, writtenEnd), end: lineEnd, writtenEnd };
}

function closingQuote(text: string, from: number, quote: string, release: Release): number {
  let escaped = -1;
  for (let at = from + 1; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === quote) return at;
    if (letter !== '\\') continue;
    if (text[at + 1] === quote) escaped = at + 1;
    if (release.pairsBackslashes || text[at + 1] === quote) at += 1;
  }
  return release.pairsBackslashes ? -1 : escaped;
}

/** Offset of the first blank that a `#` follows in `[from, end)`, else `end`. */
function blankBeforeHash(text: string, from: number, end: number): number {
  for (let at = text.indexOf('#', from); at !== -1 && at < end; at = text.indexOf('#', at + 1)) {
    if (at > from && isPythonSpace(text.charCodeAt(at - 1))) return at;
  }
  return end;
}

/** Offset behind a statement's line when only blanks and a comment are left of it, else -1. */
function statementEnd(text: string, from: number): number {
  const at = skip(text, from, isBlank);
  if (at === text.length) return at;
  if (text[at] === '#' || text[at] === '\n') return restOfLine(text, at);
  return -1;
}

function restOfLine(text: string, from: number): number {
  return Math.min(text.length, indexOrEnd(text, '\n', from) + 1);
}

/** `${NAME}` and `${NAME:-default}`; the name is anything without `}` and `:`. */
function expandBraces(
  value: string,
  known: ReadonlyMap<string, string | null>,
  host: ReadonlyMap<string, string>,
): string {
  let open = value.indexOf('${');
  if (open === -1) return value;
  const close = new Finder(value, '}');
  const colon = new Finder(value, ':');
  const parts: string[] = [];
  let from = 0;
  while (open !== -1) {
    const end = close.next(open + 2);
    if (end === -1) break;
    const colonAt = colon.next(open + 2);
    const hasColon = colonAt !== -1 && colonAt < end;
    if (hasColon && value[colonAt + 1] !== '-') {
      open = value.indexOf('${', open + 2);
      continue;
    }
    const name = value.slice(open + 2, hasColon ? colonAt : end);
    const fallback = hasColon ? value.slice(colonAt + 2, end) : '';
    // A name that stands alone is known and has no value: its default does not apply.
    const found = known.has(name) ? (known.get(name) ?? '') : (host.get(name) ?? fallback);
    parts.push(value.slice(from, open), found);
    from = end + 1;
    open = value.indexOf('${', from);
  }
  parts.push(value.slice(from));
  return parts.join('');
}
