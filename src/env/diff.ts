import { findKnownValue } from './check/insecure.ts';
import { parseJson } from './check/types.ts';
import { parseUrl } from './check/url.ts';
import type { Entry, Manifest } from './entry.ts';
import type { InsecureValues } from './knowledge.ts';
import { isSecretName, shownName } from './names.ts';

/** How two manifests differ: names and kinds, never values. */
export interface EnvDiff {
  /** Names of the first that the second lacks, in the order of the first. */
  readonly missing: readonly string[];
  /** Names of the second that the first lacks, in the order of the second. */
  readonly extra: readonly string[];
  /** Names whose values are of different kinds: a URL here, a number there. */
  readonly changed: readonly KindChange[];
}

export interface KindChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Compares two manifests, each as its first consumer reads it. */
export function diffManifests(a: Manifest, b: Manifest, insecure: InsecureValues): EnvDiff {
  const before = a.views[0]?.entries ?? new Map<string, Entry>();
  const after = b.views[0]?.entries ?? new Map<string, Entry>();
  const changed: KindChange[] = [];
  for (const [name, entry] of before) {
    const other = after.get(name);
    if (other === undefined) continue;
    const kinds = [kindOf(entry, insecure), kindOf(other, insecure)] as const;
    if (kinds[0] === kinds[1]) continue;
    changed.push({ name: shownName(name), before: kinds[0], after: kinds[1] });
  }
  return {
    missing: [...before.keys()].filter((name) => !after.has(name)).map(shownName),
    extra: [...after.keys()].filter((name) => !before.has(name)).map(shownName),
    changed,
  };
}

/** What kind of value an entry has, in one or two words that give nothing of it away. */
export function kindOf(entry: Entry, insecure: InsecureValues): string {
  if (entry.kind === 'inherited') return 'inherited';
  if (entry.unknown !== undefined) return entry.unknown;
  if (entry.kind === 'reference') return 'reference';
  const value = entry.value?.reveal() ?? '';
  if (value === '') return 'empty';
  const isSecret = isSecretName(entry.name);
  const known = findKnownValue(value, entry.name, isSecret, insecure, { builtin: true, add: [] });
  if (known?.ruleId === 'env-unresolved-reference') return 'reference';
  if (known !== null) return 'placeholder or example';
  if (isSecret) return 'secret';
  if (/^[+-]?\d+$/.test(value)) return 'whole number';
  if (/^[+-]?\d*\.\d+$/.test(value)) return 'number';
  if (/^(?:true|false|yes|no|on|off)$/i.test(value)) return 'true or false';
  if (parseUrl(value) !== null) return 'URL';
  const json = parseJson(value);
  if (typeof json === 'object' && json !== null) return 'JSON';
  return 'text';
}
