import { isJsSpace, skip } from './characters.ts';
import type { Dialect, Reading } from './dialect.ts';
import { readUtf8, withLineFeeds } from './mapped-text.ts';
import { ReadingBuilder, type Span, type Value } from './reading-builder.ts';
import { refusals } from './refusals.ts';
import { Scope } from './scope.ts';
import { asPiece, expandVarlock } from './varlock-references.ts';
import { callEnd, isComment, isDivider, lineEnd } from './varlock-syntax.ts';

/**
 * varlock, by its parser @env-spec. It follows a grammar and refuses a file that does not:
 * indented comments, lines of blanks, a blank between `=` and a quote.
 *
 * - without quotes the value is the line up to `#`; `undefined` and nothing are no value;
 * - a quote of any of the three kinds may span lines; three double quotes or backticks must;
 * - `\` and the quote are unescaped, `\$` everywhere but between single quotes, `\n` between
 *   double quotes and backticks;
 * - `$NAME`, `${NAME}` and `${NAME:-default}` are expanded unless the quotes are single; a name
 *   may stand further down, but one that stands nowhere refuses the file, default or not;
 * - `$(…)` is run and `name(…)` is a function: such values are unknown here.
 */
export const varlock: Dialect = {
  id: 'varlock',
  title: 'varlock (@env-spec/parser 0.0.8)',
  read(source, host) {
    const mapped = withLineFeeds(readUtf8(source), false);
    const { text } = mapped;
    const out = new ReadingBuilder(mapped);
    const items: Item[] = [];
    // Comments directly before a line belong to it; only an empty line or the end ends them.
    for (let at = 0; at < text.length; ) {
      if (text[at] === '\n') {
        at += 1;
        continue;
      }
      if (text[at] === '#') {
        if (!isDivider(text, at) && !isComment(text, at)) {
          return out.refuse('a comment has a decorator that is not whole', at);
        }
        at = lineEnd(text, at) + 1;
        continue;
      }
      const item = readItem(text, at);
      if (typeof item === 'string') return out.refuse(item, at);
      items.push(item);
      at = item.next;
    }
    return new Resolver(text, items, host).resolve(out);
  },
};

/** How many names a reference may lead over before its value counts as unknown. */
const maxSteps = 500;

/** Gives items their values: a reference may lead forward, but not to nothing or in a circle. */
class Resolver {
  readonly #text: string;
  readonly #items: readonly Item[];
  readonly #last: ReadonlyMap<string, Item>;
  readonly #host: ReadonlyMap<string, string>;
  readonly #scope: Scope;
  readonly #values = new Map<Item, Value | null>();
  readonly #open = new Set<Item>();
  #problem: { readonly message: string; readonly offset: number } | null = null;

  constructor(text: string, items: readonly Item[], host: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#items = items;
    this.#last = new Map(items.map((item) => [item.name, item]));
    this.#host = host;
    this.#scope = new Scope(host, 'host-first');
  }

