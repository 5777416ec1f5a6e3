import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { brief, check, messageOf, summary } from '../support.ts';

const strong = fill(40, 'base62', 1);
const other = fill(40, 'base62', 2);

/** Findings of `.env.production` against the variables of a schema. */
async function production(variables: string, env: string, rest = ''): Promise<string[]> {
  const schema = `version: 1\nvariables:\n${variables}\n${rest}\n`;
  return brief((await check({ '.env.production': env }, { schema })).findings);
}

describe('presence', () => {
  it('asks for what is required and lets defaults and options be', async () => {
    const variables =
      '  A: {}\n  B: { required: false }\n  C: { default: 3 }\n  D: { expose: false }';
    expect(await production(variables, '#\n')).toEqual(['env-missing A']);
  });

  it('tells every missing variable at once with its environment', async () => {
    const schema = 'variables: { A: {}, B: { env: { development: { required: false } } } }\n';
    const { findings } = await check({ '.env.production': '#\n', '.env.dev': '#\n' }, { schema });
    expect(findings.map(({ args }) => [args['name'], args['environment']])).toEqual([
      ['A', 'production'],
      ['B', 'production'],
      ['A', 'development'],
    ]);
  });

  it('takes an alias or a file for the variable', async () => {
    const variables = '  A_KEY: { aliases: [B_KEY], type: secret, file: true }';
    expect(await production(variables, `B_KEY=${strong}\n`)).toEqual([]);
    expect(await production(variables, 'A_KEY_FILE=/run/secrets/a\n')).toEqual([]);
    expect(await production(variables, `A_KEY_FILE=/run/a\nA_KEY=${strong}\n`)).toEqual([
      'env-file-and-value A_KEY',
    ]);
    expect(await production(variables, `B_KEY=${strong}\nA_KEY=${other}\n`)).toEqual([
      'env-alias-conflict A_KEY',
    ]);
  });

  it('looks into the layers that the loader of the project reads', async () => {
    const schema = 'variables: { A: {}, B: {} }\n';
    const files = { '.env': 'A=1\n', '.env.production': 'B=2\n', '.env.local': '\n' };
    const next = { 'package.json': '{"dependencies":{"next":"15"}}' };
    expect(brief((await check({ ...files, ...next }, { schema })).findings)).toEqual([]);
    const plain = brief((await check(files, { schema })).findings);
    expect(plain).toEqual(['env-missing B', 'env-missing A']);
  });
});

