import type { Location } from '../../model/location.ts';
import type { PresetGroup } from '../knowledge.ts';
import type { Condition, EnvironmentRules, Group, GroupKind, Selection } from './schema.ts';
import type { ConditionData, EnvironmentRulesData, GroupData, ProvidersData } from './shape.ts';
import type { SchemaSource } from './source.ts';

/** What one environment demands, with the place of each name. */
export function compileEnvironmentRules(
  environment: string,
  data: EnvironmentRulesData,
  document: SchemaSource,
): EnvironmentRules {
  const place = ['rules', environment];
  const required: (readonly [string, string | null, readonly PropertyKey[]])[] = Array.isArray(
    data.require,
  )
    ? data.require.map((name, at) => [name, null, [...place, 'require', at]])
    : Object.entries(data.require ?? {}).map(([name, value]) => [
        name,
        String(value),
        [...place, 'require', name],
      ]);
  return {
    only:
      data.only === undefined
        ? null
        : {
            anyOf: data.only.anyOf,
            files: data.only.files ?? [],
            location: document.locate([...place, 'only']),
          },
    forbid: new Map(
      (data.forbid ?? []).map((name, at) => [name, document.locate([...place, 'forbid', at])]),
    ),
    require: new Map(
      required.map(([name, value, keys]) => [name, { value, at: document.locate(keys) }]),
    ),
    tls: data.tls === 'required',
  };
}

const kinds: readonly Exclude<GroupKind, 'if'>[] = ['allOrNone', 'anyOf', 'oneOf', 'atMostOne'];

/** One group; its shape says that exactly one kind is given. */
export function compileGroup(data: GroupData, location: Location): Group {
  for (const kind of kinds) {
    const names = data[kind];
    if (names !== undefined) return { kind, names, when: null, demands: null, location };
  }
  const when = toCondition(data.if ?? {});
  const demands = toCondition(data.then ?? {});
  const names = [when, demands].flatMap((condition) => [
    ...condition.set,
    ...condition.unset,
    ...condition.equals.keys(),
    ...condition.startsWith.keys(),
  ]);
  return { kind: 'if', names: [...new Set(names)], when, demands, location };
}

/** A group that a preset brings, in the words of the schema. */
export function presetGroup(group: PresetGroup): GroupData {
  if ('allOrNone' in group) return { allOrNone: [...group.allOrNone] };
  const [name, start] = group.if;
  // biome-ignore lint/suspicious/noThenProperty: the schema's own key; the value is never awaited
  return { if: { startsWith: { [name]: start } }, then: { set: group.set } };
}

/** The variable that chooses a manager, null where the schema names none. */
export function compileSelection(data: ProvidersData, document: SchemaSource): Selection | null {
  const { select } = data ?? {};
  if (select === undefined) return null;
  const { variable, values, default: fallback } = select;
  const defaults = typeof fallback === 'string' ? { '*': fallback } : (fallback ?? {});
  const location = document.locate(['providers', 'select']);
  return { variable, values, defaults: new Map(Object.entries(defaults)), location };
}

function toCondition(data: ConditionData): Condition {
  return {
    set: listOf(data.set),
    unset: listOf(data.unset),
    equals: new Map(
      Object.entries(data.equals ?? {}).map(([name, value]) => [name, String(value)]),
    ),
    startsWith: new Map(Object.entries(data.startsWith ?? {})),
  };
}

function listOf(names: string | readonly string[] | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}
