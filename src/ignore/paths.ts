/** Directory that holds a repository path; the root is the empty string. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** Last part of a repository path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Joins a directory (the root is the empty string) and a path below it. */
export function joinPath(directory: string, path: string): string {
  return directory === '' ? path : `${directory}/${path}`;
}

/** True when `path` lies in `directory`, however deep; everything lies in the root. */
export function isInside(path: string, directory: string): boolean {
  return directory === '' || path.startsWith(`${directory}/`);
}

/** Path relative to a directory that it lies in. */
export function relativeTo(directory: string, path: string): string {
  return directory === '' ? path : path.slice(directory.length + 1);
}

/** The directories from the one that holds `path` up to the root. */
export function directoriesAbove(path: string): string[] {
  const directories: string[] = [];
  for (let directory = directoryOf(path); directory !== ''; directory = directoryOf(directory)) {
    directories.push(directory);
  }
  return [...directories, ''];
}

/**
 * Resolves `.` and `..` against a directory of the repository.
 *
 * Null when the path is absolute or leaves the repository.
 */
export function resolvePath(directory: string, path: string): string | null {
  if (path.startsWith('/')) return null;
  const parts = directory === '' ? [] : directory.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
