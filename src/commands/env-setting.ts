import type { Settings } from '../config/settings.ts';
import type { EnvFiles, EnvSchema } from '../env/index.ts';
import type { Host } from '../host.ts';
import { workTreeFiles } from '../io/project-files.ts';
import { openWorkspace, type Workspace } from '../io/workspace.ts';
import { InputError } from '../model/errors.ts';
import { envFilesOf, loadSchema } from '../run/find-env-problems.ts';
import { loadConfig, type ReadPolicyFile } from '../run/load-config.ts';
import { workTreePolicy } from '../run/policy-reader.ts';

/** What the env commands work on: the project's files and its schema. */
export interface EnvSetting {
  readonly workspace: Workspace;
  readonly files: EnvFiles;
  readonly schema: EnvSchema | null;
  readonly readPolicy: ReadPolicyFile;
}

/** Opens the project of a command. */
export async function openEnv(settings: Settings, host: Host): Promise<EnvSetting> {
  const workspace = openWorkspace(settings.cwd ?? host.cwd, host.signal);
  const readPolicy = workTreePolicy(settings, workspace);
  const config = await loadConfig(settings, readPolicy);
  const configSchema = config?.data.env?.schema;
  const schema = await loadSchema({ settings, configSchema, readPolicy });
  return { workspace, files: envFilesOf(await workTreeFiles(workspace)), schema, readPolicy };
}

/** @throws {InputError} when the project has no schema, with the way to one */
export function requireSchema(schema: EnvSchema | null): EnvSchema {
  if (schema) return schema;
  throw new InputError("there is no env.schema.yml: make a first one with 'watertight env init'");
}
