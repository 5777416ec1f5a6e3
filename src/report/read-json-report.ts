import * as z from 'zod';
import { type Coverage, skipReasons } from '../model/coverage.ts';
import { InputError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Report, SuppressedFinding } from '../model/report.ts';
import type { RuleMeta } from '../model/rule.ts';
import { checks, severities } from '../model/severity.ts';
import { historySentences } from './describe.ts';

const count = z.int().min(0);
const position = z.int().min(1).optional();
const location = z.object({
  path: z.string(),
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
});
const reading = z.object({ consumer: z.string(), length: count.nullable() });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const objectId = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'expected an object id');

const finding = z.object({
  check: z.enum(checks),
  ruleId: z.string().min(1).max(100),
  title: z.string(),
  severity: z.enum(severities),
  confidence: z.number().min(0).max(1),
  message: z.string(),
  fix: z.string(),
  location,
  related: z.array(location.extend({ message: z.string() })),
  args: z.record(z.string(), z.union([scalar, z.array(z.string()), z.array(reading)])),
  preview: z
    .string()
    .regex(/^.{0,12}…\(\d{1,9}\)$/su, 'expected a redaction')
    .nullable(),
  secretId: z.string().max(64).nullable(),
  provenance: z.array(
    z.object({ commit: objectId, path: z.string(), author: z.string(), date: z.string() }),
  ),
  fingerprint: z.string().regex(/^wt1:[0-9a-f]{32}$/, 'expected a fingerprint'),
  new: z.boolean(),
  validity: z.enum(['unknown', 'active', 'inactive']),
});

const suppressed = z.object({
  finding,
  by: z.object({
    kind: z.enum(['inline', 'allowlist', 'suppression', 'baseline']),
    reason: z.string().nullable(),
    owner: z.string().nullable(),
    expires: z.string().nullable(),
    location: location.nullable(),
  }),
});

const reportSchema = z.object({
  tool: z.object({ version: z.string(), ruleset: z.string() }),
  verdict: z.object({
    status: z.enum(['clean', 'findings', 'incomplete', 'error']),
    exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    failOn: z.enum([...severities, 'none']),
    minConfidence: z.number().min(0).max(1),
    reasons: z.array(z.string()),
  }),
  coverage: z.object({
    mode: z.enum(['tree', 'staged', 'diff', 'history', 'stdin', 'event']),
    base: objectId.nullable(),
    head: objectId.nullable(),
    range: z.enum(['exact', 'approximate', 'none']),
    rangeNote: z.string(),
    complete: z.boolean(),
    shard: z
      .object({ index: z.int().min(1), total: z.int().min(1).max(4096), of: z.string().max(64) })
      .refine(({ index, total }) => index <= total, 'expected an index of at most the total')
      .optional(),
    commits: count,
    blobs: count,
    files: count,
    bytes: count,
    skipped: z.array(
      z.object({ path: z.string(), reason: z.enum(skipReasons), bytes: count.nullable() }),
    ),
  }),
  findings: z.array(finding),
  suppressed: z.array(suppressed),
  pending: z.array(z.object({ path: z.string(), change: z.string() })),
  notices: z.array(z.object({ message: z.string() })).default([]),
  stats: z.object({
    elapsedMs: z.number().min(0),
    dismissed: z.record(z.string(), z.number().min(0)).default({}),
  }),
});

type JsonFinding = z.output<typeof finding>;

/**
 * Reads a JSON report of this program, version 1, back into a report.
 *
 * Its texts are foreign and are trusted no more than file names are; its numbers and words are
 * held to what a report can say.
 *
 * @param findRule the built-in rules; a rule that is none of them is taken from its findings
 * @throws {InputError} for what is no JSON, no report of ours, of another version, or broken
 */
export function readJsonReport(
  text: string,
  path: string,
  findRule: (id: string) => RuleMeta | null,
): Report {
  const data = parseJson(text, path);
  refuseForeign(data, path);
  const result = reportSchema.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.map(String).join('.') || 'the report';
    throw new InputError(
      `${path} is broken at ${place}: ${lowerFirst(issue?.message ?? 'unreadable')}; write it again with --report json=FILE`,
      { path },
    );
  }
  const { tool, coverage, ...rest } = result.data;
  const all = [...rest.findings, ...rest.suppressed.map((each) => each.finding)];
  return {
    ...rest,
    ...tool,
    coverage: toCoverage(coverage),
    rules: new Map(all.map((each) => [each.ruleId, findRule(each.ruleId) ?? ruleOf(each)])),
    findings: rest.findings.map(toFinding),
    suppressed: rest.suppressed.map(toSuppressed),
  };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InputError(`${path} is no JSON: merge takes reports made with --report json=FILE`, {
      path,
    });
  }
}

function refuseForeign(data: unknown, path: string): void {
  const isObject = typeof data === 'object' && data !== null;
  const tool = isObject && 'tool' in data ? data.tool : null;
  const name = typeof tool === 'object' && tool !== null && 'name' in tool ? tool.name : null;
  if (!isObject || name !== 'watertight') {
    throw new InputError(
      `${path} is no report of watertight: merge takes reports made with --report json=FILE`,
      { path },
    );
  }
  if (!('version' in data) || data.version !== 1) {
    const version = 'version' in data && typeof data.version === 'number' ? data.version : '?';
    throw new InputError(
      `${path} is a report of version ${version}, this program reads version 1: merge with the release that wrote it`,
      { path },
    );
  }
}

function toCoverage({ shard, ...rest }: z.output<typeof reportSchema>['coverage']): Coverage {
  return shard === undefined ? rest : { ...rest, shard };
}

function toFinding(json: JsonFinding): Finding {
  const { title: _title, message: _message, fix: _fix, ...rest } = json;
  return { ...rest, location: placed(json.location), related: json.related.map(placed) };
}

function toSuppressed({ finding: json, by }: z.output<typeof suppressed>): SuppressedFinding {
  return {
    finding: toFinding(json),
    by: { ...by, location: by.location && placed(by.location) },
  };
}

/** A place without the parts that are not there. */
function placed<T extends z.output<typeof location>>(from: T): Defined<T> {
  const parts = Object.entries(from).filter(([, value]) => value !== undefined);
  return Object.fromEntries(parts) as Defined<T>;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** What a finding tells about a rule of a project: the sentence ends with why it matters. */
function ruleOf({
  ruleId,
  check,
  title,
  severity,
  confidence,
  message,
  preview,
  fix,
}: JsonFinding) {
  const lead = preview === null ? `${title}.` : `${title} found: ${preview}.`;
  const said = message.startsWith(lead) ? message.slice(lead.length).trim() : '';
  const why = Object.values(historySentences).reduce(
    (text, sentence) => (text.endsWith(sentence) ? text.slice(0, -sentence.length).trim() : text),
    said,
  );
  return { id: ruleId, check, title, severity, confidence, why, fix, references: [], since: '' };
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
