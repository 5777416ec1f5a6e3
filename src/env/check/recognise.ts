import type { Location } from '../../model/location.ts';
import type { Manifest } from '../entry.ts';
import type { EnvPreset } from '../knowledge.ts';
import type { Project } from '../packages.ts';
import type { EnvSchema, Variable } from '../schema/schema.ts';

/**
 * A schema for a project that has none: the variables of presets whose packages the project
 * depends on. A variable is required only when an example file beside the manifest names it,
 * since a framework alone does not say that its setting comes from the environment.
 */
export function schemaWithout(
  presets: readonly EnvPreset[],
  projects: readonly Project[],
  manifests: readonly Manifest[],
): EnvSchema {
  const inExamples = new Set(
    manifests
      .filter((manifest) => manifest.role === 'example')
      .flatMap((manifest) => manifest.views.flatMap((view) => [...view.entries.keys()])),
  );
  const variables = new Map<string, Variable>();
  for (const preset of presets) {
    if (!isInUse(preset, projects)) continue;
    for (const [key, known] of Object.entries(preset.variables)) {
      // The form of other values is for a schema to say: a database URL may name another database.
      if (known.rules.type !== 'secret') continue;
      for (const name of known.names) {
        if (variables.has(name)) continue;
        variables.set(name, {
          name,
          aliases: [],
          preset: `${preset.id}.${key}`,
          rules: { ...known.rules, required: known.required && inExamples.has(name) },
          overrides: new Map(Object.entries(known.overrides ?? {})),
          source: new Map(),
          location: nowhere,
          declared: false,
        });
      }
    }
  }
  return { ...emptySchema, variables };
}

/**
 * A schema of which only names are certain, with the rules of presets in use for those names: an
 * example names `SECRET_KEY`, and the dependency on Django says how long it must be.
 */
export function withPresets(schema: EnvSchema, recognised: EnvSchema): EnvSchema {
  const variables = new Map(
    [...schema.variables].map(([name, variable]) => {
      const known = recognised.variables.get(name);
      if (known === undefined) return [name, variable];
      const { required: _, ...rules } = known.rules;
      return [name, { ...variable, preset: known.preset, rules: { ...variable.rules, ...rules } }];
    }),
  );
  return { ...schema, variables };
}

/** True when a project names one of the packages of a preset. */
export function isInUse(preset: EnvPreset, projects: readonly Project[]): boolean {
  return projects.some((project) =>
    [...project.packages].some(([ecosystem, names]) =>
      preset.packages[ecosystem]?.some((name) => names.has(name)),
    ),
  );
}

/** The place of a rule that no file states. */
const nowhere: Location = { path: '' };

/** A schema that demands nothing. */
export const emptySchema: EnvSchema = {
  path: '',
  notices: [],
  isInferred: false,
  app: null,
  environments: [],
  environmentAliases: new Map(),
  environmentFrom: null,
  consumers: [],
  files: { ignored: [], example: null },
  naming: null,
  providers: {},
  selection: null,
  defaults: {
    required: false,
    sensitive: 'by-name',
    insecure: { builtin: true, add: [] },
    rotation: {},
  },
  variables: new Map(),
  environmentRules: new Map(),
  groups: [],
  manifests: { compose: [], kubernetes: [], workflows: [], dockerfiles: [], job: false },
  docsFile: 'ENVIRONMENT_VARIABLES.md',
  unknown: 'allow',
  suppress: [],
};
