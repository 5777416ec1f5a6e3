import { envPresets } from '../../rules/env/index.ts';
import type { Settings } from '../config/settings.ts';
import type { Manifest } from '../env/entry.ts';
import { type EnvFiles, readText } from '../env/files.ts';
import { toFirstSchema } from '../env/init.ts';
import { manifestsOf } from '../env/manifests-of.ts';
import { readSchemaSource } from '../env/schema/parse.ts';
import { exampleLines } from '../env/schema/read-example.ts';
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
  const { manifests, projects, consumers } = manifestsOf(files, null, []);
  const { text, count } = toFirstSchema({
    ...{ app: workspace.root.split(/[\\/]/).at(-1) ?? null, manifests, projects },
    presets: envPresets,
    usage: new Map(demandsOfCode(findUsage(files)).map((each) => [each.name, each])),
    described: describedNames(files, manifests),
    isShown: (path) => consumers.isShown(path),
  });
  const nothing =
    "no variable was found in an example, an env file or the code: add yours under 'variables'";
  return { text, told: count === 0 ? [nothing] : [] };
}

/** What the example files say about names; the file nearest to the root comes first. */
function describedNames(files: EnvFiles, manifests: readonly Manifest[]) {
  const depth = (path: string): number => path.split('/').length;
  const examples = manifests.filter(({ role }) => role === 'example').map(({ path }) => path);
  const described = new Map<string, { docs: string; required: boolean }>();
  for (const path of examples.sort((a, b) => depth(a) - depth(b))) {
    for (const { name, docs, isOff } of exampleLines(readText(files, path) ?? '')) {
      const known = described.get(name);
      if (known === undefined || (!known.required && !isOff)) {
        described.set(name, { docs: docs || (known?.docs ?? ''), required: !isOff });
      }
    }
  }
  return described;
}
