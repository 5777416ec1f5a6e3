import { nearest } from '../../model/nearest.ts';
import type { EnvFinding } from '../finding.ts';
import { isSkipFlag } from '../names.ts';
import type { EnvSchema } from '../schema/schema.ts';
import { fileNameOf } from './presence.ts';
import { found, type Scope } from './scope.ts';

/** Every name under which a schema describes a variable: its own, aliases, and `NAME_FILE`. */
export function describedNames(schema: EnvSchema): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, aliases, rules } of schema.variables.values()) {
    for (const each of [name, ...aliases]) {
      names.add(each);
      if (rules.file === true) names.add(fileNameOf(each));
    }
  }
  return names;
}

/** Every name that a schema speaks of, whatever it says about it. */
export function knownNames(schema: EnvSchema): ReadonlySet<string> {
  const names = new Set(describedNames(schema));
  for (const rules of schema.environmentRules.values()) {
    for (const name of rules.forbid.keys()) names.add(name);
    for (const name of rules.require.keys()) names.add(name);
    for (const name of rules.only?.anyOf.flat() ?? []) names.add(name);
  }
  for (const group of schema.groups) for (const name of group.names) names.add(name);
  if (schema.environmentFrom !== null) names.add(schema.environmentFrom);
  for (const name of providerNames(schema.providers)) names.add(name);
  return names;
}

/** Settings of providers name variables by writing them in capitals: `addr: VAULT_ADDR`. */
function* providerNames(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/^[A-Z][A-Z0-9_]{2,}$/.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* providerNames(each);
  }
}

/** `env-unknown-variable`: names that the schema does not speak of. Not for the job, which has many. */
export function* checkUnknown(scope: Scope, known: ReadonlySet<string>): Generator<EnvFinding> {
  if (scope.schema.unknown === 'allow' || scope.manifest.format === 'job') return;
  for (const entry of scope.view.entries.values()) {
    if (known.has(entry.name) || isSkipFlag(entry.name)) continue;
    // Of two short names nothing can be said: half of them are near each other.
    const suggestion = entry.name.length < 5 ? null : nearest(entry.name, known);
    const isLikelyMeant = suggestion !== null && !scope.visible.has(suggestion);
    yield found(scope, 'env-unknown-variable', entry.name, entry.location, {
      args: isLikelyMeant ? { suggestion } : {},
    });
  }
}
