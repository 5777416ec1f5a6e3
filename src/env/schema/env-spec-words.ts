/** A decorator of env-spec: `@name`, `@name=value` or `@name(…)`. Offsets are into the text read. */
export interface Decorator {
  readonly name: string;
  /** `true` for the name alone; the arguments of `@name(…)` as a call without a name of its own. */
  readonly value: Word;
  readonly start: number;
  readonly end: number;
}

/** A value as written. Nothing is resolved: what would be is `opaque`. */
export type Word =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly items: readonly Item[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'record'; readonly items: readonly Item[] }
  /** A reference or a command, by its name if it is a plain `$NAME`. */
  | { readonly kind: 'opaque'; readonly reference: string | null };

/** An argument or element, with its key if it has one. */
export interface Item {
  readonly key: string | null;
  readonly value: Word;
}

const mostNested = 20;
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The decorators of a comment line, from behind its `#`; a further comment ends them.
 *
 * Source: https://varlock.dev/env-spec/reference/
 */
export function readDecorators(text: string): Decorator[] {
  const found: Decorator[] = [];
  let at = 0;
  for (;;) {
    while (isBlank(text[at])) at += 1;
    const name = /^@([A-Za-z][\w-]*)/.exec(text.slice(at, at + 80))?.[1];
    if (name === undefined) return found;
    const start = at;
    at += name.length + 1;
    let value: Word = { kind: 'text', text: 'true' };
    if (text[at] === '=') {
      const read = readWord(text, at + 1, ' \t#\n');
      ({ value, end: at } = read);
    } else if (text[at] === '(') {
      const read = readItems(text, at, 0);
      value = { kind: 'call', name: '', items: read?.items ?? [] };
      at = read?.end ?? text.length;
    }
    found.push({ name, value, start, end: at });
  }
}

interface Read {
  readonly value: Word;
  readonly end: number;
}

/**
 * One value from `start` on. A quote or bracket without an end is plain text, so that it does not
 * swallow the lines below.
 *
 * @param stops characters that end an unquoted one
 */
export function readWord(text: string, start: number, stops: string): Read {
  const read = readStructured(text, start, 0);
  return read === 'open' || read === null ? readPlain(text, start, stops) : read;
}

/** A quoted or bracketed value; null where there is none; `open` where its end is missing. */
function readStructured(text: string, start: number, depth: number): Read | 'open' | null {
  const first = text[start] ?? '';
  const quote = /^(?:"""|```|["'`])/.exec(text.slice(start, start + 3))?.[0];
  if (quote !== undefined) return readQuoted(text, start, quote) ?? 'open';
  if (depth >= mostNested) return null;
  if (first === '[' || first === '{') {
    const read = readItems(text, start, depth);
    if (read === null) return 'open';
    return { value: { kind: first === '[' ? 'list' : 'record', items: read.items }, end: read.end };
  }
  const call = /^([A-Za-z]\w*)\(/.exec(text.slice(start, start + 80))?.[1];
  if (call === undefined) return null;
  const read = readItems(text, start + call.length, depth);
  if (read === null) return 'open';
  return { value: { kind: 'call', name: call, items: read.items }, end: read.end };
}

function readPlain(text: string, start: number, stops: string): Read {
  let end = start;
  while (end < text.length && !stops.includes(text[end] ?? '')) end += 1;
  return { value: plainWord(text.slice(start, end).trim(), true), end };
}

/** Text, or what only a run of the tool could know. */
function plainWord(text: string, expands: boolean): Word {
  if (!expands || !/\$[A-Za-z_{(]/.test(text)) return { kind: 'text', text };
  const reference = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(text)?.[1] ?? null;
  return { kind: 'opaque', reference };
}

function readQuoted(text: string, start: number, quote: string): Read | null {
  let end = start + quote.length;
  let value = '';
  while (end < text.length && !text.startsWith(quote, end)) {
    if (text[end] === '\\' && text.startsWith(quote, end + 1)) {
      value += quote;
      end += 1 + quote.length;
    } else {
      value += text[end];
      end += 1;
    }
  }
  if (end >= text.length) return null;
  return { value: plainWord(value, !quote.startsWith("'")), end: end + quote.length };
}

/** Comma-separated values between brackets, from the opening one on; null without an end. */
function readItems(
  text: string,
  start: number,
  depth: number,
): { readonly items: readonly Item[]; readonly end: number } | null {
  const close = closers[text[start] ?? ''] ?? ')';
  const items: Item[] = [];
  let at = start + 1;
  while (at < text.length && text[at] !== close) {
    if (/[\s,#]/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const key = /^([A-Za-z]\w*)\s*=/.exec(text.slice(at, at + 80));
    const from = at + (key?.[0].length ?? 0);
    const structured = readStructured(text, from, depth + 1);
    // What is open inside is open outside: trying again from within would never end.
    if (structured === 'open') return null;
    const read = structured ?? readPlain(text, from, `,${close}\n`);
    items.push({ key: key?.[1] ?? null, value: read.value });
    // A stray closing bracket would otherwise be read for ever.
    at = Math.max(read.end, at + 1);
  }
  return at < text.length ? { items, end: at + 1 } : null;
}

function isBlank(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t';
}
