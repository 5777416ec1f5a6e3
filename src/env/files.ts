/** The files that an env check may look at; the caller decides where they come from. */
export interface EnvFiles {
  /** Bytes of a file, null when it is not there or cannot be read. Paths as in `list`. */
  readFile(path: string): Uint8Array | null;
  /** All paths in range, relative to the root, with `/`. */
  list(): readonly string[];
}

/** Files that are already in memory. */
export function filesOf(files: ReadonlyMap<string, Uint8Array | string>): EnvFiles {
  return {
    readFile: (path) => {
      const content = files.get(path);
      if (content === undefined) return null;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    list: () => [...files.keys()],
  };
}

/** UTF-8 text of a file, null when it is not there. Invalid bytes become U+FFFD. */
export function readText(files: EnvFiles, path: string): string | null {
  const bytes = files.readFile(path);
  return bytes === null ? null : new TextDecoder('utf-8').decode(bytes);
}

/** The directory of a path, empty for the root. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` as seen from `directory`, with `.` and `..` resolved; null when it leaves the root. */
export function resolvePath(directory: string, path: string): string | null {
  const parts: string[] = directory === '' ? [] : directory.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
