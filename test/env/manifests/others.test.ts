import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate } from '../../../src/env/manifests/interpolate.ts';
import { fill } from '../../../src/model/fill.ts';
import { brief, check, summary } from '../support.ts';

describe('workflow manifests', () => {
  const schema = `version: 1
variables: { API_KEY: { type: secret, minLength: 20 }, MODE: { values: [a, b] } }
manifests: { workflows: [".github/workflows/*.yml"] }
`;

  it('judge literal values and name what the schema does not know', async () => {
    const text = `on: push
env: { MODE: c }
jobs:
  deploy:
    env:
      API_KEY: \${{ secrets.API_KEY }}
    steps:
      - run: deploy
        env:
          TOKEN_A: \${{ secrets.DEPLOY_TOKEN }}
          TOKEN_B: \${{ secrets.GITHUB_TOKEN }}
      - run: again
        env: { API_KEY: changeme }
`;
    const { findings } = await check({ '.github/workflows/ci.yml': text }, { schema });
    expect(summary(findings)).toEqual([
      'env-undocumented DEPLOY_TOKEN .github/workflows/ci.yml:10:20',
      'env-too-short API_KEY .github/workflows/ci.yml:13:25',
      'env-insecure-value API_KEY .github/workflows/ci.yml:13:25',
      'env-bad-format MODE .github/workflows/ci.yml:2:14',
      'env-unknown-variable TOKEN_A .github/workflows/ci.yml:10:20',
      'env-unknown-variable TOKEN_B .github/workflows/ci.yml:11:20',
    ]);
  });
});

describe('secrets and variables of a workflow', () => {
  it('are to be declared wherever a job uses them', async () => {
    const schema = `variables: { API_KEY: { required: false } }
manifests: { workflows: [".github/workflows/*.yml"] }
`;
    const text = `on: push
jobs:
  deploy:
    if: vars.DEPLOYS == 'yes'
    steps:
      - run: echo \${{ secrets.RUN_TOKEN }} \${{ secrets.API_KEY }}
      - uses: acme/deploy@v1
        with: { token: "\${{ secrets.WITH_TOKEN }}", again: "\${{ secrets.RUN_TOKEN }}" }
      - uses: acme/other@v1
        with: { token: "\${{ github.token }}", own: "\${{ secrets.GITHUB_TOKEN }}" }
`;
    const { findings } = await check({ '.github/workflows/ci.yml': text }, { schema });
    expect(summary(findings)).toEqual([
      'env-undocumented DEPLOYS .github/workflows/ci.yml:4:9',
      'env-undocumented RUN_TOKEN .github/workflows/ci.yml:6:14',
      'env-undocumented WITH_TOKEN .github/workflows/ci.yml:8:24',
    ]);
  });
});

describe('Dockerfile manifests', () => {
  it('find secrets that would stay in the image', async () => {
    const schema = 'unknown: allow\nmanifests: { dockerfiles: [Dockerfile] }\n';
    const value = fill(32);
    const text = `FROM node
ARG NPM_TOKEN
ARG API_KEY=${value}
ENV SECRET_KEY=dummy MODE="a b" \\
    DB_PASSWORD='${value}'
ENV OTHER_TOKEN ${value}
ENV FROM_ARG_KEY=$API_KEY
`;
    const { findings } = await check({ Dockerfile: text }, { schema });
    const baked = findings.filter(({ ruleId }) => ruleId === 'env-disallowed-here');
    expect(summary(baked)).toEqual([
      'env-disallowed-here API_KEY Dockerfile:3:13',
      'env-disallowed-here SECRET_KEY Dockerfile:4:16',
      'env-disallowed-here DB_PASSWORD Dockerfile:5:17',
      'env-disallowed-here OTHER_TOKEN Dockerfile:6:17',
    ]);
    expect(baked[1]?.severity).toBe('info');
  });
});

describe('interpolate', () => {
  const values = new Map([
    ['A', 'one'],
    ['E', ''],
  ]);
  const run = (text: string) => interpolate(text, (name) => values.get(name) ?? null);

  it.each([
    ['$A-${A}', 'one-one', []],
    ['$$A', '$A', []],
    ['${E:-x}${E-x}', 'x', []],
    ['${X:-${A}}', 'one', []],
    ['${X-d}', 'd', []],
    ['${A:+y}${X:+y}', 'y', []],
    ['${X}', '', ['X']],
    ['${X:?no}', '', ['X']],
    ['$1 ${', '$1 ${', []],
  ])('%s gives %s', (template, text, open) => {
    expect(run(template)).toEqual({ text, open });
  });

  it('ends for every text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '{', '}', ':', '-', 'A', 'X', '?') }),
        (text) => {
          expect(typeof run(text).text).toBe('string');
        },
      ),
    );
  });
});

describe('any text', () => {
  const schema = readFileSync(new URL('../schema/example.env.schema.yml', import.meta.url), 'utf8');

  it('is read without an error, as every kind of manifest, and no value is told', async () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'A: b',
        '  - x',
        'services:',
        'kind: Secret',
        'data:',
        'env: [',
        'ENV A=b',
        '---',
        '&a *a',
        '<<: *a',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const text = lines.join('\n');
        const result = await check(
          {
            '.env': text,
            'docker-compose.prod.yml': text,
            'k8s/a.yaml': text,
            '.env.example': text,
          },
          { schema },
        );
        expect(Array.isArray(result.findings)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('never puts a value into a finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 8, max: 60 }), async (seed, length) => {
        const value = fill(length, 'base62', seed);
        const env = [
          'SECRET_KEY',
          'JWT_SECRET_KEY',
          'STRIPE_SECRET_KEY',
          'REDIS_URL',
          'UNKNOWN_TOKEN',
        ]
          .map((name) => `${name}=${value}`)
          .concat(
            `DATABASE_URL=postgresql://u:${value}@localhost/db`,
            `DB_CREDENTIALS={"password":"${value}"}`,
          )
          .join('\n');
        const { findings } = await check(
          { '.env.production': env, '.env.staging': env, '.env.example': env },
          { schema },
        );
        const { briefs, json } = { briefs: brief(findings), json: JSON.stringify(findings) };
        expect(briefs.length).toBeGreaterThan(5);
        expect(json).not.toContain(value.slice(0, 8));
      }),
      { numRuns: 30 },
    );
  });
});
