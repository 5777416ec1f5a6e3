import type { Minimatch } from 'minimatch';

/**
 * Says whether a path is in range: matched by an include pattern, if there are any, and by no
 * exclude pattern. A pattern without a slash is about the last part of a path, one that names a
 * directory about all below it.
 */
export async function pathFilter(
  include: readonly string[],
  exclude: readonly string[],
): Promise<(path: string) => boolean> {
  if (include.length === 0 && exclude.length === 0) return () => true;
  const wanted = await anyOf(include);
  const unwanted = await anyOf(exclude);
  return (path) => (include.length === 0 || wanted(path)) && !unwanted(path);
}

/** True for a path that one of the patterns matches. The matcher is loaded when one is given. */
export async function anyOf(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { Minimatch } = await import('minimatch');
  const options = { dot: true, nonegate: true, nocomment: true };
  const matchers: Minimatch[] = patterns.flatMap((pattern) => {
    const base = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
    const anchored = base.includes('/') || pattern.startsWith('/') ? base : `**/${base}`;
    return [new Minimatch(anchored, options), new Minimatch(`${anchored}/**`, options)];
  });
  return (path) => matchers.some((matcher) => matcher.match(path));
}
