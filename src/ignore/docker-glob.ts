/** One piece of a pattern, and the characters that it takes. */
interface Piece {
  /**
   * `one` takes a character, `many` any number of them, `folders` nothing or all up to a slash,
   * `start` nothing, at the start of the path only.
   */
  readonly kind: 'one' | 'many' | 'folders' | 'start';
  readonly takes: (char: string) => boolean;
}

const anything = () => true;
const notSlash = (char: string) => char !== '/';

/**
 * Test of a path, or of a folder that it lies in, by a cleaned pattern of a `.dockerignore`, as the `patternmatcher` module
 * of Docker does it: `*`, `?`, classes, backslashes, and `**` for any number of folders.
 *
 * The time is bounded by the length of the pattern times that of the path, whatever either holds:
 * both come from the tree. A pattern that Docker refuses matches nothing.
 */
export function compileDockerGlob(pattern: string): (path: string) => boolean {
  const pieces = readPieces(pattern);
  return pieces === null ? () => false : (path) => matches(pieces, path);
}

function readPieces(pattern: string): Piece[] | null {
  // Docker compares such a pattern as text; in others its `^` is that of a regular expression.
  const isPlain = !/[*?[\]\\]/.test(pattern.replace(/^\*\*|\*\*$/, ''));
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const char = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    if (char === '*' && pattern[at + 1] === '*') {
      at += pattern[at + 2] === '/' ? 2 : 1;
      // `**` at the end takes everything, before a name it takes folders. At the very start it is
      // a test of the end, so `**env` also matches `x.env`.
      const isAll = at + 1 >= pattern.length || isOpenStart(pattern, at);
      pieces.push({ kind: isAll ? 'many' : 'folders', takes: anything });
    } else if (char === '[') {
      const end = classEnd(pattern, at);
      const takes = end === -1 ? null : readClass(pattern.slice(at, end + 1));
      if (!takes) return null;
      pieces.push({ kind: 'one', takes });
      at = end;
    } else if (char === '\\') {
      at += 1;
      const takes = readEscape(pattern[at] ?? '\\');
      if (!takes) return null;
      pieces.push({ kind: 'one', takes });
    } else if (char === '^' && !isPlain) {
      pieces.push({ kind: 'start', takes: anything });
    } else if (char === '*') {
      pieces.push({ kind: 'many', takes: notSlash });
    } else {
      pieces.push({ kind: 'one', takes: char === '?' ? notSlash : (other) => other === char });
      at += char.length - 1;
    }
  }
  return pieces;
}

/** Follows all ways through the pieces at once, a character at a time. */
function matches(pieces: readonly Piece[], path: string): boolean {
  /** Pieces that may take the next character. */
  let open = withOptional(pieces, [0], true);
  /** Pieces of kind `folders` that have begun: they end with a slash only. */
  let begun = new Set<number>();
  for (const char of path) {
    // All of a folder's name is behind us: the folder itself matches.
    if (char === '/' && open.has(pieces.length)) return true;
    const reached: number[] = [];
    const going = new Set<number>();
    for (const at of open) {
      const piece = pieces[at];
      if (!piece?.takes(char)) continue;
      if (piece.kind === 'one') reached.push(at + 1);
      if (piece.kind === 'many') reached.push(at);
      if (piece.kind === 'folders') going.add(at);
    }
    for (const at of begun) going.add(at);
    if (char === '/') reached.push(...[...going].map((at) => at + 1));
    open = withOptional(pieces, reached, false);
    begun = going;
  }
  return open.has(pieces.length);
}

/** The given places, and those behind pieces that may take nothing. */
function withOptional(
  pieces: readonly Piece[],
  places: readonly number[],
  isStart: boolean,
): Set<number> {
  const all = new Set<number>();
  for (const place of places) {
    for (let at = place; !all.has(at); at += 1) {
      all.add(at);
      const kind = pieces[at]?.kind;
      if (kind !== 'many' && kind !== 'folders' && !(kind === 'start' && isStart)) break;
    }
  }
  return all;
}

/** True for `**name`: two stars at the start with no slash after them and no further wildcard. */
function isOpenStart(pattern: string, at: number): boolean {
  return at === 1 && !/[*?[\]\\]/.test(pattern.slice(2));
}

/** Index of the bracket that closes a class, -1 when nothing does. */
function classEnd(pattern: string, start: number): number {
  let at = start + (pattern[start + 1] === '^' ? 2 : 1);
  if (pattern[at] === ']') at += 1;
  for (; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']') return at;
  }
  return -1;
}

/** Test of one character by a class as written; a bracket at its start is a member. */
function readClass(written: string): ((char: string) => boolean) | null {
  const body = written
    .replace(/^\[(\^?)\]/, '[$1\\]')
    .replace(/\\(.)/gs, (_, char: string) => escapeSource(char));
  return testOf(body);
}

function readEscape(char: string): ((char: string) => boolean) | null {
  return testOf(escapeSource(char));
}

function testOf(source: string): ((char: string) => boolean) | null {
  try {
    const expression = new RegExp(`^${source}$`, 'su');
    return (char) => expression.test(char);
  } catch {
    return null;
  }
}

/**
 * A character after a backslash. Docker hands letters on to its regular expressions, where `\d`
 * is a digit and `\a` a bell.
 */
function escapeSource(char: string): string {
  if (char === 'a') return '\\x07';
  if (/[A-Za-z0-9]/.test(char)) return `\\${char}`;
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
