import ignore, { type Ignore } from 'ignore';

/** The line of an ignore file that decides about a path. */
export interface IgnoreMatch {
  readonly negated: boolean;
  /** The line without its line break and without trailing spaces that git drops. */
  readonly pattern: string;
  /** 1-based. */
  readonly line: number;
}

/** The patterns of one `.gitignore`, matched relative to its own directory. */
export interface IgnoreFile {
  /**
   * The last line that matches `path` itself, null when none does.
   *
   * Parent directories are not looked at: a caller asks for each of them from the top.
   *
   * @param path relative to the file's directory, with `/`, without a slash at the end.
   */
  match(path: string, isDirectory: boolean): IgnoreMatch | null;
}

interface PatternLine extends IgnoreMatch {
  /** The pattern without the slash that limits it to directories. */
  readonly body: string;
  readonly directoryOnly: boolean;
}

/**
 * Lifts directories out of the library's own test of parents, which knows one file only; git
 * lets a nested file bring a directory back, so parents are decided by the caller.
 */
const everyDirectoryStays = '!*/';

/** Reads a `.gitignore` by the rules of gitignore(5); any text is valid. */
export function parseIgnoreFile(text: string, options?: { ignoreCase?: boolean }): IgnoreFile {
  const ignoreCase = options?.ignoreCase ?? false;
  const lines = patternLines(text);
  const forFiles = new LineSet(
    lines.filter((line) => !line.directoryOnly),
    ignoreCase,
  );
  const forDirectories = new LineSet(lines, ignoreCase);
  return {
    match: (path, isDirectory) => (isDirectory ? forDirectories : forFiles).match(path),
  };
}

/** Lines that can all match the same kind of path. */
class LineSet {
  readonly #lines: readonly PatternLine[];
  readonly #ignoreCase: boolean;
  readonly #all: Ignore;
  readonly #single = new Map<PatternLine, Ignore>();

  constructor(lines: readonly PatternLine[], ignoreCase: boolean) {
    this.#lines = lines;
    this.#ignoreCase = ignoreCase;
    this.#all = this.#compile(lines);
  }

  match(path: string): IgnoreMatch | null {
    const { ignored, unignored } = this.#all.test(path);
    if (!ignored && !unignored) return null;
    // The library names only lines that ignore; the line is looked up for both kinds alike.
    for (const line of this.#lines.toReversed()) {
      if (line.negated === ignored) continue;
      const result = this.#compiled(line).test(path);
      if (result.ignored || result.unignored) {
        return { negated: line.negated, pattern: line.pattern, line: line.line };
      }
    }
    return null;
  }

  #compiled(line: PatternLine): Ignore {
    const known = this.#single.get(line);
    if (known) return known;
    const made = this.#compile([line]);
    this.#single.set(line, made);
    return made;
  }

  #compile(lines: readonly PatternLine[]): Ignore {
    const all = ignore({ ignorecase: this.#ignoreCase, allowRelativePaths: true });
    for (const line of lines) all.add({ pattern: line.body });
    return all.add(everyDirectoryStays);
  }
}

function patternLines(text: string): PatternLine[] {
  const lines: PatternLine[] = [];
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (const [index, raw] of body.split('\n').entries()) {
    const pattern = withoutTrailingSpaces(raw.endsWith('\r') ? raw.slice(0, -1) : raw);
    if (pattern === '' || pattern.startsWith('#')) continue;
    const negated = pattern.startsWith('!');
    const directoryOnly = pattern.endsWith('/');
    lines.push({
      ...{ pattern, negated, directoryOnly, line: index + 1 },
      body: directoryOnly ? pattern.slice(0, -1) : pattern,
    });
  }
  return lines;
}

/** Drops the spaces at the end of a line that no backslash protects. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end -= 1;
  if (end === line.length) return line;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes += 1;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}
