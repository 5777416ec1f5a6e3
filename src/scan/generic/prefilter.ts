import { isRunByte, longRuns } from '../long-runs.ts';
import { isBlank, isDigit, isLetter, isNameCode } from './letters.ts';

/**
 * Literals that a line must hold before the generic detector looks at it; compared without regard
 * to case. Each occurrence is put to `looksAssigned` before the line is decoded.
 */
export const genericKeywords: readonly string[] = [
  ...[
    'pass',
    'pwd',
    'psw',
    'psk',
    'secret',
    'token',
    'key',
    'auth',
    'cred',
    'salt',
    'nonce',
    'csrf',
    'xsrf',
  ],
  ...[
    'jwt',
    'hmac',
    'private',
    'crypt',
    'cert',
    'sign',
    'sess',
    'cookie',
    'seed',
    'phrase',
    'api',
    'otp',
  ],
  ...[
    'kennwort',
    'senha',
    'contrase',
    'pw=',
    'pw:',
    'pw"',
    "pw'",
    'pw ',
    'iv=',
    'iv:',
    'iv"',
    "iv'",
    'iv ',
    'pin"',
    "pin'",
    'pin=',
    'pin:',
    'pat=',
    'pat:',
    'pat"',
    "pat'",
    'pat =',
  ],
  ...['client_id', 'clientid', 'client-id', 'client.id', 'access_id', 'accessid', 'merchant_id'],
  ...['access.id', 'merchantid', 'value:', 'value"', 'value =', "value'", 'default ='],
  ...[
    'securestring',
    'login(',
    'basic ',
    'bearer ',
    'ntlm ',
    'identified ',
    '://',
    ' -u',
    '--user',
    ' -p',
    ' -a ',
  ],
];

const nameReach = 40;
const gapReach = 64;
const urlReach = 256;
const leastValue = 4;

const colon = 58;
const dash = 45;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * True when the bytes behind a keyword may assign a value: the rest of a name, closing quotes and
 * blanks, a sign, and at least four bytes more on the line. Never allocates; looks at no more
 * than some 400 bytes. False means that `findGeneric` finds nothing for this occurrence.
 */
export function looksAssigned(
  bytes: Uint8Array,
  keywordStart: number,
  keywordEnd: number,
): boolean {
  const first = bytes[keywordStart] ?? 0;
  const last = bytes[keywordEnd - 1] ?? 0;
  if (first === colon) return looksLikeUserinfo(bytes, keywordEnd);
  if (
    first === 32 ||
    (first === dash && bytes[keywordStart + 1] === dash && isUserFlag(bytes, keywordStart))
  )
    return hasValue(bytes, keywordEnd);
  if (
    (first | 32) === 118 &&
    (bytes[keywordStart + 1] ?? 0) !== 0 &&
    isValueWord(bytes, keywordStart)
  ) {
    return followsName(bytes, keywordStart) && hasValue(bytes, keywordEnd);
  }
  // `default =` on the line below an opened block: Terraform's variables.
  if ((first | 32) === 100) return followsBrace(bytes, keywordStart) && hasValue(bytes, keywordEnd);
  if (last === 40) return opensString(bytes, keywordEnd);
  if ((first | 32) === 115 && keywordEnd - keywordStart === 12) return hasValue(bytes, keywordEnd);
  if (last === 32 && keywordEnd - keywordStart >= 5) return hasValue(bytes, keywordEnd);
  // `pw=` and its like end in their sign; look at it again.
  const nameEnd = isNameCode(last) ? keywordEnd : keywordEnd - 1;
  return looksNamed(bytes, keywordStart, nameEnd);
}

function looksNamed(bytes: Uint8Array, keywordStart: number, keywordEnd: number): boolean {
  let at = keywordEnd;
  const nameLimit = Math.min(bytes.length, at + nameReach);
  while (at < nameLimit && isNameCode(bytes[at] ?? 0)) at += 1;
  // The arrow of `->` was taken for a dash.
  if (bytes[at] === 62 && bytes[at - 1] === dash) return hasValue(bytes, at + 1);

  const gapLimit = Math.min(bytes.length, at + gapReach);
  let quotes = 0;
  let blanks = 0;
  for (; at < gapLimit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 34 || byte === 39 || byte === 96) {
      if (blanks > 0) return hasValue(bytes, at);
      quotes += 1;
    } else if (isBlank(byte)) {
      blanks += 1;
    } else if (byte === 92 || byte === 93 || byte === 41 || byte === 42 || byte === 63) {
      // Closing marks: backslash, brackets, stars of Markdown, the `?` of optional members.
    } else if (byte === 91) {
      const close = bytes.indexOf(93, at);
      if (close === -1 || close - at > 24) return false;
      at = close;
    } else {
      return isSign(bytes, at, { quotes, blanks, keywordStart });
    }
  }
  return false;
}

