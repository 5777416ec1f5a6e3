import type { VariableRules } from './schema/schema.ts';

/** What is known of one variable of a framework or service. */
export interface PresetVariable {
  /** The usual name first, then others that mean the same. */
  readonly names: readonly string[];
  /** True when nothing works without it once the preset is in use. */
  readonly required: boolean;
  readonly rules: VariableRules;
  /** Overrides by environment; `*` stands for all others. */
  readonly overrides?: Readonly<Record<string, VariableRules>>;
}

/**
 * What is known of a framework or service. The data are in `rules/env/` and come in as an
 * argument, since the pure folders do not import each other.
 */
export interface EnvPreset {
  readonly id: string;
  readonly title: string;
  /** Packages whose presence shows its use, by the registry that they come from. */
  readonly packages: Readonly<Partial<Record<Ecosystem, readonly string[]>>>;
  /** By the second half of `preset: django.secret-key`. */
  readonly variables: Readonly<Record<string, PresetVariable>>;
  /** Conditions over its variables; they hold where a schema lists the preset. */
  readonly groups: readonly PresetGroup[];
}

/** `allOrNone`, or `if` one begins with a text `then` another must be set. */
export type PresetGroup =
  | { readonly allOrNone: readonly string[] }
  | { readonly if: readonly [name: string, startsWith: string]; readonly set: string };

export type Ecosystem = 'npm' | 'pypi' | 'gem' | 'composer' | 'go' | 'cargo' | 'maven' | 'nuget';

/** A text that marks an example value wherever it stands in a secret. */
export interface InsecureText {
  /** Lower case. */
  readonly text: string;
  /** True for a short word that a long random value may hold by chance. */
  readonly byChance: boolean;
}

/** A form that whole values have which are examples (`insecure`) or were never filled in. */
export interface InsecureForm {
  /** Shown to people in place of the value. */
  readonly name: string;
  readonly kind: 'insecure' | 'placeholder' | 'reference';
  readonly pattern: Matches;
  /** True for values that are fine on the machine of a developer (`local_dev_password`). */
  readonly localIsFine: boolean;
  /** True when the form says something about values that are no secrets too. */
  readonly anyValue: boolean;
}

interface Matches {
  test(text: string): boolean;
}

/** Known example values and placeholders; the data are in `rules/insecure-values.ts`. */
export interface InsecureValues {
  readonly texts: readonly InsecureText[];
  readonly forms: readonly InsecureForm[];
  /** Cheap test that every value passes which fits a form with `anyValue`. */
  readonly anyValueHint: Matches;
  /** Digests (`digestOf`) of whole values in lower case that are defaults or published. */
  readonly digests: ReadonlySet<string>;
  /** Host names that stand for no real host. */
  readonly placeholderHosts: Matches;
}

/** Everything that the env check knows beside the files: made once by the caller. */
export interface EnvKnowledge {
  readonly presets: readonly EnvPreset[];
  readonly insecure: InsecureValues;
  /** True when the leak engine knows the value as the key of a provider. */
  isProviderKey(name: string, value: string): boolean;
}
