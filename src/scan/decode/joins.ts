import { latin1, lineEnd, lineStart } from '../clip.ts';
import type { Part } from '../part.ts';
import type { Decoder } from './decoder.ts';
import type { Edit } from './edit.ts';
import { backslash, carriageReturn, isBlank, isQuote, lineFeed } from './letters.ts';
import { lineRegion } from './line-region.ts';

const mostLines = 40;
const empty = new Uint8Array(0);

/**
 * String literals in pieces: `"a" + "b"`, `'a' . 'b'`, `"a" & "b"`, `"a" .. "b"`, `"a" <> "b"`,
 * `'a' || 'b'` as in SQL, neighbours as in C and Python, `["a", "b"].join("")`, `${"a"}`, on one line or
 * over several.
 */
export const joins: Decoder = {
  name: 'joined',
  // Where an operator stands at the end of a line, or none at all, `seam` leads here.
  keywords: [
    ...['" + "', "' + '", '"+"', "'+'", '" + \'', '\' + "', '" . "', "' . '", '" & "', '" .. "'],
    ...['" <> "', "' || '", '\\" + \\"', '${"', "${'"],
    ...['].join(""', "].join('')", "''.join([", '"".join([', 'implode('],
  ],
  read(bytes, at) {
    if (!isJoin(bytes, at)) return null;
    const region = linesAround(bytes, at);
    const text = latin1(bytes, region.start, region.end);
    const plain = joinsOf(text, literalsOf(text), region.start);
    const edits = plain.length > 0 ? plain : joinsOf(text, escapedLiterals(text), region.start);
    return { region, edits };
  },
};

/** A look at what a literal of the decoder stands for. */
function isJoin(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  if (first === letters.dollar || first === letters.closing || (first | 32) === letters.i)
    return true;
  const quote = first === backslash ? at + 1 : at;
  // `''.join([` begins with an empty string.
  return bytes[quote + 1] === first || isSeam(bytes, quote);
}

const letters = { dollar: 0x24, closing: 0x5d, i: 0x69 };
const operators = new Set([0x2b, 0x2e, 0x26, 0x3c, 0x3e, 0x7c, 0x7e, 0x5f, backslash]);
const mostOperator = 4;
const mostBlanks = 200;

/** True when the quote at `at` is followed by an operator, or by nothing, and another quote. */
export function isSeam(bytes: Uint8Array, at: number): boolean {
  let signs = 0;
  const limit = Math.min(bytes.length, at + mostBlanks);
  for (let index = at + 1; index < limit; index += 1) {
    const byte = bytes[index] ?? 0;
    if (isQuote(byte)) return index > at + 1;
    if (operators.has(byte)) signs += 1;
    else if (byte !== lineFeed && byte !== carriageReturn && !isBlank(byte)) return false;
    if (signs > mostOperator) return false;
  }
  return false;
}

/** The lines that a joined string around `at` may take: those that an operator or a quote ties. */
function linesAround(bytes: Uint8Array, at: number): Part {
  let { start, end } = lineRegion(bytes, at);
  for (let lines = 0; lines < mostLines && start > 0; lines += 1) {
    const before = lineStart(bytes, start - 1);
    if (bytes[start - 1] !== lineFeed || !isTied(bytes, before, start - 1, start)) break;
    start = before;
  }
  for (let lines = 0; lines < mostLines && end < bytes.length; lines += 1) {
    const next = afterLineEnd(bytes, end);
    if (next === null || !isTied(bytes, lineStart(bytes, end), end, next)) break;
    end = lineEnd(bytes, next);
  }
  return { start, end };
}

function afterLineEnd(bytes: Uint8Array, end: number): number | null {
  const at = bytes[end] === carriageReturn ? end + 1 : end;
  return bytes[at] === lineFeed ? at + 1 : null;
}

