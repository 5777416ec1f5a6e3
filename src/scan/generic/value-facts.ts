import { isBlank, isDigit, isLower, isUpper } from './letters.ts';

/** Counts over a value, taken in one pass. */
export interface ValueFacts {
  /** The value without its scheme word, cut at 600 UTF-16 units. */
  readonly text: string;
  readonly lower: string;
  /** Length before cutting. */
  readonly length: number;
  readonly digits: number;
  readonly uppers: number;
  readonly lowers: number;
  /** Other ASCII characters but blanks. */
  readonly symbols: number;
  readonly blanks: number;
  /** Characters beyond ASCII. */
  readonly beyond: number;
  readonly distinct: number;
  /** Changes between the classes digit, upper, lower, symbol, blank, beyond ASCII. */
  readonly changes: number;
  /** Changes between a digit and a letter, either way. */
  readonly digitLetterChanges: number;
  readonly longestLetters: number;
  readonly hasFourEqual: boolean;
  /** How many of digit, upper, lower and symbol occur. */
  readonly classes: number;
}

const schemeWord = /^(?:basic|bearer|token|apikey|ntlm) +/i;
const mostUnits = 600;

/** Counts the characters of `raw`. */
export function valueFacts(raw: string): ValueFacts {
  const bare = raw.replace(schemeWord, '');
  const text = bare.length > mostUnits ? bare.slice(0, mostUnits) : bare;
  const counts = [0, 0, 0, 0, 0, 0];
  const seen = new Set<number>();
  let changes = 0;
  let digitLetterChanges = 0;
  let longestLetters = 0;
  let letters = 0;
  let equal = 1;
  let hasFourEqual = false;
  let last = -1;
  let lastCode = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    counts[kind] = (counts[kind] ?? 0) + 1;
    seen.add(code);
    if (last !== -1 && kind !== last) {
      changes += 1;
      if ((kind === 0 && isLetterClass(last)) || (last === 0 && isLetterClass(kind)))
        digitLetterChanges += 1;
    }
    letters = isLetterClass(kind) ? letters + 1 : 0;
    if (letters > longestLetters) longestLetters = letters;
    equal = code === lastCode ? equal + 1 : 1;
    if (equal === 4) hasFourEqual = true;
    last = kind;
    lastCode = code;
  }
  const [digits = 0, uppers = 0, lowers = 0, symbols = 0, blanks = 0, beyond = 0] = counts;
  return {
    text,
    lower: text.toLowerCase(),
    length: bare.length,
    ...{ digits, uppers, lowers, symbols, blanks, beyond },
    distinct: seen.size,
    ...{ changes, digitLetterChanges, longestLetters, hasFourEqual },
    classes: Number(digits > 0) + Number(uppers > 0) + Number(lowers > 0) + Number(symbols > 0),
  };
}

function classOf(code: number): number {
  if (isDigit(code)) return 0;
  if (isUpper(code)) return 1;
  if (isLower(code)) return 2;
  if (isBlank(code)) return 4;
  return code < 128 ? 3 : 5;
}

function isLetterClass(kind: number): boolean {
  return kind === 1 || kind === 2;
}
