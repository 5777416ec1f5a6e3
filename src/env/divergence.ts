import { Secret } from '../model/secret.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Entry, View } from './entry.ts';
import type { EnvFinding } from './finding.ts';
import { isSecretName } from './names.ts';

/**
 * Variables of one file that its consumers read differently, each with the length that every
 * consumer reads and a form that all of them would read alike.
 *
 * A consumer that refuses the whole file is not compared: that is `env-syntax`.
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
    findings.push({
      ruleId: 'env-dialect-divergence',
      severity: isSecretName(name) ? 'high' : 'medium',
      confidence: 0.97,
      location: present.location,
      related: [],
      args: {
        name,
        readings: readers.map((view, at) => ({
          consumer: view.consumer ?? '',
          length: values[at]?.length ?? null,
        })),
        rewrite: safeForm(name, intendedValue(values), dialects),
      },
      subject: name,
    });
  }
  return findings;
}

/**
 * The value that was most likely meant: what the first consumer reads, unless another reads the
 * same text with more of it, since what readers do wrong is to cut.
 */
function intendedValue(values: readonly (string | null)[]): string {
  let intended = values.find((value) => value !== null && value !== '') ?? '';
  for (const value of values) {
    if (value !== null && value.length > intended.length && value.includes(intended)) {
      intended = value;
    }
  }
  return intended;
}

const forms: readonly (readonly [string, (value: string) => string])[] = [
  ['single quotes', (value) => `'${value}'`],
  ['double quotes', (value) => `"${value}"`],
  ['no quotes', (value) => value],
];

/** Name of a way to write `value` that every dialect reads back as it is. */
export function safeForm(name: string, value: string, dialects: readonly Dialect[]): string {
  const works = forms.find(([, write]) => {
    const text = `${name}=${write(value)}\n`;
    const source = { bytes: new TextEncoder().encode(text), text, encoding: 'utf-8' as const };
    return dialects.every((dialect) => {
      const { assignments, refusal } = dialect.read(source, new Map());
      const [only] = assignments;
      return (
        refusal === null &&
        assignments.length === 1 &&
        only?.name === name &&
        only.value?.equals(new Secret(value)) === true
      );
    });
  });
  return works?.[0] ?? 'a new value of letters, digits, - and _ (base64url)';
}
