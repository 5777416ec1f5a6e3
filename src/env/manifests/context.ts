import type { Location } from '../../model/location.ts';
import { Secret } from '../../model/secret.ts';
import type { Entry, Manifest, ManifestFormat } from '../entry.ts';
import { type EnvironmentNames, environmentNamed } from '../environment.ts';
import type { EnvFiles } from '../files.ts';
import type { EnvFinding } from '../finding.ts';
import type { DialectLibrary } from '../gather.ts';
import type { EnvSchema } from '../schema/schema.ts';

/** What the readers of YAML manifests share. */
export interface ManifestContext {
  readonly files: EnvFiles;
  readonly schema: EnvSchema;
  readonly environments: EnvironmentNames;
  readonly dialects: DialectLibrary;
  /** What `--env` says, null without. */
  readonly environment: string | null;
  readonly yaml: typeof import('yaml');
}

/** The environment that the words of a path name: `compose.prod.yml`, `overlays/staging/…`. */
export function environmentOfPath(path: string, context: ManifestContext): string | null {
  if (context.environment !== null) return context.environment;
  const words = path.split(/[/._-]/).reverse();
  for (const word of words) {
    const environment = environmentNamed(word, context.environments);
    if (environment !== null) return environment;
  }
  return null;
}

/** An entry with a value that is written in the manifest. */
export function valueEntry(name: string, text: string, location: Location): Entry {
  return { name, kind: 'value', value: new Secret(text), location };
}

/** An entry whose value is kept elsewhere. */
export function referenceEntry(name: string, location: Location): Entry {
  return { name, kind: 'reference', value: null, location };
}

/** A block of variables for one process: a service, a container, a job. */
export interface Block {
  readonly path: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Location;
  readonly granted: ReadonlySet<string> | null;
  readonly consumer: string | null;
  /** True when names may come from something that is not at hand. */
  readonly isOpen: boolean;
  /** Env files whose names are among the entries. */
  readonly below: readonly string[];
  readonly findings: readonly EnvFinding[];
}

/** A block of which nothing is known but what is wrong there. */
export function emptyBlock(place: Location, findings: readonly EnvFinding[]): Block {
  return {
    ...{ path: place.path, place, findings, entries: new Map() },
    ...{ granted: null, consumer: null, isOpen: true, below: [] },
  };
}

/**
 * Manifests of the blocks of one file set. A schema speaks of one application: what is missing
 * is asked of the blocks that have most of its variables, not of the database beside it.
 */
export function toManifests(
  blocks: readonly Block[],
  format: ManifestFormat,
  context: ManifestContext,
  asksForAll = true,
): Manifest[] {
  const described = new Set<string>();
  for (const { name, aliases } of context.schema.variables.values()) {
    for (const each of [name, ...aliases, `${name}_FILE`]) described.add(each);
  }
  const counts = blocks.map(
    (block) => [...block.entries.keys()].filter((name) => described.has(name)).length,
  );
  const most = Math.max(0, ...counts);
  return blocks.map((block, at) => ({
    path: block.path,
    format,
    role: 'values',
    environment: environmentOfPath(block.path, context),
    views: [{ consumer: block.consumer, entries: block.entries, refused: false }],
    end: block.place,
    partial: !asksForAll || block.isOpen || most === 0 || counts[at] !== most,
    below: block.below,
    findings: block.findings,
    granted: block.granted,
  }));
}

/** A problem of a manifest that stands at a place in it. */
export function manifestFinding(
  ruleId: EnvFinding['ruleId'],
  name: string,
  location: Location,
  args: EnvFinding['args'],
  severity?: EnvFinding['severity'],
): EnvFinding {
  return {
    ruleId,
    ...(severity === undefined ? {} : { severity }),
    confidence: 0.95,
    location,
    related: [],
    args: { name, ...args },
    subject: [name, args['source'], args['key']].filter((each) => each !== undefined).join(':'),
  };
}

/** A block's place is its first line: the whole of it would be half the file. */
export function startOf(place: Location): Location {
  const { path, line, column } = place;
  return line === undefined || column === undefined
    ? { path }
    : { path, line, column, endLine: line, endColumn: column };
}
