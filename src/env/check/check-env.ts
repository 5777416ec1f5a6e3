import type { Manifest, View } from '../entry.ts';
import type { EnvFinding, EnvResult, SuppressedEnvFinding } from '../finding.ts';
import type { EnvKnowledge } from '../knowledge.ts';
import { shownName } from '../names.ts';
import type { EnvSchema, Variable } from '../schema/schema.ts';
import { checkDistinctEnvironments } from './across.ts';
import { type Demand, demandOn } from './effective.ts';
import { checkEnvironmentRules } from './environment-rules.ts';
import { checkExample } from './example.ts';
import { checkGroups } from './groups.ts';
import { withRewrites } from './misread.ts';
import { checkUnknown, describedNames, knownNames } from './names.ts';
import { checkAliases, checkFileVariables, checkPresence } from './presence.ts';
import type { Scope } from './scope.ts';
import { checkValues } from './value.ts';

/** What an env check against a schema needs. */
export interface CheckInput {
  readonly schema: EnvSchema;
  readonly manifests: readonly Manifest[];
  readonly known: EnvKnowledge;
  /** What was found beside the manifests: drift, names of managers. */
  readonly others?: readonly EnvFinding[];
  /** ISO date of today, for suppressions with an end. */
  readonly today: string;
}

/**
 * Checks manifests against a schema: pure, and all problems at once.
 *
 * Each manifest is judged as each of its consumers reads it; what several consumers have in
 * common is told once, for the first. Order: by manifest, then by rule and variable.
 */
export function checkEnv(input: CheckInput): EnvResult {
  const { schema, manifests } = input;
  const names = knownNames(schema);
  const described = describedNames(schema);
  const byEnvironment = new Map<string | null, ReadonlyMap<string, Demand>>();
  const demandsIn = (environment: string | null) => {
    const known = byEnvironment.get(environment);
    if (known !== undefined) return known;
    const demands = new Map(
      [...schema.variables.values()].map((each) => [
        each.name,
        demandOn(schema, each, environment),
      ]),
    );
    byEnvironment.set(environment, demands);
    return demands;
  };
  const scopes = manifests.flatMap((manifest) =>
    manifest.views.map((view) => scopeOf(input, manifest, view, described, demandsIn)),
  );
  const findings: EnvFinding[] = manifests.flatMap((manifest) => [...manifest.findings]);
  for (const scope of scopes) {
    if (scope.manifest.role === 'example') findings.push(...checkExample(scope, names));
    else findings.push(...checkScope(scope, names));
  }
  findings.push(
    ...checkDistinctEnvironments(scopes.filter((each) => each.manifest.role === 'values')),
  );
  findings.push(...(input.others ?? []));
  const notices: string[] = [];
  const unnamed = manifests.filter(
    (manifest) => manifest.role === 'values' && manifest.environment === null,
  );
  if (unnamed.length > 0 && dependsOnEnvironment(schema)) {
    const paths = [...new Set(unnamed.map((manifest) => manifest.path))];
    notices.push(
      `no environment is known for ${paths.join(', ')}: rules for one environment did not run; name it with --env`,
    );
  }
  const told = firstOfEach(withRewrites(findings)).map(withShownNames);
  return { ...applySuppressions(told, schema, input.today), notices };
}

function scopeOf(
  input: CheckInput,
  manifest: Manifest,
  view: View,
  described: ReadonlySet<string>,
  demandsIn: (environment: string | null) => ReadonlyMap<string, Demand>,
): Scope {
  const { schema, known, manifests } = input;
  const { environment } = manifest;
  const visible = new Map(view.entries);
  for (const path of manifest.below) {
    const lower = manifests.find((each) => each.path === path && each.role === 'values');
    const same = lower?.views.find((each) => each.consumer === view.consumer) ?? lower?.views[0];
    for (const [name, entry] of same?.entries ?? []) {
      if (!visible.has(name)) visible.set(name, entry);
    }
  }
  const demands = demandsIn(environment);
  // What nobody described is still no place for an example value. The job's environment holds
  // much that is not the application's.
  const others =
    manifest.format === 'job'
      ? []
      : [...view.entries.keys()].filter((name) => !described.has(name));
  if (others.length === 0) return { schema, known, manifest, view, environment, visible, demands };
  const all = new Map(demands);
  for (const name of others) all.set(name, demandOn(schema, undescribed(name), environment));
  return { schema, known, manifest, view, environment, visible, demands: all };
}

function undescribed(name: string): Variable {
  return {
    name,
    aliases: [],
    preset: null,
    rules: { required: false },
    overrides: new Map(),
    source: new Map(),
    location: { path: '' },
    declared: false,
  };
}

function* checkScope(scope: Scope, names: ReadonlySet<string>): Generator<EnvFinding> {
  yield* checkPresence(scope);
  yield* checkValues(scope);
  yield* checkAliases(scope);
  yield* checkFileVariables(scope);
  yield* checkGroups(scope);
  yield* checkEnvironmentRules(scope);
  yield* checkUnknown(scope, names);
}

function dependsOnEnvironment(schema: EnvSchema): boolean {
  return (
    schema.environmentRules.size > 0 ||
    [...schema.variables.values()].some(
      (variable) => variable.declared && variable.overrides.size > 0,
    )
  );
}

/** What a manifest says in the place of names goes out only where it looks like one. */
function withShownNames(finding: EnvFinding): EnvFinding {
  const { name, key, source } = finding.args;
  const shown: Record<string, string> = {};
  if (typeof name === 'string') shown['name'] = shownName(name);
  if (typeof key === 'string') shown['key'] = shownName(key);
  if (typeof source === 'string') shown['source'] = source.replace(/\S+/g, shownName);
  return { ...finding, args: { ...finding.args, ...shown } };
}

/** The same problem at the same place, seen through a second consumer, is one finding. */
function firstOfEach(findings: readonly EnvFinding[]): EnvFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { path, line, column } = finding.location;
    const key = [finding.ruleId, finding.subject, path, line, column].join('\0');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function applySuppressions(
  findings: readonly EnvFinding[],
  schema: EnvSchema,
  today: string,
): { findings: EnvFinding[]; suppressed: SuppressedEnvFinding[] } {
  const kept: EnvFinding[] = [];
  const suppressed: SuppressedEnvFinding[] = [];
  for (const finding of findings) {
    const by = schema.suppress.find(
      (each) =>
        each.rule === finding.ruleId &&
        (each.variable === null || each.variable === finding.args['name']) &&
        (each.until === null || today <= each.until),
    );
    if (by === undefined) kept.push(finding);
    else {
      const { reason, until, location } = by;
      suppressed.push({ finding, reason, until, location });
    }
  }
  return { findings: kept, suppressed };
}