describe('values', () => {
  it.each([
    ['{ type: integer, min: 0, max: 86400 }', '300', 'x'],
    ['{ type: integer }', '-3', '3.5'],
    ['{ type: integer, max: 10 }', '10', '11'],
    ['{ type: number }', '1.5e3', '1,5'],
    ['{ type: boolean }', 'True', 'maybe'],
    ['{ type: port }', '5432', '70000'],
    ['{ type: email }', 'a@b.io', 'a b@c'],
    ['{ type: hostname }', 'db.internal', 'http://db'],
    ['{ type: ip }', '::1', '1.2.3'],
    ['{ type: uuid }', '0f8fad5b-d9cb-469f-a165-70867728950e', '0f8fad5b'],
    ['{ type: datetime }', '2024-01-15T10:30:00Z', '2024-13-15T10:30:00Z'],
    ['{ type: date }', '2024-02-29', '2023-02-29'],
    ['{ type: duration }', '1h30m', 'soon'],
    ['{ type: json }', '{"a":1}', '{a:1}'],
    ['{ type: base64, sensitive: false }', 'YWJjZA==', '!!'],
    ['{ type: hex, sensitive: false }', '00ff', '00f'],
    ['{ type: semver }', '1.2.3-rc.1', '1.2'],
    ['{ type: enum, values: [a, b] }', 'a', 'c'],
    ['{ values: [1, 2] }', '2', '3'],
    ['{ startsWith: al }', 'alees', 'x'],
    ["{ endsWith: '/' }", 'alees/', 'alees'],
    ["{ pattern: '^v[0-9]+$' }", 'v12', 'w12'],
    ['{ type: url, schemes: [https] }', 'https://a.site', 'ftp://a.site'],
    ['{ type: url, hosts: [.vault.azure.net] }', 'https://a.vault.azure.net', 'https://a.site'],
    ['{ type: url, requires: [path] }', 'https://a.site/x', 'https://a.site/'],
  ])('%s takes %s and refuses %s', async (rules, good, bad) => {
    expect(await production(`  SETTING: ${rules}`, `SETTING='${good}'\n`)).toEqual([]);
    expect(await production(`  SETTING: ${rules}`, `SETTING='${bad}'\n`)).toEqual([
      'env-bad-format SETTING',
    ]);
  });

  it('counts characters, or bytes where an algorithm asks for them', async () => {
    const umlauts = 'äöüß'.repeat(8);
    const hs512 = '  JWT_KEY: { type: secret, bytesFor: { algorithm: HS512 } }';
    expect(
      await production('  A_KEY: { minLength: 33, sensitive: false }', `A_KEY=${umlauts}\n`),
    ).toEqual(['env-too-short A_KEY']);
    expect(
      await production(
        '  A_KEY: { minLength: 64, unit: bytes, sensitive: false }',
        `A_KEY=${umlauts}\n`,
      ),
    ).toEqual([]);
    const { findings } = await check(
      { '.env': `JWT_KEY=${fill(63)}\n` },
      { schema: `variables:\n${hs512}\n` },
    );
    expect(findings[0]?.args).toMatchObject({ length: 63, minLength: 64, unit: 'bytes' });
  });

  it('takes the algorithm from another variable', async () => {
    const variables =
      '  JWT_KEY: { type: secret, bytesFor: { variable: JWT_ALG } }\n  JWT_ALG: { values: [HS256, HS384] }';
    expect(await production(variables, `JWT_ALG=HS384\nJWT_KEY=${fill(40)}\n`)).toEqual([
      'env-too-short JWT_KEY',
    ]);
  });

  it('finds too long and too uniform values', async () => {
    expect(await production('  A_KEY: { maxLength: 10 }', `A_KEY=${fill(11)}\n`)).toEqual([
      'env-too-long A_KEY',
    ]);
    expect(
      await production('  A_KEY: { type: secret, minLength: 32 }', `A_KEY=${'q7'.repeat(20)}\n`),
    ).toEqual(['env-low-entropy A_KEY']);
    expect(
      await production('  A_KEY: { type: secret, entropyBits: 400 }', `A_KEY=${strong}\n`),
    ).toEqual(['env-low-entropy A_KEY']);
  });

  it('judges the password of a URL on its own', async () => {
    const variables =
      '  DATABASE_URL: { type: url, schemes: [postgresql], password: { minLength: 12 } }';
    const urls = [
      ['postgresql://app:postgres@db.internal/app', 'env-too-short', 'env-insecure-value'],
      [`postgresql://app:${fill(5)}@db.internal/app`, 'env-too-short'],
      ['postgresql://app:<password>@db.internal/app', 'env-too-short', 'env-placeholder'],
      [`postgresql://app:${strong}@db.internal/app`],
      [`postgresql://app:a#${strong}@db.internal/app`, 'env-bad-format'],
    ];
    for (const [url = '', ...rules] of urls) {
      const found = await production(variables, `DATABASE_URL='${url}'\n`);
      expect(found).toEqual(rules.map((rule) => `${rule} DATABASE_URL`));
    }
  });

  it('asks for hosts, query and encryption by environment', async () => {
    const variables = `  DATABASE_URL:
    type: url
    env: { production: { notHosts: [localhost, db], query: { sslmode: [require, verify-full] } } }
  REDIS_URL: { type: url, schemes: [redis, rediss], env: { production: { schemes: [rediss] } } }
  API_URL: { type: url, required: false }`;
    const bad = 'DATABASE_URL=postgresql://db/app?sslmode=disable\nREDIS_URL=redis://cache/0\n';
    const good =
      'DATABASE_URL=postgresql://pg.internal/app?sslmode=require\nREDIS_URL=rediss://cache/0\n';
    expect(await production(variables, bad)).toEqual([
      'env-bad-format DATABASE_URL',
      'env-insecure-transport DATABASE_URL',
      'env-insecure-transport REDIS_URL',
    ]);
    expect(await production(variables, good)).toEqual([]);
    expect(await production(variables, `${good}API_URL=http://api.internal\n`)).toEqual([
      'env-insecure-transport API_URL',
    ]);
    const tls = 'rules: { production: { tls: required } }';
    const { findings } = await check(
      { '.env.production': 'API_URL=http://api.internal\n' },
      { schema: `variables: { API_URL: { type: url } }\n${tls}\n` },
    );
    expect(findings[0]).toMatchObject({ ruleId: 'env-insecure-transport' });
    expect(findings[0]?.severity).toBeUndefined();
  });

  it('finds keys of the wrong environment', async () => {
    const schema = 'variables: { STRIPE_SECRET_KEY: { preset: stripe.secret-key } }\n';
    const live = `STRIPE_SECRET_KEY=sk_${'live'}_${fill(24)}\n`;
    const test = `STRIPE_SECRET_KEY=sk_${'test'}_${fill(24)}\n`;
    const { findings, notices } = await check(
      { '.env.production': test, '.env.development': live, '.env.staging': test, '.env': live },
      { schema },
    );
    expect(summary(findings)).toEqual([
      'env-wrong-environment-key STRIPE_SECRET_KEY .env.production:1:19',
      'env-wrong-environment-key STRIPE_SECRET_KEY .env.development:1:19',
    ]);
    expect(notices).toEqual([expect.stringContaining('no environment is known for .env:')]);
    expect(findings[0]?.args).toMatchObject({
      environment: 'production',
      belongsTo: 'other environments',
    });
  });

  it('checks the shape of JSON values', async () => {
    const variables =
      '  DB: { type: json, shape: { host: hostname, port: port, "name|dbname": string, password: secret, rotated_at: "datetime?" } }';
    const good = { host: 'pg.internal', port: '5432', dbname: 'app', password: strong };
    expect(await production(variables, `DB='${JSON.stringify(good)}'\n`)).toEqual([]);
    expect(
      await production(variables, `DB='${JSON.stringify({ ...good, port: 5432 })}'\n`),
    ).toEqual([]);
    const bad = { host: 'pg.internal', port: 'x', password: 'secure_password_here' };
    const schema = `variables:\n${variables}\n`;
    const { findings } = await check({ '.env': `DB='${JSON.stringify(bad)}'\n` }, { schema });
    expect(findings.map(({ ruleId, args }) => [ruleId, args['part']])).toEqual([
      ['env-bad-format', 'port'],
      ['env-bad-format', 'name or dbname'],
      ['env-placeholder', 'password'],
    ]);
  });

  it('reports references that nobody resolves', async () => {
    expect(await production('  A: {}', 'A=${OTHER}\n')).toEqual(['env-unresolved-reference A']);
    expect(await production('  A_URL: { type: url }', 'A_URL=https://${HOST}/x\n')).toEqual([
      'env-unresolved-reference A_URL',
    ]);
  });

  it('lets weak local values pass in development and nowhere else', async () => {
    const schema = 'variables: { DB_PASSWORD: { type: secret } }\n';
    const env = 'DB_PASSWORD=local_dev_password\n';
    const { findings } = await check(
      { '.env.development': env, '.env.staging': env, '.env': env },
      { schema },
    );
    expect(summary(findings)).toEqual([
      'env-insecure-value DB_PASSWORD .env.staging:1:13',
      'env-insecure-value DB_PASSWORD .env:1:13',
    ]);
  });
});

