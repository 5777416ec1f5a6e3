import type { EnvFinding } from '../finding.ts';
import { isTrue } from '../names.ts';
import type { Condition, Group } from '../schema/schema.ts';
import { entryOf, found, isSet, type Scope, textOf } from './scope.ts';

/** `env-group`: variables that only make sense together. */
export function* checkGroups(scope: Scope): Generator<EnvFinding> {
  if (scope.view.refused || scope.manifest.partial) return;
  for (const group of scope.schema.groups) {
    const broken = brokenGroup(scope, group);
    if (broken === null) continue;
    const name = group.names[0] ?? '';
    const present = group.names.filter((each) => isPresent(scope, each));
    const shown = present[0] === undefined ? undefined : scope.visible.get(present[0]);
    const isHere = shown !== undefined && shown.location.path === scope.manifest.path;
    yield found(scope, 'env-group', name, isHere ? shown.location : scope.manifest.end, {
      args: { group: group.kind, present, missing: broken },
      related: [{ ...group.location, message: 'the group is defined here' }],
      detail: `${group.kind}:${group.names.join(',')}`,
    });
  }
}

/** Names that break the group, null when it holds. */
function brokenGroup(scope: Scope, group: Group): readonly string[] | null {
  const missing = group.names.filter((name) => !isPresent(scope, name));
  const present = group.names.length - missing.length;
  switch (group.kind) {
    case 'allOrNone':
      return present > 0 && missing.length > 0 ? missing : null;
    case 'anyOf':
      return present === 0 ? missing : null;
    case 'oneOf':
      return present === 1 ? null : missing;
    case 'atMostOne':
      return present > 1 ? [] : null;
    case 'if':
      if (group.when === null || group.demands === null) return null;
      if (unmet(scope, group.when).length > 0) return null;
      return nullIfEmpty(unmet(scope, group.demands));
  }
}

function nullIfEmpty(names: readonly string[]): readonly string[] | null {
  return names.length === 0 ? null : names;
}

/** Names for which the condition does not hold. */
function unmet(scope: Scope, condition: Condition): readonly string[] {
  return [
    ...condition.set.filter((name) => !isPresent(scope, name)),
    ...condition.unset.filter((name) => isPresent(scope, name)),
    ...[...condition.equals]
      .filter(([name, value]) => !holds(scope, name, value))
      .map(([name]) => name),
    ...[...condition.startsWith]
      .filter(([name, start]) => textOf(scope.visible.get(name))?.startsWith(start) !== true)
      .map(([name]) => name),
  ];
}

function isPresent(scope: Scope, name: string): boolean {
  const demand = scope.demands.get(name);
  const entry = demand ? entryOf(scope.visible, demand.variable) : scope.visible.get(name);
  return isSet(entry) || isSet(scope.visible.get(`${name}_FILE`));
}

function holds(scope: Scope, name: string, value: string): boolean {
  const text = textOf(scope.visible.get(name));
  return text !== null && isSameSetting(text, value);
}

/** Compares settings as loaders do: `True`, `true` and `1` are one. */
export function isSameSetting(a: string, b: string): boolean {
  return a === b || (isTrue(a) && isTrue(b));
}
