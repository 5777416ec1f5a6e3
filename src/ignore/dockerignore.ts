import { compileDockerGlob } from './docker-glob.ts';
import { resolvePath } from './paths.ts';

/** Line of a `.dockerignore` that decides about a path. */
export interface DockerMatch {
  readonly excluded: boolean;
  readonly pattern: string;
  /** 1-based. */
  readonly line: number;
}

interface DockerPattern {
  readonly text: string;
  readonly line: number;
  readonly negated: boolean;
  /** True for a path that the pattern takes by itself or by a folder above it. */
  readonly matches: (path: string) => boolean;
}

/**
 * Patterns of one `.dockerignore`, by the rules of the `patternmatcher` module that Docker and
 * BuildKit share.
 *
 * They differ from gitignore in what matters most: a pattern without a slash stands for the root
 * of the context only (`.env` leaves `api/.env` in), and a negation works below an excluded
 * directory. The last line that matches the path or one of its parents wins.
 */
export interface DockerIgnore {
  /** @param path relative to the build context, with `/`. Null when no line matches. */
  match(path: string): DockerMatch | null;
}

/** Reads a `.dockerignore`; a line that Docker would refuse matches nothing here. */
export function parseDockerIgnore(text: string): DockerIgnore {
  const patterns: DockerPattern[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const pattern = readPattern(line.replace(/\r$/, ''), index + 1);
    if (pattern) patterns.push(pattern);
  }
  return {
    match(path) {
      const last = patterns.findLast((pattern) => pattern.matches(path));
      return last ? { excluded: !last.negated, pattern: last.text, line: last.line } : null;
    },
  };
}

function readPattern(raw: string, line: number): DockerPattern | null {
  // Only a `#` in the first column makes a comment.
  if (raw.startsWith('#')) return null;
  const text = raw.trim();
  const negated = text.startsWith('!');
  const written = negated ? text.slice(1).trim() : text;
  if (written === '') return null;
  const clean = cleanPattern(written);
  if (clean === null || clean === '') return null;
  return { text, line, negated, matches: compileDockerGlob(clean) };
}

/**
 * A pattern without the slashes that mean nothing, `.` and `..` resolved. Null when it leaves the
 * context: such a pattern matches nothing, but from a leading slash on there is no way out.
 */
function cleanPattern(written: string): string | null {
  if (!written.startsWith('/')) return resolvePath('', written);
  const parts: string[] = [];
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