interface Gap {
  readonly quotes: number;
  readonly blanks: number;
  readonly keywordStart: number;
}

function isSign(bytes: Uint8Array, at: number, gap: Gap): boolean {
  const byte = bytes[at] ?? 0;
  // = : < > ! + | - - signs of more than one character are not told apart here.
  if (byte === 61) return hasValue(bytes, at + 1);
  if (byte === colon) {
    const doubled = bytes[at + 1] === colon && bytes[at + 2] !== 61 && bytes[at + 3] !== 61;
    return !doubled && hasValue(bytes, at + 1);
  }
  if (byte === 62) return gap.blanks === 0 && hasValue(bytes, at + 1);
  if (byte === 60 || byte === 33 || byte === 43 || byte === 124) {
    const next = bytes[at + 1] ?? 0;
    return (next === 61 || next === dash || next === 124) && hasValue(bytes, at + 2);
  }
  if (byte === dash && bytes[at + 1] === 62) return hasValue(bytes, at + 2);
  if (byte === 44) return hasValue(bytes, at + 1) && (gap.quotes > 0 || opensString(bytes, at + 1));
  if (byte === 59) return bytes[at + 1] === 115 && bytes[at + 2] === colon;
  if (byte === 40) return gap.quotes === 0 && gap.blanks === 0 && holdsQuote(bytes, at + 1);
  if (byte === 37) return bytes[at + 1] === 53 && looksNamed(bytes, gap.keywordStart, at + 3);
  if (gap.blanks === 0) return false;
  if (
    (byte === 105 || byte === 116 || byte === 119 || byte === 111 || byte === 97) &&
    opensString(bytes, at + 2)
  )
    return true;
  if (byte === 118 && bytes[at + 1] === 97 && bytes[at + 5] === 61) return true;
  return hasValue(bytes, at) && (isFlagOrFirst(bytes, gap.keywordStart) || isRandom(bytes, at));
}

function opensString(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + 4; index += 1) {
    const byte = bytes[index];
    if (byte === 34 || byte === 39 || byte === 96) return true;
  }
  return false;
}

/** True for sixteen characters and more of a token with four digits among them. */
function isRandom(bytes: Uint8Array, from: number): boolean {
  let digits = 0;
  let at = from;
  const limit = Math.min(bytes.length, from + urlReach);
  for (; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) digits += 1;
    else if (isRunByte[byte] === 0 && byte !== 46) break;
  }
  return at - from >= 16 && digits >= 4;
}

/** True when the name is a flag, the first word of its line, or follows `login x`. */
function isFlagOrFirst(bytes: Uint8Array, keywordStart: number): boolean {
  let at = keywordStart;
  const limit = Math.max(0, at - nameReach);
  while (at > limit && isNameCode(bytes[at - 1] ?? 0)) at -= 1;
  if (bytes[at] === dash) return true;
  const mostBlanks = Math.max(0, at - gapReach);
  while (at > mostBlanks && isBlank(bytes[at - 1] ?? 0)) at -= 1;
  if (at === 0 || bytes[at - 1] === lineFeed) return true;
  // `ENV NAME value`, `set NAME value`: one short word before the name.
  let word = at;
  while (word > 0 && at - word < 8 && (isLetter(bytes[word - 1] ?? 0) || bytes[word - 1] === 92))
    word -= 1;
  const initial = (bytes[word] ?? 0) | 32;
  const isSetting = initial === 101 || initial === 97 || initial === 115 || bytes[word] === 92;
  if (isSetting && at - word > 2 && (word === 0 || bytes[word - 1] === lineFeed)) return true;
  const back = Math.max(0, at - gapReach);
  for (let index = at - 6; index >= back && bytes[index] !== lineFeed; index -= 1) {
    if (
      bytes[index] === 108 &&
      bytes[index + 1] === 111 &&
      bytes[index + 2] === 103 &&
      bytes[index + 3] === 105
    )
      return true;
  }
  return false;
}

