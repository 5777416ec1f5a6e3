import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insecureValues } from '../../rules/insecure-values.ts';
import { dialects } from '../../src/env/dialects/index.ts';
import { explain } from '../../src/env/explain.ts';
import { type EnvFinding, filesOf, readEnvSchema, runWholeEnvCheck } from '../../src/env/index.ts';
import { manifestsOf } from '../../src/env/manifests-of.ts';
import { InputErrors } from '../../src/model/errors.ts';
import { fill } from '../../src/model/fill.ts';
import { check, known, messageOf, parse } from './support.ts';

// Whatever stands in a schema or a manifest: findings or input errors, and no value in either.
// WATERTIGHT_RUNS asks for more inputs than a quick look takes.
const numRuns = Number(process.env['WATERTIGHT_RUNS'] ?? 150);
const secret = fill(40, 'base62', 99);

const root = new URL('../cases/seeds/', import.meta.url);
const schemas = [
  readFileSync(new URL('schema/example.env.schema.yml', import.meta.url), 'utf8'),
  ...readdirSync(root)
    .filter((name) => /^S\d$/.test(name))
    .map((name) => readFileSync(new URL(`${name}/env.schema.yml`, root), 'utf8')),
];

const words = fc.constantFrom(
  ...['variables', 'presets', 'rules', 'groups', 'env', 'source', 'shape', 'rotation', 'services'],
  ...[
    'environment',
    'env_file',
    'secrets',
    'kind',
    'Secret',
    'Deployment',
    'spec',
    'data',
    'stringData',
  ],
  ...[
    'valueFrom',
    'secretKeyRef',
    'jobs',
    'steps',
    'with',
    'run',
    'extends',
    'A_KEY',
    'django',
    'aws',
  ],
  ...[
    '<<',
    '*a',
    '&a x',
    '!t y',
    '~',
    '1',
    '-1',
    '1e9',
    'true',
    'null',
    '[]',
    '{}',
    '""',
    "''",
    '|',
  ],
  ...[
    secret,
    `\${A:-${secret}}`,
    '${A',
    '$$',
    '*',
    'production',
    'minLength',
    'pattern',
    '(?=a)',
    '\uFEFF',
  ],
);
const marks = fc.constantFrom(
  ': ',
  ':\n  ',
  '\n',
  '\n- ',
  '\n  - ',
  ', ',
  ' ',
  '{ ',
  ' }',
  '[',
  ']',
  '\n---\n',
  '#',
);
const soup = fc
  .array(fc.tuple(words, marks), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));

/** A text with some of its parts cut out, doubled or replaced. */
function broken(text: string): fc.Arbitrary<string> {
  const cut = fc.record({ at: fc.nat(text.length), size: fc.nat(30), put: fc.oneof(words, marks) });
  return fc.array(cut, { minLength: 1, maxLength: 4 }).map((cuts) => {
    let result = text;
    for (const { at, size, put } of cuts) {
      result = result.slice(0, at) + put + result.slice(at + size);
    }
    return result;
  });
}

const anySchema = fc.oneof(soup, ...schemas.map(broken));

