import type { Location } from '../model/location.ts';
import { kindOf } from './diff.ts';
import type { Entry, Manifest } from './entry.ts';
import type { InsecureValues } from './knowledge.ts';
import { shownName } from './names.ts';
import type { EnvSchema } from './schema/schema.ts';

/** What one consumer reads for one name; a length and a kind, never the value. */
export interface Explanation {
  readonly name: string;
  readonly path: string;
  readonly environment: string | null;
  /** Dialect, null where a manifest needs none. */
  readonly consumer: string | null;
  /** Length in UTF-16 units of what is read, null when nothing is. */
  readonly length: number | null;
  readonly kind: string;
  readonly location: Location | null;
  /** Why this is what counts, in a sentence. */
  readonly why: string;
}

/**
 * What each consumer of each manifest reads.
 *
 * @param names which names; empty: all of the schema and all of the manifests.
 */
export function explain(
  manifests: readonly Manifest[],
  schema: EnvSchema | null,
  names: readonly string[],
  insecure: InsecureValues,
): readonly Explanation[] {
  const all = names.length > 0 ? names : allNames(manifests, schema);
  return all.flatMap((name) =>
    manifests
      .filter((manifest) => manifest.role === 'values' && hasWordOn(name, manifest))
      .flatMap((manifest) =>
        manifest.views.map((view) => explainOne(name, manifest, view, insecure, manifests)),
      ),
  );
}

/** A compose file or a workflow of another application has nothing to say of a name it lacks. */
function hasWordOn(name: string, manifest: Manifest): boolean {
  return (
    manifest.format === 'dotenv' ||
    !manifest.partial ||
    manifest.views.some(({ entries }) => entries.has(name))
  );
}

function allNames(manifests: readonly Manifest[], schema: EnvSchema | null): string[] {
  const names = new Set(schema?.variables.keys() ?? []);
  for (const { views, role } of manifests) {
    if (role !== 'values') continue;
    for (const view of views) for (const name of view.entries.keys()) names.add(name);
  }
  return [...names];
}

function explainOne(
  name: string,
  manifest: Manifest,
  view: Manifest['views'][number],
  insecure: InsecureValues,
  manifests: readonly Manifest[],
): Explanation {
  const base = {
    name: shownName(name),
    path: manifest.path,
    environment: manifest.environment,
    consumer: view.consumer,
  };
  const reader = view.consumer ?? manifest.format;
  const entry = view.entries.get(name);
  if (entry !== undefined) {
    const length = entry.value?.length ?? null;
    const kind = kindOf(entry, insecure);
    return {
      ...base,
      length,
      kind,
      location: entry.location,
      why: whyOf(reader, entry, view.refused, manifest.format),
    };
  }
  const below = manifest.below
    .map((path) => manifests.find((each) => each.path === path))
    .find((each) => each?.views.some((other) => other.entries.has(name)));
  const why = view.refused
    ? `${reader} refuses this file`
    : below === undefined
      ? `${reader} finds no such name in this file`
      : `not in this file; the loader reads ${below.path} beneath it`;
  const kind = below === undefined ? 'missing' : 'from below';
  return { ...base, length: null, kind, location: null, why };
}

function whyOf(
  reader: string,
  { kind, unknown }: Entry,
  isRefused: boolean,
  format: Manifest['format'],
): string {
  if (isRefused) return `${reader} refuses this file further on`;
  if (unknown === 'command') return `${reader} runs a command for it, which nothing here does`;
  if (unknown === 'machine') return `${reader} asks the machine for it`;
  if (kind === 'reference') return 'the value is kept elsewhere';
  if (kind === 'inherited') return `${reader} takes the value from its surroundings`;
  if (format !== 'dotenv') return 'what this process is given';
  return `the last line of this name, as ${reader} reads it`;
}
