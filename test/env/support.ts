import { envPresets } from '../../rules/env/index.ts';
import { insecureValues } from '../../rules/insecure-values.ts';
import type { Assignment, Dialect, DotenvText } from '../../src/env/dialects/dialect.ts';
import {
  type DialectLibrary,
  type EnvCheckInput,
  type EnvFinding,
  type EnvKnowledge,
  type EnvResult,
  envRules,
  filesOf,
  runWholeEnvCheck,
} from '../../src/env/index.ts';
import { parseEnvSchema } from '../../src/env/schema/parse.ts';
import { Secret } from '../../src/model/secret.ts';
import { describeEnv } from '../../src/report/describe-env.ts';
import { isProviderKey } from '../../src/run/provider-key.ts';

/** A reader that is plain enough to predict: quotes go, a comment begins at `comment`. */
function plainDialect(id: string, comment: RegExp): Dialect {
  return {
    id,
    title: id,
    read(source) {
      const assignments: Assignment[] = [];
      const ignored: number[] = [];
      let offset = 0;
      for (const line of source.text.replace(/^\uFEFF/, ' ').split('\n')) {
        const match = /^(\s*)([A-Za-z_][\w.-]*)=(.*?)\r?$/.exec(line);
        if (match) {
          const [, blank = '', name = '', raw = ''] = match;
          const quoted = /^(["'])(.*)\1\s*$/.exec(raw);
          const written = quoted ? raw.trimEnd() : raw.replace(comment, '').trimEnd();
          const nameStart = offset + blank.length;
          const valueStart = nameStart + name.length + 1;
          assignments.push({
            name,
            value: new Secret(quoted?.[2] ?? written.trim()),
            nameStart,
            nameEnd: nameStart + name.length,
            valueStart,
            valueEnd: valueStart + written.length,
          });
        } else if (!/^\s*(?:#|$)/.test(line)) ignored.push(offset);
        offset += line.length + 1;
      }
      return { assignments, refusal: null, ignored };
    },
  };
}

const plainDialects = [
  plainDialect('node-dotenv', /#.*$/),
  plainDialect('python-dotenv', /\s#.*$/),
  plainDialect('dotenv-expand', /#.*$/),
  plainDialect('compose', /\s#.*$/),
];

export const plainLibrary: DialectLibrary = {
  find: (id) => plainDialects.find((dialect) => dialect.id === id),
  decode: (bytes): DotenvText => {
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
    const encoding = isWide ? 'utf-16le' : text.startsWith('\uFEFF') ? 'utf-8-mark' : 'utf-8';
    return { bytes, text, encoding };
  },
};

export const known: EnvKnowledge = {
  presets: envPresets,
  insecure: insecureValues,
  isProviderKey,
};

/** Every dialect id that a schema may name. */
export const dialectIds: ReadonlySet<string> = new Set([
  'node-dotenv',
  'node',
  'dotenv-expand',
  'python-dotenv',
  'compose',
  'docker',
  'ruby-dotenv',
]);

export function parse(text: string, path = 'env.schema.yml') {
  return parseEnvSchema(path, text, { presets: envPresets, dialects: dialectIds });
}

export type CheckOptions = Partial<Omit<EnvCheckInput, 'files' | 'schema'>> & {
  readonly schema?: string;
  /** Name of the schema, for one of another tool. */
  readonly schemaPath?: string;
};

const parsed = new Map<string, ReturnType<typeof parse>>();

/** A schema is not changed by a check: tests that repeat one read it once. */
function parsedOnce(text: string, path: string | undefined) {
  const key = `${path}\n${text}`;
  const known = parsed.get(key) ?? parse(text, path);
  parsed.set(key, known);
  return known;
}

/** Runs the env check over files given as text. */
export async function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: CheckOptions = {},
): Promise<EnvResult> {
  const { schema, schemaPath, ...rest } = options;
  return runWholeEnvCheck({
    files: filesOf(new Map(Object.entries(files))),
    schema: schema === undefined ? null : await parsedOnce(schema, schemaPath),
    known,
    dialects: plainLibrary,
    environment: null,
    paths: [],
    withFiles: true,
    withCode: true,
    withNaming: false,
    job: null,
    today: '2026-06-01',
    ...rest,
  });
}

/** `rule NAME path:line:column` of each finding. */
export function summary(findings: readonly EnvFinding[]): string[] {
  return findings.map(
    ({ ruleId, args, location }) =>
      `${ruleId} ${args['name'] ?? args['consumer']} ${location.path}:${location.line}:${location.column}`,
  );
}

/** Rule ids and names alone. */
export function brief(findings: readonly EnvFinding[]): string[] {
  return findings.map(({ ruleId, args }) => `${ruleId} ${args['name'] ?? ''}`.trim());
}

/** The sentence that people read. */
export function messageOf(finding: EnvFinding): string {
  return describeEnv(finding.ruleId, finding.args, envRules[finding.ruleId]).message;
}