function isUserFlag(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 2] === 117 || bytes[at + 2] === 85;
}

function isValueWord(bytes: Uint8Array, at: number): boolean {
  return ((bytes[at + 1] ?? 0) | 32) === 97 && ((bytes[at + 2] ?? 0) | 32) === 108;
}

/** True when `{` ends the line before. */
function followsBrace(bytes: Uint8Array, at: number): boolean {
  let index = at - 1;
  while (index >= 0 && (bytes[index] ?? 0) <= 32) index -= 1;
  return bytes[index] === 123;
}

/** True when the line before, or this line before `at`, holds a keyword next to `name` or `key`. */
function followsName(bytes: Uint8Array, at: number): boolean {
  let index = at - 1;
  const limit = Math.max(0, at - urlReach);
  let lines = 0;
  for (; index >= limit; index -= 1) {
    const byte = bytes[index] ?? 0;
    if (byte === lineFeed) {
      lines += 1;
      if (lines === 2) return false;
    }
    // `name` or `key` and what may follow them.
    if (
      lines === 1 &&
      byte === 58 &&
      ((bytes[index - 1] ?? 0) === 101 ||
        (bytes[index - 1] ?? 0) === 121 ||
        (bytes[index - 2] ?? 0) === 101 ||
        (bytes[index - 2] ?? 0) === 121)
    )
      return true;
  }
  return false;
}

/** True when a string may follow on the line, in a call of its own or not. */
function holdsQuote(bytes: Uint8Array, from: number): boolean {
  const limit = Math.min(bytes.length, from + urlReach);
  for (let at = from; at < limit && bytes[at] !== lineFeed; at += 1) {
    const byte = bytes[at];
    if (byte === 34 || byte === 39 || byte === 96) return true;
  }
  return false;
}

function hasValue(bytes: Uint8Array, from: number): boolean {
  let seen = 0;
  const limit = Math.min(bytes.length, from + gapReach);
  for (let at = from; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === lineFeed || byte === carriageReturn) return false;
    if (byte > 32) {
      seen += 1;
      if (seen === leastValue) return true;
    }
  }
  return false;
}

function looksLikeUserinfo(bytes: Uint8Array, from: number): boolean {
  const limit = Math.min(bytes.length, from + urlReach);
  let hasColon = false;
  for (let at = from; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 64) {
      if (hasColon) return true;
    } else if (byte === colon) {
      hasColon = true;
    } else if (
      byte <= 32 ||
      byte === 34 ||
      byte === 39 ||
      byte === 60 ||
      byte === 62 ||
      byte === 92
    ) {
      return false;
    } else if (byte === 47 || byte === 63 || byte === 35) {
      // A path begins, unless a template such as `{{a/b}}` is still open.
      if (!hasColon) return false;
      const open = bytes.subarray(from, at).lastIndexOf(123);
      if (open === -1) return false;
    }
  }
  return false;
}

const longestRun = 400;

/** True for a run of at most 400 bytes that holds digits and letters in turn, as a key does. */
export function isRandomRun(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from <= longestRun && alternates(bytes, from, to);
}

/** Starts of the long runs of a text that look random, for lines without a keyword. */
export function findRuns(bytes: Uint8Array): number[] {
  const found: number[] = [];
  const runs = longRuns(bytes, 0, bytes.length);
  for (let at = 0; at < runs.length; at += 2) {
    const from = runs[at] as number;
    if (isRandomRun(bytes, from, runs[at + 1] as number)) found.push(from);
  }
  return found;
}

/** True with three digits and a change between digit and letter in every seventh place. */
function alternates(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  let changes = 0;
  let wasDigit = false;
  for (let at = start; at < end; at += 1) {
    const isNow = isDigit(bytes[at] ?? 0);
    if (isNow) digits += 1;
    if (at > start && isNow !== wasDigit) changes += 1;
    wasDigit = isNow;
  }
  return digits >= 3 && changes * 7 >= end - start;
}
