import { type Consumers, defaultDialect } from './consumers.ts';
import type { Dialect, DotenvText } from './dialects/dialect.ts';
import type { Manifest } from './entry.ts';
import { type EnvironmentNames, envFileName, environmentNamed } from './environment.ts';
import { directoryOf, type EnvFiles } from './files.ts';
import { matchesAny } from './glob.ts';
import { readDotenvManifest } from './manifests/dotenv.ts';
import type { EnvSchema } from './schema/schema.ts';

/** Everything that can read an env file. */
export interface DialectLibrary {
  find(id: string): Dialect | undefined;
  decode(bytes: Uint8Array): DotenvText;
}

/** Which env files to read and how. */
export interface GatherInput {
  readonly files: EnvFiles;
  readonly schema: EnvSchema | null;
  readonly consumers: Consumers;
  readonly dialects: DialectLibrary;
  /** Overrides what names and files say, null without. */
  readonly environment: string | null;
  /** Paths that were asked for by name; empty: every env file in range. */
  readonly paths: readonly string[];
}

/** Names of environments that a schema knows; without one the usual names count. */
export function environmentNamesOf(schema: EnvSchema | null): EnvironmentNames {
  return { names: schema?.environments ?? [], aliases: schema?.environmentAliases ?? new Map() };
}

/** Reads every env file in range (or those asked for) as its consumers do. */
export function gatherDotenv(input: GatherInput): Manifest[] {
  const { files, schema, paths } = input;
  const environments = environmentNamesOf(schema);
  const asked = paths.length > 0;
  const candidates = asked ? paths : files.list();
  const all = new Set([...files.list(), ...paths]);
  const manifests: Manifest[] = [];
  for (const path of candidates) {
    const isExample = isExampleOf(schema, path);
    const named = envFileName(path, environments);
    // A file that was asked for is read as an env file whatever it is called.
    if (named === null && !asked && !isExample) continue;
    const bytes = files.readFile(path);
    if (bytes === null) continue;
    const role = isExample || named?.role === 'example' ? 'example' : 'values';
    const layers = layersOf(path, named?.environment ?? null, named?.isLocal ?? false, input, all);
    const manifest = readDotenvManifest({
      path,
      source: input.dialects.decode(bytes),
      dialects: dialectsFor(path, input),
      role,
      environment: input.environment ?? named?.environment ?? null,
      partial: role === 'values' && !asked && layers.isPartial,
      below: layers.below,
    });
    manifests.push(withEnvironmentFromFile(manifest, schema, environments));
  }
  return manifests;
}

/** True when an example is among the files that `gatherDotenv` reads. */
export function readsExamples(input: Pick<GatherInput, 'files' | 'schema' | 'paths'>): boolean {
  const { files, schema, paths } = input;
  const environments = environmentNamesOf(schema);
  return (paths.length > 0 ? paths : files.list()).some(
    (path) => isExampleOf(schema, path) || envFileName(path, environments)?.role === 'example',
  );
}

function isExampleOf(schema: EnvSchema | null, path: string): boolean {
  const example = schema?.files.example ?? null;
  return example !== null && matchesAny(path, [example]);
}

function dialectsFor(path: string, input: GatherInput): readonly Dialect[] {
  const found = input.consumers
    .of(path)
    .map((id) => input.dialects.find(id))
    .filter((dialect) => dialect !== undefined);
  if (found.length > 0) return found;
  const usual = input.dialects.find(defaultDialect);
  return usual === undefined ? [] : [usual];
}

/** What a loader reads beneath a file, and whether the file is itself only a layer. */
function layersOf(
  path: string,
  environment: string | null,
  isLocal: boolean,
  input: GatherInput,
  all: ReadonlySet<string>,
): { below: readonly string[]; isPartial: boolean } {
  const directory = directoryOf(path);
  const prefix = directory === '' ? '' : `${directory}/`;
  const base = `${prefix}.env`;
  const hasLayers = input.consumers.hasLayers(directory);
  if (path === base) {
    const siblings = [...all].some(
      (each) => each !== base && isValuesSibling(each, directory, input),
    );
    return { below: [], isPartial: hasLayers && siblings };
  }
  const isLayer = isLocal || (hasLayers && environment !== null);
  return { below: isLayer && all.has(base) ? [base] : [], isPartial: isLocal };
}

function isValuesSibling(path: string, directory: string, input: GatherInput): boolean {
  if (directoryOf(path) !== directory) return false;
  return envFileName(path, environmentNamesOf(input.schema))?.role === 'values';
}

/** The variable that the schema calls the selector names the environment when nothing else does. */
function withEnvironmentFromFile(
  manifest: Manifest,
  schema: EnvSchema | null,
  environments: EnvironmentNames,
): Manifest {
  const from = schema?.environmentFrom ?? null;
  if (manifest.environment !== null || from === null || manifest.role === 'example') {
    return manifest;
  }
  const value = manifest.views[0]?.entries.get(from)?.value?.reveal();
  const environment = value === undefined ? null : environmentNamed(value, environments);
  return environment === null ? manifest : { ...manifest, environment };
}
