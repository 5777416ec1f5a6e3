import { isEnvFilePath } from '../env/environment.ts';
import { schemaPaths } from '../env/schema-paths.ts';
import type { EnvSearch } from './find-env-problems.ts';

/**
 * False where the env check has nothing to look at: no schema, no env file, none asked for. It is
 * asked before the check is loaded, which is a third of the program.
 */
export function hasEnvWork(search: EnvSearch): boolean {
  const { settings, configSchema, readPolicy, files, paths } = search;
  if (paths.length > 0 || settings.schema !== undefined || configSchema !== undefined) return true;
  if (schemaPaths.some((path) => readPolicy(path) !== null)) return true;
  return search.withFiles && [...files.paths, ...files.ignoredEnv].some(isEnvFilePath);
}
