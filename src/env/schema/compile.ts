import { InputError, InputErrors } from '../../model/errors.ts';
import type { Location } from '../../model/location.ts';
import { nearest } from '../../model/nearest.ts';
import type { EnvPreset, PresetVariable } from '../knowledge.ts';
import { envRuleList, isEnvRuleId } from '../rules.ts';
import {
  compileEnvironmentRules,
  compileGroup,
  compileSelection,
  presetGroup,
} from './compile-rules.ts';
import { managers } from './managers.ts';
import { type CompilePattern, segmentPattern } from './patterns.ts';
import { toInsecure, toRotation, toRules } from './rules-of-data.ts';
import type { EnvSchema, Group, Matcher, SourceRules, Variable, VariableRules } from './schema.ts';
import type { RuleData, SchemaData, SourceData, VariableData } from './shape.ts';
import { leftOutLines, type SchemaSource } from './source.ts';

/** Problems found so far, so that all are reported at once. */
export type Refuse = (place: readonly PropertyKey[], message: string) => void;

/** What a schema may name beside its own keys. */
export interface SchemaContext {
  readonly presets: readonly EnvPreset[];
  /** Ids of all dialects, and whether one, `name@major` too, can be read. */
  readonly dialects: Iterable<string> & { has(id: string): boolean };
}

/**
 * Turns checked data into a schema: presets resolved, patterns compiled, names compared.
 *
 * @throws {InputErrors} with everything that the shape of the data could not see.
 */
export function compileSchema(
  path: string,
  data: SchemaData,
  document: SchemaSource,
  context: SchemaContext,
  compilePattern: CompilePattern,
): EnvSchema {
  const problems: InputError[] = [];
  const refuse: Refuse = (place, message) => {
    const at = place.map(String).join('.');
    problems.push(new InputError(`\`${at}\` ${message}`, document.locateValue(place)));
  };
  const matcher = (place: readonly PropertyKey[], source: string | undefined) => {
    if (source === undefined) return undefined;
    const compiled = compilePattern(source);
    if ('test' in compiled) return compiled;
    refuse(place, `is not a pattern of the linear-time engine: ${compiled.reason}`);
    return undefined;
  };

  checkNames(data, context, refuse);
  const variables = compileVariables(data, document, context, matcher, refuse);
  const environmentNames = data.environments?.names ?? [];
  const { groups: ownGroups = [], ...environmentRules } = data.rules ?? {};
  const groups = ownGroups.map((group, at) =>
    compileGroup(group, document.locate(['rules', 'groups', at])),
  );
  const schema: EnvSchema = {
    path,
    notices: leftOutLines(document.leftOut).map((line) => `${path}: not carried over: ${line}`),
    isInferred: document.isInferred,
    app: data.app ?? null,
    environments: environmentNames,
    environmentAliases: new Map(Object.entries(data.environments?.aliases ?? {})),
    environmentFrom: data.environments?.from ?? null,
    consumers: (data.consumers ?? []).map((consumer, at) => ({
      files: typeof consumer.files === 'string' ? [consumer.files] : consumer.files,
      dialect: consumer.dialect,
      location: document.locate(['consumers', at]),
    })),
    files: { ignored: data.files?.ignored ?? [], example: data.files?.example ?? null },
    naming: compileNaming(data, document, matcher),
    providers: data.providers ?? {},
    selection: compileSelection(data.providers, document),
    defaults: {
      required: data.defaults?.required ?? true,
      sensitive: data.defaults?.sensitive ?? 'by-name',
      insecure: toInsecure(data.defaults?.insecure ?? 'builtin'),
      rotation: toRotation(data.defaults?.rotation ?? {}),
    },
    variables,
    environmentRules: new Map(
      Object.entries(environmentRules).map(([name, rules]) => [
        name,
        compileEnvironmentRules(name, rules, document),
      ]),
    ),
    groups: [...groups, ...groupsOfPresets(data, groups, document, context)],
    manifests: {
      compose: data.manifests?.compose ?? [],
      kubernetes: data.manifests?.kubernetes ?? [],
      workflows: data.manifests?.workflows ?? [],
      dockerfiles: data.manifests?.dockerfiles ?? [],
      job: data.manifests?.job ?? false,
    },
    docsFile: data.docs?.file ?? 'ENVIRONMENT_VARIABLES.md',
    unknown: data.unknown ?? 'report',
    suppress: (data.suppress ?? []).map((item, at) => ({
      rule: item.rule.startsWith('env-') ? item.rule : `env-${item.rule}`,
      variable: item.variable ?? null,
      until: item.until ?? null,
      reason: item.reason,
      location: document.locate(['suppress', at]),
    })),
  };
  if (problems.length > 0) throw new InputErrors(problems);
  return schema;
}

