import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../model/errors.ts';

/**
 * Writes a file whole or not at all: into a file beside it that then takes its place. What is no
 * file (`/dev/stderr`, a named pipe) is written to and stays what it is.
 *
 * @throws {InputError} when it cannot be written, with the reason of the system
 */
export function writeFileBelow(
  directory: string,
  file: string,
  content: string | Uint8Array,
): void {
  const path = resolve(directory, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (isDevice(path)) writeFileSync(path, content);
    else replaceFile(path, content);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new InputError(
      `cannot write '${file}' (${why}): choose a file in a directory you may write to`,
    );
  }
}

function replaceFile(path: string, content: string | Uint8Array): void {
  const draft = join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function isDevice(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
