import { envPresets } from '../../rules/env/index.ts';
import { toFirstSchema } from '../env/init.ts';
import { manifestsOf } from '../env/manifests-of.ts';
import { schemaPaths } from '../env/schema-paths.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import type { RunCommand } from './command.ts';
import { openEnv } from './env-setting.ts';

/** `watertight env init`: a first schema from the example file and the presets in use. */
export const runEnvInit: RunCommand = async (settings, host) => {
  const { workspace, files, schema } = await openEnv(settings, host);
  if (schema)
    throw new InputError(`${schema.path} is there already: change it, or move it away first`);
  const { manifests, projects } = manifestsOf(files, null, []);
  const text = toFirstSchema({
    ...{ app: workspace.root.split(/[\\/]/).at(-1) ?? null, manifests, projects },
    ...{ presets: envPresets, usage: new Map() },
  });
  const [path] = schemaPaths;
  writeFileBelow(workspace.root, path, text);
  await host.print(`${path} written: read it, then run 'watertight env check'\n`);
  return exitCodes.clean;
};
