import * as z from 'zod';
import { InputError } from '../model/errors.ts';
import { compareText, type Finding } from '../model/finding.ts';

const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({ fingerprint: z.string(), rule: z.string(), path: z.string() }),
  ),
});

/** Findings that were accepted earlier. */
export type Baseline = z.output<typeof baselineSchema>;

/**
 * Reads a baseline file.
 *
 * @throws {InputError} that says what is wrong with it and how to make a new one
 */
export function parseBaseline(text: string, path: string): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new InputError(`${path} is no JSON: write a new one with 'watertight baseline'`, {
      path,
    });
  }
  const result = baselineSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError(
    `${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'unreadable'}; write a new one with 'watertight baseline'`,
    { path },
  );
}

/** The text of a baseline that accepts these findings: sorted, one entry a line. */
export function formatBaseline(findings: readonly Finding[]): string {
  const entries = findings
    .map(({ fingerprint, ruleId, location }) => ({
      fingerprint,
      rule: ruleId,
      path: location.path,
    }))
    .sort(
      (a, b) =>
        compareText(a.path, b.path) ||
        compareText(a.rule, b.rule) ||
        compareText(a.fingerprint, b.fingerprint),
    );
  const unique = entries.filter(
    (entry, index) => entry.fingerprint !== entries[index - 1]?.fingerprint,
  );
  const lines = unique.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "version": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}
