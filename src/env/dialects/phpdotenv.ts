import { type CharacterTest, isAsciiSpace, skip, skipBack } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { dropMark, type MappedText, readUtf8, withLineFeeds } from './mapped-text.ts';
import { expandPhpReferences, type PhpValue } from './phpdotenv-references.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { Scope } from './scope.ts';

/**
 * Composer `vlucas/phpdotenv` 5.6 (Laravel). It refuses the file at the first line that it does
 * not understand.
 *
 * - a value spans lines only where `="` begins it, and up to the first line with a `"` that has
 *   another letter than a backslash before it; without such a line all the rest is dropped;
 * - without quotes a blank ends the value, and only a comment may follow it;
 * - `#` begins a comment anywhere outside quotes, behind a blank or not;
 * - between double quotes only `\"` `\\` `\$` `\f` `\n` `\r` `\t` `\v` are escapes, others refuse
 *   the file; single quotes know no escapes;
 * - `${NAME}` is expanded unless the quotes are single; an unset one stays as it is.
 */
export const phpdotenv: Dialect = {
  id: 'phpdotenv',
  title: 'vlucas/phpdotenv 5.6.4 (Composer)',
  majors: [5, Number.POSITIVE_INFINITY],
  read(source, host) {
    const mapped = questionMarks(withLineFeeds(dropMark(readUtf8(source)), true), source.encoding);
    const out = new ReadingBuilder(mapped);
    const { text } = mapped;
    const scope = new Scope(host, 'host-first');
    const entries = findEntries(text, out);
    const found: { name: string; nameSpan: Span; value: PhpValue | null; written: Span | null }[] =
      [];
    // The whole file is parsed before anything is set.
    for (const entry of entries) {
      const parsed = parseEntry(text, entry);
      if (typeof parsed === 'string') return out.refuse(parsed, entry.start);
      found.push(parsed);
    }
    for (const { name, nameSpan, value, written } of found) {
      const expanded = value === null ? null : expandPhpReferences(value, scope);
      if (expanded === null) scope.delete(name);
      else scope.set(name, expanded);
      out.assign(name, expanded, nameSpan, written);
    }
    return out.reading();
  },
};

/** Bytes that are no UTF-8 become question marks. */
function questionMarks(mapped: MappedText, encoding: string): MappedText {
  if (encoding.startsWith('utf-8')) return mapped;
  return { text: mapped.text.replaceAll('\ufffd', '?'), toSource: mapped.toSource };
}

/** What PHP's `trim` takes off. */
const isTrimmed: CharacterTest = (code) =>
  code === 32 || code === 9 || code === 10 || code === 11 || code === 13 || code === 0;

/** Groups of lines that make one entry each; comments and empty lines are left out. */
function findEntries(text: string, out: ReadingBuilder): Span[] {
  const entries: Span[] = [];
  let blockStart = -1;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, end);
    // A line inside a block that could begin another one does not end it.
    const starts = line.includes('="') && !endsBlock(line, 1);
    if (starts && blockStart === -1) blockStart = at;
    const isInside = starts || (blockStart !== -1 && !endsBlock(line, 0));
    if (!isInside) {
      const start = blockStart === -1 ? at : blockStart;
      const first = skip(text, start, isTrimmed, end);
      if (first < end && text[first] !== '#') entries.push({ start, end });
      blockStart = -1;
    }
    at = end + 1;
  }
  if (blockStart !== -1) out.ignore(blockStart);
  return entries;
}

/** True when the line holds more than `opened` double quotes with a letter before them that is no backslash. */
function endsBlock(line: string, opened: number): boolean {
  if (line === '"') return true;
  const bare = line.replaceAll('\\\\', '');
  let count = 0;
  for (let at = bare.indexOf('"', 1); at !== -1; at = bare.indexOf('"', at + 1)) {
    if (bare[at - 1] !== '\\') count += 1;
    if (count > opened) return true;
  }
  return false;
}

interface PhpEntry {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: PhpValue | null;
  readonly written: Span | null;
}

function parseEntry(text: string, { start, end }: Span): PhpEntry | string {
  const equal = text.slice(start, end).indexOf('=');
  const isAlone = equal === -1;
  const rawName = isAlone ? { start, end } : trimSpan(text, start, start + equal);
  if (rawName.start === rawName.end) return refusals.noName;
  const nameSpan = unwrapName(text, rawName);
  const name = text.slice(nameSpan.start, nameSpan.end);
  if (!/^[\p{Ll}\p{Lu}\p{M}\p{N}_.]+$/u.test(name)) {
    return refusals.badName;
  }
  if (isAlone) return { name, nameSpan, value: null, written: null };
  const written = trimSpan(text, start + equal + 1, end);
  const value = parseValue(text.slice(written.start, written.end));
  return typeof value === 'string' ? value : { name, nameSpan, value, written };
}

function trimSpan(text: string, from: number, to: number): Span {
  const start = skip(text, from, isTrimmed, to);
  return { start, end: skipBack(text, start, to, isTrimmed) };
}

function unwrapName(text: string, { start, end }: Span): Span {
  let from = start;
  // Names of one letter keep their `export`, and are refused for the blank in it.
  const isExport = text.startsWith('export', from) && isAsciiSpace(text.charCodeAt(from + 6));
  if (isExport && [...text.slice(from, end)].length > 8)
    from = skip(text, from + 6, isTrimmed, end);
  const first = text[from];
  const isQuoted = (first === '"' || first === "'") && text[end - 1] === first && end - from >= 3;
  return isQuoted ? { start: from + 1, end: end - 1 } : { start: from, end };
}

const phpEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  $: '$',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

type State = 'start' | 'bare' | 'single' | 'double' | 'behind' | 'comment';

/** The value and where references may begin in it, or why it is refused. */
function parseValue(written: string): PhpValue | string {
  const dollars: number[] = [];
  let text = '';
  let state: State = 'start';
  for (let at = 0; at < written.length && state !== 'comment'; at += 1) {
    const letter = written[at] ?? '';
    const isBlank = isAsciiSpace(letter.charCodeAt(0));
    if (state === 'single') {
      if (letter === "'") state = 'behind';
      else text += letter;
    } else if (state === 'double') {
      if (letter === '"') state = 'behind';
      else if (letter === '\\') {
        at += 1;
        if (at === written.length) return refusals.unclosedQuote;
        const meaning = phpEscapes[written[at] ?? ''];
        if (meaning === undefined) return 'an escape that the reader does not know';
        text += meaning;
      } else {
        if (letter === '$') dollars.push(text.length);
        text += letter;
      }
    } else if (letter === '#') state = 'comment';
    else if (state === 'behind') {
      if (!isBlank) return 'something stands behind the end of a value';
    } else if (state === 'start' && letter === "'") state = 'single';
    else if (state === 'start' && letter === '"') state = 'double';
    else if (state === 'start' && isBlank) {
      // Only a form feed is left by `trim`; it and the blanks behind it belong to the value.
      const end = skip(written, at, isAsciiSpace);
      text += written.slice(at, end);
      at = end - 1;
      state = 'bare';
    } else if (isBlank) state = 'behind';
    else {
      if (letter === '$') dollars.push(text.length);
      text += letter;
      state = 'bare';
    }
  }
  return state === 'single' || state === 'double' ? refusals.unclosedQuote : { text, dollars };
}
