import type { ArgValue } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { type Demand, demandOn } from './check/effective.ts';
import type { EnvFinding } from './finding.ts';
import type { EnvironmentRules, EnvSchema, Variable } from './schema/schema.ts';

/** One demand that the newer schema no longer makes. */
interface Weakening {
  readonly name: string;
  readonly what: string;
  readonly location: Location;
  /** Where the base makes the demand; unset: somewhere in its schema. */
  readonly was?: Location;
  readonly before?: ArgValue;
  readonly after?: ArgValue;
}

/**
 * `env-schema-weakened`: what a change of the schema stops demanding. A pull request that makes
 * its own check pass this way is to be seen, not forbidden.
 *
 * Compared is what counts in each environment, so a rule that only moves is no weakening.
 *
 * @param before the schema at the base.
 * @param after the schema at the head; locations point into it. Null when it was removed.
 */
export function findWeakened(before: EnvSchema, after: EnvSchema | null): readonly EnvFinding[] {
  if (after === null) {
    return [
      toFinding(
        {
          name: before.path,
          what: 'the schema was removed',
          location: { path: before.path },
        },
        before,
      ),
    ];
  }
  return [
    ...variableWeakenings(before, after),
    ...environmentWeakenings(before, after),
    ...groupWeakenings(before, after),
    ...selectionWeakenings(before, after),
    ...suppressionWeakenings(before, after),
    ...settingWeakenings(before, after),
  ].map((weakening) => toFinding(weakening, before));
}

