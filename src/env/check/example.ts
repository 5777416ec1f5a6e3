import { bitsPerCharacter } from '../entropy.ts';
import type { EnvFinding } from '../finding.ts';
import type { EnvKnowledge, InsecureValues } from '../knowledge.ts';
import { isSecretName } from '../names.ts';
import type { InsecureRules } from '../schema/schema.ts';
import { findKnownValue } from './insecure.ts';
import { entryOf, found, type Scope } from './scope.ts';
import { parseUrl } from './url.ts';

const builtin: InsecureRules = { builtin: true, add: [] };
const shortestKey = 16;

/**
 * The inverse of the rules for values: an example names every variable and holds placeholders,
 * never what looks like a real secret.
 */
export function* checkExample(scope: Scope, known: ReadonlySet<string>): Generator<EnvFinding> {
  const { manifest, view, schema } = scope;
  if (view.refused) return;
  for (const demand of scope.demands.values()) {
    const { variable } = demand;
    if (!demand.isRequired || entryOf(view.entries, variable) !== undefined) continue;
    if (demand.rules.file === true && view.entries.has(`${variable.name}_FILE`)) continue;
    yield found(scope, 'env-example-drift', variable.name, manifest.end, {
      args: { side: 'example' },
      related: [{ ...variable.location, message: 'described here' }],
    });
  }
  if (schema.unknown === 'report') {
    for (const entry of view.entries.values()) {
      if (known.has(entry.name)) continue;
      yield found(scope, 'env-example-drift', entry.name, entry.location, {
        args: { side: 'schema' },
        severity: 'low',
      });
    }
  }
  yield* checkRealValues(scope);
}

/** `env-example-real-value` for every entry of an example, with or without a schema. */
export function* checkRealValues(scope: Scope): Generator<EnvFinding> {
  for (const entry of scope.view.entries.values()) {
    const value = entry.value?.reveal();
    if (value === undefined || entry.value === null) continue;
    const demand = scope.demands.get(entry.name);
    const isSecret = demand?.isSecret ?? isSecretName(entry.name);
    const password = parseUrl(value)?.password;
    const { insecure } = scope.known;
    const isReal =
      (isSecret && looksReal(value, entry.name, insecure)) ||
      (password != null && looksReal(password, 'password', insecure)) ||
      isProviderKey(value, entry.name, scope.known);
    if (!isReal) continue;
    yield found(scope, 'env-example-real-value', entry.name, entry.location, {
      secret: entry.value,
    });
  }
}

/** A key that the leak engine knows; it is asked only about what could be one. */
function isProviderKey(value: string, name: string, known: EnvKnowledge): boolean {
  if (value.length < shortestKey || /\s/.test(value)) return false;
  if (findKnownValue(value, name, true, known.insecure, builtin) !== null) return false;
  return known.isProviderKey(name, value);
}

/** Random-looking and nobody's known example: long, of many characters, not made of words. */
export function looksReal(value: string, name: string, insecure: InsecureValues): boolean {
  if (value.length < 12 || /\s/.test(value)) return false;
  if (findKnownValue(value, name, true, insecure, builtin) !== null) return false;
  if (/(?:secret|password|passwd|token|change|your|here|dev|test|demo|local)/i.test(value)) {
    return false;
  }
  const bits = bitsPerCharacter(value) * value.length;
  const letters = /[a-z]/i.test(value);
  const digits = /\d/.test(value);
  // Words with separators have no digits inside; a key drawn at random nearly always has.
  return letters && digits && bits >= 40 && bitsPerCharacter(value) >= 3;
}
