import type { GenericMatch } from '../generic.ts';
import type { Candidate } from './candidate.ts';
import { clientIdConfidence, isClientId } from './client-ids.ts';
import { isDefaultWord } from './default-words.ts';
import type { Evidence } from './dismiss/index.ts';
import { leastConfidence } from './known-names.ts';
import { type LikelihoodModel, likelihood } from './likelihood.ts';
import { isStrongGroup, type NameGroup } from './names.ts';
import { namesService } from './service-names.ts';
import { isRandomShape } from './shape.ts';
import { gradeByStructure } from './structure.ts';
import { isStandIn } from './token-prefixes.ts';
import { isTyped, typedKeyConfidence } from './typed-keys.ts';
import { gradeUrl, isSampleUrl } from './url-grade.ts';
import type { ValueFacts } from './value-facts.ts';

/**
 * A match from a candidate that was not dismissed.
 *
 * Passwords of URLs and numeric arrays are graded by structure, ids of clients and typed keys have
 * a confidence of their own; all else is judged by the model, where there is one.
 */
export function grade(evidence: Evidence, model: LikelihoodModel | undefined): GenericMatch {
  const { candidate } = evidence;
  const ruleId = ruleOf(evidence);
  return {
    ruleId,
    start: candidate.start,
    end: candidate.end,
    confidence: confidenceOf(evidence, model),
    severity: severityOf(evidence),
    isDrawn: isDrawn(evidence),
    name: candidate.kind === 'url' || candidate.name === '' ? null : candidate.name,
  };
}

function confidenceOf(evidence: Evidence, model: LikelihoodModel | undefined): number {
  return (
    gradeWithoutModel(evidence) ??
    (model ? withinBounds(evidence, likelihood(evidence, model)) : gradeByStructure(evidence))
  );
}

/** Confidence of what the model has no say on; null for all else. */
export function gradeWithoutModel(evidence: Evidence): number | null {
  const { candidate, view } = evidence;
  if (candidate.kind === 'url') return gradeUrl(evidence);
  if (candidate.kind === 'bytes') return gradeByStructure(evidence);
  if (isClientId(evidence)) return view.kind.isSamples ? mostOfSample : clientIdConfidence;
  return isTyped(evidence) ? typedKeyConfidence : null;
}

/** A likelihood within what names and forms that the model cannot know say of the value. */
export function withinBounds(evidence: Evidence, probability: number): number {
  const confidence = Math.max(probability, leastConfidence(evidence));
  return isSample(evidence) ? Math.min(confidence, mostOfSample) : confidence;
}

function isSample(evidence: Evidence): boolean {
  return (
    evidence.view.kind.isSamples ||
    evidence.view.kind.isInstalled ||
    isTestVector(evidence) ||
    isUserAgain(evidence) ||
    isStandIn(evidence.value) ||
    isShippedAccount(evidence)
  );
}

/**
 * Highest confidence of what is known to all: samples, test vectors, a password that is its user,
 * what an installed package prints.
 */
const mostOfSample = 0.4;
const vectorLine =
  /^\s*#?\s*(?:in|out|input|output|pt|ct|plaintext|ciphertext|msg|message|tag|mac|aad|ad|result|digest|hash|klen|tlen|count|nonce|iv|sealed)\s*[=:]\s*"?[0-9a-f]*"?\s*$/i;

/** `Key = …` beside `Input = …` or `Tag = …`: what a cipher is tested with, known to all. */
function isTestVector({ view, name, shape }: Evidence): boolean {
  if (shape !== 'hex' || name.parts.length > 2) return false;
  return vectorLine.test(view.before) || vectorLine.test(view.after);
}

