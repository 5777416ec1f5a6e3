import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { isEnvFile } from '../ignore/env-file-name.ts';
import type { IgnoreFile } from '../ignore/gitignore-file.ts';
import type { RawPath } from './file-reader.ts';

/** A file or link that a walk came upon. */
export interface WalkedFile {
  /** Path below the root with `/`, U+FFFD where the name is not UTF-8. */
  readonly path: string;
  readonly raw: RawPath;
}

export interface WalkOptions {
  /** Real path of the directory that paths are relative to. */
  readonly root: string;
  /** Directory below the root to begin in; the root itself when empty. */
  readonly start: string;
  /** False also walks what `.gitignore` files leave out. */
  readonly honoursIgnoreFiles: boolean;
  onFile(file: WalkedFile): void;
  /** An ignored file with the name of an env file. */
  onIgnoredEnvFile(path: string): void;
  /** A directory that cannot be listed. */
  onUnreadable(path: string): void;
  readonly signal?: AbortSignal | undefined;
}

/** Patterns of one `.gitignore`, which apply below the directory that it stands in. */
interface PlacedIgnoreFile {
  readonly below: string;
  readonly file: IgnoreFile;
}

/** git folds case where the file system does. */
const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';
const maxIgnoreBytes = 2 ** 20;

/**
 * Visits every file below a directory outside git, in the order of names.
 *
 * Links are visited and never followed; `.git` is never entered; named pipes, sockets and devices
 * are passed over. Patterns mean what git says: the deepest file that has a say wins, and nothing
 * below an ignored directory comes back. https://git-scm.com/docs/gitignore
 */
export async function walkDirectory(options: WalkOptions): Promise<void> {
  const parts = options.start === '' ? [] : options.start.split('/');
  let ignores: readonly PlacedIgnoreFile[] = [];
  for (let depth = 0; depth < parts.length; depth += 1) {
    ignores = await withIgnoreFile(options, parts.slice(0, depth).join('/'), ignores);
  }
  await visit(options, options.start, options.start, ignores);
}

async function visit(
  options: WalkOptions,
  path: string,
  raw: RawPath,
  outer: readonly PlacedIgnoreFile[],
): Promise<void> {
  if (options.signal?.aborted === true) return;
  const entries = list(join(options.root, raw));
  if (entries === undefined) {
    options.onUnreadable(path === '' ? '.' : path);
    return;
  }
  const hasIgnoreFile = entries.some(({ name }) => name.toString() === '.gitignore');
  const ignores = hasIgnoreFile ? await withIgnoreFile(options, path, outer) : outer;
  for (const entry of entries) {
    const name = entry.name.toString();
    if (name === '.git') continue;
    const child = path === '' ? name : `${path}/${name}`;
    const childRaw = isPlain(entry.name) && typeof raw === 'string' ? child : join(raw, entry.name);
    const isDirectory = entry.isDirectory();
    if (!isDirectory && !entry.isFile() && !entry.isSymbolicLink()) continue;
    if (isIgnored(ignores, child, isDirectory)) {
      if (!isDirectory && isEnvFile(child)) options.onIgnoredEnvFile(child);
    } else if (isDirectory) {
      await visit(options, child, childRaw, ignores);
    } else {
      options.onFile({ path: child, raw: childRaw });
    }
  }
}

/** Entries by name; undefined when the directory cannot be read. */
function list(directory: RawPath): Dirent<string>[] | Dirent<Buffer>[] | undefined {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    // Only a directory with a name that is not UTF-8 is listed again, as bytes.
    if (entries.some(({ name }) => name.includes('\ufffd'))) {
      return readdirSync(directory, { withFileTypes: true, encoding: 'buffer' }).sort((a, b) =>
        a.name.compare(b.name),
      );
    }
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

async function withIgnoreFile(
  options: WalkOptions,
  directory: string,
  outer: readonly PlacedIgnoreFile[],
): Promise<readonly PlacedIgnoreFile[]> {
  if (!options.honoursIgnoreFiles) return outer;
  const below = directory === '' ? '' : `${directory}/`;
  let text: string;
  try {
    const bytes = readFileSync(join(options.root, `${below}.gitignore`));
    text = bytes.subarray(0, maxIgnoreBytes).toString('utf8');
  } catch {
    return outer;
  }
  // Loaded only where there is such a file: the library costs as much as a small scan.
  const { parseIgnoreFile } = await import('../ignore/gitignore-file.ts');
  return [...outer, { below, file: parseIgnoreFile(text, { ignoreCase }) }];
}

/** Directories above the path were judged before it. */
function isIgnored(
  ignores: readonly PlacedIgnoreFile[],
  path: string,
  isDirectory: boolean,
): boolean {
  for (const { below, file } of ignores.toReversed()) {
    const match = file.match(path.slice(below.length), isDirectory);
    if (match !== null) return !match.negated;
  }
  return false;
}

function isPlain(name: string | Buffer): boolean {
  return typeof name === 'string' || isUtf8(name);
}

function join(directory: RawPath, name: string | Buffer): RawPath {
  if (typeof directory === 'string' && typeof name === 'string') {
    return directory === '' || directory.endsWith('/') ? directory + name : `${directory}/${name}`;
  }
  const head = Buffer.from(directory);
  const slash = head.length === 0 || head.at(-1) === 47 ? '' : '/';
  return Buffer.concat([head, Buffer.from(slash), Buffer.from(name)]);
}
