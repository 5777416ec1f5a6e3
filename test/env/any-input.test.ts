import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputErrors } from '../../src/model/errors.ts';
import { fill } from '../../src/model/fill.ts';
import { check, messageOf, parse } from './support.ts';

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
const schema = `version: 1
presets: [aws, django]
environments: { names: [development, production] }
variables: { A_KEY: { type: secret, minLength: 50, file: true }, B: { type: integer } }
manifests: { compose: ["*.yml"], kubernetes: ["k8s/*"], workflows: [".github/**"], dockerfiles: [Dockerfile] }
`;

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
          const said = JSON.stringify([
            findings.map((each) => [messageOf(each), each.args, each.location]),
            notices,
          ]);
          for (let at = 0; at + 16 <= secret.length; at += 1) {
            expect(said).not.toContain(secret.slice(at, at + 16));
          }
        }),
        { numRuns },
      );
    },
    3_600_000,
  );
});
