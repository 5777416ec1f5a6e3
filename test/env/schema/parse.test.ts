import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InputErrors } from '../../../src/model/errors.ts';
import { parse } from '../support.ts';

const example = readFileSync(new URL('example.env.schema.yml', import.meta.url), 'utf8');

/** `line:column message` of every problem of a schema. */
async function problems(text: string): Promise<string[]> {
  try {
    await parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof InputErrors)) throw error;
    return error.errors.map(
      ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
    );
  }
}

describe('parseEnvSchema', () => {
  it('accepts the documented example in full', async () => {
    const schema = await parse(example);
    expect(schema.app).toBe('muejam');
    expect(schema.environments).toEqual(['development', 'staging', 'production']);
    expect(schema.environmentFrom).toBe('ENVIRONMENT');
    expect(schema.consumers.map((consumer) => consumer.dialect)).toEqual([
      'python-dotenv',
      'compose',
    ]);
    expect(schema.groups.map((group) => group.kind)).toEqual(['allOrNone', 'if', 'if']);
    const production = schema.environmentRules.get('production');
    expect(production?.tls).toBe(true);
    expect(production?.only?.anyOf).toEqual([
      ['VAULT_ADDR', 'VAULT_ROLE_ID', 'VAULT_SECRET_ID'],
      ['AWS_SECRETS_REGION', 'AWS_SECRETS_NAME'],
    ]);
    expect([...(production?.require ?? [])].map(([name, { value }]) => [name, value])).toEqual([
      ['USE_SECRETS_MANAGER', 'true'],
    ]);
    expect(schema.suppress[0]).toMatchObject({
      rule: 'env-rotation-overdue',
      variable: 'SMTP_PASSWORD',
      until: '2026-12-31',
    });
    expect(schema.docsFile).toBe('docs/ENVIRONMENT_VARIABLES.md');
  });

  it('keeps what the example says about its variables', async () => {
    const { variables } = await parse(example);
    const secretKey = variables.get('SECRET_KEY');
    expect(secretKey?.aliases).toEqual(['DJANGO_SECRET_KEY']);
    expect(secretKey?.rules).toMatchObject({
      type: 'secret',
      minLength: 50,
      uniqueChars: 5,
      distinct: 'environments',
      distinctFrom: ['JWT_SECRET_KEY', 'FLASK_SECRET_KEY'],
      rotation: { maxAgeDays: 365, method: 'manual' },
    });
    expect(secretKey?.source.get('production')).toMatchObject({
      provider: 'aws-sm',
      id: 'production/django/secret-key',
      key: 'SECRET_KEY',
    });
    expect(variables.get('JWT_SECRET_KEY')?.rules).toMatchObject({
      unit: 'bytes',
      file: true,
      rotation: { maxAgeDays: 90, previous: { key: 'jwt_secret_key_old', graceDays: 1 } },
    });
    expect(variables.get('DB_CREDENTIALS')?.rules.shape?.slice(2, 4)).toEqual([
      { names: ['name', 'dbname'], type: 'string', optional: false },
      { names: ['user', 'username'], type: 'string', optional: false },
    ]);
    expect(variables.get('DATABASE_URL')?.overrides.get('production')?.query).toEqual(
      new Map([['sslmode', ['require', 'verify-full']]]),
    );
    expect(variables.get('SECRET_KEY')?.location).toMatchObject({
      path: 'env.schema.yml',
      column: 3,
    });
  });

  it('refuses unknown keys with their place and the nearest known one', async () => {
    expect(
      await problems(
        'version: 1\npresetz: [django]\nvariables:\n  A: { minLenght: 3, zzzzzz: 1 }\n',
      ),
    ).toEqual([
      '2:1 unknown key `presetz`: did you mean `presets`?',
      expect.stringMatching(
        /^4:8 `variables\.A` has an unknown key `minLenght`: did you mean `minLength`\?$/,
      ),
      expect.stringMatching(/^4:22 `variables\.A` has an unknown key `zzzzzz`: expected one of/),
    ]);
  });

  it('reports wrong types, all at once', async () => {
    const text =
      'variables:\n  A: { minLength: long, type: strng }\n  B: { required: "yes" }\n  "C D": {}\n';
    const found = await problems(text);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        '4:3 `variables.C D` must be the name of a variable: letters, digits and _',
        '2:19 `variables.A.minLength` must be a whole number',
        '3:18 `variables.B.required` must be true or false',
        expect.stringMatching(
          /^2:31 `variables\.A\.type` must be one of .* did you mean `string`\?$/,
        ),
      ]),
    );
  });

  it('tells what is wrong in form and in meaning together, in the order of the lines', async () => {
    const text = [
      'environments: { names: [development], alias: {} }',
      'variables:',
      '  A: { pattern: "(?=a)b" }',
      '  B: { type: secrte, minLenght: 5 }',
      '  C: { preset: django.secretkey }',
    ].join('\n');
    expect(
      (await problems(text)).map((each) => each.replace(/^(\d+):\d+ `([\w.]+)`.*/, '$1 $2')),
    ).toEqual([
      '1 environments',
      '3 variables.A.pattern',
      '4 variables.B.type',
      '4 variables.B',
      '5 variables.C.preset',
    ]);
  });

  it('refuses duplicate keys, custom tags, several documents and merge bombs', async () => {
    expect(await problems('variables:\n  A: {}\n  A: {}\n')).toEqual([
      '3:3 this key stands twice, but keys are unique; keep one of them',
    ]);
    expect(await problems('variables: !!js/function x\n')).toEqual([
      expect.stringContaining('custom tags are not read'),
    ]);
    expect(await problems('version: 1\n---\nversion: 1\n')).toEqual([
      expect.stringContaining('only one document is read'),
    ]);
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let at = 1; at < 9; at += 1) {
      const before = String.fromCharCode(96 + at);
      bomb.push(
        `${String.fromCharCode(97 + at)}: &${String.fromCharCode(97 + at)} [${`*${before},`.repeat(9)}]`,
      );
    }
    expect(await problems(`${bomb.join('\n')}\n`)).toEqual([
      expect.stringContaining('more than 50 aliases'),
    ]);
  });

  it('refuses a file above 256 KiB and one that nests too deeply', async () => {
    expect(await problems(`# ${'x'.repeat(256 * 1024)}\n`)).toEqual([
      expect.stringContaining('larger than 256 KiB'),
    ]);
    expect(await problems(`version: ${'['.repeat(50_000)}`)).not.toEqual([]);
  });

  it('compiles patterns on the linear-time engine and refuses what it cannot run', async () => {
    const schema = await parse("variables:\n  A: { pattern: '^(a+)+$' }\n");
    const pattern = schema.variables.get('A')?.rules.pattern;
    expect(pattern?.test('aaaa')).toBe(true);
    expect(pattern?.test(`${'a'.repeat(5000)}b`)).toBe(false);
    expect(await problems("variables:\n  A: { pattern: '(?=a)b' }\n")).toEqual([
      expect.stringMatching(
        /^2:17 `variables\.A\.pattern` is not a pattern of the linear-time engine/,
      ),
    ]);
  });

  it('names what a schema refers to and does not exist', async () => {
    const text = [
      'presets: [djngo]',
      'environments: { names: [development, production], aliases: { stage: staging } }',
      'consumers: [{ files: [".env"], dialect: python-dotenvv }]',
      'rules: { producton: { tls: required } }',
      'variables:',
      '  A: { preset: django.secret-kee, env: { staging: {} } }',
      '  B: { aliases: [A], minLength: 5, maxLength: 3 }',
      '  C: { type: enum }',
      'suppress: [{ rule: rotaton-overdue, reason: "later" }]',
    ].join('\n');
    expect(await problems(text)).toEqual([
      expect.stringContaining(
        '`consumers.0.dialect` names no known dialect; did you mean `python-dotenv`?',
      ),
      expect.stringContaining('`presets.0` names no known preset; did you mean `django`?'),
      expect.stringContaining(
        '`suppress.0.rule` names no env rule; did you mean `env-rotation-overdue`?',
      ),
      expect.stringContaining('`environments.aliases.stage` points to no environment'),
      expect.stringContaining('`rules.producton` is not one of the environments'),
      expect.stringContaining('`variables.A.env.staging` is not one of the environments'),
      expect.stringContaining('did you mean `django.secret-key`?'),
      expect.stringContaining('`variables.B.aliases.0` is a name of `A` already'),
      expect.stringContaining('`variables.B.minLength` is above maxLength (5 > 3)'),
      expect.stringContaining('`variables.C.type` is enum and needs `values`'),
    ]);
  });

  it('takes an empty file for a schema that demands nothing', async () => {
    expect((await parse('')).variables.size).toBe(0);
  });

  it('takes a source that names one manager, with its own words', async () => {
    const source = (text: string) =>
      problems(`variables: { A: { source: { production: ${text} } } }\n`);
    expect(await source('{ vault: app/django, mount: secret, kv: 2, key: secret_key }')).toEqual(
      [],
    );
    expect(await source('{ gcp: a-key, version: latest, project: p }')).toEqual([]);
    expect(await source('{ aws-sm: a, vault: b }')).toEqual([
      '1:41 `variables.A.source.production` must name one manager (aws-sm, aws-ssm, vault, gcp, azure, kubernetes)',
    ]);
    expect(await source('{ aws-sn: a }')).toContainEqual(
      expect.stringContaining('unknown key `aws-sn`: did you mean `aws-sm`?'),
    );
    const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:app/production/db';
    expect(await source(`{ aws-sm: "${arn}-AbCdEf" }`)).toEqual([]);
    expect(await source(`{ aws-sm: "${arn}" }`)).toEqual([expect.stringContaining('whole ARN')]);
    expect(await source('{ aws-sm: "arn:aws:secretsmanager:db" }')).toEqual([
      expect.stringContaining('whole ARN'),
    ]);
  });

  it('knows the keyCase of managers, and the groups of presets once', async () => {
    expect(await problems('providers: { gcp: { keyCase: kebap } }\n')).toEqual([
      expect.stringContaining('did you mean `kebab`?'),
    ]);
    const { groups } = await parse('presets: [aws]\n');
    expect(groups.map(({ kind, names }) => [kind, names])).toEqual([
      ['allOrNone', ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']],
      ['if', ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN']],
    ]);
  });
});
