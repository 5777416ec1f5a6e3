import type { Settings } from '../config/settings.ts';
import { isEnvFilePath } from '../env/environment.ts';
import { schemaPaths } from '../env/schema-paths.ts';
import type { EnvSearch } from './find-env-problems.ts';
import type { ReadPolicyFile } from './load-config.ts';

/** Where the schema in force is looked for. */
export interface SchemaSearch {
  readonly settings: Pick<Settings, 'schema'>;
  /** Schema that the configuration names. */
  readonly configSchema: string | undefined;
  readonly readPolicy: ReadPolicyFile;
}

/** True when a schema is named, or lies where one is looked for. */
export function hasSchema({ settings, configSchema, readPolicy }: SchemaSearch): boolean {
  if (settings.schema !== undefined || configSchema !== undefined) return true;
  return schemaPaths.some((path) => readPolicy(path) !== null);
}

/**
 * False where the env check has nothing to look at: no schema, no env file, none asked for. It is
 * asked before the check is loaded, which is a third of the program.
 */
export function hasEnvWork(
  search: Pick<EnvSearch, 'files' | 'paths' | 'withFiles'>,
  schema: SchemaSearch,
): boolean {
  const { files, paths } = search;
  if (paths.length > 0 || hasSchema(schema)) return true;
  return search.withFiles && [...files.paths, ...files.ignoredEnv].some(isEnvFilePath);
}
