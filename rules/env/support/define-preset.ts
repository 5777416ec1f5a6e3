/** Rules for one variable, in the words of `env.schema.yml`. */
export interface PresetRules {
  readonly type?:
    | 'string'
    | 'secret'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'enum'
    | 'url'
    | 'email'
    | 'hostname'
    | 'port'
    | 'uuid'
    | 'json'
    | 'base64'
    | 'hex'
    | 'path';
  readonly sensitive?: boolean;
  readonly class?: 'public' | 'internal' | 'restricted' | 'secret';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly unit?: 'characters' | 'bytes';
  readonly bytesFor?: { readonly algorithm?: string; readonly variable?: string };
  readonly uniqueChars?: number;
  readonly entropyBits?: number;
  readonly min?: number;
  readonly max?: number;
  /** Linear-time expression without `g` and `y`. */
  readonly pattern?: RegExp;
  readonly values?: readonly string[];
  readonly startsWith?: readonly string[];
  readonly schemes?: readonly string[];
  readonly requires?: readonly ('scheme' | 'host' | 'port' | 'user' | 'password' | 'path')[];
  readonly hosts?: readonly string[];
  readonly notHosts?: readonly string[];
  readonly password?: { readonly minLength?: number };
  readonly shape?: readonly {
    readonly names: readonly string[];
    readonly type: 'string' | 'secret' | 'url' | 'email' | 'port' | 'hostname' | 'json';
    readonly optional: boolean;
  }[];
  readonly insecure?: { readonly builtin: boolean; readonly add: readonly string[] };
  readonly file?: boolean;
  readonly discouraged?: string;
  readonly distinct?: 'environments';
  readonly default?: string;
  readonly generate?: string;
  readonly docs?: string;
  readonly rotation?: {
    readonly maxAgeDays?: number;
    readonly method?: string;
    readonly on?: string;
  };
}

/** One variable of a preset. */
export interface PresetVariableSpec {
  /** The usual name first, then others that mean the same. */
  readonly names: readonly string[];
  /** True when nothing works without it once the preset is in use. Default false. */
  readonly required?: boolean;
  readonly rules: PresetRules;
  /** Overrides by environment; `*` stands for all others. */
  readonly overrides?: Readonly<Record<string, PresetRules>>;
  /** Values that pass in an environment nobody names; made with `fill`. */
  readonly examples: readonly string[];
  /** Values that must not pass, each with the rule that says so. */
  readonly nonExamples: readonly (readonly [value: string, ruleId: string])[];
}

/** A framework or service: what its variables are called and must look like. */
export interface PresetSpec {
  readonly id: string;
  readonly title: string;
  /** Packages whose presence shows its use, by registry. */
  readonly packages?: Readonly<
    Partial<
      Record<
        'npm' | 'pypi' | 'gem' | 'composer' | 'go' | 'cargo' | 'maven' | 'nuget',
        readonly string[]
      >
    >
  >;
  /** Pages that state the facts. */
  readonly references: readonly string[];
  /** By the second half of `preset: django.secret-key`. */
  readonly variables: Readonly<Record<string, PresetVariableSpec>>;
  /** Conditions over its variables; they hold where a schema lists the preset. */
  readonly groups?: readonly PresetGroupSpec[];
}

/** `allOrNone`, or `if` one begins with a text `then` another must be set. */
export type PresetGroupSpec =
  | { readonly allOrNone: readonly string[] }
  | { readonly if: readonly [name: string, startsWith: string]; readonly set: string };

/** Completes a preset: variables are optional unless they say otherwise. */
export function definePreset(spec: PresetSpec) {
  const variables = Object.fromEntries(
    Object.entries(spec.variables).map(([key, variable]) => [
      key,
      { ...variable, required: variable.required ?? false },
    ]),
  );
  return { ...spec, packages: spec.packages ?? {}, groups: spec.groups ?? [], variables };
}

export type Preset = ReturnType<typeof definePreset>;
