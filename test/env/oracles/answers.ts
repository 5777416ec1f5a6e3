import type { Reading } from '../../../src/env/dialects/dialect.ts';

/** What a reader says: the last value of each name, null for a name without one, or a refusal. */
export type Answer = Readonly<Record<string, string | null>> | 'refused';

/** What one of our readings says, and where it says that nobody can tell. */
export interface OurAnswer {
  readonly answer: Answer;
  /** Names whose last value is unknown. */
  readonly unknown: ReadonlySet<string>;
  /** True when any value is unknown, the last of its name or not. */
  readonly sawUnknown: boolean;
}

export function toAnswer(reading: Reading): OurAnswer {
  const values = new Map<string, string | null>();
  const unknown = new Set<string>();
  for (const { name, value, unknown: reason } of reading.assignments) {
    unknown.delete(name);
    if (reason !== undefined) unknown.add(name);
    values.set(name, value === null ? null : wellFormed(value.reveal()));
  }
  return {
    answer: reading.refusal === null ? Object.fromEntries(values) : 'refused',
    unknown,
    sawUnknown: reading.assignments.some((assignment) => assignment.unknown !== undefined),
  };
}

/** Half a surrogate pair cannot be written down as UTF-8. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

/**
 * True when they say the same. A name without a value is as good as a missing one. Names that the
 * environment has too are left out: what it holds comes first, whatever the file says.
 */
export function isSameAnswer(
  ours: OurAnswer,
  expected: Answer,
  host: Readonly<Record<string, string>>,
): boolean {
  const { answer, unknown, sawUnknown } = ours;
  // A reader that runs commands refuses the file when one fails: nobody can tell by reading.
  if (expected === 'refused') return answer === 'refused' || sawUnknown;
  if (answer === 'refused') return false;
  return [...Object.keys(answer), ...Object.keys(expected)].every((name) => {
    if (unknown.has(name) || Object.hasOwn(host, name)) return true;
    return valueIn(answer, name) === valueIn(expected, name);
  });
}

/** How many marks stand for bytes that are no UTF-8 is up to who writes them down. */
function valueIn(answer: Readonly<Record<string, string | null>>, name: string): string | null {
  const value = Object.hasOwn(answer, name) ? (answer[name] ?? null) : null;
  return value === null ? null : value.replace(/\uFFFD+/g, '\uFFFD');
}
