import { envPresets } from '../../rules/env/index.ts';
import { insecureValues } from '../../rules/insecure-values.ts';
import type { Settings } from '../config/settings.ts';
import type { EnvFinding } from '../env/finding.ts';
import {
  type EnvFiles,
  type EnvKnowledge,
  type EnvResult,
  type EnvSchema,
  readEnvSchema,
  readsExamples,
  runWholeEnvCheck,
  schemaPaths,
} from '../env/index.ts';
import { severityOf } from '../env/rules.ts';
import { findWeakened } from '../env/weakened.ts';
import type { ProjectFiles } from '../io/project-files.ts';
import { InputError, InputErrors } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { SuppressedFinding } from '../model/report.ts';
import { markOld, toFinding } from './findings-of.ts';
import type { SchemaSearch } from './has-env-work.ts';
import { decodeText } from './load-config.ts';

export interface EnvSearch {
  readonly settings: Settings;
  readonly files: ProjectFiles;
  /** The tree before the range, null when no range is judged. */
  readonly base: ProjectFiles | null;
  readonly key: Uint8Array;
  readonly today: string;
  /** The schema in force, as `loadSchema` gives it. */
  readonly schema: Promise<EnvSchema | null>;
  /** True when the schema in force is that of the base, and the files hold that of the head. */
  readonly isPolicyOfBase: boolean;
  /** Paths of env files that were asked for, relative to the root. */
  readonly paths: readonly string[];
  /** False: only the job is checked. */
  readonly withFiles: boolean;
  /** Environment of the job, null when it is not asked for. */
  readonly job: Readonly<Record<string, string | undefined>> | null;
}

export interface EnvProblems {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly notices: readonly string[];
}

/** Rules about what stands beside the manifests. */
const codeRules: ReadonlySet<string> = new Set([
  'env-undocumented',
  'env-unused-variable',
  'env-example-drift',
  'env-docs-stale',
]);

/** What the env check knows beside the files, but for the keys of providers. */
export const envKnowledge: Omit<EnvKnowledge, 'isProviderKey'> = {
  presets: envPresets,
  insecure: insecureValues,
};

/** Keys of providers are looked for in examples alone: the leak engine is loaded for them. */
async function providerKeys(
  input: Parameters<typeof readsExamples>[0],
): Promise<Pick<EnvKnowledge, 'isProviderKey'>> {
  if (readsExamples(input)) return import('./provider-key.ts');
  return {
    isProviderKey: () => {
      throw new Error('asked for the keys of providers, which are loaded for examples alone');
    },
  };
}

/**
 * The env check over the files of a project, and the environment of the job if it is asked for.
 *
 * @throws {InputError} for a schema that was named and is not there
 * @throws {InputErrors} for a schema that is wrong, with all its problems
 */
export async function findEnvProblems(search: EnvSearch): Promise<EnvProblems> {
  const schema = await search.schema;
  const now = await check(search, search.files, schema, search.job, true);
  const findings = now.findings.map((problem) => finding(problem, search.key));
  // The code of the base is read only when something about code is to be compared.
  const aboutCode = now.findings.some(({ ruleId }) => codeRules.has(ruleId));
  const atBase =
    search.base && findings.length > 0
      ? await check(search, search.base, schema, null, aboutCode)
      : null;
  const before = (atBase?.findings ?? []).map((problem) => finding(problem, search.key));
  const weakened = search.isPolicyOfBase && schema ? await weakenings(search, schema) : noWeakening;
  return {
    findings: [
      ...markOld(findings, before),
      ...weakened.found.map((problem) => finding(problem, search.key)),
    ],
    suppressed: now.suppressed.map(({ finding: problem, reason, until, location }) => ({
      finding: finding(problem, search.key),
      by: { kind: 'suppression', reason, owner: null, expires: until, location },
    })),
    notices: [...now.notices, ...weakened.notices],
  };
}

interface Weakenings {
  readonly found: readonly EnvFinding[];
  readonly notices: readonly string[];
}

const noWeakening: Weakenings = { found: [], notices: [] };

/** What the schema of the head demands less than that of the base, which is in force. */
async function weakenings({ files }: EnvSearch, base: EnvSchema): Promise<Weakenings> {
  const bytes = files.read(base.path);
  try {
    const head = bytes
      ? await readEnvSchema(base.path, decodeText(bytes, base.path), envKnowledge)
      : null;
    return { found: findWeakened(base, head), notices: [] };
  } catch (error) {
    if (!(error instanceof InputError || error instanceof InputErrors)) throw error;
    const { message } = error instanceof InputErrors ? (error.errors[0] ?? error) : error;
    return {
      found: [],
      notices: [`the schema of the head cannot be read, and nothing could after merge: ${message}`],
    };
  }
}

function finding(problem: EnvResult['findings'][number], key: Uint8Array): Finding {
  return toFinding('env', problem, () => severityOf(problem.ruleId), key);
}

async function check(
  search: EnvSearch,
  project: ProjectFiles,
  schema: EnvSchema | null,
  job: EnvSearch['job'],
  withCode: boolean,
): Promise<EnvResult> {
  const { paths } = search;
  const files = envFilesOf(project);
  const { isProviderKey } = await providerKeys({ files, schema, paths });
  return runWholeEnvCheck({
    ...{ files, schema, known: { ...envKnowledge, isProviderKey }, job },
    environment: search.settings.env ?? null,
    ...{ paths, withFiles: search.withFiles, today: search.today },
    ...{ withCode, withNaming: search.settings.command === 'audit' },
  });
}

/** Ignored env files count here: that is where the values of this machine are. */
export function envFilesOf(files: ProjectFiles): EnvFiles {
  const paths = [...files.paths, ...files.ignoredEnv];
  return { list: () => paths, readFile: (path) => files.read(path) };
}

/**
 * The schema in force, null when there is none.
 *
 * @throws {InputError} for a schema that was named and is not there
 */
export async function loadSchema(search: SchemaSearch): Promise<EnvSchema | null> {
  const named = search.settings.schema ?? search.configSchema;
  for (const path of named === undefined ? schemaPaths : [named]) {
    const bytes = search.readPolicy(path);
    if (!bytes) continue;
    return readEnvSchema(path, decodeText(bytes, path), envKnowledge);
  }
  if (named === undefined) return null;
  throw new InputError(`cannot read the schema '${named}': there is no such file`);
}