const manifests = {
  'docker-compose.yml': `services:\n  a:\n    image: x\n    env_file: [.env]\n    secrets: [s]\n    environment:\n      A_KEY: ${secret}\n      B: "\${B:-2}"\nsecrets: { s: { external: true } }\n`,
  'k8s/a.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { A_KEY: ${secret} }\n---\nkind: Deployment\nspec: { template: { spec: { containers: [{ name: a, envFrom: [{ secretRef: { name: s } }], env: [{ name: B, valueFrom: { secretKeyRef: { name: s, key: k } } }] }] } } }\n`,
  '.github/workflows/a.yml': `on: push\nenv: { A_KEY: "\${{ secrets.A_KEY }}" }\njobs:\n  a:\n    env: { B: ${secret} }\n    steps: [{ run: echo, env: { C: 1 } }]\n`,
  Dockerfile: `FROM x\nARG A_KEY=${secret}\nENV B=1 C="2"\nRUN echo $A_KEY\n`,
} as const;
/** What an env file may be made of, beside the letters of the secret itself. */
const pieces = fc.constantFrom(
  ...['A_KEY=', 'B=', 'export ', 'SECRET_KEY=', 'DATABASE_URL=', '\n', '\n', '\r\n', '"', "'", '`'],
  ...[
    '$',
    '${',
    '}',
    ':-',
    '\\',
    '#',
    ' # ',
    ' ',
    '=',
    ': ',
    '\0',
    '\uFEFF',
    '\u00a0',
    '{"k":"',
    '"}',
  ],
  ...[
    secret,
    secret,
    secret.slice(0, 20),
    `postgres://u:${secret}@h/d`,
    '$(',
    ')',
    '<<E',
    'E',
    '5',
  ],
);
const envText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  broken(`SECRET_KEY="${secret}"\nA_KEY=\${B}${secret}\nexport B='${secret}'\nDATABASE_URL=x\n`),
);

const schema = `version: 1
presets: [aws, django]
environments: { names: [development, production] }
variables: { A_KEY: { type: secret, minLength: 50, file: true }, B: { type: integer } }
manifests: { compose: ["*.yml"], kubernetes: ["k8s/*"], workflows: [".github/**"], dockerfiles: [Dockerfile] }
`;

const said = (each: EnvFinding) => [messageOf(each), each.args, each.location, each.related];

/** No stretch of the secret that is long enough to tell anything. */
function expectNoSecret(told: unknown): void {
  const text = JSON.stringify(told);
  for (let at = 0; at + 16 <= secret.length; at += 1) {
    expect(text).not.toContain(secret.slice(at, at + 16));
  }
}

/** `make`, with every answer kept. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

describe('any input', () => {
  it('as a schema is a schema, or input errors that all have a place', async () => {
    await fc.assert(
      fc.asyncProperty(anySchema, async (text) => {
        try {
          await parse(text);
        } catch (error) {
          if (!(error instanceof InputErrors)) throw error;
          expect(error.errors.length).toBeGreaterThan(0);
          expect(error.errors.every(({ location }) => location !== undefined)).toBe(true);
        }
      }),
      { numRuns },
    );
  }, 3_600_000);

  it.each(Object.entries(manifests))(
    'in place of %s gives findings without a value',
    async (path, good) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(soup, broken(good)), async (text) => {
          const { findings, notices } = await check({ [path]: text }, { schema });
          expectNoSecret([findings.map(said), notices]);
        }),
        { numRuns },
      );
    },
    3_600_000,
  );

  it('as an env file gives findings and readings without a value, whoever reads it', async () => {
    const readers = fc.subarray([...dialects.keys()], { minLength: 1, maxLength: 2 });
    const paths = fc.constantFrom('.env', '.env.production', '.env.example');
    const schemaFor = once(async (ids: string) => {
      const consumers = ids.split(' ').map((id) => `{ files: "**", dialect: "${id}" }`);
      const text = `${schema}consumers: [${consumers.join(', ')}]\n`;
      return readEnvSchema('env.schema.yml', text, known);
    });
    await fc.assert(
      fc.asyncProperty(envText, readers, paths, async (text, ids, path) => {
        const parsed = await schemaFor(ids.join(' '));
        const files = filesOf(new Map([[path, text]]));
        const { findings, notices } = await runWholeEnvCheck({
          ...{ files, schema: parsed, known, environment: null, paths: [], withFiles: true },
          ...{ withCode: false, withNaming: false, job: null, today: '2026-06-01' },
        });
        const { manifests } = manifestsOf(files, parsed, []);
        const rows = explain(manifests, parsed, [], insecureValues);
        expectNoSecret([findings.map(said), notices, rows]);
      }),
      { numRuns },
    );
  }, 36_000_000);
});