type MakeMatcher = (
  place: readonly PropertyKey[],
  source: string | undefined,
) => Matcher | undefined;

/** Names of dialects, presets, environments and rules must exist. */
function checkNames(data: SchemaData, context: SchemaContext, refuse: Refuse): void {
  for (const [at, consumer] of (data.consumers ?? []).entries()) {
    if (!context.dialects.has(consumer.dialect)) {
      const known = [...context.dialects];
      refuse(
        ['consumers', at, 'dialect'],
        `names no known dialect${hint(consumer.dialect, known)}`,
      );
    }
  }
  const presetIds = context.presets.map((preset) => preset.id);
  for (const [at, id] of (data.presets ?? []).entries()) {
    if (!presetIds.includes(id)) {
      refuse(['presets', at], `names no known preset${hint(id, presetIds)}`);
    }
  }
  const rules = envRuleList.map((rule) => rule.id);
  for (const [at, item] of (data.suppress ?? []).entries()) {
    const id = item.rule.startsWith('env-') ? item.rule : `env-${item.rule}`;
    if (!isEnvRuleId(id)) refuse(['suppress', at, 'rule'], `names no env rule${hint(id, rules)}`);
  }
  const names = data.environments?.names;
  if (names === undefined) return;
  const known = new Set([...names, '*']);
  const check = (place: readonly PropertyKey[], name: string) => {
    if (!known.has(name)) {
      refuse([...place, name], `is not one of the environments ${names.join(', ')}`);
    }
  };
  for (const alias of Object.entries(data.environments?.aliases ?? {})) {
    if (!names.includes(alias[1])) {
      refuse(
        ['environments', 'aliases', alias[0]],
        `points to no environment of ${names.join(', ')}`,
      );
    }
  }
  for (const name of Object.keys(data.rules ?? {})) {
    if (name !== 'groups') check(['rules'], name);
  }
  for (const [name, variable] of Object.entries(data.variables ?? {})) {
    for (const key of Object.keys(variable?.env ?? {})) check(['variables', name, 'env'], key);
    for (const key of Object.keys(variable?.source ?? {}))
      check(['variables', name, 'source'], key);
  }
}

function hint(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return close === null ? `; known: ${known.join(', ')}` : `; did you mean \`${close}\`?`;
}

function compileVariables(
  data: SchemaData,
  document: SchemaSource,
  context: SchemaContext,
  matcher: MakeMatcher,
  refuse: Refuse,
): Map<string, Variable> {
  const listed = context.presets.filter((preset) => data.presets?.includes(preset.id));
  const variables = new Map<string, Variable>();
  const claimed = new Map<string, string>();
  const entries = Object.entries(data.variables ?? {});
  for (const [name] of entries) claimed.set(name, name);
  for (const [name, found] of entries) {
    const variable = found ?? {};
    for (const [at, alias] of (variable.aliases ?? []).entries()) {
      const other = claimed.get(alias);
      if (other !== undefined) {
        refuse(['variables', name, 'aliases', at], `is a name of \`${other}\` already`);
      }
      claimed.set(alias, name);
    }
    const preset = presetOf(name, variable, context, listed, refuse);
    const compiled = compileVariable(name, variable, preset, document, matcher);
    checkRules(name, compiled, refuse);
    variables.set(name, compiled);
  }
  for (const preset of listed) {
    for (const [key, known] of Object.entries(preset.variables)) {
      const names = known.names.filter((name) => !claimed.has(name));
      const [name, ...aliases] = names;
      // A schema that declares one of the names speaks for the variable itself.
      if (name === undefined || names.length < known.names.length) continue;
      for (const each of names) claimed.set(each, name);
      variables.set(name, {
        name,
        aliases,
        preset: `${preset.id}.${key}`,
        rules: { ...known.rules, required: known.required },
        overrides: new Map(Object.entries(known.overrides ?? {})),
        source: new Map(),
        location: document.locate(['presets', (data.presets ?? []).indexOf(preset.id)]),
        declared: false,
      });
    }
  }
  return variables;
}

/** Conditions of listed presets that the schema does not state itself, at their place in the list. */
function groupsOfPresets(
  data: SchemaData,
  own: readonly Group[],
  document: SchemaSource,
  { presets }: SchemaContext,
): Group[] {
  return (data.presets ?? []).flatMap((id, at) => {
    const preset = presets.find((each) => each.id === id);
    const location = document.locate(['presets', at]);
    return (preset?.groups ?? [])
      .map((group) => compileGroup(presetGroup(group), location))
      .filter((group) => own.every((each) => !isSameGroup(each, group)));
  });
}

