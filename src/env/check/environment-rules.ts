import { isLocalEnvironment, isProduction } from '../environment.ts';
import type { EnvFinding } from '../finding.ts';
import { matchesAny } from '../glob.ts';
import { isSecretName, isSkipFlag, isTrue } from '../names.ts';
import type { EnvironmentRules } from '../schema/schema.ts';
import { forEnvironment, isSensitive } from './effective.ts';
import { isSameSetting } from './groups.ts';
import { entryOf, found, isSet, type Scope, textOf } from './scope.ts';

/** `only`, `forbid` and `require` of one environment, and flags that switch validation off. */
export function* checkEnvironmentRules(scope: Scope): Generator<EnvFinding> {
  yield* checkSkipFlags(scope);
  yield* checkSelection(scope);
  const rules = forEnvironment(scope.schema.environmentRules, scope.environment);
  if (rules !== undefined) yield* checkForbidden(scope, rules);
  yield* checkDiscouraged(scope);
  if (rules === undefined) return;
  if (!scope.view.refused && !scope.manifest.partial) yield* checkRequired(scope, rules);
  const { only } = rules;
  if (only === null) return;
  const isMeant =
    only.files.length === 0
      ? scope.manifest.format === 'dotenv'
      : matchesAny(scope.manifest.path, only.files);
  if (isMeant) yield* checkOnly(scope, only);
}

function* checkSkipFlags(scope: Scope): Generator<EnvFinding> {
  if (isLocalEnvironment(scope.environment)) return;
  for (const entry of scope.view.entries.values()) {
    if (!isSkipFlag(entry.name)) continue;
    const text = textOf(entry);
    // `SKIP_…=false` is spelled out on purpose and switches nothing off.
    if (text === null || !isTrue(text)) continue;
    yield found(scope, 'env-skip-flag', entry.name, entry.location, {
      args: { environment: scope.environment },
    });
  }
}

/** The variable that chooses a manager: one of the list, and no silent default in production. */
function* checkSelection(scope: Scope): Generator<EnvFinding> {
  const { environment, schema, manifest, view } = scope;
  const { selection } = schema;
  if (selection === null) return;
  const { variable: name, values, defaults, location } = selection;
  const related = [{ ...location, message: 'the choices stand here' }];
  const entry = scope.visible.get(name);
  if (!isSet(entry)) {
    const isDefaulted = environment !== null && (defaults.has(environment) || defaults.has('*'));
    if (isDefaulted || !isProduction(environment) || view.refused || manifest.partial) return;
    if (scope.demands.get(name)?.isRequired === true) return;
    yield found(scope, 'env-missing', name, entry?.location ?? manifest.end, {
      args: { environment },
      related,
    });
    return;
  }
  const own = view.entries.get(name);
  const text = textOf(own);
  if (own === undefined || text === null || values.includes(text)) return;
  yield found(scope, 'env-bad-format', name, own.location, {
    args: { expected: `one of ${values.join(', ')}` },
    related,
  });
}

/** What works here and should not be used: a hint, with what to do instead. */
function* checkDiscouraged(scope: Scope): Generator<EnvFinding> {
  for (const { variable, rules } of scope.demands.values()) {
    const entry = entryOf(scope.view.entries, variable);
    if (rules.discouraged === undefined || entry === undefined || !isSet(entry)) continue;
    yield found(scope, 'env-disallowed-here', entry.name, entry.location, {
      args: {
        ...{ environment: scope.environment, reason: 'discouraged' },
        instead: rules.discouraged,
      },
      severity: 'low',
    });
  }
}

function* checkForbidden(scope: Scope, rules: EnvironmentRules): Generator<EnvFinding> {
  for (const [name, at] of rules.forbid) {
    const entry = scope.view.entries.get(name);
    if (entry === undefined || isSkipFlag(name)) continue;
    yield found(scope, 'env-disallowed-here', name, entry.location, {
      args: { environment: scope.environment, reason: 'forbid' },
      related: [{ ...at, message: 'forbidden here' }],
      ...(entry.value === null ? {} : { secret: entry.value }),
    });
  }
}

function* checkRequired(scope: Scope, rules: EnvironmentRules): Generator<EnvFinding> {
  const { environment } = scope;
  for (const [name, { value, at }] of rules.require) {
    const demand = scope.demands.get(name);
    const entry = demand ? entryOf(scope.visible, demand.variable) : scope.visible.get(name);
    if (!isSet(entry)) {
      if (demand?.isRequired) continue;
      yield found(scope, 'env-missing', name, entry?.location ?? scope.manifest.end, {
        args: { environment },
        related: [{ ...at, message: 'required here' }],
      });
      continue;
    }
    const text = textOf(entry);
    if (entry === undefined || value === null || text === null || isSameSetting(text, value))
      continue;
    yield found(scope, 'env-bad-format', name, entry.location, {
      args: { expected: `the value ${value} that the schema requires`, environment },
      related: [{ ...at, message: 'required here' }],
      detail: 'require',
    });
  }
}

function* checkOnly(
  scope: Scope,
  only: NonNullable<EnvironmentRules['only']>,
): Generator<EnvFinding> {
  const { environment, manifest } = scope;
  const allowed = new Set(only.anyOf.flat());
  for (const entry of scope.view.entries.values()) {
    if (allowed.has(entry.name) || !isSet(entry) || entry.kind === 'reference') continue;
    const demand = scope.demands.get(entry.name);
    if (!(demand ? isSensitive(demand) : isSecretName(entry.name))) continue;
    yield found(scope, 'env-disallowed-here', entry.name, entry.location, {
      args: { environment, reason: 'only' },
      related: [{ ...only.location, message: 'nothing else that is sensitive may stand here' }],
      ...(entry.value === null ? {} : { secret: entry.value }),
    });
  }
  if (only.anyOf.length === 0 || scope.view.refused || manifest.partial) return;
  const gaps = only.anyOf.map((names) => names.filter((name) => !isSet(scope.visible.get(name))));
  if (gaps.some((names) => names.length === 0)) return;
  const nearest = gaps.reduce((a, b) => (b.length < a.length ? b : a));
  yield found(scope, 'env-group', nearest[0] ?? '', manifest.end, {
    args: { group: 'only', missing: nearest, present: [], environment },
    related: [{ ...only.location, message: 'one of these groups must be complete' }],
    detail: 'only',
  });
}
