import { skip } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { isNotUtf8, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/**
 * systemd's `EnvironmentFile=`.
 *
 * - a comment is a line that begins with `#` or `;`; a backslash at its end does not continue it;
 * - quotes may begin and end anywhere at the start of a piece, and pieces join: `"a"'b'c`;
 * - a backslash takes the next letter as it is outside quotes; between double quotes it does so
 *   for `"` `\` `` ` `` `$` only; at the end of a line it joins lines; single quotes keep all;
 * - a quote that nothing closes takes the rest of the file, line breaks included;
 * - names that are no identifiers are dropped, `export A` too.
 */
export const systemd: Dialect = {
  id: 'systemd',
  title: 'systemd 252 EnvironmentFile=',
  read(source) {
    const mapped = readUtf8(source);
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    if (text.includes('\0')) return out.refuse('the file holds a NUL character', 0);
    const isBad = isNotUtf8(source);
    for (let at = 0; at < text.length; ) {
      const start = skip(text, at, isBlank);
      if (start === text.length) break;
      if (text[start] === '#' || text[start] === ';') {
        at = commentEnd(text, start);
        continue;
      }
      const nameEnd = skip(text, start + 1, (code) => code !== 61 && !isBreak(code));
      if (nameEnd === text.length || text[nameEnd] !== '=') {
        out.ignore(start);
        at = nameEnd + 1;
        continue;
      }
      const found = readValue(text, nameEnd + 1);
      at = found.next;
      if (isBad && text.slice(start, found.end).includes('\ufffd'))
        return out.refuse(refusals.notUtf8, start);
      const name = text.slice(start, nameEnd).replace(/[ \t\n\r]+$/, '');
      const nameSpan = { start, end: start + name.length };
      const written = { start: nameEnd + 1, end: found.end };
      const isKept = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
      if (isKept) out.assign(name, found.value, nameSpan, written);
      else out.ignore(start);
    }
    return out.reading();
  },
};

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || isBreak(code);
}

/** A backslash hides the line break behind it, but the text after that is still the comment. */
function commentEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length && !isBreak(text.charCodeAt(at)); at += 1) {
    if (text[at] === '\\') at += 1;
  }
  return at + 1;
}

interface SystemdValue {
  readonly value: string;
  readonly end: number;
  readonly next: number;
}

function readValue(text: string, from: number): SystemdValue {
  let value = '';
  // Length of the value without the blanks that would end it if the line ended here.
  let kept = 0;
  let isInside = false;
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const code = letter.charCodeAt(0);
    if (isBreak(code)) break;
    if (letter === '\\') {
      at += 1;
      if (at < text.length && !isBreak(text.charCodeAt(at))) value += text[at];
      kept = value.length;
      isInside = true;
    } else if (!isInside && (letter === '"' || letter === "'")) {
      const close = quotedEnd(text, at, letter);
      value +=
        letter === '"' ? unescapeDouble(text.slice(at + 1, close)) : text.slice(at + 1, close);
      kept = value.length;
      at = close;
    } else if (!isBlank(code)) {
      value += letter;
      kept = value.length;
      isInside = true;
    } else if (isInside) value += letter;
  }
  const end = Math.min(at, text.length);
  return { value: value.slice(0, kept), end, next: at + 1 };
}

function quotedEnd(text: string, start: number, quote: string): number {
  if (quote === "'") {
    const close = text.indexOf("'", start + 1);
    return close === -1 ? text.length : close;
  }
  let at = start + 1;
  for (; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
  return Math.min(at, text.length);
}

function unescapeDouble(text: string): string {
  return text.replace(/\\([\s\S]?)/g, (pair, letter: string) => {
    if (letter === '') return '';
    if (letter === '\n') return '';
    return /["\\`$]/.test(letter) ? letter : pair;
  });
}
