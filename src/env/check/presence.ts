import type { RelatedLocation } from '../../model/location.ts';
import type { EnvFinding } from '../finding.ts';
import type { Variable } from '../schema/schema.ts';
import type { Demand } from './effective.ts';
import { entryOf, found, isSet, type Scope } from './scope.ts';

/** Name of the variable that holds the path of a file with the value. */
export function fileNameOf(name: string): string {
  return `${name}_FILE`;
}

/** `env-missing` and `env-empty`: what a manifest must hold and does not. */
export function* checkPresence(scope: Scope): Generator<EnvFinding> {
  const { manifest, view, environment } = scope;
  if (view.refused || manifest.partial) return;
  for (const demand of scope.demands.values()) {
    const { variable, rules } = demand;
    if (rules.expose === false) continue;
    const entry = entryOf(scope.visible, variable);
    const hasFile = rules.file === true && isSet(scope.visible.get(fileNameOf(variable.name)));
    const generated = demand.generate === null ? {} : { generate: demand.generate };
    if (entry === undefined) {
      if (!demand.isRequired || hasFile) continue;
      yield found(scope, 'env-missing', variable.name, manifest.end, {
        args: {
          environment,
          ...(variable.aliases.length === 0 ? {} : { aliases: variable.aliases }),
          ...generated,
        },
        related: requiredAt(variable),
      });
    } else if (entry.kind === 'inherited') {
      if (!demand.isRequired || hasFile) continue;
      yield found(scope, 'env-missing', variable.name, entry.location, {
        args: { environment, ...generated },
        confidence: 0.6,
        related: requiredAt(variable),
      });
    } else if (!isSet(entry) && isAskedFor(demand) && !hasFile && view.entries.has(entry.name)) {
      yield found(scope, 'env-empty', variable.name, entry.location, {
        args: { environment, ...generated },
        related: requiredAt(variable),
      });
    }
  }
}

/** Where the schema speaks of a variable; nothing for one that only a recognised preset knows. */
function requiredAt(variable: Variable): RelatedLocation[] {
  return variable.location.path === '' ? [] : [{ ...variable.location, message: 'required here' }];
}

/** An empty value is a fault where something is required, and in what a framework cannot do without. */
function isAskedFor({ isRequired, variable, isSecret }: Demand): boolean {
  return isRequired || (!variable.declared && variable.preset !== null && isSecret);
}

/** `env-file-and-value` and `env-file-not-granted`. */
export function* checkFileVariables(scope: Scope): Generator<EnvFinding> {
  for (const { variable, rules } of scope.demands.values()) {
    if (rules.file !== true) continue;
    const pointer = scope.view.entries.get(fileNameOf(variable.name));
    const value = scope.view.entries.get(variable.name);
    if (pointer === undefined || !isSet(pointer)) continue;
    if (value !== undefined && isSet(value)) {
      yield found(scope, 'env-file-and-value', variable.name, value.location, {
        args: { other: pointer.name },
        related: [{ ...pointer.location, message: 'the file is named here' }],
      });
    }
    const path = pointer.value?.reveal();
    const { granted } = scope.manifest;
    if (path === undefined || granted === null || !path.startsWith('/run/secrets/')) continue;
    if (!granted.has(path)) {
      yield found(scope, 'env-file-not-granted', pointer.name, pointer.location, {
        args: { path },
      });
    }
  }
}

/** `env-alias-conflict`: two names of one variable with different values. */
export function* checkAliases(scope: Scope): Generator<EnvFinding> {
  for (const { variable } of scope.demands.values()) {
    if (variable.aliases.length === 0) continue;
    const entries = [variable.name, ...variable.aliases]
      .map((name) => scope.view.entries.get(name))
      .filter((entry) => entry !== undefined);
    const [first, ...others] = entries;
    for (const other of others) {
      if (first?.value == null || other.value === null || first.value.equals(other.value)) continue;
      yield found(scope, 'env-alias-conflict', first.name, other.location, {
        args: { other: other.name },
        related: [{ ...first.location, message: 'the other name stands here' }],
      });
    }
  }
}
