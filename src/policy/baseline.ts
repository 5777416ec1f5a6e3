import * as z from 'zod';
import { InputError } from '../model/errors.ts';
import { compareText, type Finding } from '../model/finding.ts';
import { isGuessable } from '../model/fingerprint.ts';
import { proofPattern, proveSecret } from '../model/proof.ts';
import type { Secret } from '../model/secret.ts';
import { isOf } from './apply-policy.ts';

const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      fingerprint: z.string(),
      rule: z.string(),
      path: z.string(),
      /** Beside a secret that could be guessed: tells it from one that took its place. */
      proof: z.string().regex(proofPattern, 'expected a proof').optional(),
    }),
  ),
});

/** Findings that were accepted earlier. */
export type Baseline = z.output<typeof baselineSchema>;
export type BaselineEntry = Baseline['findings'][number];

/** A finding that is to be accepted, with its secret where one is meant. */
export interface Acceptable {
  readonly finding: Finding;
  readonly secret: Secret | null;
}

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

export interface BaselineUpdate {
  /** What accepts the findings: known entries as they stood, and those that are added. */
  readonly kept: readonly BaselineEntry[];
  readonly added: readonly { readonly entry: BaselineEntry; readonly finding: Finding }[];
  /** Known entries that accept none of the findings. */
  readonly idle: readonly BaselineEntry[];
}

/**
 * What has to change in a baseline for these findings to be accepted.
 *
 * @param salt gives random bytes for each new proof
 */
export function updateBaseline(
  known: readonly BaselineEntry[],
  findings: readonly Acceptable[],
  salt: () => Uint8Array,
): BaselineUpdate {
  const kept = new Set<BaselineEntry>();
  const added: { entry: BaselineEntry; finding: Finding }[] = [];
  for (const { finding, secret } of findings) {
    const accepts = (entry: BaselineEntry): boolean =>
      entry.fingerprint === finding.fingerprint && isOf(entry, secret);
    const entry = known.find(accepts);
    if (entry) kept.add(entry);
    else if (!added.some((each) => accepts(each.entry))) {
      added.push({ entry: toEntry(finding, secret, salt), finding });
    }
  }
  return { kept: [...kept], added, idle: known.filter((entry) => !kept.has(entry)) };
}

function toEntry(finding: Finding, secret: Secret | null, salt: () => Uint8Array): BaselineEntry {
  const { fingerprint, ruleId, location } = finding;
  const entry = { fingerprint, rule: ruleId, path: location.path };
  return secret && isGuessable(secret) ? { ...entry, proof: proveSecret(secret, salt()) } : entry;
}

/** The text of a baseline: sorted, one entry a line, so that a change of it can be read. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...entries]
    .sort(
      (a, b) =>
        compareText(a.path, b.path) ||
        compareText(a.rule, b.rule) ||
        compareText(a.fingerprint, b.fingerprint) ||
        compareText(a.proof ?? '', b.proof ?? ''),
    )
    .map((entry) => `    ${JSON.stringify(entry)}`)
    .join(',\n');
  return `{\n  "version": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}
