import { lstatSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { InputError } from '../model/errors.ts';
import { readRegular, type Workspace } from './workspace.ts';

/** A baseline may be large; a configuration and a schema have far lower limits of their own. */
const maxPolicyFile = 64 * 1024 * 1024;

/**
 * Bytes of a file that decides what counts, null only when nothing is there: one that is there
 * and cannot be read must not be passed over in silence.
 *
 * @throws {InputError} for what is no plain file, is too large, or lies outside of the root
 */
export function readPolicyFile(workspace: Workspace, path: string): Uint8Array | null {
  return readSurely(resolve(workspace.root, path), path, workspace.root);
}

/**
 * The same for a file that was named on the command line: relative to where the run was started,
 * and anywhere.
 *
 * @throws {InputError} for what is no plain file, or is too large
 */
export function readNamedFile(workspace: Workspace, typed: string): Uint8Array | null {
  return readSurely(namedPath(workspace, typed), typed, null);
}

/** Absolute path of a file that was named on the command line. */
export function namedPath(workspace: Workspace, typed: string): string {
  return resolve(workspace.start, typed);
}

function readSurely(absolute: string, path: string, within: string | null): Uint8Array | null {
  let bytes: Uint8Array | null = null;
  try {
    if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined) return null;
    const real = realpathSync(absolute);
    if (within !== null && !real.startsWith(within.endsWith(sep) ? within : within + sep)) {
      throw new InputError(`cannot read '${path}': it leads out of ${within}`, { path });
    }
    bytes = readRegular(real, maxPolicyFile);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new InputError(`cannot read '${path}' (${why}): mend it or take it away`, { path });
  }
  if (bytes) return bytes;
  const limit = `${maxPolicyFile / 1024 / 1024} MiB`;
  throw new InputError(`cannot read '${path}': it must be a plain file of at most ${limit}`, {
    path,
  });
}