  resolve(out: ReadingBuilder): Reading {
    for (const item of this.#items) {
      // A name counts as it is given last; what stood there before is not looked at.
      const value = this.#valueOf(this.#last.get(item.name) ?? item);
      out.assign(item.name, value, item.nameSpan, item.written);
    }
    return this.#problem === null
      ? out.reading()
      : out.refuse(this.#problem.message, this.#problem.offset);
  }

  #valueOf(item: Item): Value | null {
    const known = this.#values.get(item);
    if (known !== undefined) return known;
    if (this.#open.has(item)) {
      this.#problem ??= { message: refusals.endlessReference, offset: item.written.start };
      return null;
    }
    if (this.#open.size > maxSteps) return { unknown: 'machine' };
    this.#open.add(item);
    const value = item.isCall ? { unknown: 'command' as const } : this.#read(item);
    this.#open.delete(item);
    this.#values.set(item, value);
    return value;
  }

  #read({ written, quote }: Item): Value | null {
    const raw = this.#text.slice(written.start, written.end);
    const text = asPiece(raw.slice(quote.length, raw.length - quote.length), quote);
    if (text === null || quote === "'") return text;
    const lookUp = (name: string): Value | null => {
      const item = this.#last.get(name);
      if (item === undefined) {
        const message = 'a reference names a variable that is not there';
        this.#problem ??= { message, offset: written.start };
        return null;
      }
      // A circle is one even where the environment could cut it.
      const value = this.#valueOf(item);
      return this.#host.get(name) ?? value;
    };
    return expandVarlock(text, quote, lookUp, this.#scope);
  }
}

interface Item {
  readonly name: string;
  readonly nameSpan: Span;
  readonly written: Span;
  readonly quote: string;
  readonly isCall: boolean;
  readonly next: number;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function readItem(text: string, start: number): Item | string {
  let from = skip(text, start, isBlank);
  if (text.startsWith('export ', from)) from = skip(text, from + 7, isBlank);
  const key = /[a-zA-Z_][a-zA-Z0-9_.-]*/y;
  key.lastIndex = from;
  const [name] = key.exec(text) ?? [];
  if (name === undefined) return refusals.badLine;
  const nameSpan = { start: from, end: from + name.length };
  const separator = skip(text, nameSpan.end, isBlank);
  if (text[separator] !== '=') return refusals.badLine;
  const found = findValue(text, separator + 1);
  const behind = skip(text, found.end, isBlank);
  const end = lineEnd(text, behind);
  if (behind !== end && !isComment(text, behind)) {
    return found.quote === '' ? refusals.badLine : 'something stands behind the end of a value';
  }
  return { name, nameSpan, ...found, next: end + 1 };
}

interface Found extends Pick<Item, 'written' | 'quote' | 'isCall'> {
  /** Where the grammar goes on; blanks at the end of `written` are left out. */
  readonly end: number;
}

function findValue(text: string, from: number): Found {
  const call = callEnd(text, from);
  if (call !== -1)
    return { written: { start: from, end: call }, quote: '', isCall: true, end: call };
  const letter = text[from] ?? '';
  if (letter === '"' || letter === "'" || letter === '`') {
    const { end, quote } = quotedEnd(text, from, letter);
    if (end !== -1) return { written: { start: from, end }, quote, isCall: false, end };
    return { written: { start: from, end: from }, quote: '', isCall: false, end: from };
  }
  const start = skip(text, from, isBlank);
  const isQuote = /["'`]/.test(text[start] ?? '');
  const end = isQuote ? from : skip(text, from, (code) => code !== 35 && code !== 10);
  // Blanks at both ends are no part of the value.
  const first = skip(text, from, isJsSpace, end);
  let last = end;
  while (last > first && isJsSpace(text.charCodeAt(last - 1))) last -= 1;
  return { written: { start: first, end: last }, quote: '', isCall: false, end };
}

function quotedEnd(text: string, from: number, letter: string): { end: number; quote: string } {
  const close = closing(text, from + 1, letter);
  const isSpanning = close !== -1 && text.slice(from, close).includes('\n');
  // Backticks span lines in threes only.
  if (close > from + 1 && (letter !== '`' || !isSpanning)) return { end: close + 1, quote: letter };
  const triple = letter.repeat(3);
  if (letter !== "'" && text.startsWith(triple, from)) {
    const end = closing(text, from + 3, triple);
    if (end !== -1 && text.slice(from, end).includes('\n')) return { end: end + 3, quote: triple };
  }
  return close === from + 1 ? { end: close + 1, quote: letter } : { end: -1, quote: '' };
}

/** Offset of the next `quote` without a backslash before it, -1 when there is none. */
function closing(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at !== -1 && at > from && text[at - 1] === '\\') {
    at = text.indexOf(quote, at + quote.length);
  }
  return at;
}