describe('variables together', () => {
  it('keeps groups complete', async () => {
    const groups = `rules:
  groups:
    - { allOrNone: [A, B] }
    - { if: { set: U }, then: { set: P } }
    - { oneOf: [X, Y] }
    - { atMostOne: [M, N] }
    - { anyOf: [Q, R] }`;
    const find = async (env: string) =>
      (await check({ '.env': env }, { schema: `${groups}\n` })).findings.map(messageOf);
    expect(await find('A=1\nB=1\nX=1\nQ=1\n')).toEqual([]);
    expect(await find('A=1\nU=1\nX=1\nY=1\nM=1\nN=1\n')).toEqual([
      'A needs B as well.',
      'U needs P as well.',
      'Exactly one may be set, but X and Y are.',
      'At most one of M and N may be set.',
      'Q and R must be set.',
    ]);
  });

  it('lets only the named variables into an environment', async () => {
    const rest = `rules:
  production:
    only: { anyOf: [[VAULT_ADDR, VAULT_ROLE_ID], [AWS_SECRETS_NAME]], files: [".env.production"] }
    forbid: [VAULT_TOKEN, SKIP_CONFIG_VALIDATION]
    require: { USE_SECRETS_MANAGER: "true" }`;
    const base = 'USE_SECRETS_MANAGER=True\n';
    const variables = '  DB_PASSWORD: { type: secret, required: false }';
    expect(await production(variables, `${base}AWS_SECRETS_NAME=app/x\n`, rest)).toEqual([]);
    expect(
      await production(
        variables,
        `USE_SECRETS_MANAGER=no\nVAULT_ADDR=https://v.internal\nVAULT_TOKEN=${strong}\nDB_PASSWORD=${other}\nSKIP_CONFIG_VALIDATION=True\n`,
        rest,
      ),
    ).toEqual([
      'env-skip-flag SKIP_CONFIG_VALIDATION',
      'env-disallowed-here VAULT_TOKEN',
      'env-bad-format USE_SECRETS_MANAGER',

      'env-disallowed-here DB_PASSWORD',
      'env-group VAULT_ROLE_ID',
    ]);
  });

  it('judges the values of names that only a rule speaks of', async () => {
    const rest = 'rules: { production: { forbid: [VAULT_TOKEN] } }';
    expect(
      await production('  A: { required: false }', 'VAULT_TOKEN=s.xxxxxxxxxxxx\n', rest),
    ).toEqual(['env-placeholder VAULT_TOKEN', 'env-disallowed-here VAULT_TOKEN']);
  });

  it('keeps secrets apart, in one file and across environments', async () => {
    const schema =
      'variables:\n  A_KEY: { type: secret, distinct: environments, distinctFrom: [B_KEY] }\n  B_KEY: {}\n';
    const env = `A_KEY=${strong}\nB_KEY=${other}\n`;
    const twice = `A_KEY=${strong}\nB_KEY=${strong}\n`;
    const { findings } = await check({ '.env.staging': env, '.env.production': env }, { schema });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'env-not-distinct',
      location: { path: '.env.production', line: 1 },
      args: { environment: 'production', otherEnvironment: 'staging' },
      related: [{ path: '.env.staging', line: 1 }],
    });
    expect(brief((await check({ '.env': twice }, { schema })).findings)).toEqual([
      'env-not-distinct A_KEY',
    ]);
  });

  it('names unknown variables and what they may have meant', async () => {
    const schema = 'variables: { DATABASE_URL: {} }\n';
    const { findings } = await check({ '.env': 'DATABSE_URL=x\nOTHER=1\n' }, { schema });
    expect(findings.map(messageOf)).toEqual([
      expect.stringContaining('DATABASE_URL environment variable must be set'),
      'DATABSE_URL is not in the schema. Did you mean DATABASE_URL?',
      'OTHER is not in the schema.',
    ]);
    const open = await check(
      { '.env': 'DATABASE_URL=x\nOTHER=1\n' },
      { schema: `${schema}unknown: allow\n` },
    );
    expect(open.findings).toEqual([]);
  });
});

