import type { FileKind } from './language.ts';
import { isBlank, isDigit, isLetter, isNameCode, skipBlanks } from './letters.ts';

/** A value found behind a sign. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly inList: boolean;
  readonly wrapped: boolean;
  readonly isDefault: boolean;
  /** A numeric array. */
  readonly isBytes: boolean;
}

/** What is known of the place where a value begins. */
export interface ValuePlace {
  readonly kind: FileKind;
  /** The value belongs to a query (`?a=b&c=d`) or a connection string (`a=b;c=d`). */
  readonly separator: '&' | ';' | null;
  /** The name stands inside a string or a comment of its line. */
  readonly isEnclosed: boolean;
  /** Name and sign are all that stands before the value, so it may run to the line's end. */
  readonly startsLine: boolean;
  /** The line begins behind an escaped line end, in a string of several lines; it ends with one. */
  readonly isEscapedLine: boolean;
}

const mostElements = 12;
const plain = { inList: false, wrapped: false, isDefault: false, isBytes: false };

/** The values that begin at `at`, where a sign has just ended. */
export function readValues(text: string, at: number, place: ValuePlace): ValueSpan[] {
  const start = skipBlanks(text, at);
  if (start >= text.length) return [];
  const quoted = readQuoted(text, start);
  if (quoted) return [quoted];
  const escaped = readHtmlQuoted(text, start);
  if (escaped) return [escaped];
  const hole = readHole(text, start);
  if (hole) return [hole];
  const letter = text[start];
  if (letter === '{' || letter === '(' || (letter === '[' && text[start + 1] !== ']')) {
    const list = readList(text, start);
    if (list.length > 0 || letter !== '(') return list;
  }
  return readBare(text, start, place);
}

const htmlQuote = /&(?:quot|apos|#34|#39|#x22|#x27);/y;

/** `&quot;x&quot;`, as in attributes and in pages that show code. */
function readHtmlQuoted(text: string, at: number): ValueSpan | null {
  htmlQuote.lastIndex = at;
  const mark = htmlQuote.exec(text)?.[0];
  if (mark === undefined) return null;
  const end = text.indexOf(mark, at + mark.length);
  return end === -1 ? null : { ...plain, start: at + mark.length, end, quote: mark };
}

const hole =
  /\$?\{\{[^}]{0,200}\}\}|<%[^%]{0,200}%>|<[A-Za-z][^<>]{0,80}>|\(\([^()]{1,80}\)\)|%\(\w{1,60}\)s|\*{3,}|\{\d?\}|\{[a-z_]\w{0,40}\}|\[[A-Z][A-Z _-]{2,60}\]/y;

/** A hole in its own brackets, whole, so that it is seen as what it is. */
function readHole(text: string, at: number): ValueSpan | null {
  hole.lastIndex = at;
  const found = hole.exec(text);
  return found ? { ...plain, start: at, end: at + found[0].length, quote: '' } : null;
}

/** A string literal at `at`, with a prefix of letters (`b"…"`), escaped quotes (`\"…\"`) or three quotes. */
export function readQuoted(text: string, at: number): ValueSpan | null {
  let index = at;
  if (isStringPrefix(text, at)) index = quoteAfterPrefix(text, at);
  const open = index;
  while (text[index] === '\\') index += 1;
  const quote = text[index];
  if (quote !== '"' && quote !== "'" && quote !== '`') return null;
  if (quote === '`' && text[index + 1] === '`' && text[index + 2] !== '`' && index === open) {
    const close = text.indexOf('``', index + 2);
    return close === -1 ? null : { ...plain, start: index + 2, end: close, quote: '``' };
  }
  const escapes = index - open;
  if (escapes > 3) return null;
  if (escapes === 0) {
    const triple = text[index + 1] === quote && text[index + 2] === quote;
    return triple ? readTriple(text, index, quote) : readPlainQuoted(text, index, quote);
  }
  const mark = text.slice(open, index + 1);
  const end = text.indexOf(mark, index + 1);
  return end === -1 ? null : { ...plain, start: index + 1, end, quote: mark };
}

