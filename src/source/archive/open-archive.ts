import { gunzip } from '../../io/unpack.ts';
import { type ArchiveEntry, UnpackBudget } from './entry.ts';
import { isTar, tarEntries } from './tar.ts';
import { isZip, zipEntries } from './zip.ts';

/** Archives inside archives are opened this deep. */
const mostDepth = 4;

/** True for the first bytes of a file that can be opened. */
export function isArchive(bytes: Uint8Array): boolean {
  return isZip(bytes) || isGzip(bytes) || isTar(bytes);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * The files in an archive and in the archives in it, with names joined by `!/`.
 *
 * Nothing is written, no link is followed, and no more is unpacked than the budget of the
 * outermost archive allows; the rest is an entry that says so. An entry with an empty name speaks
 * of the archive itself.
 *
 * @param path of the archive, for the name of what a lone gzip holds
 */
export function* archiveEntries(
  path: string,
  bytes: Uint8Array,
  maxFileSize: number,
): Generator<ArchiveEntry> {
  yield* open(path, bytes, new UnpackBudget(bytes.length), maxFileSize, 1);
}

function* open(
  path: string,
  bytes: Uint8Array,
  budget: UnpackBudget,
  maxFileSize: number,
  depth: number,
): Generator<ArchiveEntry> {
  for (const entry of entriesOf(path, bytes, budget, maxFileSize)) {
    const { name, content } = entry;
    if (typeof content === 'string' || !isArchive(content)) yield entry;
    else if (depth >= mostDepth) yield { name, content: 'too-large' };
    else {
      for (const inner of open(name, content, budget, maxFileSize, depth + 1)) {
        yield { ...inner, name: inner.name === '' ? name : `${name}!/${inner.name}` };
      }
    }
  }
}

function* entriesOf(
  path: string,
  bytes: Uint8Array,
  budget: UnpackBudget,
  maxFileSize: number,
): Generator<ArchiveEntry> {
  if (isZip(bytes)) yield* zipEntries(bytes, budget, maxFileSize);
  else if (isTar(bytes)) yield* tarEntries(bytes, budget, maxFileSize);
  else {
    const unpacked = gunzip(bytes, budget.left);
    if (typeof unpacked === 'string') {
      yield { name: '', content: unpacked === 'broken' ? 'unreadable' : unpacked };
      return;
    }
    budget.take(unpacked.length);
    // `a.tgz` is one archive to people, not two.
    if (isTar(unpacked)) yield* tarEntries(unpacked, budget, maxFileSize);
    else yield { name: innerName(path), content: unpacked };
  }
}

function innerName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/\.gz$/i, '') || 'content';
}
