import type { Manifest } from '../entry.ts';
import type { EnvFiles } from '../files.ts';
import { type DialectLibrary, environmentNamesOf } from '../gather.ts';
import { matchesAny } from '../glob.ts';
import type { EnvSchema } from '../schema/schema.ts';
import { readComposeManifests } from './compose.ts';
import type { ManifestContext } from './context.ts';
import { readDockerfileManifests } from './dockerfile.ts';
import { readKubernetesManifests } from './kubernetes.ts';
import { readWorkflowManifests } from './workflow.ts';

/** Readers by the key of `manifests` in the schema. */
const readers = {
  compose: readComposeManifests,
  kubernetes: readKubernetesManifests,
  workflows: readWorkflowManifests,
  dockerfiles: readDockerfileManifests,
} as const;
const kinds = ['compose', 'kubernetes', 'workflows', 'dockerfiles'] as const;

/**
 * The manifests that the schema lists beside env files. The YAML parser is loaded only when it
 * lists some that are there.
 *
 * @param environment what `--env` says, null without: then paths decide.
 */
export async function readOtherManifests(
  files: EnvFiles,
  schema: EnvSchema,
  dialects: DialectLibrary,
  environment: string | null,
): Promise<readonly Manifest[]> {
  const paths = files.list();
  const wanted = kinds.map((kind) => ({
    kind,
    paths: inOrder(paths, schema.manifests[kind]),
  }));
  if (wanted.every((each) => each.paths.length === 0)) return [];
  const context: ManifestContext = {
    files,
    schema,
    environments: environmentNamesOf(schema),
    dialects,
    environment,
    yaml: await import('yaml'),
  };
  return wanted.flatMap((each) => readers[each.kind](each.paths, context));
}

/** Paths that fit a pattern, in the order of the patterns: later compose files lie on top. */
function inOrder(paths: readonly string[], patterns: readonly string[]): string[] {
  const ordered = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => paths.filter((path) => matchesAny(path, [pattern])));
  return [...new Set(ordered)].filter((path) => matchesAny(path, patterns));
}
