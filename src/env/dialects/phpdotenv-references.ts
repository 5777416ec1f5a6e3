import type { Value } from './reading-builder.ts';
import type { Scope } from './scope.ts';

/** A value before its references are resolved. */
export interface PhpValue {
  readonly text: string;
  /** Where an unescaped `$` stands outside single quotes, ascending. */
  readonly dollars: readonly number[];
}

/**
 * Resolves `${NAME}` from the last dollar sign to the first, each against what already stands
 * behind it: a value may complete a reference that begins before it. An unset name stays.
 */
export function expandPhpReferences({ text, dollars }: PhpValue, scope: Scope): Value {
  if (dollars.length === 0) return text;
  // What stands behind the dollar sign in hand, the nearest piece last.
  const behind: string[] = [];
  let end = text.length;
  for (let index = dollars.length - 1; index >= 0; index -= 1) {
    const at = dollars[index] ?? 0;
    if (at + 1 < end) behind.push(text.slice(at + 1, end));
    end = at;
    const name = readBraces(behind);
    const length = (name?.length ?? 0) + 8;
    if (!scope.spend(length)) return { unknown: 'machine' };
    const value = name === null ? null : scope.get(name);
    if (name === null || value === null || value === undefined) {
      behind.push('$');
      continue;
    }
    if (typeof value === 'object') return value;
    if (!scope.spend(value.length)) return { unknown: 'machine' };
    dropFront(behind, name.length + 2);
    behind.push(value);
  }
  behind.push(text.slice(0, end));
  return behind.reverse().join('');
}

/** The name in `{NAME}` at the front of the pieces, null when they begin otherwise. */
function readBraces(pieces: readonly string[]): string | null {
  let name = '';
  let isOpen = false;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index] ?? '';
    let from = 0;
    if (!isOpen && piece !== '') {
      if (piece[0] !== '{') return null;
      isOpen = true;
      from = 1;
    }
    const match = /[a-zA-Z0-9_.]*/y;
    match.lastIndex = from;
    name += match.exec(piece)?.[0] ?? '';
    if (match.lastIndex < piece.length) {
      return piece[match.lastIndex] === '}' && name !== '' ? name : null;
    }
  }
  return null;
}

function dropFront(pieces: string[], count: number): void {
  let left = count;
  while (left > 0) {
    const piece = pieces.pop() ?? '';
    if (piece.length > left) pieces.push(piece.slice(left));
    left -= piece.length;
    if (pieces.length === 0) return;
  }
}
