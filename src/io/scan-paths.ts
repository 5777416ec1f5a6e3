import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../model/errors.ts';

/** What a person asked to have scanned, below one root. */
export interface ScanPaths {
  /** Paths below the root with `/`; files and links are scanned even when they are ignored. */
  readonly files: readonly string[];
  /** Directories below the root with `/`; the empty string is the root itself. */
  readonly directories: readonly string[];
}

/**
 * The directory to begin looking for a repository from: that of the first path, else `cwd`.
 *
 * @throws {InputError} when a path does not exist.
 */
export function startOf(cwd: string, paths: readonly string[]): string {
  const [first] = paths;
  if (first === undefined) return cwd;
  const full = resolve(cwd, first);
  return statOf(full, first).isDirectory() ? full : dirname(full);
}

/**
 * Places the paths of a command line below `root`.
 *
 * @param root real path of a directory.
 * @throws {InputError} when a path does not exist, or does not lie below the root.
 */
export function pathsBelow(root: string, cwd: string, paths: readonly string[]): ScanPaths {
  const files: string[] = [];
  const directories: string[] = [];
  for (const path of paths) {
    const full = resolve(cwd, path);
    const isDirectory = statOf(full, path).isDirectory();
    // A link that is named is scanned as a link, so only what leads to it is resolved.
    const real = isDirectory
      ? realpathSync(full)
      : join(realpathSync(dirname(full)), basename(full));
    const below = relative(root, real);
    if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
      throw new InputError(
        `'${path}' lies outside '${root}'; scan it by itself, or name a directory above both`,
      );
    }
    const name = sep === '/' ? below : below.split(sep).join('/');
    (isDirectory ? directories : files).push(name);
  }
  return { files, directories };
}

/** Real path of a directory. */
export function realDirectory(path: string): string {
  return realpathSync(path);
}

function statOf(full: string, path: string) {
  const stats = lstatSync(full, { throwIfNoEntry: false });
  if (stats !== undefined) return stats;
  throw new InputError(`cannot read '${path}': there is no such file or directory`);
}
