import { typing } from '../mask.ts';
import type { CandidateKind } from './candidate.ts';
import type { Evidence } from './dismiss/index.ts';
import { nameFacts, pairedId, splitParts } from './names.ts';
import { namesService, serviceOfGlued } from './service-names.ts';
import type { Shape } from './shape.ts';

/** Confidence of the id of a client or an account: it is one, and worth a look beside it. */
export const clientIdConfidence = 0.5;

const leastLength = 12;
const mostLength = 120;
const leastHex = 24;
const leastNumber = 7;
const kinds: ReadonlySet<CandidateKind> = new Set(['assign', 'pair', 'run', 'words', 'flag']);
const randomShapes: ReadonlySet<Shape> = new Set(['rnd16', 'rnd8', 'b64']);
/** Ids that are made like others and count only where the service is named; no tenant's. */
const givenWithSecret = /(?:client|consumer|merchant|access|api|auth|customer) ?id $/;
/** Ids of a service, or of an account of it, where the service is named. */
const accountId =
  /^ \w+ ids? $| (?:app|application|account|auth|api|org|organization|tenant|project|customer|integration|partner|key|workspace) ?id $/;

/**
 * True for a random id that a service gives out with a secret: it opens nothing by itself, but
 * says whose secret stands near and what it is for.
 */
export function isClientId(evidence: Evidence): boolean {
  const { candidate, value } = evidence;
  if (!kinds.has(candidate.kind) || value.blanks > 0 || value.length > mostLength) return false;
  if (!/ids? ?$|[a-z]id $/.test(evidence.name.joined)) return false;
  const { joined, parts } = nameFacts(wholeName(evidence));
  const ofService = namesService(parts);
  const isNamed =
    pairedId.test(joined) || (ofService ? accountId.test(joined) : serviceOfGlued(parts));
  return isNamed && looksGiven(evidence, ofService && givenWithSecret.test(joined));
}

/** The name with up to three words before it: `acme connected app id: `. */
function wholeName({ view, candidate }: Evidence): string {
  const before = view.text.slice(Math.max(0, candidate.start - 80), candidate.start);
  const words = /((?:[A-Za-z][\w.-]{1,30} ){1,3})[\w.-]{2,60}["'\]]{0,2}\s{0,24}[=:]\s{0,4}["'`]?$/;
  return `${words.exec(before)?.[1] ?? ''}${candidate.name}`;
}

function looksGiven({ shape, value }: Evidence, isPaired: boolean): boolean {
  const { text, digits, digitLetterChanges, classes, length } = value;
  if (typing(text, 0) !== 'none') return false;
  if (shape === 'uuid') return isPaired;
  if (shape === 'number') return isPaired && digits === length && length >= leastNumber;
  if (length < leastLength) return false;
  if (shape === 'hex') return length >= leastHex && digitLetterChanges >= 3;
  if (randomShapes.has(shape)) return digitLetterChanges >= 3 || classes >= 3;
  return shape === 'identdig' && splitParts(text).length * 2 >= length;
}
