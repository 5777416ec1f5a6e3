import { isUtf8 } from 'node:buffer';
import type { Git } from '../io/git.ts';
import type { LeftVersion } from './source.ts';

/** With more paths than this, listing the whole tree costs less than naming them. */
const fewPaths = 400;
const tab = 9;

/**
 * The blob at each of `paths` in the tree of `commit`; paths that are not there are left out.
 *
 * @throws {GitError} when the tree cannot be read.
 */
export function blobsAt(
  git: Git,
  commit: string,
  paths: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (paths.size === 0) return found;
  // A name that is not UTF-8 cannot be an argument; the whole tree is listed for its sake.
  const canName = paths.size <= fewPaths && ![...paths].some((path) => path.includes('\ufffd'));
  const named = canName ? [...paths] : [];
  const listing = git.read(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...named]);
  for (const entry of splitNul(listing)) {
    const at = entry.indexOf(tab);
    const [, type, blob] = entry.toString('latin1', 0, at).split(' ');
    const path = entry.toString('utf8', at + 1, entry.length);
    if (type === 'blob' && blob !== undefined && paths.has(path)) found.set(path, blob);
  }
  return found;
}

/** Files of `base` that `head` changes or does not have; none when one of the trees is not here. */
export function leftBy(git: Git, base: string, head: string): readonly LeftVersion[] {
  const args = [
    'diff-tree',
    '-r',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=DM',
  ];
  const answer = git.ask([...args, base, head, '--']);
  if (answer.exitCode !== 0) return [];
  const parts = splitNul(answer.stdout);
  const left: LeftVersion[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, , before = '', after = '', status] = (parts[at]?.toString('latin1') ?? '').split(' ');
    const path = parts[at + 1]?.toString('utf8') ?? '';
    left.push({ path, before, after: status === 'D' ? null : after });
  }
  return left;
}

/** The same versions, those of deleted files before those of changed ones. */
export function deletedFirst(versions: readonly LeftVersion[]): readonly LeftVersion[] {
  return [...versions].sort((a, b) => Number(a.after !== null) - Number(b.after !== null));
}

/** The parts of a listing that ends each with a NUL. */
export function splitNul(listing: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let at = 0;
  for (let end = listing.indexOf(0); end !== -1; end = listing.indexOf(0, at)) {
    parts.push(listing.subarray(at, end));
    at = end + 1;
  }
  return parts;
}

/** The same as text, for listings of names; a name that is not UTF-8 gets U+FFFD. */
export function splitNulText(listing: Buffer): string[] {
  const text = listing.toString('utf8');
  return text === '' ? [] : text.slice(0, -1).split('\0');
}

/** True when every name in the listing can be said as a string. */
export function isText(listing: Buffer): boolean {
  return isUtf8(listing);
}
