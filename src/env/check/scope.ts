import type { ArgValue } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Secret } from '../../model/secret.ts';
import type { Entry, Manifest, View } from '../entry.ts';
import type { EnvFinding } from '../finding.ts';
import type { EnvKnowledge } from '../knowledge.ts';
import type { EnvRuleId } from '../rules.ts';
import { envRules } from '../rules.ts';
import type { EnvSchema, Variable } from '../schema/schema.ts';
import type { Demand } from './effective.ts';

/** One manifest through one consumer, with everything that a rule looks at. */
export interface Scope {
  readonly schema: EnvSchema;
  readonly known: EnvKnowledge;
  readonly manifest: Manifest;
  readonly view: View;
  readonly environment: string | null;
  /** Entries of this view and of the manifests that the loader reads beneath it. */
  readonly visible: ReadonlyMap<string, Entry>;
  readonly demands: ReadonlyMap<string, Demand>;
}

/** What a rule adds to a finding; the rest follows from the scope. */
export interface FoundSpec {
  readonly args?: Readonly<Record<string, ArgValue>>;
  readonly severity?: EnvFinding['severity'];
  readonly confidence?: number;
  readonly related?: EnvFinding['related'];
  readonly secret?: Secret;
  /** Beside the name in the fingerprint, where one variable can have the same problem twice. */
  readonly detail?: string;
}

/** A finding about the variable `name` at `location`. */
export function found(
  scope: Scope,
  ruleId: EnvRuleId,
  name: string,
  location: Location,
  spec: FoundSpec = {},
): EnvFinding {
  const { consumer } = scope.view;
  return {
    ruleId,
    confidence: spec.confidence ?? envRules[ruleId].confidence,
    ...(spec.severity === undefined ? {} : { severity: spec.severity }),
    location: scope.manifest.format === 'job' ? placeOfJob(scope, name) : location,
    related: spec.related ?? [],
    args: { name, ...spec.args, ...(consumer === null ? {} : { consumer }) },
    ...(spec.secret === undefined ? {} : { secret: spec.secret }),
    subject: spec.detail === undefined ? name : `${name}:${spec.detail}`,
  };
}

/** The job has no file: its findings stand where the schema speaks of the variable. */
function placeOfJob(scope: Scope, name: string): Location {
  return scope.demands.get(name)?.variable.location ?? scope.manifest.end;
}

/** The entry that gives a variable its value: under its own name, else under an alias. */
export function entryOf(
  entries: ReadonlyMap<string, Entry>,
  variable: Variable,
): Entry | undefined {
  const own = entries.get(variable.name);
  if (own !== undefined) return own;
  for (const alias of variable.aliases) {
    const entry = entries.get(alias);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** The text of an entry's value, null for a reference or a name alone. */
export function textOf(entry: Entry | undefined): string | null {
  return entry?.value?.reveal() ?? null;
}

/** True when a name is present with something in it, or refers to something. */
export function isSet(entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  return entry.kind === 'reference' || (textOf(entry) ?? '') !== '';
}