function readPlainQuoted(text: string, at: number, quote: string): ValueSpan | null {
  for (let index = at + 1; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '\\') index += 1;
    else if (letter === quote) return { ...plain, start: at + 1, end: index, quote };
  }
  // Closed on a later line, or cut off: only what cannot be prose.
  const open = text.slice(at + 1);
  return /^[A-Za-z0-9+/=_.~-]{24,}$/.test(open)
    ? { ...plain, start: at + 1, end: text.length, quote }
    : null;
}

function readTriple(text: string, at: number, quote: string): ValueSpan {
  const close = text.indexOf(quote.repeat(3), at + 3);
  return {
    ...plain,
    start: at + 3,
    end: close === -1 ? text.length : close,
    quote: quote.repeat(3),
  };
}

function isStringPrefix(text: string, at: number): boolean {
  return quoteAfterPrefix(text, at) > at;
}

/** Place of the quote after up to two letters of a string prefix; `at` when there is none. */
function quoteAfterPrefix(text: string, at: number): number {
  for (let index = at; index < at + 3; index += 1) {
    const letter = text[index];
    if (letter === '"' || letter === "'") return index;
    if (letter === undefined || !'bBrRuUfFLN@$#q8'.includes(letter)) return at;
  }
  return at;
}

const numbersOnly = /^[\s\d,xa-fA-F+\-()]*$/;

/** The strings of a list, or one span over a numeric array. */
function readList(text: string, at: number): ValueSpan[] {
  const open = text[at];
  const close = open === '[' ? ']' : open === '{' ? '}' : ')';
  const found: ValueSpan[] = [];
  let index = at + 1;
  while (index < text.length && found.length < mostElements) {
    index = skipBlanks(text, index);
    const letter = text[index];
    if (letter === undefined || letter === close) break;
    if (letter === ',') {
      index += 1;
      continue;
    }
    if (isDigit(letter.charCodeAt(0)) && found.length === 0) return readNumbers(text, index, close);
    const element = readQuoted(text, index);
    if (!element) break;
    const after = skipBlanks(text, element.end + element.quote.length);
    // A key of an object, not an element.
    if (text[after] === ':' || text[after] === '=') break;
    found.push({ ...element, inList: true });
    index = element.end + element.quote.length;
  }
  return found;
}