describe('files', () => {
  it('reports duplicates, encodings and lines without meaning', async () => {
    const { findings } = await check({ '.env': '\uFEFFA=1\nA=2\njunk\n' });
    expect(summary(findings)).toEqual([
      'env-bad-encoding .env .env:1:1',
      'env-syntax node-dotenv .env:3:1',
      'env-duplicate A .env:2:1',
    ]);
  });

  it('reports divergence with lengths and a form that all consumers read alike', async () => {
    const { findings } = await check({
      '.env': `API_TOKEN=${fill(10)}#${fill(12)}\n`,
      'package.json': '{"dependencies":{"dotenv":"18"}}',
      'requirements.txt': 'python-dotenv\n',
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'env-dialect-divergence',
      location: { path: '.env', line: 1, column: 11 },
      args: {
        name: 'API_TOKEN',
        readings: [
          { consumer: 'node-dotenv', length: 10 },
          { consumer: 'python-dotenv', length: 23 },
        ],
        rewrite: 'single quotes',
      },
    });
  });

  it('wants placeholders in examples and every variable named there', async () => {
    const schema =
      'variables: { A_KEY: { type: secret }, B_URL: { type: url }, C: { required: false } }\n';
    const good = 'A_KEY=<your-key>\nB_URL=postgres://user:pass@localhost/db\n';
    expect((await check({ '.env.example': good }, { schema })).findings).toEqual([]);
    const bad = `A_KEY=${strong}\nD=1\n`;
    expect(brief((await check({ '.env.example': bad }, { schema })).findings)).toEqual([
      'env-example-drift B_URL',
      'env-example-drift D',
      'env-example-real-value A_KEY',
    ]);
    const url = `B_URL=postgres://app:${strong}@db.internal/app\n`;
    expect(brief((await check({ '.env.sample': url })).findings)).toEqual([
      'env-example-real-value B_URL',
    ]);
  });

  it('checks known values without a schema, but for examples', async () => {
    const env = `DB_PASSWORD=changeme\nAPI_KEY=<key>\nNAME=example\nTOKEN=${strong}\n`;
    const { findings } = await check({ '.env': env, '.env.example': env.replace(strong, '') });
    expect(summary(findings)).toEqual([
      'env-insecure-value DB_PASSWORD .env:1:13',
      'env-placeholder API_KEY .env:2:9',
    ]);
  });
});

