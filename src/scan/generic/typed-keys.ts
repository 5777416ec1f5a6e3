import type { Evidence } from './dismiss/index.ts';
import { type NameFacts, splitParts } from './names.ts';
import { namesService } from './service-names.ts';
import { beginsToken } from './token-prefixes.ts';
import { fillers, holdsLongRun } from './value-tests.ts';

/** Confidence of a typed key; with a severity of low it is shown and fails nothing. */
export const typedKeyConfidence = 0.5;

const leastLength = 20;
const leastDigits = 2;
const leastDistinct = 6;
const typedText = /^[A-Za-z0-9+/=_.:~-]+$/;
const sameAgain = /([A-Za-z0-9_-])\1{4}/;

/**
 * True for a value typed along the keyboard or the alphabet that is given to a key of which the
 * name says whose it is: an example most often, now and then what somebody had to think of.
 */
export function isTypedKey({ name, value }: Evidence): boolean {
  if (!name.endsInKeyword || name.decoration !== null || !saysWhose(name)) return false;
  if (value.digits < leastDigits || value.length < leastLength) return false;
  if (!typedText.test(value.text) || sameAgain.test(value.text)) return false;
  const letters = new Set(value.lower.replace(/[^a-z0-9]/g, ''));
  return (
    letters.size >= leastDistinct &&
    /[a-z]/.test(value.lower) &&
    !beginsToken(value.text) &&
    !splitParts(value.text).some((part) => fillers.has(part) || part === 'test')
  );
}

/** True for a value that looks typed. */
export function isTyped({ shape, value }: Evidence): boolean {
  return shape === 'mask' || (value.length >= leastLength && holdsLongRun(value.lower));
}

/** Parts of names that say what a key is for, not whose it is. */
const common = new Set(
  (
    'api key keys access token tokens secret secrets auth authorization private client app application my test tests the your user db database password pass bearer main prod production ' +
    'dev development staging live sandbox default new old service server account login encryption encrypt decryption signing sign session jwt oauth refresh id shared master web admin root public ' +
    'example sample demo config env value data header headers expected actual valid invalid first second other some raw base hex seed nonce iv salt hmac aes des cipher hash x a b k v s'
  ).split(' '),
);

function saysWhose({ parts }: NameFacts): boolean {
  return namesService(parts) || parts.some((part) => !common.has(part) && !/^\d/.test(part));
}
