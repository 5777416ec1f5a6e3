import { isDigit, isLetter, isLower, isUpper } from '../letters.ts';
import type { ValueFacts } from '../value-facts.ts';
import type { BigramTable } from './feature.ts';

/** Rows and columns of the table: 26 letters, one unused, and the boundary of a word. */
export const bigramRows = 28;
const boundary = 27;
const longestRead = 200;

/** What values get that are too short or hold too few digits for letters to say anything. */
export const unreadable = -3.7;

/** True where letters inside a mixed value say whether it was made or written. */
export function hasTellingLetters(value: ValueFacts): boolean {
  return value.digits >= 2 && value.length >= 8 && value.uppers + value.lowers >= 3;
}

/** Calls `pair(before, letter)` for each letter; a word begins after anything else and at a capital. */
export function eachPair(text: string, pair: (before: number, letter: number) => void): void {
  let before = boundary;
  let wasLower = false;
  const end = Math.min(text.length, longestRead);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      before = boundary;
      wasLower = false;
      continue;
    }
    if (wasLower && isUpper(code)) before = boundary;
    const letter = (code | 32) - 97;
    pair(before, letter);
    before = letter;
    wasLower = isLower(code);
  }
}

/** Mean log2 of how likely each letter of a value follows the one before it, as in words. */
export function meanBigram(value: ValueFacts, table: BigramTable): number {
  if (!hasTellingLetters(value)) return unreadable;
  let sum = 0;
  let count = 0;
  eachPair(value.text, (before, letter) => {
    sum += (table[before * bigramRows + letter] ?? -100) / 10;
    count += 1;
  });
  return count === 0 ? unreadable : sum / count;
}

/** Share of vowels among the letters, 0.33 where letters say nothing. */
export function vowelShare(value: ValueFacts): number {
  if (!hasTellingLetters(value)) return 0.33;
  let letters = 0;
  let vowels = 0;
  for (let at = 0; at < value.text.length; at += 1) {
    const code = value.text.charCodeAt(at);
    if (!isLetter(code) || isDigit(code)) continue;
    letters += 1;
    if ('aeiou'.includes(String.fromCharCode(code | 32))) vowels += 1;
  }
  return letters === 0 ? 0.33 : vowels / letters;
}
