import { type CharacterTest, indexOrEnd, isUnicodeSpace, skip, skipBack } from './characters.ts';
import { substituteCompose } from './compose-template.ts';
import type { Dialect } from './dialect.ts';
import { dropMark, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder, type Span } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { Scope } from './scope.ts';

/**
 * Docker Compose: `env_file` and the `.env` beside a compose file.
 *
 * - `=` or `:` behind the name; a name alone is taken from the environment of whoever calls it;
 * - `#` begins a comment behind a blank, except directly behind the `=`;
 * - behind a closing quote the next assignment may begin in the same line;
 * - `$NAME`, `${NAME:-default}` and the like are expanded, not between single quotes;
 * - a name with other letters, a quote that nothing closes and a broken `${` refuse the file.
 */
export const compose: Dialect = {
  id: 'compose',
  title: 'Docker Compose (compose-go 2.16.2)',
  read(source, host) {
    const mapped = dropMark(readUtf8(source));
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    const scope = new Scope(host, 'host-first');
    let at = 0;
    for (;;) {
      at = statementStart(text, at);
      if (at >= text.length) return out.reading();
      const key = readKey(text, at);
      if (typeof key === 'string') return out.refuse(key, at);
      const { name, nameSpan, isAlone, end } = key;
      if (name.includes(' ')) return out.refuse(refusals.blankInName, at);
      if (isAlone) {
        out.inherit(name, host, nameSpan);
        const inherited = host.get(name);
        if (inherited !== undefined) scope.set(name, inherited);
        at = end;
        continue;
      }
      const from = skip(text, end, isInlineSpace);
      const written = readValue(text, from);
      if (written === null) return out.refuse(refusals.unclosedQuote, from);
      const found = written.expands
        ? substituteCompose(written.value, scope)
        : { value: written.value };
      if (found.error !== undefined) return out.refuse(found.error, from);
      scope.set(name, found.value);
      out.assign(name, found.value, nameSpan, { start: from, end: written.end });
      at = written.next;
    }
  },
};

/** A blank that is no line break. */
const isInlineSpace: CharacterTest = (code) =>
  code === 32 || code === 9 || (code >= 11 && code <= 13) || code === 0x85 || code === 0xa0;

function statementStart(text: string, from: number): number {
  let at = skip(text, from, isUnicodeSpace);
  while (text[at] === '#') at = skip(text, indexOrEnd(text, '\n', at), isUnicodeSpace);
  return at;
}

interface ComposeKey {
  readonly name: string;
  readonly nameSpan: Span;
  readonly isAlone: boolean;
  readonly end: number;
}

function readKey(text: string, start: number): ComposeKey | string {
  const exported = /export[\t\n\f\r ]/y;
  exported.lastIndex = start;
  const from = exported.test(text) ? skip(text, start + 6, isInlineSpace) : start;
  if (from === text.length) return 'an export has no name';
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 61 || code === 58 || code === 10) {
      const nameSpan = { start: from, end: skipBack(text, from, at, isUnicodeSpace) };
      const name = text.slice(nameSpan.start, nameSpan.end);
      return { name, nameSpan, isAlone: code === 10, end: at + 1 };
    }
    if (isInlineSpace(code) || isNameCode(code)) continue;
    const point = text.codePointAt(at) ?? 0;
    if (!/[\p{L}\p{N}]/u.test(String.fromCodePoint(point))) return refusals.badName;
    if (point > 0xffff) at += 1;
  }
  // The last line without a line break and without `=`: the parser takes it for a value.
  return { name: '', nameSpan: { start: from, end: from }, isAlone: false, end: from };
}

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 93 && code !== 92) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 46 ||
    code === 45
  );
}

interface ComposeValue {
  readonly value: string;
  readonly expands: boolean;
  readonly end: number;
  readonly next: number;
}

function readValue(text: string, from: number): ComposeValue | null {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") {
    const newline = indexOrEnd(text, '\n', from);
    const line = text.slice(from, newline);
    const comment = line.indexOf(' #');
    const stop = comment === -1 ? newline : from + comment;
    const end = skipBack(text, from, stop, isUnicodeSpace);
    return { value: text.slice(from, end), expands: true, end, next: newline + 1 };
  }
  const pieces: string[] = [];
  let pieceFrom = from + 1;
  for (let at = from + 1; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') {
      // Only the quote itself is unescaped here.
      if (text[at + 1] === quote) {
        pieces.push(text.slice(pieceFrom, at));
        pieceFrom = at + 1;
      }
      at += 1;
    } else if (letter === quote) {
      pieces.push(text.slice(pieceFrom, at));
      const value = pieces.join('');
      const isDouble = quote === '"';
      const end = at + 1;
      return { value: isDouble ? expandEscapes(value) : value, expands: isDouble, end, next: end };
    }
  }
  return null;
}

const composeEscapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
  // The interpolation that follows makes one dollar sign of it.
  $: '$$',
};

/** `\0` and three octal digits are a character; with fewer, only the zero goes. */
function expandEscapes(value: string): string {
  return value.replace(/\\([abcfnrtv$"\\]|0\d{0,3})/g, (match, letters: string) => {
    if (!letters.startsWith('0')) return composeEscapes[letters] ?? match;
    const code = /^0[0-7]{3}$/.test(letters) ? Number.parseInt(letters, 8) : 256;
    return code < 256 ? String.fromCharCode(code) : `\\${letters.slice(1)}`;
  });
}
