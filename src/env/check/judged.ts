import type { ArgValue } from '../../model/finding.ts';
import type { Secret } from '../../model/secret.ts';
import type { Entry } from '../entry.ts';
import { isLocalEnvironment } from '../environment.ts';
import type { EnvFinding } from '../finding.ts';
import type { VariableRules } from '../schema/schema.ts';
import type { Demand } from './effective.ts';
import { findKnownValue, type KnownValue } from './insecure.ts';
import { found, type Scope } from './scope.ts';

/** A value under judgement. */
export interface Judged {
  readonly scope: Scope;
  readonly demand: Demand;
  readonly entry: Entry;
  readonly value: string;
  readonly secret: Secret;
}

/** The known value that this one is, null for a real one or one that is fine where it stands. */
export function knownValueOf(judged: Judged): KnownValue | null {
  const { scope, demand, entry, value } = judged;
  const { insecure } = scope.known;
  const known = findKnownValue(value, entry.name, demand.isSecret, insecure, demand.insecure);
  if (known === null) return null;
  if (known.localIsFine && isLocalEnvironment(scope.environment)) return null;
  // A value that the schema itself gives is no example, whatever it looks like.
  if (demand.rules.values?.includes(value) || demand.rules.default === value) return null;
  return known;
}

/** A finding for a known value, weaker where it can do little harm. */
export function foundKnown(judged: Judged, known: KnownValue, part?: string): EnvFinding {
  const { scope, demand, entry, secret } = judged;
  const isLocal = isLocalEnvironment(scope.environment);
  return found(scope, known.ruleId, entry.name, entry.location, {
    args: {
      pattern: known.pattern,
      ...(part === undefined ? {} : { part }),
      ...generatorArg(demand),
    },
    ...(isLocal && known.ruleId !== 'env-unresolved-reference' ? { severity: 'low' } : {}),
    confidence: known.confidence,
    secret,
    ...(part === undefined ? {} : { detail: part }),
  });
}

/** The argument `generate`, where a value can be generated. */
export function generatorArg(demand: Demand): Readonly<Record<string, ArgValue>> {
  return demand.generate === null ? {} : { generate: demand.generate };
}

/** Length in the unit that the rules count: Unicode characters, or UTF-8 bytes. */
export function lengthOf(value: string, unit: VariableRules['unit']): number {
  if (unit === 'bytes') return new TextEncoder().encode(value).length;
  return /[\ud800-\udfff]/.test(value) ? [...value].length : value.length;
}