function isSameGroup(a: Group, b: Group): boolean {
  return a.kind === b.kind && a.names.join() === b.names.join();
}

/** The preset that a variable names, else the one of a listed preset that knows its name. */
function presetOf(
  name: string,
  variable: VariableData,
  context: SchemaContext,
  listed: readonly EnvPreset[],
  refuse: Refuse,
): { readonly id: string; readonly variable: PresetVariable } | null {
  if (variable.preset === undefined) {
    for (const preset of listed) {
      for (const [key, known] of Object.entries(preset.variables)) {
        if (known.names.includes(name)) return { id: `${preset.id}.${key}`, variable: known };
      }
    }
    return null;
  }
  const ids = new Map(
    context.presets.flatMap((preset) =>
      Object.entries(preset.variables).map(([key, known]) => [`${preset.id}.${key}`, known]),
    ),
  );
  const known = ids.get(variable.preset);
  if (known !== undefined) return { id: variable.preset, variable: known };
  refuse(
    ['variables', name, 'preset'],
    `names no known preset${hint(variable.preset, [...ids.keys()])}`,
  );
  return null;
}

function compileVariable(
  name: string,
  data: VariableData,
  preset: { readonly id: string; readonly variable: PresetVariable } | null,
  document: SchemaSource,
  matcher: MakeMatcher,
): Variable {
  const place = ['variables', name];
  const own = toRules(data, matcher([...place, 'pattern'], data.pattern));
  const overrides = new Map<string, VariableRules>();
  // The schema's own base stands above what a preset says about one environment.
  for (const [environment, rules] of Object.entries(preset?.variable.overrides ?? {})) {
    overrides.set(environment, without(rules, own));
  }
  for (const [environment, rules] of Object.entries(data.env ?? {})) {
    const from: RuleData = rules ?? {};
    const compiled = toRules(
      from,
      matcher([...place, 'env', environment, 'pattern'], from.pattern),
    );
    overrides.set(environment, { ...overrides.get(environment), ...compiled });
  }
  return {
    name,
    aliases: data.aliases ?? [],
    preset: preset?.id ?? null,
    rules: { ...preset?.variable.rules, ...own },
    overrides,
    source: new Map(
      Object.entries(data.source ?? {}).map(([environment, source]) => [
        environment,
        toSource(source, document.locate([...place, 'source', environment])),
      ]),
    ),
    location: document.locate(place),
    declared: true,
  };
}

function without(rules: VariableRules, own: VariableRules): VariableRules {
  return Object.fromEntries(Object.entries(rules).filter(([key]) => !Object.hasOwn(own, key)));
}

function toSource(data: SourceData, location: Location): SourceRules {
  const provider = managers.find((id) => data[id] !== undefined) ?? managers[0];
  const { key } = data;
  const place = key === undefined ? {} : { key: String(key) };
  return { provider, id: data[provider] ?? '', ...place, location };
}

/** Rules that contradict each other, in the base and in every environment. */
function checkRules(name: string, variable: Variable, refuse: Refuse): void {
  const all: [readonly string[], VariableRules][] = [
    [['variables', name], variable.rules],
    ...[...variable.overrides].map(([environment, rules]): [readonly string[], VariableRules] => [
      ['variables', name, 'env', environment],
      { ...variable.rules, ...rules },
    ]),
  ];
  for (const [place, rules] of all) {
    const { minLength, maxLength, min, max } = rules;
    if (minLength !== undefined && maxLength !== undefined && minLength > maxLength) {
      refuse([...place, 'minLength'], `is above maxLength (${minLength} > ${maxLength})`);
    }
    if (min !== undefined && max !== undefined && min > max) {
      refuse([...place, 'min'], `is above max (${min} > ${max})`);
    }
    if (rules.type === 'enum' && (rules.values ?? []).length === 0) {
      refuse([...place, 'type'], 'is enum and needs `values`');
    }
  }
}

function compileNaming(
  data: SchemaData,
  document: SchemaSource,
  matcher: MakeMatcher,
): EnvSchema['naming'] {
  if (data.naming === undefined) return null;
  const segments = new Map<string, readonly string[] | Matcher>();
  for (const [name, segment] of Object.entries(data.naming.segments ?? {})) {
    if (typeof segment !== 'string') segments.set(name, segment);
    else {
      const compiled = matcher(['naming', 'segments', name], segmentPattern(segment));
      if (compiled) segments.set(name, compiled);
    }
  }
  const location: Location = document.locate(['naming']);
  return { template: data.naming.template, segments, location };
}
