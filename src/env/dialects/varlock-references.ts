import { isJsSpace, trim } from './characters.ts';
import { joinValues, type Value } from './reading-builder.ts';
import type { Scope } from './scope.ts';

/** What a name stands for; null when it has no value. */
export type VarlockLookup = (name: string) => Value | null;

const plainReference = /(?<!\\)\$([a-zA-Z_][a-zA-Z0-9_]*)/g;
const bracedReference = /(?<!\\)\$\{([a-zA-Z_][a-zA-Z0-9_.]*)(?::?-([^}]+))?\}/g;

/**
 * Expands a value that is not between single quotes: first `$NAME`, then `${NAME}` and
 * `${NAME:-default}` in each of the pieces that are left. Null when it comes to nothing at all.
 *
 * Every piece is taken for a value as a whole: without quotes it loses the blanks at its ends,
 * and a piece `undefined` vanishes. A default is not expanded; one with `$NAME` in it is torn
 * apart before it is recognised.
 */
export function expandVarlock(
  text: string,
  quote: string,
  lookUp: VarlockLookup,
  scope: Scope,
): Value | null {
  if (/\$\([^)]+\)/.test(upTo(text, ')'))) return { unknown: 'command' };
  const pieces: (Value | null)[] = [];
  let isWhole = true;
  for (const outer of splitAt(text, plainReference)) {
    if (outer.name !== null) {
      pieces.push(lookUp(outer.name));
      isWhole = false;
      continue;
    }
    const isOuterWhole = outer.text.length === text.length;
    const piece = isOuterWhole ? outer.text : asPiece(outer.text, quote);
    if (piece === null) {
      isWhole = false;
      continue;
    }
    for (const inner of splitAt(piece, bracedReference)) {
      if (inner.name !== null) {
        const found = lookUp(inner.name);
        const fallback = inner.fallback;
        const isUsed = (found ?? '') === '' && fallback !== null;
        const word = isUsed ? asPiece(fallback, quote) : null;
        pieces.push(isUsed ? word && finish(word, quote) : found);
        isWhole = false;
        continue;
      }
      const isInnerWhole = inner.text.length === piece.length;
      const rest = isInnerWhole ? inner.text : asPiece(inner.text, quote);
      pieces.push(finish(rest ?? '', quote));
      isWhole &&= isInnerWhole && isOuterWhole;
    }
  }
  // A reference that is all there is hands on that there is no value.
  if (pieces.length === 1 && pieces[0] === null) return null;
  const value = joinValues(pieces.map((piece) => piece ?? ''));
  if (typeof value === 'string' && !isWhole && !scope.spend(value.length)) {
    return { unknown: 'machine' };
  }
  return value;
}

function upTo(text: string, letter: string): string {
  return text.slice(0, text.lastIndexOf(letter) + 1);
}

/** A piece as a value of its own: unescaped once more, or trimmed; null when nothing is left. */
export function asPiece(text: string, quote: string): string | null {
  if (quote !== '') return text.replaceAll(`\\${quote[0]}`, quote[0] ?? '');
  const trimmed = trim(text, isJsSpace);
  return trimmed === '' || trimmed === 'undefined' ? null : trimmed;
}

/** The escapes that are left for the end: `\$`, and `\n` between plain double quotes or backticks. */
export function finish(text: string, quote: string): string {
  const dollars = text.replaceAll('\\$', '$');
  return quote === '"' || quote === '`' ? dollars.replaceAll('\\n', '\n') : dollars;
}

interface Piece {
  readonly text: string;
  /** The name of a reference; null for the text between two. */
  readonly name: string | null;
  readonly fallback: string | null;
}

function splitAt(text: string, expression: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  // Nothing behind the last brace can be a braced reference: openings without an end would each
  // be followed to the end of the text.
  const searched = expression === bracedReference ? upTo(text, '}') : text;
  for (const match of searched.matchAll(expression)) {
    if (match.index > from) {
      pieces.push({ text: text.slice(from, match.index), name: null, fallback: null });
    }
    const [whole, name = '', fallback] = match;
    pieces.push({ text: whole, name, fallback: fallback ?? null });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), name: null, fallback: null });
  return pieces;
}
