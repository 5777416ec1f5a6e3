import { envPresets } from '../../rules/env/index.ts';
import type { Settings } from '../config/settings.ts';
import { toFirstSchema } from '../env/init.ts';
import { manifestsOf } from '../env/manifests-of.ts';
import { readSchemaSource } from '../env/schema/parse.ts';
import { leftOutLines } from '../env/schema/source.ts';
import { toSchemaYaml } from '../env/schema/write-yaml.ts';
import { schemaPaths } from '../env/schema-paths.ts';
import { demandsOfCode } from '../env/usage/demands.ts';
import { findUsage } from '../env/usage/find-usage.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import { decodeText } from '../run/load-config.ts';
import type { RunCommand } from './command.ts';
import { type EnvSetting, openEnv } from './env-setting.ts';

/** Schemas of other tools by their usual names: what one says need not be guessed. */
const foreignPaths = ['.env.schema', 'Envfile'] as const;

/** `watertight env init`: a first schema from another tool's, or from example, code and presets. */
export const runEnvInit: RunCommand = async (settings, host) => {
  const setting = await openEnv(settings, host);
  const configured = settings.schema === undefined ? setting.schema?.path : undefined;
  const taken = configured ?? schemaPaths.find((path) => setting.files.readFile(path) !== null);
  if (taken !== undefined) {
    throw new InputError(`${taken} is there already: change it, or move it away first`);
  }
  const [path] = schemaPaths;
  const { text, told } = await firstSchema(settings, setting);
  writeFileBelow(setting.workspace.root, path, text);
  for (const line of told) host.tell(line);
  await host.print(`${path} written: read it, then run 'watertight env check'\n`);
  return exitCodes.clean;
};

interface FirstSchema {
  readonly text: string;
  /** Sentences about what could not be carried over. */
  readonly told: readonly string[];
}

async function firstSchema(settings: Settings, setting: EnvSetting): Promise<FirstSchema> {
  const { files, workspace, readPolicy } = setting;
  const from = settings.schema ?? foreignPaths.find((path) => files.readFile(path) !== null);
  const bytes = from === undefined ? null : readPolicy(from);
  if (from !== undefined && bytes) {
    const source = await readSchemaSource(from, decodeText(bytes, from));
    const told = leftOutLines(source.leftOut).map((line) => `${from}: not carried over: ${line}`);
    return { text: await toSchemaYaml(source, from), told };
  }
  const { manifests, projects } = manifestsOf(files, null, []);
  const text = toFirstSchema({
    ...{ app: workspace.root.split(/[\\/]/).at(-1) ?? null, manifests, projects },
    presets: envPresets,
    usage: new Map(demandsOfCode(findUsage(files)).map((each) => [each.name, each])),
  });
  return { text, told: [] };
}
