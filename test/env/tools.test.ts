import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffManifests } from '../../src/env/diff.ts';
import { explain } from '../../src/env/explain.ts';
import { filesOf } from '../../src/env/index.ts';
import { toFirstSchema } from '../../src/env/init.ts';
import { readDotenvManifest } from '../../src/env/manifests/dotenv.ts';
import { findProjects } from '../../src/env/packages.ts';
import { fill } from '../../src/model/fill.ts';
import { known, parse, plainLibrary } from './support.ts';

function manifest(path: string, text: string, ids: readonly string[] = ['node-dotenv']) {
  return readDotenvManifest({
    path,
    source: plainLibrary.decode(new TextEncoder().encode(text)),
    dialects: ids.flatMap((id) => plainLibrary.find(id) ?? []),
    role: path.includes('example') ? 'example' : 'values',
    environment: null,
    partial: false,
    below: [],
  });
}

describe('diffManifests', () => {
  it('names what is missing, extra and of another kind', () => {
    const a = manifest('.env', 'A=1\nB=https://a.site\nC=x\nD_KEY=changeme\n');
    const b = manifest('.env.production', `B=\nC=y\nD_KEY=${fill(30)}\nE=1\n`);
    expect(diffManifests(a, b, known.insecure)).toEqual({
      missing: ['A'],
      extra: ['E'],
      changed: [
        { name: 'B', before: 'URL', after: 'empty' },
        { name: 'D_KEY', before: 'placeholder or example', after: 'secret' },
      ],
    });
  });
});

describe('explain', () => {
  it('gives the length that each consumer reads, never the value', () => {
    const secret = `${fill(10)}#${fill(9)}`;
    const file = manifest('.env', `A_KEY=${secret}\n`, ['node-dotenv', 'python-dotenv']);
    const told = explain([file], null, ['A_KEY', 'B'], known.insecure);
    expect(told.map(({ name, consumer, length, kind }) => [name, consumer, length, kind])).toEqual([
      ['A_KEY', 'node-dotenv', 10, 'secret'],
      ['A_KEY', 'python-dotenv', 20, 'secret'],
      ['B', 'node-dotenv', null, 'missing'],
      ['B', 'python-dotenv', null, 'missing'],
    ]);
    expect(JSON.stringify(told)).not.toContain(secret.slice(0, 8));
  });
});

describe('toFirstSchema', () => {
  const files = filesOf(new Map([['requirements.txt', 'django\npsycopg2-binary\n']]));
  const input = {
    app: 'shop',
    projects: findProjects(files),
    presets: known.presets,
    usage: new Map([['LOG_LEVEL', { hasDefault: true }]]),
    described: new Map<string, { docs: string; required: boolean }>(),
    isShown: () => true,
  };

  it('is a schema that can be read, with presets, types and names from all sides', async () => {
    const example = 'SECRET_KEY=\nDATABASE_URL=\nPORT=8000\nMAX_ITEMS=20\nACME_TOKEN=<token>\n';
    const { text } = toFirstSchema({ ...input, manifests: [manifest('.env.example', example)] });
    const schema = await parse(text);
    expect(text).toBe(`# Which variables this application needs. See \`watertight env docs\`.
version: 1
app: shop
presets: [django, postgres]
variables:
  SECRET_KEY: { preset: django.secret-key }
  DATABASE_URL: { preset: postgres.url }
  PORT: { type: port }
  MAX_ITEMS: { type: integer }
  ACME_TOKEN: { type: secret, minLength: 16 }
  LOG_LEVEL: { required: false }
`);
    expect(schema.variables.get('SECRET_KEY')?.rules.minLength).toBe(50);
  });

  it('takes the preset of a URL from its scheme, whatever packages are in use', async () => {
    const example =
      'DATABASE_URL=mysql://app@db/app\nREDIS_URL=redis://cache\nPOSTGRES_URL=file:./dev.db\n';
    const { text } = toFirstSchema({ ...input, manifests: [manifest('.env.example', example)] });
    const { variables } = await parse(text);
    expect(variables.get('DATABASE_URL')?.preset).toBe('mysql.url');
    expect(variables.get('REDIS_URL')?.preset).toBe('redis.url');
    expect(variables.get('POSTGRES_URL')).toMatchObject({ preset: null, rules: { type: 'url' } });
  });

  it('takes descriptions of the example, and names a reader only where one is shown', async () => {
    const { text, count } = toFirstSchema({
      ...{ ...input, projects: [], usage: new Map() },
      manifests: [manifest('.env', 'PORT=1\n')],
      described: new Map([
        ['PORT', { docs: 'Where it listens: "all"', required: true }],
        ['REDIS_URL', { docs: '', required: false }],
      ]),
      isShown: () => false,
    });
    expect(count).toBe(2);
    expect(text).not.toContain('consumers');
    const { variables } = await parse(text);
    expect(variables.get('PORT')?.rules).toMatchObject({ docs: 'Where it listens: "all"' });
    expect(variables.get('REDIS_URL')?.rules).toMatchObject({ required: false });
  });

  it('holds no value, whatever the files hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const value = fill(24, 'base62', seed);
        const { text } = toFirstSchema({
          ...input,
          manifests: [manifest('.env', `API_KEY=${value}\nNAME=${value}\n`)],
          described: new Map([['NAME', { docs: `once it was ${value}`, required: true }]]),
        });
        expect(text).not.toContain(value.slice(0, 8));
        await parse(text);
      }),
      { numRuns: 20 },
    );
  });
});