function toFinding(
  { name, what, location, was, before, after }: Weakening,
  base: EnvSchema,
): EnvFinding {
  return {
    ruleId: 'env-schema-weakened',
    confidence: 0.95,
    location,
    related: [{ ...(was ?? { path: base.path }), message: 'so it stands at the base' }],
    args: {
      name,
      weakening: what,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
    subject: `${name}:${what}`,
  };
}

function* variableWeakenings(before: EnvSchema, after: EnvSchema): Generator<Weakening> {
  const environments = [null, ...new Set([...before.environments, ...after.environments])];
  for (const old of before.variables.values()) {
    const now = after.variables.get(old.name) ?? findByAlias(after, old.name);
    if (now === undefined) {
      yield {
        name: old.name,
        what: 'the variable was removed',
        location: { path: after.path },
        was: old.location,
      };
      continue;
    }
    const told = new Set<string>();
    for (const environment of environments) {
      const pair = [demandOn(before, old, environment), demandOn(after, now, environment)] as const;
      for (const weakening of demandWeakenings(pair[0], pair[1])) {
        if (told.has(weakening.what)) continue;
        told.add(weakening.what);
        yield { name: old.name, location: now.location, was: old.location, ...weakening };
      }
    }
    for (const alias of now.aliases) {
      if (!old.aliases.includes(alias)) {
        yield {
          ...{ name: old.name, what: `the alias ${alias} was added` },
          ...{ location: now.location, was: old.location },
        };
      }
    }
  }
}

function findByAlias(schema: EnvSchema, name: string): Variable | undefined {
  return [...schema.variables.values()].find((variable) => variable.aliases.includes(name));
}

type Change = Omit<Weakening, 'name' | 'location'>;

const minima = ['minLength', 'uniqueChars', 'entropyBits', 'min'] as const;
const maxima = ['maxLength', 'max'] as const;
const lists = ['values', 'startsWith', 'endsWith', 'schemes', 'hosts'] as const;
const bans = ['requires', 'notHosts', 'distinctFrom'] as const;

function* demandWeakenings(old: Demand, now: Demand): Generator<Change> {
  const [a, b] = [old.rules, now.rules];
  if (old.isRequired && !now.isRequired) yield { what: 'it is no longer required' };
  if (old.isSecret && !now.isSecret) yield { what: 'it is no longer judged as a secret' };
  for (const key of minima) {
    const [was, is] = [a[key], b[key]];
    if (was !== undefined && (is ?? Number.NEGATIVE_INFINITY) < was) {
      yield { what: `${key} was lowered`, before: was, after: is ?? null };
    }
  }
  for (const key of maxima) {
    const [was, is] = [a[key], b[key]];
    if (was !== undefined && (is ?? Number.POSITIVE_INFINITY) > was) {
      yield { what: `${key} was raised`, before: was, after: is ?? null };
    }
  }
  for (const key of lists) {
    const [was, is] = [a[key], b[key]];
    if (was === undefined) continue;
    if (is === undefined) yield { what: `${key} was dropped` };
    else if (is.some((item) => !was.some((each) => each === item)))
      yield { what: `${key} was widened` };
  }
  for (const key of bans) {
    const [was, is] = [a[key], b[key]];
    if (was?.some((item) => !is?.some((each) => each === item)))
      yield { what: `${key} was shortened` };
  }
  if (a.pattern !== undefined && a.pattern.source !== b.pattern?.source) {
    yield { what: b.pattern === undefined ? 'pattern was dropped' : 'pattern was changed' };
  }
  if (a.type !== undefined && a.type !== b.type && (b.type ?? 'string') === 'string') {
    yield { what: 'type was dropped', before: a.type };
  }
  if (a.bytesFor !== undefined && b.bytesFor === undefined) yield { what: 'bytesFor was dropped' };
  if (a.distinct !== undefined && b.distinct === undefined) yield { what: 'distinct was dropped' };
  if (a.shape !== undefined && b.shape === undefined) yield { what: 'shape was dropped' };
  if ((a.password?.minLength ?? 0) > (b.password?.minLength ?? 0)) {
    yield { what: 'password.minLength was lowered' };
  }
  for (const [key, values] of a.query ?? []) {
    const is = b.query?.get(key);
    if (is === undefined) yield { what: `query.${key} was dropped` };
    else if (is.some((value) => !values.includes(value)))
      yield { what: `query.${key} was widened` };
  }
  if (old.insecure.builtin && !now.insecure.builtin) yield { what: 'insecure values were allowed' };
  if (old.insecure.add.some((text) => !now.insecure.add.includes(text))) {
    yield { what: 'insecure was shortened' };
  }
  yield* rotationWeakenings(a.rotation, b.rotation);
}

function* rotationWeakenings(
  was: Demand['rules']['rotation'],
  is: Demand['rules']['rotation'],
): Generator<Change> {
  if (was === undefined) return;
  if (is === undefined) {
    yield { what: 'rotation was dropped' };
    return;
  }
  if (
    was.maxAgeDays !== undefined &&
    (is.maxAgeDays ?? Number.POSITIVE_INFINITY) > was.maxAgeDays
  ) {
    yield {
      what: 'rotation.maxAge was raised',
      before: was.maxAgeDays,
      after: is.maxAgeDays ?? null,
    };
  }
}

function* environmentWeakenings(before: EnvSchema, after: EnvSchema): Generator<Weakening> {
  for (const [name, old] of before.environmentRules) {
    const now = after.environmentRules.get(name);
    for (const change of ruleWeakenings(old, now)) {
      yield {
        ...{ name, location: now?.only?.location ?? { path: after.path } },
        ...(old.only === null ? {} : { was: old.only.location }),
        ...change,
      };
    }
  }
}

function* ruleWeakenings(
  old: EnvironmentRules,
  now: EnvironmentRules | undefined,
): Generator<Change> {
  if (old.tls && now?.tls !== true) yield { what: 'tls is no longer required' };
  for (const name of old.forbid.keys()) {
    if (!now?.forbid.has(name)) yield { what: `${name} is no longer forbidden` };
  }
  for (const [name, { value }] of old.require) {
    const is = now?.require.get(name);
    if (is === undefined || (value !== null && is.value !== value)) {
      yield { what: `${name} is no longer required` };
    }
  }
  if (old.only === null) return;
  if (now?.only == null) {
    yield { what: 'only was dropped' };
    return;
  }
  const allowed = new Set(old.only.anyOf.flat());
  if (now.only.anyOf.flat().some((name) => !allowed.has(name))) yield { what: 'only was widened' };
  if (old.only.files.some((file) => !now.only?.files.includes(file))) {
    yield { what: 'only covers fewer files' };
  }
}

function* groupWeakenings(before: EnvSchema, after: EnvSchema): Generator<Weakening> {
  const keyOf = (group: EnvSchema['groups'][number]) =>
    JSON.stringify(
      [group.kind, [...group.names].sort(), group.when, group.demands],
      (_key, value) => (value instanceof Map ? [...value] : value),
    );
  const now = new Set(after.groups.map(keyOf));
  for (const group of before.groups) {
    if (now.has(keyOf(group))) continue;
    const name = group.names.join(', ');
    yield { name, what: 'the group was dropped or changed', location: { path: after.path } };
  }
}

/** The choice of a manager: more to choose from, or a silent default where there was none. */
function* selectionWeakenings(before: EnvSchema, after: EnvSchema): Generator<Weakening> {
  const [old, now] = [before.selection, after.selection];
  if (old === null) return;
  const name = old.variable;
  const was = old.location;
  if (now === null || now.variable !== name) {
    yield { name, what: 'providers.select was dropped', was, location: { path: after.path } };
    return;
  }
  const { location } = now;
  if (now.values.some((value) => !old.values.includes(value))) {
    yield { name, what: 'providers.select.values was widened', was, location };
  }
  for (const environment of now.defaults.keys()) {
    if (old.defaults.has(environment) || old.defaults.has('*')) continue;
    yield { name, what: `a default was given to ${environment}`, was, location };
  }
}

function* suppressionWeakenings(before: EnvSchema, after: EnvSchema): Generator<Weakening> {
  for (const item of after.suppress) {
    const old = before.suppress.find(
      (each) => each.rule === item.rule && each.variable === item.variable,
    );
    const name = item.variable ?? '*';
    if (old === undefined) {
      yield { name, what: `${item.rule} is suppressed`, location: item.location };
    } else if (old.until !== null && (item.until === null || item.until > old.until)) {
      yield {
        name,
        what: `the suppression of ${item.rule} was extended`,
        location: item.location,
        was: old.location,
      };
    }
  }
}

function* settingWeakenings(before: EnvSchema, after: EnvSchema): Generator<Weakening> {
  const location = { path: after.path };
  if (before.unknown === 'report' && after.unknown === 'allow') {
    yield { name: 'unknown', what: 'unknown variables are allowed', location };
  }
  for (const kind of ['compose', 'kubernetes', 'workflows', 'dockerfiles'] as const) {
    for (const pattern of before.manifests[kind]) {
      if (!after.manifests[kind].includes(pattern)) {
        yield { name: `manifests.${kind}`, what: `${pattern} is no longer checked`, location };
      }
    }
  }
  if (before.manifests.job && !after.manifests.job) {
    yield { name: 'manifests.job', what: 'the job is no longer checked', location };
  }
}
