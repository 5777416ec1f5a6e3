import type { ReadingArg } from '../model/finding.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Entry, View } from './entry.ts';
import type { EnvFinding } from './finding.ts';
import { isSecretName } from './names.ts';
import { findRewrite } from './rewrite.ts';

/**
 * Variables of one file that its consumers read differently, each with the length that every
 * consumer reads and a form that all of them would read alike.
 *
 * A consumer that refuses the whole file is not compared: that is `env-syntax`. Nor is a value
 * that only running a command would tell.
 */
export function findDivergence(
  views: readonly View[],
  dialects: readonly Dialect[],
): readonly EnvFinding[] {
  const readers = views.filter((view) => !view.refused);
  if (readers.length < 2) return [];
  const names = new Set(readers.flatMap((view) => [...view.entries.keys()]));
  const findings: EnvFinding[] = [];
  for (const name of names) {
    // Names with a mark or blanks inside are a misreading of another name, told there.
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) continue;
    const entries = readers.map((view) => view.entries.get(name));
    const values = entries.map((entry) => entry?.value?.reveal() ?? null);
    if (values.every((value) => (value ?? '') === (values[0] ?? ''))) continue;
    const present = entries.find((entry): entry is Entry => entry !== undefined);
    if (present === undefined) continue;
    const rewrite = findRewrite(name, intendedValue(values), dialects);
    findings.push({
      ruleId: 'env-dialect-divergence',
      severity: isSecretName(name) ? 'high' : 'medium',
      confidence: 0.97,
      location: present.location,
      related: [],
      args: {
        name,
        readings: readers.map((view, at) => readingBy(view.consumer ?? '', entries[at])),
        ...(rewrite === null ? {} : { rewrite: rewrite.title }),
      },
      subject: name,
    });
  }
  return findings;
}

function readingBy(consumer: string, entry: Entry | undefined): ReadingArg {
  const length = entry?.value?.length ?? null;
  const unknown = entry?.unknown;
  return unknown === undefined ? { consumer, length } : { consumer, length, unknown };
}

/**
 * The value that was most likely meant: what the first consumer reads, unless another reads the
 * same text with more of it, since what readers do wrong is to cut. Quotes that a reader leaves
 * on are not meant when another takes them off.
 */
export function intendedValue(values: readonly (string | null)[]): string {
  const found = values.flatMap((value) => value || []);
  const bare = found.filter((value) => !isQuoted(value));
  const candidates = bare.length > 0 ? bare : found;
  let intended = candidates[0] ?? '';
  for (const value of candidates) {
    if (value.length > intended.length && value.includes(intended)) intended = value;
  }
  return intended;
}

function isQuoted(value: string): boolean {
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
}
