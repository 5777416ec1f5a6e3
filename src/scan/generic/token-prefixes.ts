import { leakMatchers } from '../../../rules/leaks/matchers.ts';
import type { Evidence } from './dismiss/index.ts';
import { namesService } from './service-names.ts';
import type { ValueFacts } from './value-facts.ts';

/** Least confidence of random characters behind the prefix of a provider's tokens. */
const behindPrefix = 0.55;
/** And behind one that nobody is known to use. */
const behindUnknownPrefix = 0.5;
const leastDigits = 3;

/** Confidence that a prefix gives a random value; 0 where none does. */
export function confidenceBehindPrefix(evidence: Evidence): number {
  return hasTokenPrefix(evidence.value) ? behindPrefix : confidenceOfPrefixed(evidence);
}

/** Prefixes by which many services say that a key is secret. */
const commonPrefixes = [
  'sk-',
  'sk_',
  'rk_',
  'pat-',
  'pat_',
  'secret-',
  'secret_',
  'apikey-',
  'apikey_',
];

/** Short prefixes that mean a key whatever its length. */
const shortPrefixes = ['hf_', 'r8_', 'pk_', 'A3-'];

/**
 * And those that end in a mark, as rules of known formats begin: `ghp_`, `glpat-`. Two letters
 * are too few: where such a rule wants an exact form, another is something else (`cs_test_…`).
 */
const tokenPrefixes = new Set([
  ...commonPrefixes,
  ...shortPrefixes,
  ...leakMatchers
    .filter(({ scope, publicPrefix }) => scope === 'token' && publicPrefix !== undefined)
    .flatMap(({ keywords }) => keywords)
    .filter((keyword) => /^[A-Za-z][A-Za-z0-9_.-]{2,}[_.-]$/.test(keyword)),
]);
const longestPrefix = 24;

/**
 * True for the prefix of a provider's tokens before random characters in another number than the
 * provider is known to print: formats grow, and people cut tokens short.
 */
function hasTokenPrefix({ text }: ValueFacts): boolean {
  for (let at = 2; at < Math.min(longestPrefix, text.length); at += 1) {
    const letter = text[at];
    if (letter !== '_' && letter !== '-' && letter !== '.') continue;
    if (tokenPrefixes.has(text.slice(0, at + 1))) return isRandomTail(text.slice(at + 1));
  }
  return false;
}

const leastBeginning = 4;
const leastBehind = 16;
const tokenBeginnings = new Set(
  leakMatchers
    .filter(({ scope }) => scope === 'token')
    .flatMap(({ keywords }) => keywords)
    .filter((keyword) => keyword.length >= leastBeginning),
);

/** True for the prefix of a provider's tokens before too little: what stands in for one. */
export function isStandIn({ text, digits, length }: ValueFacts): boolean {
  const beginning = beginningOf(text);
  return beginning > 0 && length - beginning < leastBehind && digits <= leastDigits;
}

/** True for what begins as a provider's tokens do: their rules say whether it is one. */
export function beginsToken(text: string): boolean {
  return beginningOf(text) > 0;
}

/** Length of the longest beginning that a provider's tokens have; 0 where none has it. */
function beginningOf(text: string): number {
  let longest = 0;
  for (let end = leastBeginning; end < Math.min(longestPrefix, text.length); end += 1)
    if (tokenBeginnings.has(text.slice(0, end))) longest = end;
  return longest;
}

/** `acme_live_7Hq…`: words, a mark, then one run of letters and digits. */
const prefixed =
  /^([A-Za-z][A-Za-z0-9]{1,15}(?:[_-][a-z0-9]{1,10}){0,2})[_-]([A-Za-z0-9+/]{16,200})=?$/;
/** Ids that are made like tokens (Stripe, KSUID) have at most 27 characters behind their prefix. */
const leastTail = 28;
/** More than a UUID and a digest of 128 bits. */
const leastHexTail = 40;
const leastOfEach = 3;
const notTokens =
  /^(?:sha|sha1|sha256|sha512|md5|hash|id|uuid|guid|chunk|css|sc|rev|commit|etag|img|asset|file|test|index|main|vendor|bundle|build|cache|node|ref)(?:[_-]|$)/;

/**
 * Confidence of what is made as services make their keys today: a prefix that says whose it is
 * and random characters of three classes. Known prefixes have rules; there are many more.
 */
function confidenceOfPrefixed({ candidate, value }: Evidence): number {
  if (candidate.kind !== 'run') return 0;
  const [, prefix = '', tail = ''] = prefixed.exec(value.text) ?? [];
  if (prefix === '' || notTokens.test(prefix) || changes(tail) < 5) return 0;
  if (namesService(prefix.toLowerCase().split(/[_-]/))) return behindPrefix;
  if (tail.length < leastTail || /[A-Z]/.test(prefix) || /[+/]/.test(tail)) return 0;
  if (/^[0-9a-f]+$/.test(tail)) return tail.length >= leastHexTail ? behindUnknownPrefix : 0;
  const isMixed =
    Math.min(count(tail, /[a-z]/g), count(tail, /[A-Z]/g), count(tail, /\d/g)) >= leastOfEach;
  return isMixed ? behindUnknownPrefix : 0;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isRandomTail(tail: string): boolean {
  return tail.length >= 20 && /^[A-Za-z0-9+/=_.-]+$/.test(tail) && changes(tail) >= 5;
}

/** Changes between digit and letter. */
function changes(text: string): number {
  return text.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}
