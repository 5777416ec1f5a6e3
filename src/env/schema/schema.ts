import type { Location } from '../../model/location.ts';

/** Kinds of value that a schema can ask for. */
export const variableTypes = [
  'string',
  'secret',
  'integer',
  'number',
  'boolean',
  'enum',
  'url',
  'email',
  'hostname',
  'ip',
  'port',
  'uuid',
  'datetime',
  'date',
  'duration',
  'json',
  'base64',
  'hex',
  'semver',
  'path',
] as const;
export type VariableType = (typeof variableTypes)[number];

/** What a pattern of the schema or of a preset can do. A `RegExp` without `g` and `y` is one. */
export interface Matcher {
  readonly source: string;
  test(text: string): boolean;
}

export type UrlPart = 'scheme' | 'host' | 'port' | 'user' | 'password' | 'path';

/**
 * Which known values count as insecure: the built-in list or none, with more patterns.
 * `add` holds literal texts, compared without regard to case.
 */
export interface InsecureRules {
  readonly builtin: boolean;
  readonly add: readonly string[];
}

/** Rules for the password inside a URL, judged on its own. */
export interface PasswordRules {
  readonly minLength?: number;
  readonly insecure?: InsecureRules;
}

/** One field of a JSON value: the first of `names` that is present counts. */
export interface ShapeField {
  readonly names: readonly string[];
  readonly type: VariableType;
  readonly optional: boolean;
}

/** An age limit and what happens around a rotation. Days are whole, a fraction is kept. */
export interface RotationRules {
  readonly maxAgeDays?: number;
  readonly warnDays?: number;
  readonly method?: string;
  /** `breach`: rotated on an incident only, no age limit. */
  readonly on?: string;
  /** Field of a JSON value that says when it was rotated. */
  readonly from?: string;
  readonly previous?: { readonly key: string; readonly graceDays?: number };
}

/** Where a manager keeps the value, by environment. Read by the managers, documented here. */
export interface SourceRules {
  readonly provider: string;
  readonly id: string;
  readonly key?: string;
  readonly location: Location;
}

/** Rules for one variable; an environment may override each of them. */
export interface VariableRules {
  readonly type?: VariableType;
  readonly required?: boolean;
  readonly sensitive?: boolean;
  /** `public`, `internal`, `restricted` (shown redacted, never rotated) or `secret`. */
  readonly class?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** What lengths count: UTF-16 code units as most languages do, or UTF-8 bytes. */
  readonly unit?: 'characters' | 'bytes';
  /** Bytes that the named signing or encryption algorithm needs. */
  readonly bytesFor?: { readonly algorithm?: string; readonly variable?: string };
  readonly uniqueChars?: number;
  readonly entropyBits?: number;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: Matcher;
  readonly values?: readonly string[];
  readonly startsWith?: readonly string[];
  readonly endsWith?: readonly string[];
  readonly schemes?: readonly string[];
  readonly requires?: readonly UrlPart[];
  readonly hosts?: readonly string[];
  readonly notHosts?: readonly string[];
  readonly query?: ReadonlyMap<string, readonly string[]>;
  readonly password?: PasswordRules;
  readonly shape?: readonly ShapeField[];
  readonly insecure?: InsecureRules;
  /** `environments`: never equal across environments. */
  readonly distinct?: 'environments';
  readonly distinctFrom?: readonly string[];
  /** `NAME_FILE` may hold the path of a file with the value instead. */
  readonly file?: boolean;
  /** False: kept in the manager only, never an environment variable. */
  readonly expose?: boolean;
  /** What to do instead of setting it at all; told as a hint. */
  readonly discouraged?: string;
  readonly default?: string;
  readonly example?: string;
  readonly generate?: string;
  readonly docs?: string;
  readonly rotation?: RotationRules;
}

