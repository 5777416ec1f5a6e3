import { baseNameOf, directoryOf } from './paths.ts';

/** The files of a tree by path and by directory. */
export interface PathIndex {
  has(path: string): boolean;
  /** What a path is; a directory is known by the files in it. Null when it is nothing. */
  kindOf(path: string): 'file' | 'directory' | null;
  /** Names of the files directly in a directory (the root is the empty string). */
  namesIn(directory: string): readonly string[];
}

/** Builds the index in one pass over the paths. */
export function indexPaths(paths: readonly string[]): PathIndex {
  const files = new Set(paths);
  const names = new Map<string, string[]>();
  const directories = new Set(['']);
  for (const path of paths) {
    const directory = directoryOf(path);
    const before = names.get(directory);
    if (before) before.push(baseNameOf(path));
    else names.set(directory, [baseNameOf(path)]);
    for (let at = directory; !directories.has(at); at = directoryOf(at)) directories.add(at);
  }
  return {
    has: (path) => files.has(path),
    kindOf: (path) => (files.has(path) ? 'file' : directories.has(path) ? 'directory' : null),
    namesIn: (directory) => names.get(directory) ?? [],
  };
}