function readNumbers(text: string, at: number, close: string): ValueSpan[] {
  const closing = text.indexOf(close, at);
  let end = closing === -1 ? text.length : closing;
  const body = text.slice(at, end);
  if (!numbersOnly.test(body)) return [];
  const count = body.split(',').filter((item) => item.trim() !== '').length;
  if (count < 6) return [];
  while (end > at && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return [{ ...plain, start: at, end, quote: '', inList: true, isBytes: true }];
}

const lookups =
  /(?:^|[._>:])(?:getenv|get_?env(?:_?var)?|environ|env|fetch|get|get_?or_?default|get_?config|get_?setting|get_?property|config|setting|param(?:eter)?|lookup|read|default|value_?or|or_?default|unwrap_?or|getString|getProperty|getParameter|env_?var|Getenv|GetEnvironmentVariable|option|opt|arg|argument|add_?argument|var|prompt|input|variable|String|StringVar|flag\.String)$/i;
const wrappers =
  /^(?:new\s+)?(?:[A-Za-z_$][\w$.:<>]*[.:])?(?:bytes?|Bytes|bytearray|Buffer\.from|Buffer|from|Some|Just|some|String|string|str|text|pack|T\.pack|SecureString|SecretStr|Secret|Optional\.of|of|b64decode|b64encode|atob|btoa|base64_?decode|decode|encode|decodeBase64|from_?hex|fromhex|unhexlify|hex2bin|hex|decodeHex|fromHex|from_?str|from_?string|valueOf|to_?bytes|getBytes|toCharArray|raw|new|quote|nonsensitive|sensitive|ByteString|Uint8Array|TextEncoder|parse|Ok|Right|Password|ConvertTo-SecureString|aws\.String|pulumi\.String|to\.Ptr|ptr|pointer|StringPtr|SecretKeySpec|literal|unsafe|const|char|std::string|QString|NSString|absl::string_view|string_view|StringView|TEXT|_T|L|GString|SymmetricSecurityKey|SigningKey|KeyPair|Token|ApiKey|\[\]byte|\[\]rune)$/;
const callHead = /[A-Za-z_$[\]<>][\w$.:<>[\]]{0,80}!?(?=\s?[({"'])/y;

/** The literal inside a wrapper at `at`: `Base64.decode("x")`; null for any other call. */
export function readWrapped(text: string, at: number): ValueSpan | null {
  const [span] = readCall(text, at) ?? [];
  return span?.wrapped === true && !span.isBytes ? span : null;
}

/** A value without quotes, or what a call or a lookup around it holds. */
function readBare(text: string, at: number, place: ValuePlace): ValueSpan[] {
  if (text.startsWith('${', at)) {
    const shell = readShellDefault(text, at);
    if (shell) return [shell];
  }
  const isCode = place.kind.family === 'code' && !place.isEnclosed;
  const mayCall = place.kind.family === 'code' || place.kind.family === 'text';
  const call = mayCall ? readCall(text, at) : null;
  if (call) return call;
  if (isCode) {
    const fallback = readFallback(text, at);
    if (fallback) return [fallback];
  }
  const end = bareEnd(text, at, place);
  return end > at ? [{ ...plain, start: at, end, quote: '' }] : [];
}

/** `${X:-x}`, `${X-x}`, `${X:=x}`, `${x.y:x}`: the literal default. */
function readShellDefault(text: string, at: number): ValueSpan | null {
  let index = at + 2;
  while (index < text.length && isNameCode(text.charCodeAt(index)) && text[index] !== '-')
    index += 1;
  const sign = text[index];
  if (index === at + 2 || (sign !== ':' && sign !== '-')) return null;
  index += sign === ':' && (text[index + 1] === '-' || text[index + 1] === '=') ? 2 : 1;
  const quote = text[index] === '"' || text[index] === "'" ? (text[index] ?? '') : '';
  const start = index + quote.length;
  const close = text.indexOf('}', start);
  if (close === -1) return null;
  const end = quote !== '' && text[close - 1] === quote ? close - 1 : close;
  if (end <= start || text[start] === '$' || text[start] === '?') return null;
  return { ...plain, start, end, quote, isDefault: true };
}

function readCall(text: string, at: number): ValueSpan[] | null {
  let from = at;
  if (text.startsWith('new ', at)) from = skipBlanks(text, at + 4);
  callHead.lastIndex = from;
  const head = callHead.exec(text);
  if (!head) return null;
  const name = head[0].replace(/!$/, '');
  let index = skipBlanks(text, from + head[0].length);
  const opener = text[index];
  if (opener === '"' || opener === "'") return null;
  if (opener === '{') {
    const numbers = readList(text, index);
    return numbers.some((span) => span.isBytes) ? numbers : null;
  }
  if (lookups.test(name)) return readLookup(text, index);
  if (from === at && !wrappers.test(name)) return null;
  index = skipBlanks(text, index + 1);
  // One more wrapper may stand inside: `new X(Encoding.UTF8.GetBytes("…"))`.
  for (let depth = 0; depth < 2; depth += 1) {
    const literal = readQuoted(text, index);
    if (literal) return [{ ...literal, wrapped: true }];
    if (text[index] === '[' || text[index] === '{') {
      const list = readList(text, index);
      return list.length > 0 ? list.map((span) => ({ ...span, wrapped: true })) : null;
    }
    callHead.lastIndex = index;
    const inner = callHead.exec(text);
    if (!inner) return null;
    index = skipBlanks(text, index + inner[0].length);
    // `str(environ.get("X", "x"))`: the lookup's default, or nothing.
    if (lookups.test(inner[0]) && !wrappers.test(inner[0]) && text[index] === '(')
      return readLookup(text, index);
    index = skipBlanks(text, index + 1);
  }
  return null;
}

/** `getenv("X", "x")`: the second literal; a lookup without one holds no value. */
function readLookup(text: string, at: number): ValueSpan[] {
  const first = readQuoted(text, skipBlanks(text, at + 1));
  if (!first) return [];
  let index = skipBlanks(text, first.end + first.quote.length);
  if (text[index] === ')') {
    const fallback = readFallback(text, index + 1, true);
    return fallback ? [fallback] : [];
  }
  if (text[index] !== ',') return [];
  index = skipBlanks(text, index + 1);
  const named = /(?:default|defaultValue|fallback|value)\s{0,2}[=:]\s{0,2}/iy;
  named.lastIndex = index;
  const label = named.exec(text);
  if (label) index += label[0].length;
  const second = readQuoted(text, index);
  return second ? [{ ...second, isDefault: true }] : [];
}

const fallbackSign =
  /\s{0,4}(?:\|\||\?\?|\?:|or\s|\|\|=|\.unwrap_or\(|\.or_else\(|\.orElse\()\s{0,4}/y;

/** `x || "lit"`, `x ?? "lit"`, `x or "lit"` after a path of names or at `at` itself. */
function readFallback(text: string, at: number, isThere = false): ValueSpan | null {
  let index = at;
  if (!isThere) {
    while (index < text.length && /[\w$.?[\]"']/.test(text[index] ?? '')) index += 1;
    if (index === at || index - at > 120) return null;
  }
  fallbackSign.lastIndex = index;
  const sign = fallbackSign.exec(text);
  if (!sign) return null;
  const literal = readQuoted(text, index + sign[0].length);
  return literal ? { ...literal, isDefault: true } : null;
}

/** Where a bare value ends. */
function bareEnd(text: string, at: number, place: ValuePlace): number {
  const end = placeEnd(text, at, place);
  nextParameter.lastIndex = 0;
  const next = nextParameter.exec(text.slice(at, end));
  return next ? at + next.index : end;
}

// `a=b&c=d`: the value ends where the next parameter begins.
const nextParameter = /&[A-Za-z_][\w.%[\]-]{0,60}=/g;

function placeEnd(text: string, at: number, place: ValuePlace): number {
  const end = endByPlace(text, at, place);
  const line = place.isEscapedLine ? text.slice(at, end).search(/\\[nr]/) : -1;
  return line > 0 ? at + line : end;
}

function endByPlace(text: string, at: number, place: ValuePlace): number {
  if (place.separator)
    return scanUntil(text, at, place.separator === '&' ? '&"\'#<>)\\ \t;,`|' : ';"\'<>`');
  const { family } = place.kind;
  if (family === 'conf' && !place.isEnclosed && place.startsLine) return lineValueEnd(text, at);
  if (family === 'conf' || family === 'shell') return scanUntil(text, at, ' \t"\'`,;<>|&)}]');
  if (family === 'markup') return scanUntil(text, at, ' \t"\'<>;');
  return scanUntil(text, at, ' \t"\'`,;<>|)}]');
}

function scanUntil(text: string, at: number, stops: string): number {
  let index = at;
  while (index < text.length && !stops.includes(text[index] ?? '')) index += 1;
  // `${X}` and `{{x}}` are kept whole, so that they are seen as what they are.
  if (text[index] === '}' && text.slice(at, index).includes('{')) {
    while (text[index] === '}') index += 1;
  }
  while (index > at && (text[index - 1] === '\\' || text[index - 1] === '*')) index -= 1;
  return index;
}

/** To the line's end, without a comment behind a blank and without blanks. */
function lineValueEnd(text: string, at: number): number {
  let end = text.length;
  for (let index = at + 1; index < end; index += 1) {
    if (text[index] === '#' && isBlank(text.charCodeAt(index - 1))) end = index;
  }
  while (end > at && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (text[end - 1] === ',' || text[end - 1] === ';') end -= 1;
  if (text[end - 1] === '\\') end -= 1;
  while (end > at && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** True when a bare word at `at` is a type (`: string =`), so that the value follows a later sign. */
export function annotationEnd(text: string, at: number): number {
  const index = skipBlanks(text, at);
  annotation.lastIndex = index;
  const found = annotation.exec(text);
  return found ? index + found[0].length : -1;
}

const annotation = /&?(?:'static )?[A-Za-z_][\w.<>[\], |?*&]{0,60}?\s{0,4}=(?![=>~])/y;

/** True for a letter that may begin a name. */
export function beginsName(code: number): boolean {
  return isLetter(code) || code === 95 || code === 36;
}
