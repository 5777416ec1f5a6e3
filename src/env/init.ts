import { isInUse } from './check/recognise.ts';
import { parseUrl } from './check/url.ts';
import type { Manifest } from './entry.ts';
import type { EnvPreset } from './knowledge.ts';
import { isSecretName } from './names.ts';
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
}

/**
 * The text of a first `env.schema.yml`: names from the example file and the code, rules from
 * presets in use, types from values that are no secrets. Never holds a value.
 */
export function toFirstSchema(input: InitInput): string {
  const presets = presetsInUse(input);
  const lines = [
    '# Which variables this application needs. See `watertight env docs`.',
    'version: 1',
  ];
  if (input.app !== null && /^[\w.-]+$/.test(input.app)) lines.push(`app: ${input.app}`);
  if (presets.length > 0) lines.push(`presets: [${presets.map(({ id }) => id).join(', ')}]`);
  const environments = unique(input.manifests.map((manifest) => manifest.environment ?? ''));
  if (environments.length > 0) {
    lines.push('environments:', `  names: [${environments.join(', ')}]`);
  }
  const consumers = consumerLines(input.manifests);
  if (consumers.length > 0) lines.push('consumers:', ...consumers);
  lines.push('variables:');
  const names = allNames(input);
  if (names.length === 0) lines.push('  {}');
  for (const name of names) lines.push(`  ${name}: ${rulesFor(name, input, presets)}`);
  return `${lines.join('\n')}\n`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].sort();
}

function presetsInUse(input: InitInput): EnvPreset[] {
  const names = new Set(allNames(input));
  return input.presets.filter(
    (preset) =>
      isInUse(preset, input.projects) &&
      Object.values(preset.variables).some((variable) =>
        variable.names.some((name) => names.has(name)),
      ),
  );
}

function allNames({ manifests, usage }: InitInput): string[] {
  const names = new Set<string>();
  // The example knows the order that people gave the names.
  const examples = manifests.filter((manifest) => manifest.role === 'example');
  const values = manifests.filter(
    (manifest) => manifest.role === 'values' && manifest.format === 'dotenv',
  );
  for (const { views } of [...examples, ...values]) {
    for (const name of views[0]?.entries.keys() ?? []) names.add(name);
  }
  for (const name of [...usage.keys()].sort()) names.add(name);
  return [...names].filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}

function consumerLines(manifests: readonly Manifest[]): string[] {
  const files = manifests.filter(
    (manifest) => manifest.format === 'dotenv' && manifest.role === 'values',
  );
  const first = files[0]?.views.map((view) => view.consumer ?? '') ?? [];
  return unique(first).map((dialect) => `  - { files: [".env", ".env.*"], dialect: ${dialect} }`);
}

function rulesFor(name: string, input: InitInput, presets: readonly EnvPreset[]): string {
  for (const preset of presets) {
    for (const [key, variable] of Object.entries(preset.variables)) {
      if (variable.names.includes(name)) return `{ preset: ${preset.id}.${key} }`;
    }
  }
  const rules: string[] = [];
  if (isSecretName(name)) rules.push('type: secret', 'minLength: 16');
  else {
    const type = typeFromName(name) ?? typeFromValues(name, input.manifests);
    if (type !== null) rules.push(`type: ${type}`);
  }
  if (input.usage.get(name)?.hasDefault === true) rules.push('required: false');
  return rules.length === 0 ? '{}' : `{ ${rules.join(', ')} }`;
}

function typeFromName(name: string): string | null {
  if (/(?:^|_)PORT$/.test(name)) return 'port';
  if (/(?:^|_)(?:URL|URI)$/.test(name)) return 'url';
  if (/(?:^|_)(?:DEBUG|ENABLED)$|^(?:USE|ENABLE|IS|HAS)_/.test(name)) return 'boolean';
  return null;
}

/** The narrowest type that fits every value found; only of variables that are no secrets. */
function typeFromValues(name: string, manifests: readonly Manifest[]): string | null {
  const values = manifests
    .flatMap(({ views }) => views[0]?.entries.get(name)?.value?.reveal() ?? [])
    .filter((value) => value !== '');
  if (values.length === 0) return null;
  if (values.every((value) => /^[+-]?\d{1,15}$/.test(value))) return 'integer';
  if (values.every((value) => /^(?:true|false|yes|no|on|off)$/i.test(value))) return 'boolean';
  if (values.every((value) => parseUrl(value) !== null)) return 'url';
  return null;
}
