import type { Location } from '../model/location.ts';
import type { Secret } from '../model/secret.ts';
import type { Unknown } from './dialects/dialect.ts';
import type { EnvFinding } from './finding.ts';

/**
 * One variable as one reader sees it.
 *
 * - `value`: the manifest gives the value.
 * - `reference`: it points to a value that is kept elsewhere (`${NAME}` in a template,
 *   `secretKeyRef`, `secrets.NAME`, the output of a command); the name counts as present, nothing
 *   is judged.
 * - `inherited`: the name stands alone and the value comes from the surroundings.
 */
export interface Entry {
  readonly name: string;
  readonly kind: 'value' | 'reference' | 'inherited';
  /** Null unless `kind` is `value`. */
  readonly value: Secret | null;
  /** The value, or the name when there is none. */
  readonly location: Location;
  /** Set when the reader runs a command for the value, or asks the machine. */
  readonly unknown?: Unknown;
}

/** One manifest through the eyes of one consumer. */
export interface View {
  /** Id of the dialect that was applied, null where a manifest needs none. */
  readonly consumer: string | null;
  /** Entries that count: of a name that is given twice, the last. In file order. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** True when the reader refuses the file: what is missing in it says nothing. */
  readonly refused: boolean;
}

export type ManifestFormat =
  | 'dotenv'
  | 'job'
  | 'compose'
  | 'kubernetes'
  | 'workflow'
  | 'dockerfile';

/** A file (or the job) that declares variables. */
export interface Manifest {
  readonly path: string;
  readonly format: ManifestFormat;
  /** `values`: what an application reads; `example`: a documented template without secrets. */
  readonly role: 'values' | 'example';
  /** Name of the environment it is for, null when nobody says. */
  readonly environment: string | null;
  /** One a consumer in use; never empty. */
  readonly views: readonly View[];
  /** Where something that is missing is reported: the last line, or the block that lacks it. */
  readonly end: Location;
  /** True when names that it lacks may come from elsewhere (`.env.local`, a service's block). */
  readonly partial: boolean;
  /** Paths of manifests that the loader reads beneath this one: a name may stand there instead. */
  readonly below: readonly string[];
  /** Problems of the file as a file: syntax, duplicates, encoding, divergence. */
  readonly findings: readonly EnvFinding[];
  /** Names whose file a `*_FILE` variable may point to (compose and Kubernetes), null if unknown. */
  readonly granted: ReadonlySet<string> | null;
}
