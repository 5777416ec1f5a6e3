import { baseName } from './files.ts';

/**
 * True when one of the patterns covers `path` and no later `!pattern` takes it out again.
 *
 * `*` and `?` stay within a name, `**` crosses directories; a pattern without `/` is compared
 * with the last part of the path, as in ignore files.
 */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  let matches = false;
  for (const pattern of patterns) {
    const isNegated = pattern.startsWith('!');
    const glob = isNegated ? pattern.slice(1) : pattern;
    if (matchesGlob(path, glob)) matches = !isNegated;
  }
  return matches;
}

function matchesGlob(path: string, pattern: string): boolean {
  const glob = pattern.replace(/^\.?\//, '');
  const subject = pattern.includes('/') ? path : baseName(path);
  return segmentsMatch(subject.split('/'), glob.split('/'));
}

function segmentsMatch(names: readonly string[], globs: readonly string[]): boolean {
  const [glob, ...rest] = globs;
  if (glob === undefined) return names.length === 0;
  if (glob === '**') {
    // A run of `**` is one; without this the search would be exponential.
    if (rest[0] === '**') return segmentsMatch(names, rest);
    return names.some((_, at) => segmentsMatch(names.slice(at), rest)) || rest.length === 0;
  }
  const [name, ...others] = names;
  return name !== undefined && nameMatches(name, glob) && segmentsMatch(others, rest);
}

/** Wildcard matching with one step back to the last `*`: linear for each of them. */
function nameMatches(name: string, glob: string): boolean {
  let at = 0;
  let inGlob = 0;
  let star = -1;
  let mark = 0;
  while (at < name.length) {
    if (inGlob < glob.length && glob[inGlob] === '*') {
      star = inGlob;
      inGlob += 1;
      mark = at;
    } else if (inGlob < glob.length && (glob[inGlob] === '?' || glob[inGlob] === name[at])) {
      at += 1;
      inGlob += 1;
    } else if (star !== -1) {
      mark += 1;
      at = mark;
      inGlob = star + 1;
    } else return false;
  }
  while (glob[inGlob] === '*') inGlob += 1;
  return inGlob === glob.length;
}
