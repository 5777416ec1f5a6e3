import { Secret } from '../../model/secret.ts';
import type { EnvFinding } from '../finding.ts';
import { generatorArg } from './judged.ts';
import { entryOf, found, type Scope } from './scope.ts';

/**
 * `env-not-distinct` across environments: values are compared in memory within one run, so no
 * digest of a value is ever stored or shown.
 */
export function* checkDistinctEnvironments(scopes: readonly Scope[]): Generator<EnvFinding> {
  const first = firstConsumers(scopes);
  for (const [at, scope] of first.entries()) {
    for (const demand of scope.demands.values()) {
      if (demand.rules.distinct !== 'environments') continue;
      const entry = entryOf(scope.view.entries, demand.variable);
      const secret = entry?.value;
      if (entry === undefined || !(secret instanceof Secret) || secret.length === 0) continue;
      for (const other of first.slice(0, at)) {
        if (other.environment === null || scope.environment === other.environment) continue;
        const twin = entryOf(other.view.entries, demand.variable);
        if (twin?.value == null || !twin.value.equals(secret)) continue;
        yield found(scope, 'env-not-distinct', entry.name, entry.location, {
          args: {
            other: entry.name,
            environment: scope.environment,
            otherEnvironment: other.environment,
            ...generatorArg(demand),
          },
          related: [{ ...twin.location, message: `the same value in ${other.environment}` }],
          secret,
          detail: other.environment,
        });
      }
    }
  }
}

/** One scope a manifest: the first consumer's reading stands for the file. */
function firstConsumers(scopes: readonly Scope[]): Scope[] {
  const seen = new Set<string>();
  return scopes.filter((scope) => {
    if (scope.environment === null) return false;
    const key = `${scope.manifest.path}\0${scope.environment}\0${scope.manifest.format}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
