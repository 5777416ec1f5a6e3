import { isLetter } from '../letters.ts';
import { splitParts } from '../names.ts';
import type { ValueFacts } from '../value-facts.ts';
import { stepShare } from '../value-tests.ts';
import { meanBigram, vowelShare } from './bigrams.ts';
import { type Feature, flag } from './feature.ts';

const defaultWords = new Set(
  (
    'password passwd pass pwd passphrase passw0rd secret secrets secretkey mysecret mypassword token key apikey auth admin administrator root user username login test testing tester guest demo default ' +
    'changeme change changeit temp temporary sample example dummy fake mock foo bar baz foobar hello world master manager system public private postgres mysql mongo redis rabbitmq oracle ' +
    'welcome letmein qwerty qwert qwer asdf asdfg zxcv 123456 12345678 value string none'
  ).split(' '),
);

const share = (count: number, value: ValueFacts): number =>
  value.text.length === 0 ? 0 : count / value.text.length;
const perGap = (count: number, value: ValueFacts): number =>
  value.text.length < 2 ? 0 : count / (value.text.length - 1);

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

function lettersAmong(text: string): number {
  let letters = 0;
  for (let at = 0; at < Math.min(200, text.length); at += 1) {
    if (isLetter(text.charCodeAt(at))) letters += 1;
  }
  return letters;
}

/** True for base64 that holds printable text rather than random bytes. */
export function holdsBase64Text(text: string): boolean {
  if (text.length < 8 || text.length > 400 || text.length % 4 !== 0) return false;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  const bytes = atob(text);
  return bytes.length > 5 && /^[\x20-\x7e\r\n\t]+$/.test(bytes);
}

/** True for values in which words prove nothing. */
function isLongMixed(value: ValueFacts): boolean {
  return value.length >= 24 && value.digits >= 4;
}

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
const cryptMark = /\$(?:2[abxy]|1|5|6|apr1|argon2\w*|y)\$|\{(?:CRYPT|SSHA|SHA|MD5|BCRYPT|PBKDF2)/i;

/** Features of the value alone. */
export const valueFeatures: readonly Feature[] = [
  {
    name: 'v.log2len',
    words: 'long value',
    read: ({ value }) => Math.min(9, Math.log2(1 + value.length)),
  },
  { name: 'v.digfrac', words: 'many digits', read: ({ value }) => share(value.digits, value) },
  { name: 'v.upfrac', words: 'many capitals', read: ({ value }) => share(value.uppers, value) },
  {
    name: 'v.lofrac',
    words: 'many small letters',
    read: ({ value }) => share(value.lowers, value),
  },
  { name: 'v.symfrac', words: 'many symbols', read: ({ value }) => share(value.symbols, value) },
  { name: 'v.space', words: 'blanks inside', read: ({ value }) => Math.min(6, value.blanks) / 6 },
  {
    name: 'v.dash',
    words: 'dashes inside',
    read: ({ value }) => Math.min(5, countOf(value.text, '-')) / 5,
  },
  {
    name: 'v.dot',
    words: 'dots inside',
    read: ({ value }) => Math.min(4, countOf(value.text, '.')) / 4,
  },
  {
    name: 'v.trans',
    words: 'kinds of characters alternate',
    read: ({ value }) => perGap(value.changes, value),
  },
  {
    name: 'v.diglet',
    words: 'digits and letters alternate',
    read: ({ value }) => perGap(value.digitLetterChanges, value),
  },
  {
    name: 'v.bigramG',
    words: 'letters follow each other as in words',
    read: ({ value }, table) => meanBigram(value, table),
  },
  { name: 'v.vowelG', words: 'many vowels', read: ({ value }) => vowelShare(value) },
  {
    name: 'v.bgn',
    words: 'many letters',
    read: ({ value }) => Math.min(1, lettersAmong(value.text) / 20),
  },
  {
    name: 'v.maxrunalpha',
    words: 'long run of letters',
    read: ({ value }) => Math.min(1, value.longestLetters / 16),
  },
  { name: 'v.classes', words: 'several kinds of characters', read: ({ value }) => value.classes },
  {
    name: 'v.len33_39',
    words: '33 to 39 characters',
    read: ({ value }) => flag(value.length >= 33 && value.length <= 39),
  },
  {
    name: 'v.len41_63',
    words: '41 to 63 characters',
    read: ({ value }) => flag(value.length >= 41 && value.length <= 63),
  },
  {
    name: 'v.digitsOnly',
    words: 'digits only',
    read: ({ value }) => flag(/^\d{6,}$/.test(value.text)),
  },
  {
    name: 'v.crypt',
    words: 'mark of a password hash',
    read: ({ value }) => flag(cryptMark.test(value.text)),
  },
  {
    name: 'v.b64mod',
    words: 'length and letters of base64',
    read: ({ value }) =>
      flag(
        value.length >= 12 &&
          value.length % 4 === 0 &&
          value.classes >= 2 &&
          base64.test(value.text),
      ),
  },
  {
    name: 'v.rep4',
    words: 'four equal characters in a row',
    read: ({ value }) => flag(value.hasFourEqual),
  },
  {
    name: 'v.default',
    words: 'a common default word',
    read: ({ value }) => flag(defaultWords.has(value.lower)),
  },
  {
    name: 'v.defaultIn',
    words: 'a common default word inside',
    read: ({ value }) =>
      flag(
        !isLongMixed(value) &&
          splitParts(value.text.slice(0, 200)).some((part) => defaultWords.has(part)),
      ),
  },
  {
    name: 'v.kwIn',
    words: 'holds a word such as key or secret',
    // Long mixed values hold such letters by chance, or as the prefix of their kind.
    read: ({ value }) =>
      flag(!isLongMixed(value) && /pass|pwd|secret|token|key|auth|cred|api/i.test(value.text)),
  },
  {
    name: 'v.words',
    words: 'many parts',
    read: ({ value }) => Math.min(10, splitParts(value.text.slice(0, 200)).length) / 10,
  },
  {
    name: 'v.steps',
    words: 'a typed run such as 1234 or abcd',
    read: ({ value }) => stepShare(value.lower),
  },
  {
    name: 'v.b64text',
    words: 'base64 of readable text',
    read: ({ value }) => flag(holdsBase64Text(value.text)),
  },
];
