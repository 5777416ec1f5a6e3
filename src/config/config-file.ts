import * as z from 'zod';
import { InputError, InputErrors } from '../model/errors.ts';
import type { Location } from '../model/location.ts';
import { nearest } from '../model/nearest.ts';
import { proofPattern } from '../model/proof.ts';
import { severities } from '../model/severity.ts';
import { type PlainYaml, readPlainYaml } from '../yaml/plain-yaml.ts';
import { severityChoices } from './options.ts';

const text = z.string().min(1);
const ruleId = z.string().regex(/^[a-z0-9*?-]+$/, 'a rule id has lower-case letters, digits and -');
const day = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]);

const keyword = z
  .string()
  .regex(/^[\x20-\x7e]{3,}$/, 'a keyword has three or more printable ASCII characters');

const customRule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,63}$/, 'an id has 3 to 64 lower-case letters, digits and -'),
  title: text,
  pattern: text,
  keywords: z.array(keyword).min(1),
  paths: z.array(text).min(1).optional(),
  'min-entropy': z.number().min(0).max(8).optional(),
  severity: z.enum(severities).default('high'),
  confidence: z.number().min(0).max(1).default(0.9),
  why: text.optional(),
  fix: text.optional(),
  examples: z.array(text).default([]),
  'non-examples': z.array(text).default([]),
});

const configSchema = z.strictObject({
  version: z.literal(1),
  'fail-on': z.enum(severityChoices).optional(),
  'min-confidence': z
    .union([z.enum(['high', 'medium', 'low']), z.number().min(0).max(1)])
    .optional(),
  paths: z
    .strictObject({ exclude: z.array(text).default([]), include: z.array(text).default([]) })
    .optional(),
  rules: z
    .strictObject({
      disable: z.array(ruleId).default([]),
      severity: z.record(ruleId, z.enum(severities)).default({}),
      custom: z.array(customRule).max(500).default([]),
    })
    .optional(),
  allow: z
    .array(
      z.strictObject({
        rule: ruleId,
        paths: z.array(text).optional(),
        pattern: text.optional(),
        target: z.enum(['secret', 'line']).optional(),
        reason: text,
        owner: text.optional(),
        expires: day.optional(),
      }),
    )
    .default([]),
  suppress: z
    .array(
      z.strictObject({
        fingerprint: z
          .string()
          .regex(/^wt1:[0-9a-f]{32}$/, 'a fingerprint is wt1: and 32 hex digits'),
        reason: text,
        owner: text.optional(),
        expires: day.optional(),
        proof: z
          .string()
          .regex(proofPattern, "a proof is written by 'watertight suppress'")
          .optional(),
      }),
    )
    .default([]),
  'follow-renames': z.boolean().optional(),
  env: z.strictObject({ schema: text.optional() }).optional(),
});

export type CustomRuleSpec = z.output<typeof customRule>;
export type ConfigData = z.output<typeof configSchema>;

/** A configuration file that was read and judged, with the places of its entries. */
export interface ConfigFile {
  readonly path: string;
  readonly data: ConfigData;
  locate(path: readonly PropertyKey[]): Location;
}

/**
 * Reads a configuration file. Nothing in it is executed.
 *
 * @throws {InputErrors} that names every problem with its place
 */
export async function parseConfig(source: string, path: string): Promise<ConfigFile> {
  const yaml = await readPlainYaml(source, path);
  const locate = yaml.locateValue;
  if (yaml.value === null || yaml.value === undefined) {
    return { path, data: configSchema.parse({ version: 1 }), locate };
  }
  const result = configSchema.safeParse(yaml.value);
  if (result.success) return { path, data: result.data, locate };
  throw new InputErrors(result.error.issues.flatMap((issue) => issueErrors(issue, path, yaml)));
}

function issueErrors(issue: z.core.$ZodIssue, path: string, yaml: PlainYaml): InputError[] {
  const error = (place: Location, what: string): InputError =>
    new InputError(`${path}:${place.line ?? 1}: ${what}`, place);
  if (issue.code !== 'unrecognized_keys') {
    const name = issue.path.map(String).join('.') || 'the file';
    return [error(yaml.locateValue(issue.path), `${name}: ${lowerFirst(issue.message)}`)];
  }
  return issue.keys.map((key) => {
    const near = nearest(key, keysAt(issue.path));
    const hint = near
      ? `did you mean '${near}'?`
      : `expected one of ${keysAt(issue.path).join(', ')}`;
    return error(yaml.locate([...issue.path, key]), `unexpected key '${key}': ${hint}`);
  });
}

/** The keys that the schema knows at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let shape: unknown = configSchema;
  for (const step of path) {
    shape = unwrap(shape);
    if (shape instanceof z.ZodArray) shape = shape.element;
    else if (shape instanceof z.ZodObject) shape = shape.shape[String(step)];
  }
  const found = unwrap(shape);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

function unwrap(shape: unknown): unknown {
  let inner = shape;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner;
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