/** True when the line `[start, end)` ends and the one at `next` begins as parts of one string do. */
function isTied(bytes: Uint8Array, start: number, end: number, next: number): boolean {
  const tail = latin1(bytes, Math.max(start, end - 16), end);
  const head = latin1(bytes, next, Math.min(lineEnd(bytes, next), next + 120));
  const endsOpen = /["'`]\s*(?:\+\+?|\.\.?|&(?: _)?|<>|\|\||~|\\)\s*$/.test(tail);
  if (endsOpen) return /^\s*["'`]/.test(head);
  return /["'`]\s*$/.test(tail) && /^\s*(?:(?:\+\+?|\.\.?|&|<>|\|\||~)\s*)?["'`]/.test(head);
}

interface Literal extends Part {
  /** `"`, or `\"` where the code is itself in a string. */
  readonly quote: string;
}

const operator = /^\s*(?:(?:\+\+?|\.\.?|&(?: _)?|<>|\|\||~|\\)\s*)?$/;
const comma = /^\s*,\s*$/;
const longestGap = 200;
const opensList =
  /(?:\.join\s?\(\s?\[|implode\s?\(\s?(?:""|'')\s?,\s?(?:\[|array\()|concat\w{0,8}\s?\()\s{0,8}$/i;
const closesList = /^\s{0,8}\]\s?\.\s?join\s?\(\s?(?:""|'')/i;

/** The edits that close the gaps between the literals of `text`. */
function joinsOf(text: string, literals: readonly Literal[], offset: number): Edit[] {
  const tied = tiesOf(text, literals);
  const edits: Edit[] = [];
  let first: Literal | undefined;
  for (const [index, literal] of literals.entries()) {
    const before = literals[index - 1];
    if (!before || !tied[index]) {
      first = literal;
      continue;
    }
    edits.push({
      start: offset + before.end - before.quote.length,
      end: offset + literal.start + literal.quote.length,
      bytes: empty,
    });
    if (!tied[index + 1] && first && first.quote !== literal.quote) {
      // The joined string closes with the quote that it opened with.
      const bytes = Uint8Array.of(first.quote.charCodeAt(0));
      edits.push({ start: offset + literal.end - 1, end: offset + literal.end, bytes });
    }
  }
  return [...edits, ...pieces(text, offset, edits)].sort((a, b) => a.start - b.start);
}

/** For each literal whether it continues the one before it. */
function tiesOf(text: string, literals: readonly Literal[]): boolean[] {
  const tied: boolean[] = [];
  let listStart = 0;
  for (const [index, literal] of literals.entries()) {
    const gap = gapBefore(text, literals, index);
    // No secret goes on with nothing but blanks.
    tied.push(gap !== null && joinsTo(gap, literal) && !isBlankPiece(text, literal));
    if (gap === null || !comma.test(gap)) listStart = index;
    const next = gapBefore(text, literals, index + 1);
    if (listStart < index && (next === null || !comma.test(next))) {
      const start = literals[listStart]?.start ?? 0;
      const isJoined =
        closesList.test(text.slice(literal.end, literal.end + 40)) ||
        opensList.test(text.slice(Math.max(0, start - 40), start));
      if (isJoined) tied.fill(true, listStart + 1, index + 1);
    }
  }
  return tied;
}

/** SQL has its strings in single quotes; between others `||` is the choice of one of them. */
function joinsTo(gap: string, { quote }: Literal): boolean {
  return operator.test(gap) && (quote === "'" || !gap.includes('||'));
}

function isBlankPiece(text: string, { start, end, quote }: Literal): boolean {
  return end - start > 2 * quote.length && text.slice(start, end - quote.length).trim() === quote;
}

/** What stands between a literal and the one before it; null when it is long, or there is none. */
function gapBefore(text: string, literals: readonly Literal[], index: number): string | null {
  const [before, literal] = [literals[index - 1], literals[index]];
  if (!before || !literal || literal.start - before.end > longestGap) return null;
  // `'it''s'` is a quote in a string of SQL, not two strings.
  if (literal.start === before.end) return null;
  return text.slice(before.end, literal.start);
}

function literalsOf(text: string): Literal[] {
  const found: Literal[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const quote = text[at];
    if (quote === '\\') at += 1;
    if (quote !== '"' && quote !== "'" && quote !== '`') continue;
    const end = closing(text, at, quote);
    if (end === -1) continue;
    found.push({ start: at, end, quote });
    at = end - 1;
  }
  return found;
}

/** Literals of code that stands in a string: `"t = \"a\" + \"b\""`, as in a notebook. */
function escapedLiterals(text: string): Literal[] {
  return [...text.matchAll(/\\(["'])[^"'\\\n]{0,4000}\\\1/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    quote: `\\${match[1] ?? ''}`,
  }));
}

/** End of the literal that opens at `at`, past its quote; -1 when its line does not close it. */
function closing(text: string, at: number, quote: string): number {
  for (let index = at + 1; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '\\' && text[index + 1] !== '\n') index += 1;
    else if (letter === quote) return index + 1;
    else if (letter === '\n') return -1;
  }
  return -1;
}

/** `${"a"}` inside a template: the mark around the piece falls. */
function pieces(text: string, offset: number, taken: readonly Edit[]): Edit[] {
  const found: Edit[] = [];
  for (const match of text.matchAll(/\$\{\s{0,2}(["'])([^"'\\{}\n]{0,200})\1\s{0,2}\}/g)) {
    const start = match.index;
    const inner = start + match[0].indexOf(match[1] ?? '"') + 1;
    const end = start + match[0].length;
    if (taken.some((edit) => edit.start < offset + end && edit.end > offset + start)) continue;
    found.push({ start: offset + start, end: offset + inner, bytes: empty });
    found.push({
      start: offset + inner + (match[2] ?? '').length,
      end: offset + end,
      bytes: empty,
    });
  }
  return found;
}

const furthestQuote = 300;

/** The quote that closes the string around `at` when another piece follows; else -1. */
export function seamAfter(bytes: Uint8Array, at: number): number {
  const limit = Math.min(bytes.length, at + furthestQuote);
  for (let index = at; index < limit; index += 1) {
    const byte = bytes[index];
    if (byte === lineFeed) return -1;
    if (isQuote(byte)) return isSeam(bytes, index) ? index : -1;
  }
  return -1;
}