const userInQuery = /[?&;](?:user|username|login|uid)=([^&;\s"']{2,40})[&;]/i;

/** `?user=guest&pass=guest`: known to everybody who may try. */
function isUserAgain({ view, value }: Evidence): boolean {
  return value.length <= 40 && userInQuery.exec(view.text)?.[1] === value.text;
}

/** The account that Oracle has shipped in its samples since the beginning: `scott`, `tiger`. */
function isShippedAccount({ view, value }: Evidence): boolean {
  if (value.lower !== 'tiger') return false;
  return [view.before, view.text, view.after].some((line) => /\bscott\b/i.test(line));
}

const urlRules: Readonly<Record<string, string>> = {
  mongodb: 'mongodb-url-password',
  'mongodb+srv': 'mongodb-url-password',
  postgres: 'postgres-url-password',
  postgresql: 'postgres-url-password',
  pgx: 'postgres-url-password',
  mysql: 'mysql-url-password',
  mariadb: 'mysql-url-password',
  redis: 'redis-url-password',
  rediss: 'redis-url-password',
  amqp: 'amqp-url-password',
  amqps: 'amqp-url-password',
};

const groupRules: Readonly<Partial<Record<NameGroup, string>>> = {
  pass: 'generic-password',
  token: 'generic-token',
  apikey: 'generic-api-key',
  api: 'generic-api-key',
};

function ruleOf(evidence: Evidence): string {
  const { candidate, name } = evidence;
  const { kind, scheme } = candidate;
  if (kind === 'url')
    return (
      urlRules[
        scheme
          .replace(/^.*\+(?=postgres|mysql)/, '')
          .replace(/\+\w+$/, (tail) => (tail === '+srv' ? tail : ''))
      ] ?? 'url-password'
    );
  if (kind === 'scheme')
    return scheme === 'basic' || scheme === 'ntlm' ? 'basic-auth' : 'bearer-token';
  if (kind === 'login') return 'generic-password';
  if (isClientId(evidence)) return 'client-id';
  if (kind === 'run' || kind === 'uuid')
    return namesService(name.parts) ? 'generic-api-key' : 'high-entropy-string';
  return groupRules[name.group] ?? 'generic-secret';
}

function severityOf(evidence: Evidence): GenericMatch['severity'] {
  const { candidate, name, value } = evidence;
  if (isClientId(evidence) || isTyped(evidence) || isShownAsExample(evidence)) return 'low';
  if (candidate.kind === 'url') return isSampleUrl(evidence) ? 'low' : 'high';
  if (candidate.kind === 'run' || candidate.kind === 'uuid') return 'medium';
  if (isDefaultWord(passwordOf(candidate, value)) || openByNature.test(name.joined)) return 'low';
  if (candidate.kind === 'scheme' || candidate.kind === 'login') return 'high';
  return isStrongGroup(name.group) || name.group === 'cred' ? 'high' : 'medium';
}

/** Salts, nonces and their like may be known: they only must not be used twice. */
const openByNature = / (?:salt|nonce|cnonce|verifier|iv|challenge|csrf ?token)(?: \d+)? $/;

const exampleMark = /\b(?:for example|for instance|e\.g\.?|example:)[^.;]{0,40}$/i;

/** Code in the documentation of Rust and in that of Python, which is meant to be tried. */
const documentation = /^\s*(?:\/\/[/!]|>>> )/;

/**
 * True in code of documentation, where the text before it calls it an example, or where base64
 * holds words of a sentence.
 */
function isShownAsExample({ candidate, view, value }: Evidence): boolean {
  if (documentation.test(view.text)) return true;
  const before = view.text.slice(Math.max(0, candidate.start - 60), candidate.start);
  return exampleMark.test(before) || holdsSentence(value.text);
}

function holdsSentence(text: string): boolean {
  if (text.length > 400 || !/^[A-Za-z0-9+/]{16,}={0,2}$/.test(text)) return false;
  return /^[A-Za-z]+(?:[ ,.'-]+[A-Za-z]+){2,}[ .!]*$/.test(
    Buffer.from(text, 'base64').toString('latin1'),
  );
}

/** The value in lower case; of `Basic …` the half behind the colon. */
function passwordOf({ kind, scheme }: Candidate, value: ValueFacts): string {
  if (kind !== 'scheme' || scheme !== 'basic' || value.length > 200) return value.lower;
  const pair = Buffer.from(value.text, 'base64').toString('latin1').toLowerCase();
  return pair.slice(pair.indexOf(':') + 1).trim();
}

/** The least length of a value that nobody would make up for a test. */
const leastDrawn = 20;

/**
 * True for a value with a name that a generator made, as far as its letters tell. Test vectors are
 * of hex, and what tests look up has a UUID.
 */
function isDrawn({ candidate, shape, value }: Evidence): boolean {
  if (candidate.kind === 'run' || shape === 'hex' || shape === 'uuid') return false;
  return value.length >= leastDrawn && isRandomShape(shape);
}
