import { isInUse } from './check/recognise.ts';
import type { Manifest } from './entry.ts';
import { guessedRules } from './guess-rules.ts';
import type { EnvPreset } from './knowledge.ts';
import { looksDrawn } from './names.ts';
import type { Project } from './packages.ts';

/** What a first schema is made from. */
export interface InitInput {
  /** Name of the application, null when unknown. */
  readonly app: string | null;
  readonly manifests: readonly Manifest[];
  readonly projects: readonly Project[];
  readonly presets: readonly EnvPreset[];
  /** Names that the code reads, with whether it gives a default. */
  readonly usage: ReadonlyMap<string, { readonly hasDefault: boolean }>;
  /** What the example file says about names, in the words of `env.schema.yml`. */
  readonly described: ReadonlyMap<string, Described>;
  /** True when something shows who reads a file; else the schema leaves it open. */
  isShown(path: string): boolean;
}

interface Described {
  /** Empty without a comment. */
  readonly docs: string;
  readonly required: boolean;
}

/**
 * The text of a first `env.schema.yml`, and how many variables it has: names from the example file
 * and the code, rules from presets in use, types from values that are no secrets, descriptions
 * from comments. Never holds a value.
 */
export function toFirstSchema(input: InitInput): { readonly text: string; readonly count: number } {
  const names = allNames(input);
  const meant = presetsOf(names, input);
  const lines = [
    '# Which variables this application needs. See `watertight env docs`.',
    'version: 1',
  ];
  if (input.app !== null && /^[\w.-]+$/.test(input.app)) lines.push(`app: ${input.app}`);
  const listed = presetsInUse(input).filter(({ id }) =>
    [...meant.values()].some((each) => each.startsWith(`${id}.`)),
  );
  if (listed.length > 0) lines.push(`presets: [${listed.map(({ id }) => id).join(', ')}]`);
  const environments = unique(input.manifests.map((manifest) => manifest.environment ?? ''));
  if (environments.length > 0) {
    lines.push('environments:', `  names: [${environments.join(', ')}]`);
  }
  const consumers = consumerLines(input.manifests.filter(({ path }) => input.isShown(path)));
  if (consumers.length > 0) lines.push('consumers:', ...consumers);
  lines.push(names.length === 0 ? 'variables: {}' : 'variables:');
  for (const name of names) lines.push(`  ${name}: ${rulesFor(name, input, meant.get(name))}`);
  return { text: `${lines.join('\n')}\n`, count: names.length };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].sort();
}

function presetsInUse({ presets, projects }: InitInput): EnvPreset[] {
  return presets.filter((preset) => isInUse(preset, projects));
}

/** `django.secret-key`, by the name of the variable. */
function presetsOf(names: readonly string[], input: InitInput): ReadonlyMap<string, string> {
  const inUse = presetsInUse(input);
  const meant = new Map<string, string>();
  for (const name of names) {
    const preset = presetFor(name, input, inUse);
    if (preset !== null) meant.set(name, preset);
  }
  return meant;
}

/**
 * The preset of a variable: of one whose packages are in use, else of the one whose scheme the
 * values begin with. `DATABASE_URL` means whichever database its values name.
 */
function presetFor(name: string, input: InitInput, inUse: readonly EnvPreset[]): string | null {
  const schemes = valuesOf(name, input).flatMap(
    (value) => /^([a-z][\w+.:-]*?):[./]/i.exec(value)?.[1] ?? [],
  );
  for (const preset of new Set([...inUse, ...input.presets])) {
    for (const [key, { names, rules }] of Object.entries(preset.variables)) {
      if (!names.includes(name)) continue;
      const isMeant =
        rules.schemes === undefined || schemes.length === 0
          ? inUse.includes(preset)
          : schemes.every((scheme) => rules.schemes?.includes(scheme));
      if (isMeant) return `${preset.id}.${key}`;
    }
  }
  return null;
}

function valuesOf(name: string, { manifests }: InitInput): string[] {
  return manifests.flatMap(({ views }) => views[0]?.entries.get(name)?.value?.reveal() ?? []);
}

function allNames({ manifests, usage, described }: InitInput): string[] {
  const names = new Set<string>();
  // The example knows the order that people gave the names.
  const examples = manifests.filter((manifest) => manifest.role === 'example');
  const values = manifests.filter(
    (manifest) => manifest.role === 'values' && manifest.format === 'dotenv',
  );
  for (const { views } of [...examples, ...values]) {
    for (const name of views[0]?.entries.keys() ?? []) names.add(name);
  }
  for (const name of [...described.keys(), ...[...usage.keys()].sort()]) names.add(name);
  return [...names].filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}

function consumerLines(manifests: readonly Manifest[]): string[] {
  const files = manifests.filter(
    (manifest) => manifest.format === 'dotenv' && manifest.role === 'values',
  );
  const first = files[0]?.views.map((view) => view.consumer ?? '') ?? [];
  return unique(first).map((dialect) => `  - { files: [".env", ".env.*"], dialect: ${dialect} }`);
}

function rulesFor(name: string, input: InitInput, preset: string | undefined): string {
  const rules: string[] = [];
  if (preset === undefined) {
    const { type } = guessedRules(name, valuesOf(name, input));
    if (type !== undefined) rules.push(`type: ${type}`);
    if (type === 'secret') rules.push('minLength: 16');
  } else rules.push(`preset: ${preset}`);
  rules.push(...saidOf(name, input));
  return rules.length === 0 ? '{}' : `{ ${rules.join(', ')} }`;
}

/** Whether it may be absent, and its description. A comment that looks like a value stays out. */
function saidOf(name: string, { usage, described }: InitInput): string[] {
  const { docs = '', required = true } = described.get(name) ?? {};
  const isOptional = usage.get(name)?.hasDefault === true || !required;
  const isSentence = docs !== '' && !docs.split(/\s+/).some(looksDrawn);
  return [
    ...(isOptional ? ['required: false'] : []),
    ...(isSentence ? [`docs: ${JSON.stringify(docs)}`] : []),
  ];
}
