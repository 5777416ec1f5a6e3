import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../model/errors.ts';

/**
 * Writes a file whole or not at all: into a file beside it that then takes its place.
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
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
    writeFileSync(draft, content, { flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new InputError(
      `cannot write '${file}' (${why}): choose a file in a directory you may write to`,
    );
  }
}
