import { InputError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { checkEnv } from './check/check-env.ts';
import { schemaWithout, withPresets } from './check/recognise.ts';
import { inferConsumers } from './consumers.ts';
import { decodeDotenv } from './dialects/decode.ts';
import { dialects, findDialect } from './dialects/index.ts';
import type { Manifest } from './entry.ts';
import { environmentNamed } from './environment.ts';
import { directoryOf, type EnvFiles } from './files.ts';
import type { EnvResult } from './finding.ts';
import { type DialectLibrary, environmentNamesOf, gatherDotenv } from './gather.ts';
import type { EnvKnowledge } from './knowledge.ts';
import { readJobManifest } from './manifests/job.ts';
import { readOtherManifests } from './manifests/others.ts';
import { checkNaming, sourceNames } from './naming.ts';
import { findProjects } from './packages.ts';
import { parseEnvSchema } from './schema/parse.ts';
import type { EnvSchema } from './schema/schema.ts';
import { checkDrift } from './usage/check-drift.ts';

export type { EnvFiles } from './files.ts';
export { filesOf } from './files.ts';
export type { EnvFinding, EnvResult, SuppressedEnvFinding } from './finding.ts';
export { type DialectLibrary, readsExamples } from './gather.ts';
export type { EnvKnowledge, EnvPreset, InsecureValues } from './knowledge.ts';
export { envRuleList, envRules, isEnvRuleId } from './rules.ts';
export type { EnvSchema } from './schema/schema.ts';
export { schemaPaths } from './schema-paths.ts';

/** Every dialect of `dialects/`, and the decoder that belongs to them. */
export const dialectLibrary: DialectLibrary = { find: findDialect, decode: decodeDotenv };

/**
 * Reads an `env.schema.yml`.
 *
 * @throws {InputErrors} with every problem of the file at once, each with its place.
 */
export function readEnvSchema(
  path: string,
  text: string,
  known: Pick<EnvKnowledge, 'presets'>,
): Promise<EnvSchema> {
  return parseEnvSchema(path, text, {
    presets: known.presets,
    dialects: {
      has: (id) => findDialect(id) !== undefined,
      [Symbol.iterator]: () => dialects.keys(),
    },
  });
}

/** One run of the env check over files in hand. */
export interface EnvCheckInput {
  readonly files: EnvFiles;
  /** Null: the built-in checks alone. Read it with `readEnvSchema`. */
  readonly schema: EnvSchema | null;
  readonly known: EnvKnowledge;
  /** Default: `dialectLibrary`. */
  readonly dialects?: DialectLibrary;
  /** What `--env` says, null without: then names and files decide. */
  readonly environment: string | null;
  /** Env files asked for by name; empty: all in range. */
  readonly paths: readonly string[];
  /** False: only the job is checked. */
  readonly withFiles: boolean;
  /** Whether the code is read for drift; never where files were asked for by name. */
  readonly withCode: boolean;
  /** Whether the names of managers are held to the naming template, as an audit does. */
  readonly withNaming: boolean;
  /** Environment of the job, null when it is not to be checked. Needs a schema to mean anything. */
  readonly job: Readonly<Record<string, string | undefined>> | null;
  /** ISO date of today. */
  readonly today: string;
}

/**
 * As `runEnvCheck`, with the compose files, Kubernetes manifests, workflows and Dockerfiles that
 * the schema lists.
 */
export async function runWholeEnvCheck(input: EnvCheckInput): Promise<EnvResult> {
  const { schema, files } = input;
  if (schema === null || !input.withFiles || input.paths.length > 0) return runEnvCheck(input);
  const library = input.dialects ?? dialectLibrary;
  const environment = environmentAsked(input);
  return runEnvCheck(input, await readOtherManifests(files, schema, library, environment));
}

/** @throws {InputError} for a name that the schema, which lists its environments, does not know */
function environmentAsked({ environment, schema }: EnvCheckInput): string | null {
  if (environment === null) return null;
  const known = environmentNamesOf(schema);
  const found = environmentNamed(environment, known);
  if (found !== null || schema === null || known.names.length === 0) return found ?? environment;
  const close = nearest(environment, [...known.names, ...known.aliases.keys()]);
  const hint = close === null ? '' : `; did you mean '${close}'?`;
  throw new InputError(
    `the environment '${environment}' is none of ${schema.path}: ${known.names.join(', ')}${hint}`,
  );
}

/**
 * Checks env files and the job: against the schema, or with the built-in checks alone.
 *
 * Pure but for what `files` reads. A schema of the user's that is wrong was refused before, by
 * `readEnvSchema`; a manifest that is wrong is a finding.
 *
 * @param others manifests that were read before, with `readOtherManifests`.
 */
export function runEnvCheck(input: EnvCheckInput, others: readonly Manifest[] = []): EnvResult {
  const { files, known, paths, today } = input;
  const library = input.dialects ?? dialectLibrary;
  const projects = findProjects(files);
  const consumers = inferConsumers(files, projects, input.schema);
  const environments = environmentNamesOf(input.schema);
  const environment = environmentAsked(input);
  const manifests: Manifest[] = input.withFiles
    ? gatherDotenv({
        files,
        schema: input.schema,
        consumers,
        dialects: library,
        environment,
        paths,
      })
    : [];
  const schema = schemaInForce(input.schema, () =>
    schemaWithout(known.presets, projects, manifests),
  );
  if (input.job !== null && input.schema !== null) {
    const from = input.schema.environmentFrom;
    const selected = from === null ? undefined : input.job[from];
    const ofJob =
      environment ?? (selected === undefined ? null : environmentNamed(selected, environments));
    manifests.push(
      readJobManifest(input.job, ofJob, {
        path: input.schema.path,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
      }),
    );
  }
  const feeders = feedersOf(others);
  const judged = manifests.map((manifest) =>
    feeders.parts.has(manifest.path) ||
    (feeders.beside.has(manifest.path) && !consumers.isShown(manifest.path))
      ? { ...manifest, partial: true }
      : manifest,
  );
  const all = [...judged, ...others];
  const drift =
    input.withCode && input.withFiles && paths.length === 0
      ? checkDrift(files, input.schema && schema, all)
      : { findings: [], notices: [] };
  const naming =
    input.withNaming && input.schema ? checkNaming(input.schema, sourceNames(input.schema)) : [];
  const found = [...drift.findings, ...naming];
  const result = checkEnv({ schema, manifests: all, others: found, known, today });
  const notices = [...(input.schema?.notices ?? []), ...result.notices, ...drift.notices];
  return { ...result, notices };
}

function schemaInForce(given: EnvSchema | null, recognise: () => EnvSchema): EnvSchema {
  if (given === null) return recognise();
  return given.isInferred ? withPresets(given, recognise()) : given;
}

/**
 * Env files that only feed the services of listed compose files: what is missing is asked of the
 * service. `parts` are its `env_file`s, `beside` the `.env` that fills in `${…}`.
 */
function feedersOf(others: readonly Manifest[]) {
  const parts = new Set<string>();
  const beside = new Set<string>();
  for (const { format, path, views, below } of others) {
    if (format !== 'compose') continue;
    const directory = directoryOf(path);
    beside.add(directory === '' ? '.env' : `${directory}/.env`);
    for (const each of below) parts.add(each);
    for (const { entries } of views) {
      for (const { location } of entries.values())
        if (location.path !== path) parts.add(location.path);
    }
  }
  return { parts, beside };
}