describe('the job', () => {
  const schema =
    'version: 1\nenvironments: { from: ENVIRONMENT }\nvariables:\n  A_KEY: { type: secret, minLength: 50 }\n';

  it('is judged at the place of the schema, without its other variables', async () => {
    const { findings } = await check(
      {},
      {
        schema,
        withFiles: false,
        job: { A_KEY: 'tr0ub4', PATH: '/bin', GITHUB_TOKEN: 'changeme' },
      },
    );
    expect(summary(findings)).toEqual(['env-too-short A_KEY env.schema.yml:4:3']);
    const missing = await check({}, { schema, withFiles: false, job: { ENVIRONMENT: 'prod' } });
    expect(missing.findings[0]).toMatchObject({
      ruleId: 'env-missing',
      args: { name: 'A_KEY', environment: 'production' },
      location: { path: 'env.schema.yml', line: 4 },
    });
  });
});

describe('suppressions of the schema', () => {
  it('hold until their last day and are told', async () => {
    const schema =
      'variables: { A: {} }\nsuppress: [{ rule: missing, variable: A, until: 2026-06-01, reason: "ticket 1" }]\n';
    const within = await check({ '.env': '#\n' }, { schema, today: '2026-06-01' });
    const after = await check({ '.env': '#\n' }, { schema, today: '2026-06-02' });
    expect(within.findings).toEqual([]);
    expect(within.suppressed).toMatchObject([
      { reason: 'ticket 1', until: '2026-06-01', location: { path: 'env.schema.yml', line: 2 } },
    ]);
    expect(brief(after.findings)).toEqual(['env-missing A']);
  });
});
