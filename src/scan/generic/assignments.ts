import { isOnlyMarks, readBehindMarks } from './behind-marks.ts';
import { type Candidate, type CandidateKind, makeCandidate } from './candidate.ts';
import type { FileKind } from './language.ts';
import { isBlank, isDigit, isLetter, isNameCode, skipBlanks } from './letters.ts';
import { nameFacts } from './names.ts';
import { inCode } from './spans.ts';
import { isTailOfRun } from './tail-of-run.ts';
import {
  annotationEnd,
  readQuoted,
  readValues,
  readWrapped,
  type ValuePlace,
  type ValueSpan,
} from './values.ts';

/** What the finders are given: one line and what is known of it. */
export interface LineView {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly kind: FileKind;
  /** Where each character stands; for code only, else empty. */
  readonly spans: Uint8Array;
}

const keyword =
  /pass|pwd|psw(?!ork|itch)|psk|secret|token|key|auth|cred|salt|nonce|[cx]srf|jwt|hmac|private|crypt|cert|sign|sess|cookie|seed|phrase|api|otp|login(?=\(\s?["'])|kennwort|senha|contrase|(?:client|access|merchant)[_.-]?id(?![a-z])|\b(?:pw|pin|iv|sk|mfa|dek|kek)\b|(?:_|[a-z])(?:pw|PW|Pw|iv|IV)\b|(?:_|\b)pat(?=["'\]\s]{0,2}[=:])/gi;
const longestName = 80;
const closers = `"'\`]*)\\`;

/** Values that a name on the line is given, in order of their names. */
export function findAssignments(view: LineView, dismissed?: (reason: string) => void): Candidate[] {
  const { text } = view;
  const found: Candidate[] = [];
  let from = 0;
  while (from < text.length) {
    keyword.lastIndex = from;
    const match = keyword.exec(text);
    if (!match) break;
    const nameStart = nameLeft(text, match.index, from);
    const nameEnd = nameRight(text, match.index + match[0].length);
    from = Math.max(nameEnd, match.index + match[0].length);
    const name = nameWithWordBefore(view, nameStart, nameEnd);
    if (!nameFacts(name).hasKeyword) {
      dismissed?.('innocent-name');
      continue;
    }
    if (isTailOfRun(text, nameEnd)) {
      dismissed?.('longer-run');
      continue;
    }
    const read = readAfterName(view, name, nameStart, nameEnd);
    if (read.every(({ start, end }) => end - start < 4 || isOnlyMarks(text.slice(start, end)))) {
      const behind = readBehindMarks(text, nameEnd);
      if (behind)
        read.push(
          makeCandidate({ kind: 'assign', name, nameStart, nameEnd, sign: ':', ...pick(behind) }),
        );
    }
    found.push(...read);
  }
  return found;
}

function nameLeft(text: string, at: number, limit: number): number {
  let index = at;
  const lowest = Math.max(limit, at - longestName);
  while (index > lowest && isNameCode(text.charCodeAt(index - 1))) index -= 1;
  // The letter of an escaped line end in a string: `…\nPASSWORD=…`.
  if (index < at && isEscapedEnd(text, index - 1)) index += 1;
  // The rest of a percent-encoded bracket: `user%5Bpassword%5D`.
  if (text[index - 1] === '%' && index + 2 <= at) index += 2;
  while (index < at && (text[index] === '.' || text[index] === '$')) index += 1;
  return index;
}

/** True where a backslash and the letter of a line end stand at `at`. */
function isEscapedEnd(text: string, at: number): boolean {
  return text[at] === '\\' && (text[at + 1] === 'n' || text[at + 1] === 'r');
}

function nameRight(text: string, at: number): number {
  let index = at;
  const highest = Math.min(text.length, at + longestName);
  while (index < highest && isNameCode(text.charCodeAt(index))) {
    // `->` and `.` at the end belong to what follows.
    if (text[index] === '-' && text[index + 1] === '>') break;
    index += 1;
  }
  while (index > at && (text[index - 1] === '.' || text[index - 1] === '-')) index -= 1;
  return index;
}

const notNames = new Set(
  (
    'the a an your my our its his her their this that new old current any some no and or of for with in on to from by as is if not set get let var val const final static public private protected ' +
    'export def string str char int void return env arg run use when enter wrong invalid valid incorrect default type using own self where case local readonly mut bool byte object dim'
  ).split(' '),
);

/** The name, with the word before it where both make up one label: `Client Secret:`. */
function nameWithWordBefore(view: LineView, start: number, end: number): string {
  const { text } = view;
  const name = text.slice(start, end);
  if (start < 2 || text[start - 1] !== ' ') return name;
  if (view.spans[start] === inCode) return name;
  let index = start - 1;
  while (index > 0 && isLetter(text.charCodeAt(index - 1)) && start - index < 24) index -= 1;
  const word = text.slice(index, start - 1);
  if (word.length < 2 || notNames.has(word.toLowerCase())) return name;
  const before = text[index - 1];
  if (before !== undefined && isDigit(before.charCodeAt(0))) return name;
  return `${word} ${name}`;
}

interface Sign {
  readonly sign: string;
  readonly kind: CandidateKind;
  /** Where the value may begin. */
  readonly end: number;
  /** The value has no quotes. */
  readonly isBare?: boolean;
}

function readAfterName(
  view: LineView,
  name: string,
  nameStart: number,
  nameEnd: number,
): Candidate[] {
  const { text } = view;
  const place = valuePlace(view, nameStart);
  const sign = readSign(view, nameStart, nameEnd);
  if (!sign) return [];
  let at = sign.end;
  if (sign.sign === ':' && view.kind.family === 'code') {
    const typed = annotationEnd(text, at);
    if (typed !== -1) at = typed;
  }
  const make = (span: ValueSpan, kind: CandidateKind): Candidate =>
    makeCandidate({
      kind: span.isBytes ? 'bytes' : kind,
      name,
      nameStart,
      nameEnd,
      sign: sign.sign,
      ...pick(span),
    });
  if (sign.kind === 'call' || sign.kind === 'arg' || sign.kind === 'words') {
    const start = skipBlanks(text, at);
    if (sign.kind === 'words' && sign.isBare)
      return readValues(text, start, place).map((span) => make(span, 'words'));
    const literal =
      readQuoted(text, start) ?? (sign.kind === 'call' ? readWrapped(text, start) : null);
    if (!literal) return [];
    const second =
      sign.kind === 'call' && takesUser.test(name) ? secondLiteral(text, literal) : null;
    return [second ? make(second, 'login') : make(literal, sign.kind)];
  }
  if (sign.kind === 'tag') {
    const close = text.indexOf('<', at);
    return close > at
      ? [makeCandidate({ kind: 'tag', name, nameStart, nameEnd, sign: '>', start: at, end: close })]
      : [];
  }
  return readValues(text, at, place).map((span) => make(span, sign.kind));
}

const takesUser =
  /(?:credentials?|auth|authenticate|login|logon|signin|sign_in|basic_?auth|http_?basic)$/i;

/** `login("user", "x")`: what follows the first literal. */
function secondLiteral(text: string, first: ValueSpan): ValueSpan | null {
  const comma = skipBlanks(text, first.end + first.quote.length);
  return text[comma] === ',' ? readQuoted(text, skipBlanks(text, comma + 1)) : null;
}

function pick(
  span: ValueSpan,
): Pick<Candidate, 'start' | 'end' | 'quote' | 'inList' | 'wrapped' | 'isDefault'> {
  const { start, end, quote, inList, wrapped, isDefault } = span;
  return { start, end, quote, inList, wrapped, isDefault };
}

function valuePlace(view: LineView, nameStart: number): ValuePlace {
  const { text, kind } = view;
  const before = text[nameStart - 1];
  const isQuery = before === '&' || before === '?' || text.startsWith('%5B', nameStart - 3);
  const isFirst =
    /^[\s#;/*-]*(?:export |set |- )?["']?$/.test(
      text.slice(Math.max(0, nameStart - 40), nameStart),
    ) && nameStart < 40;
  const isPart = before === ';' || (text.indexOf(';', nameStart) > 0 && !isFirst);
  return {
    kind,
    separator: isQuery ? '&' : isPart ? ';' : null,
    isEnclosed: (view.spans[nameStart] ?? inCode) !== inCode,
    startsLine: isFirst,
    isEscapedLine: isEscapedEnd(text, nameStart - 2),
  };
}

const pairValue =
  /["'\\]{0,2}\s{0,4}[,;]?\s{0,4}\{?\s{0,4}\\?["']?(?:value|content|default|val)\\?["']?\s{0,4}(?:=>|[:=])\s{0,4}(?=[\\"'\w])/iy;
const signs = /(?:===?|!==?|:{1,3}=|=>|->|<-|\?=|\|\|=|\?\?=|[+.]=|:-|=|:(?!:))/y;

// PHP's own format: `s:8:"password";s:5:"value";`.
const serialized = /\\{0,3}";s:\d{1,6}:(?=\\{0,3}")/y;

/** The sign behind a name: what stands between it and its value. */
function readSign(view: LineView, nameStart: number, nameEnd: number): Sign | null {
  const { text } = view;
  pairValue.lastIndex = nameEnd;
  const pair = pairValue.exec(text);
  if (pair && /^["'\\]/.test(pair[0]))
    return { sign: ':', kind: 'pair', end: nameEnd + pair[0].length };

  serialized.lastIndex = nameEnd;
  const string = serialized.exec(text);
  if (string) return { sign: ':', kind: 'assign', end: nameEnd + string[0].length };

  let at = nameEnd;
  // `user[password]=` in a form that is percent-encoded.
  if (text.startsWith('%5D', at)) at += 3;
  while (at < text.length && at < nameEnd + 6 && closers.includes(text[at] ?? '')) at += 1;
  const isQuoted = at > nameEnd && /["'`]/.test(text.slice(nameEnd, at));
  if (text[at] === '?' && text[at + 1] === ':') at += 1;
  if (text[at] === '[') at = indexEnd(text, at);
  const tight = at;
  at = skipBlanks(text, at);
  signs.lastIndex = at;
  const sign = signs.exec(text);
  if (sign) {
    const end = at + sign[0].length;
    if (text.slice(nameEnd, tight).includes(')') && isArgument(text, nameStart, sign[0]))
      return null;
    if (sign[0] === ':' && text[end] === '/' && text[end + 1] === '/') return null;
    // Markdown closes its bold type behind the colon.
    return {
      sign: sign[0],
      kind: isFlag(text, nameStart) ? 'flag' : 'assign',
      end: text.startsWith('**', end) ? end + 2 : end,
    };
  }
  return readLooseSign(view, { nameStart, nameEnd, tight, at, isQuoted });
}

const digestCall =
  /(?:hmac|hash|digest|sha_?\d{1,3}|md5|mac|(?<!as|de|re)sign(?:ature)?|crypt|derive\w{0,12}|pbkdf2?)(?:Sync|Async)?\([^()]{0,120}$/i;

/** `sign(text, 'secret') => 'x'`, `md5("secret") = x`: what comes out, not what was put in. */
function isArgument(text: string, nameStart: number, sign: string): boolean {
  if (sign === '=>' || sign === '->') return true;
  return digestCall.test(text.slice(Math.max(0, nameStart - 160), nameStart));
}

/** `password[32] = `: past the brackets. */
function indexEnd(text: string, at: number): number {
  const close = text.indexOf(']', at);
  return close !== -1 && close - at <= 24 ? close + 1 : at;
}

interface LoosePlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly tight: number;
  readonly at: number;
  readonly isQuoted: boolean;
}

function readLooseSign(view: LineView, place: LoosePlace): Sign | null {
  const { text } = view;
  const { nameStart, nameEnd, tight, at, isQuoted } = place;
  const next = text[at];
  if (next === '>' && tight === at) return tagSign(text, nameStart, at);
  if (next === ',') {
    // The name must be the whole string, or a symbol: `'say the password', 'x'` names nothing.
    const isWhole =
      isQuoted && isQuote(text[nameStart - 1]) && !text.slice(nameEnd, tight).includes(')');
    const isSymbol = text[nameStart - 1] === ':' && tight === nameEnd;
    const isConstant =
      tight === nameEnd &&
      /^[A-Z][A-Z0-9_]{4,}$/.test(text.slice(nameStart, nameEnd)) &&
      isQuote(text[skipBlanks(text, at + 1)]);
    return isWhole || isSymbol || isConstant ? { sign: ',', kind: 'arg', end: at + 1 } : null;
  }
  if (next === '(' && !isQuoted && tight === at) {
    const method = text.slice(text.lastIndexOf('.', nameEnd - 1) + 1, nameEnd);
    if (method === 'pass') return null;
    const holdsKeyword =
      nameStart + method.length >= nameEnd ||
      nameFacts(method).hasKeyword ||
      /^(?:equals|set|setText|setValue|sendKeys|fill|eq)$/.test(method);
    return holdsKeyword ? { sign: '(', kind: 'call', end: at + 1 } : null;
  }
  if (at === tight || at >= text.length) return null;
  const typed = typedSign(text, at);
  if (typed) return typed;
  if (isFlag(text, nameStart)) return { sign: ' ', kind: 'flag', end: at };
  if (next === '`')
    return view.kind.family === 'text' && view.kind.extension !== 'sql'
      ? { sign: ' ', kind: 'words', end: at }
      : null;
  if (next === '"' || next === "'" || (next === '\\' && text[at + 1] === '"')) {
    if (isQuoted) return null;
    return { sign: ' ', kind: 'words', end: at };
  }
  const said = saidSign(view, nameStart, at);
  if (said) return said;
  if (text.startsWith('value=', at) || text.startsWith('VALUE=', at)) {
    return { sign: '=', kind: 'pair', end: at + 6 };
  }
  return randomSign(view, nameStart, at) ?? loneSign(view, nameStart, nameEnd, at);
}

const typeBefore =
  /(?:as\s{1,4}string|\*?string|\[\]byte|n?varchar2?\s?\(\s?(?:\d{1,5}|max)(?:\s(?:byte|char))?\s?\))\s{0,8}(:?=)\s{0,8}N?(?=["'`])/iy;

/** `token string = "x"`, `password As String = "x"`, `@password varchar(50) = 'x'`. */
function typedSign(text: string, at: number): Sign | null {
  typeBefore.lastIndex = at;
  const found = typeBefore.exec(text);
  return found ? { sign: found[1] ?? '=', kind: 'assign', end: at + found[0].length } : null;
}

const saying = /(?:is|was|to|of|are)\s{1,3}(?=["'`])/y;

/** `the password is "x"`: in prose, where only a quoted value counts. */
function saidSign(view: LineView, nameStart: number, at: number): Sign | null {
  if (view.kind.family === 'code' && view.spans[nameStart] === inCode) return null;
  saying.lastIndex = at;
  const found = saying.exec(view.text);
  return found ? { sign: ' ', kind: 'words', end: at + found[0].length } : null;
}

/** `password x` alone on a line, or behind `login y` (.netrc and configurations like it). */
function loneSign(view: LineView, nameStart: number, nameEnd: number, at: number): Sign | null {
  const { text, kind } = view;
  if (kind.family === 'code') return null;
  let end = at;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1;
  const isLast = skipBlanks(text, end) >= text.length || text[end - 1] === ';';
  const isFirst =
    skipBlanks(text, 0) === nameStart || settingWord.test(text.slice(0, Math.min(nameStart, 20)));
  const hasLogin = /\blogin\s+\S+\s+$/.test(text.slice(Math.max(0, nameStart - 120), nameStart));
  if (nameEnd - nameStart < 3 || !(hasLogin || (isFirst && isLast))) return null;
  return { sign: ' ', kind: 'flag', end: at };
}

function isQuote(letter: string | undefined): boolean {
  return letter === '"' || letter === "'" || letter === '`';
}

const randomToken = /[A-Za-z0-9+/=_.~-]{16,400}(?![A-Za-z0-9+/=_.~:@-])/y;

/** `api key 1f2e3d…`: in prose a bare value counts only when it looks random. */
function randomSign(view: LineView, nameStart: number, at: number): Sign | null {
  if (view.kind.family === 'code' && view.spans[nameStart] === inCode) return null;
  randomToken.lastIndex = at;
  const token = randomToken.exec(view.text)?.[0] ?? '';
  const digits = token.replace(/\D/g, '').length;
  return digits >= 4 && digits < token.length && !token.includes('/')
    ? { sign: ' ', kind: 'words', end: at, isBare: true }
    : null;
}

const settingWord = /^\s{0,8}(?:ENV|ARG|set|setenv|\\set)\s{1,8}$/i;

function isFlag(text: string, nameStart: number): boolean {
  return (
    text[nameStart] === '-' && (nameStart === 0 || /[\s"'`,[(=]/.test(text[nameStart - 1] ?? ''))
  );
}

function tagSign(text: string, nameStart: number, at: number): Sign | null {
  const open = text.lastIndexOf('<', nameStart);
  if (open === -1 || nameStart - open > 200 || text[open + 1] === '/') return null;
  if (text.slice(open, nameStart).includes('>')) return null;
  return { sign: '>', kind: 'tag', end: at + 1 };
}
