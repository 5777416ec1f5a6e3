import { typing } from '../mask.ts';
import type { Evidence } from './dismiss/index.ts';
import { hasKnownShape } from './known-shapes.ts';
import { namesService } from './service-names.ts';
import { isRandomShape } from './shape.ts';
import { confidenceBehindPrefix } from './token-prefixes.ts';
import { isTypedKey, typedKeyConfidence } from './typed-keys.ts';

/** Least confidence of a random value under the name of a service. */
const underService = 0.6;
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
  const { value, shape } = evidence;
  if (hasKnownShape(value.text)) return knownShape;
  if (value.digits < leastDigits || value.blanks > 0 || value.length < leastRandom) return 0;
  if (typing(value.text, 0) !== 'none' || shape === 'mask')
    return isTypedKey(evidence) ? typedKeyConfidence : 0;
  const prefixed = confidenceBehindPrefix(evidence);
  if (prefixed > 0) return prefixed;
  if (isKeyOfService(evidence)) return underService;
  return isBareRandom(evidence) ? bareRandom : 0;
}

function isKeyOfService({ name, shape, candidate, value }: Evidence): boolean {
  if (!isRandomShape(shape) || (candidate.sign !== '' && !/^(?:[:=]|:=|=>)$/.test(candidate.sign)))
    return false;
  if (name.decoration !== null || harmless.test(name.joined)) return false;
  return namesService(name.parts) && !isLabel(value.text);
}

const labelPart = /^(?:[A-Za-z]+\d{0,4}|\d{1,4}|[A-Za-z\d]{1,4})$/;

/** Words with dates, sizes and versions: `managed-agents-2026-04-01`, `acme/Model3-80B-v01`. */
function isLabel(text: string): boolean {
  const parts = text.split(/[-_./]/);
  return parts.length >= 3 && parts.every((part) => labelPart.test(part)) && !/\d{5}/.test(text);
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
