import { type CharacterTest, indexOrEnd, indexWithin, skip, skipBack } from './characters.ts';
import type { Dialect, DotenvText, Reading } from './dialect.ts';
import { escapesOf, replaceEscapes } from './escapes.ts';
import { readUtf8, withoutReturns } from './mapped-text.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';

const isBlankOrBreak: CharacterTest = (code) => code === 32 || code === 9 || code === 10;
const isPlainSpace: CharacterTest = (code) => code === 32;

interface Release {
  /** A line without `=` is passed over; before, it became part of the next name. */
  readonly splitsLines: boolean;
  /** What is trimmed from names and values. */
  readonly isBlank: CharacterTest;
}

/**
 * Node's own `--env-file`, `process.loadEnvFile` and `util.parseEnv`. It never refuses a file.
 *
 * - a quoted value ends at the next quote of its kind, with or without a backslash before it,
 *   lines away if need be; the rest of that line is dropped;
 * - without a second quote the value is the rest of the line, quote and `#` included;
 * - everything else is the line up to `#`, with or without a blank before it;
 * - `\n` between double quotes is the only escape, nothing is expanded;
 * - every `\r` is taken out, a byte order mark stays part of the first name.
 */
export const node: Dialect = {
  id: 'node',
  title: 'Node.js 24.21.0 --env-file',
  majors: [22, Number.POSITIVE_INFINITY],
  read: (source) => readNode(source, { splitsLines: true, isBlank: isBlankOrBreak }),
};

/** Node 20, in which a name may reach over lines, and tabs stay. */
export const node20: Dialect = {
  id: 'node@20',
  title: 'Node.js 20.20.2 --env-file',
  majors: [20, 21],
  read: (source) => readNode(source, { splitsLines: false, isBlank: isPlainSpace }),
};

const isNotEqualOrBreak: CharacterTest = (code) => code !== 61 && code !== 10;
const newlineEscape = escapesOf('n');

function readNode(source: DotenvText, release: Release): Reading {
  const mapped = withoutReturns(readUtf8(source));
  const out = new ReadingBuilder(mapped);
  const text = mapped.text.slice(0, skipBack(mapped.text, 0, mapped.text.length, release.isBlank));
  let at = skip(text, 0, release.isBlank);
  while (at < text.length) {
    if (text[at] === '\n' || text[at] === '#') {
      const next = indexOrEnd(text, '\n', at) + 1;
      if (next <= text.length || release.splitsLines) {
        at = next;
        continue;
      }
    }
    const equal = release.splitsLines
      ? skip(text, at, isNotEqualOrBreak)
      : indexOrEnd(text, '=', at);
    if (equal === text.length) {
      out.ignore(at);
      break;
    }
    if (text[equal] === '\n') {
      out.ignore(at);
      at = skip(text, equal + 1, release.isBlank);
      continue;
    }
    const blank = trimSpan(text, at, equal, release);
    // Node 20 looks one letter too far back when a name is nothing but blanks.
    const isOff = !release.splitsLines && blank.start === blank.end && equal > at && at > 0;
    const trimmed = isOff ? { start: at - 1, end: at } : blank;
    if (release.splitsLines && (equal + 1 === text.length || text[equal + 1] === '\n')) {
      // Before the name is looked at: it may be empty here, and keeps its `export`.
      const name = text.slice(trimmed.start, trimmed.end);
      out.assign(name, '', trimmed, { start: equal + 1, end: equal + 1 });
      at = equal + 1;
      continue;
    }
    const from = skip(text, equal + 1, release.isBlank);
    if (trimmed.start === trimmed.end) {
      out.ignore(at);
      if (!release.splitsLines) break;
      at = from;
      continue;
    }
    const nameSpan = dropExport(text, trimmed, release);
    const name = text.slice(nameSpan.start, nameSpan.end);
    if (from >= text.length) {
      out.assign(name, '', nameSpan, { start: text.length, end: text.length });
      break;
    }
    const found = readValue(text, from, release);
    if (found.isLost && !release.splitsLines) {
      at = from;
      continue;
    }
    out.assign(name, found.value, nameSpan, found.written);
    at = release.splitsLines && found.trims ? skip(text, found.next, release.isBlank) : found.next;
  }
  return out.reading();
}

function trimSpan(text: string, from: number, to: number, { isBlank }: Release): Span {
  const start = skip(text, from, isBlank, to);
  return { start, end: skipBack(text, start, to, isBlank) };
}

function dropExport(text: string, name: Span, release: Release): Span {
  if (!text.startsWith('export ', name.start) || name.end < name.start + 7) return name;
  const start = name.start + 7;
  return release.splitsLines ? trimSpan(text, start, name.end, release) : { start, end: name.end };
}

interface NodeValue {
  readonly value: string;
  readonly written: Span;
  readonly next: number;
  /** Blanks before the next name are skipped, so that a comment there is seen as one. */
  readonly trims: boolean;
  /** A quote that nothing closes in the last line: Node 20 reads what follows as a name. */
  readonly isLost: boolean;
}

function readValue(text: string, from: number, release: Release): NodeValue {
  const quote = text[from] ?? '';
  const lineEnd = indexOrEnd(text, '\n', from);
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = text.indexOf(quote, from + 1);
    if (close !== -1) {
      const inner = text.slice(from + 1, close);
      return {
        value: quote === '"' ? replaceEscapes(inner, newlineEscape) : inner,
        written: { start: from, end: close + 1 },
        next: indexOrEnd(text, '\n', close + 1) + 1,
        trims: false,
        isLost: false,
      };
    }
    const written = { start: from, end: lineEnd };
    const value = text.slice(from, lineEnd);
    const isLost = lineEnd === text.length;
    return { value, written, next: lineEnd + 1, trims: true, isLost };
  }
  const written = trimSpan(text, from, indexWithin(text, '#', from, lineEnd), release);
  const value = text.slice(written.start, written.end);
  return { value, written, next: lineEnd + 1, trims: true, isLost: false };
}
