import type { ConfigFile } from '../config/config-file.ts';
import { configNames } from '../config/config-names.ts';
import type { Settings } from '../config/settings.ts';
import { InputError } from '../model/errors.ts';

/** Reads policy files: of the work tree, or of the base where policy comes from there. */
export type ReadPolicyFile = (path: string) => Uint8Array | null;

/**
 * The configuration that is in force, or null when there is none.
 *
 * @throws {InputError} when a file was named that is not there
 * @throws {InputErrors} when a file is wrong, with all its problems
 */
export async function loadConfig(
  settings: Settings,
  read: ReadPolicyFile,
): Promise<ConfigFile | null> {
  if (settings.config === null) return null;
  const names = settings.config === undefined ? configNames : [settings.config];
  for (const name of names) {
    const bytes = read(name);
    if (!bytes) continue;
    const { parseConfig } = await import('../config/config-file.ts');
    return parseConfig(decodeText(bytes, name), name);
  }
  if (settings.config !== undefined) {
    throw new InputError(
      `cannot read the configuration '${settings.config}': there is no such file`,
    );
  }
  return null;
}

/** @throws {InputError} when the bytes are no UTF-8 text */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is no UTF-8 text: save it as UTF-8`, { path });
  }
}
