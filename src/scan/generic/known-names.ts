import { leakMatchers } from '../../../rules/leaks/matchers.ts';
import { serviceNames } from '../../../rules/services.ts';
import { typing } from '../mask.ts';
import type { Evidence } from './dismiss/index.ts';
import { hasKnownShape } from './known-shapes.ts';
import { isRandomShape } from './shape.ts';
import type { ValueFacts } from './value-facts.ts';

/** Least confidence of a random value under the name of a service. */
const underService = 0.6;
/** Least confidence of a random value behind the prefix of a provider's tokens. */
const behindPrefix = 0.55;

/** Confidence of a value of a form that only keys have. */
const knownShape = 0.7;
/** Least confidence of a long random value without a name: enough to be seen by who asks for all. */
const bareRandom = 0.1;

const leastDigits = 3;
const leastRandom = 16;
const leastBare = 32;

/**
 * Confidence that a name known to belong to a provider gives a value by itself; 0 where none
 * does. The model cannot know: it saw too few projects to learn names of services.
 */
export function leastConfidence(evidence: Evidence): number {
  const { value } = evidence;
  if (hasKnownShape(value.text)) return knownShape;
  if (value.digits < leastDigits || value.blanks > 0 || value.length < leastRandom) return 0;
  if (typing(value.text, 0) !== 'none') return 0;
  if (hasTokenPrefix(value)) return behindPrefix;
  if (isKeyOfService(evidence)) return underService;
  return isBareRandom(evidence) ? bareRandom : 0;
}

function isKeyOfService({ name, shape, candidate }: Evidence): boolean {
  if (!isRandomShape(shape) || (candidate.sign !== '' && !/^(?:[:=]|:=|=>)$/.test(candidate.sign)))
    return false;
  if (name.decoration !== null || harmless.test(name.joined)) return false;
  return namesService(name.parts);
}

/** A random string of capitals, small letters and digits, as keys are, and few identifiers. */
function isBareRandom({ candidate, shape, value }: Evidence): boolean {
  const { digits, uppers, lowers, distinct } = value;
  return (
    candidate.kind === 'run' &&
    isRandomShape(shape) &&
    value.length >= leastBare &&
    Math.min(digits, uppers, lowers) >= leastDigits &&
    distinct >= value.length / 3
  );
}

const harmless =
  / (?:id|ids|uuid|guid|hash|digest|sha|commit|rev|revision|version|ref|tag|branch|build|user|username|account|tenant|project|org|team|region|zone|bucket|host|public|site|etag|checksum|image|digest) /;

/** True when a part of a name, or two parts read as one, is the name of a service. */
export function namesService(parts: readonly string[]): boolean {
  return parts.some(
    (part, at) => serviceNames.has(part) || serviceNames.has(part + (parts[at + 1] ?? '')),
  );
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

function isRandomTail(tail: string): boolean {
  return tail.length >= 20 && /^[A-Za-z0-9+/=_.-]+$/.test(tail) && changes(tail) >= 5;
}

/** Changes between digit and letter. */
function changes(text: string): number {
  return text.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0;
}
