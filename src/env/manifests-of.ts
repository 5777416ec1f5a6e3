import { type Consumers, inferConsumers } from './consumers.ts';
import { decodeDotenv } from './dialects/decode.ts';
import { findDialect } from './dialects/index.ts';
import type { Manifest } from './entry.ts';
import type { EnvFiles } from './files.ts';
import { gatherDotenv } from './gather.ts';
import { findProjects, type Project } from './packages.ts';
import type { EnvSchema } from './schema/schema.ts';

/** The env files of a project as their consumers read them, with who they are and why. */
export interface ManifestSet {
  readonly manifests: readonly Manifest[];
  readonly projects: readonly Project[];
  readonly consumers: Consumers;
}

/** @param paths env files asked for by name; empty: every one in range */
export function manifestsOf(
  files: EnvFiles,
  schema: EnvSchema | null,
  paths: readonly string[],
): ManifestSet {
  const projects = findProjects(files);
  const consumers = inferConsumers(files, projects, schema);
  const manifests = gatherDotenv({
    ...{ files, schema, paths, environment: null, consumers },
    dialects: { find: findDialect, decode: decodeDotenv },
  });
  return { manifests, projects, consumers };
}