/** A variable of the schema with its environments. */
export interface Variable {
  readonly name: string;
  readonly aliases: readonly string[];
  /** `django.secret-key`, null without one. */
  readonly preset: string | null;
  readonly rules: VariableRules;
  /** Overrides by environment; `*` stands for every environment that is not named. */
  readonly overrides: ReadonlyMap<string, VariableRules>;
  readonly source: ReadonlyMap<string, SourceRules>;
  /** The key in the schema; the schema's `presets` entry for a variable of a preset. */
  readonly location: Location;
  /** True when the schema itself names it, false when only a listed preset does. */
  readonly declared: boolean;
}

/** A condition of a group: all of it must hold. */
export interface Condition {
  readonly set: readonly string[];
  readonly unset: readonly string[];
  readonly equals: ReadonlyMap<string, string>;
  readonly startsWith: ReadonlyMap<string, string>;
}

export type GroupKind = 'allOrNone' | 'anyOf' | 'oneOf' | 'atMostOne' | 'if';

export interface Group {
  readonly kind: GroupKind;
  /** Names of the group; for `if` the names that the conditions speak of. */
  readonly names: readonly string[];
  readonly when: Condition | null;
  readonly demands: Condition | null;
  readonly location: Location;
}

/** The variable that chooses a manager, and what may stand in it. */
export interface Selection {
  readonly variable: string;
  readonly values: readonly string[];
  /** Choice by environment where the variable is not set; `*` stands for all others. */
  readonly defaults: ReadonlyMap<string, string>;
  readonly location: Location;
}

/** What one environment demands of its manifests as a whole. */
export interface EnvironmentRules {
  readonly only: {
    readonly anyOf: readonly (readonly string[])[];
    readonly files: readonly string[];
    readonly location: Location;
  } | null;
  readonly forbid: ReadonlyMap<string, Location>;
  readonly require: ReadonlyMap<string, { readonly value: string | null; readonly at: Location }>;
  readonly tls: boolean;
}

export interface ConsumerRule {
  readonly files: readonly string[];
  readonly dialect: string;
  readonly location: Location;
}

export interface SchemaSuppression {
  /** Id of a rule with `env-` in front. */
  readonly rule: string;
  /** Null: every variable. */
  readonly variable: string | null;
  /** ISO date, the last day on which it holds; null without an end. */
  readonly until: string | null;
  readonly reason: string;
  readonly location: Location;
}

/** A whole `env.schema.yml` with presets resolved, patterns compiled and places kept. */
export interface EnvSchema {
  readonly path: string;
  /** Sentences for people about what a schema of another tool says and ours cannot. */
  readonly notices: readonly string[];
  /** True when only names are certain, as in an example: presets in use say the rest. */
  readonly isInferred: boolean;
  readonly app: string | null;
  /** Names of environments; empty when the schema does not list them. */
  readonly environments: readonly string[];
  readonly environmentAliases: ReadonlyMap<string, string>;
  /** Variable that names the environment, null without one. */
  readonly environmentFrom: string | null;
  readonly consumers: readonly ConsumerRule[];
  readonly files: { readonly ignored: readonly string[]; readonly example: string | null };
  readonly naming: {
    readonly template: string;
    readonly segments: ReadonlyMap<string, readonly string[] | Matcher>;
    readonly location: Location;
  } | null;
  /** Settings of managers as they stand in the file: read by the managers. */
  readonly providers: Readonly<Record<string, unknown>>;
  readonly selection: Selection | null;
  readonly defaults: {
    readonly required: boolean;
    /** `by-name`: what a name ends with decides. */
    readonly sensitive: 'by-name' | boolean;
    readonly insecure: InsecureRules;
    readonly rotation: RotationRules;
  };
  readonly variables: ReadonlyMap<string, Variable>;
  /** Rules by environment; `*` stands for every environment that is not named. */
  readonly environmentRules: ReadonlyMap<string, EnvironmentRules>;
  readonly groups: readonly Group[];
  readonly manifests: {
    readonly compose: readonly string[];
    readonly kubernetes: readonly string[];
    readonly workflows: readonly string[];
    readonly dockerfiles: readonly string[];
    readonly job: boolean;
  };
  readonly docsFile: string;
  readonly unknown: 'report' | 'allow';
  readonly suppress: readonly SchemaSuppression[];
}
