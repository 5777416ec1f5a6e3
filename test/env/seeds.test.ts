import { describe, expect, it } from 'vitest';
import { dialectLibrary } from '../../src/env/index.ts';
import { fill, fillUuid } from '../../src/model/fill.ts';
import { brief, check, messageOf } from './support.ts';

const real = { dialects: dialectLibrary };

// The applications of the project's seed documents, with their manifests as the documents show them.

describe('an ERP with Django and Flask (S0)', () => {
  const schema = `version: 1
presets: [django, flask, postgres, openai, langfuse, vault, aws]
environments: { names: [development, production] }
rules:
  production:
    only:
      anyOf: [[VAULT_ADDR, VAULT_ROLE_ID, VAULT_SECRET_ID], [AWS_SECRETS_REGION, AWS_SECRETS_NAME]]
variables:
  SECRET_KEY: { preset: django.secret-key, aliases: [DJANGO_SECRET_KEY], env: { production: { required: false } } }
  DB_PASSWORD: { preset: postgres.password, env: { production: { required: false } } }
  OPENAI_API_KEY: { preset: openai.key, required: false }
  LANGFUSE_SECRET_KEY: { preset: langfuse.secret, required: false }
  LANGFUSE_PUBLIC_KEY: { preset: langfuse.public, required: false }
`;
  const local =
    'SECRET_KEY=dev-random-key-generated-by-django\nDB_PASSWORD=local_dev_password\nOPENAI_API_KEY=sk-test-key\n';

  it('takes its local values for what they are: fine in development but for their length', async () => {
    const { findings } = await check({ '.env.development': local }, { schema, ...real });
    expect(brief(findings)).toEqual(['env-too-short SECRET_KEY', 'env-too-short OPENAI_API_KEY']);
  });

  it('refuses the same values and every other secret in production', async () => {
    const { findings } = await check({ '.env.production': local }, { schema, ...real });
    expect(brief(findings)).toEqual(
      expect.arrayContaining([
        'env-insecure-value SECRET_KEY',
        'env-insecure-value DB_PASSWORD',
        'env-insecure-value OPENAI_API_KEY',
        'env-disallowed-here SECRET_KEY',
        'env-disallowed-here DB_PASSWORD',
        'env-disallowed-here OPENAI_API_KEY',
      ]),
    );
  });

  it('lets the connection variables of one manager into production, filled in', async () => {
    const aws = 'AWS_SECRETS_REGION=us-east-1\nAWS_SECRETS_NAME=gaara-erp/production\n';
    expect((await check({ '.env.production': aws }, { schema, ...real })).findings).toEqual([]);
    const vault =
      'VAULT_ADDR=http://127.0.0.1:8200\nVAULT_ROLE_ID=xxxx\nVAULT_SECRET_ID=xxxx\nVAULT_TOKEN=s.xxxxxxxxxxxx\n';
    const { findings } = await check({ '.env.production': vault }, { schema, ...real });
    expect(brief(findings)).toEqual(
      expect.arrayContaining([
        'env-insecure-transport VAULT_ADDR',
        'env-bad-format VAULT_ADDR',
        'env-placeholder VAULT_ROLE_ID',
        'env-placeholder VAULT_SECRET_ID',
        'env-placeholder VAULT_TOKEN',
        'env-disallowed-here VAULT_TOKEN',
      ]),
    );
  });

  it('sees a swapped pair of keys and two names that differ', async () => {
    const env = `SECRET_KEY=${fill(60, 'base62', 1)}
DJANGO_SECRET_KEY=${fill(60, 'base62', 2)}
DB_PASSWORD=${fill(24)}
LANGFUSE_SECRET_KEY=pk-lf-${fillUuid(1)}
LANGFUSE_PUBLIC_KEY=sk-lf-${fillUuid(2)}
`;
    const { findings } = await check({ '.env': env }, { schema, ...real });
    expect(brief(findings)).toEqual([
      'env-bad-format LANGFUSE_SECRET_KEY',
      'env-bad-format LANGFUSE_PUBLIC_KEY',
      'env-alias-conflict SECRET_KEY',
    ]);
  });
});

describe('an ERP on AWS (S1)', () => {
  const schema = `version: 1
presets: [aws]
variables:
  AWS_ACCESS_KEY_ID: {}
  AWS_SECRET_ACCESS_KEY: {}
  AWS_REGION: {}
  AWS_SECRETS_PREFIX: {}
  JWT_CREDENTIALS: { type: json, shape: { secret_key: secret, algorithm: string }, expose: false }
`;

  it('finds each placeholder of its guide', async () => {
    const env =
      'AWS_ACCESS_KEY_ID=your-access-key\nAWS_SECRET_ACCESS_KEY=your-secret-key\nAWS_REGION=your-region\nAWS_SECRETS_PREFIX=alees/\n';
    const { findings } = await check({ '.env': env }, { schema, ...real });
    expect(findings.map(({ ruleId, args }) => [ruleId, args['name'], args['pattern']])).toEqual([
      ['env-placeholder', 'AWS_ACCESS_KEY_ID', 'your-…'],
      ['env-placeholder', 'AWS_SECRET_ACCESS_KEY', 'your-…'],
      ['env-placeholder', 'AWS_REGION', 'your-…'],
    ]);
  });
});

describe('an application with its required secrets (S2)', () => {
  const schema = `version: 1
presets: [jwt, postgres, redis, stripe, google-oauth, smtp]
environments: { names: [development, staging, production] }
variables:
  JWT_SECRET_KEY: { distinct: environments }
  DATABASE_URL: {}
  REDIS_URL: {}
  STRIPE_SECRET_KEY: {}
  STRIPE_WEBHOOK_SECRET: {}
  GOOGLE_CLIENT_SECRET: {}
  SMTP_PASSWORD: {}
unknown: allow
`;
  const good = (seed: number) => `JWT_SECRET_KEY=${fill(43, 'base64url', seed)}
DATABASE_URL=postgresql://app:${fill(20, 'base62', seed)}@pg.internal/app
REDIS_URL=rediss://cache.internal:6380/0
STRIPE_SECRET_KEY=sk_${'live'}_${fill(24, 'base62', seed)}
STRIPE_WEBHOOK_SECRET=whsec_${fill(32, 'base62', seed)}
GOOGLE_CLIENT_SECRET=GOCSPX-${fill(28, 'base62', seed)}
SMTP_PASSWORD=${fill(16, 'base62', seed)}
`;

  it('names all seven when they are missing', async () => {
    const { findings } = await check(
      { '.env.production': 'SECRET_PROVIDER=env\n' },
      { schema, ...real },
    );
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(Array(7).fill('env-missing'));
  });

  it('passes good values and refuses the ones of the guide', async () => {
    expect((await check({ '.env.production': good(1) }, { schema, ...real })).findings).toEqual([]);
    const bad = good(1)
      .replace(/JWT_SECRET_KEY=.*/, 'JWT_SECRET_KEY=your-secret')
      .replace(/DATABASE_URL=.*/, 'DATABASE_URL=postgresql://...')
      .replace('_live_', '_test_');
    const { findings } = await check({ '.env.production': bad }, { schema, ...real });
    expect(brief(findings)).toEqual([
      'env-too-short JWT_SECRET_KEY',
      'env-placeholder JWT_SECRET_KEY',
      'env-placeholder DATABASE_URL',
      'env-wrong-environment-key STRIPE_SECRET_KEY',
    ]);
  });

  it('keeps development, staging and production apart', async () => {
    const files = {
      '.env.staging': good(1).replace('_live_', '_test_'),
      '.env.production': good(1),
    };
    const { findings } = await check(files, { schema, ...real });
    expect(brief(findings)).toEqual([
      'env-not-distinct JWT_SECRET_KEY',
      'env-not-distinct STRIPE_WEBHOOK_SECRET',
    ]);
  });

  it.each([32, 43, 44])('takes a generated key of %i characters', async (length) => {
    const env = good(2).replace(/JWT_SECRET_KEY=.*/, `JWT_SECRET_KEY=${fill(length, 'hex', 5)}`);
    expect((await check({ '.env.production': env }, { schema, ...real })).findings).toEqual([]);
  });
});

describe('a FastAPI service (S3)', () => {
  const schema = `version: 1
presets: [aws]
rules:
  groups:
    - { allOrNone: [AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY] }
    - { if: { set: ELASTICSEARCH_USERNAME }, then: { set: ELASTICSEARCH_PASSWORD } }
variables:
  DATABASE_URL: { preset: postgres.url, requires: [host, user, password, path] }
  JWT_SECRET_KEY: { preset: jwt.secret-key }
  SENTRY_DSN: { preset: sentry.dsn, required: false }
unknown: allow
`;

  it('judges the password inside the URL of its guide', async () => {
    const env = `DATABASE_URL=postgresql+asyncpg://user:verysecretpass@host/db\nJWT_SECRET_KEY=${fill(64, 'hex')}\n`;
    const { findings } = await check({ '.env': env }, { schema, ...real });
    expect(findings.map(({ ruleId, args }) => [ruleId, args['part']])).toEqual([
      ['env-insecure-value', 'password'],
    ]);
  });

  it('asks for both halves of credentials', async () => {
    const env = `DATABASE_URL=postgresql+asyncpg://user:${fill(20)}@pg/db\nJWT_SECRET_KEY=${fill(64, 'hex')}\nAWS_ACCESS_KEY_ID=AKIA${fill(16, 'base32')}\nELASTICSEARCH_USERNAME=elastic\n`;
    const { findings } = await check({ '.env': env }, { schema, ...real });
    expect(findings.map(messageOf)).toEqual([
      'AWS_ACCESS_KEY_ID needs AWS_SECRET_ACCESS_KEY as well.',
      'ELASTICSEARCH_USERNAME needs ELASTICSEARCH_PASSWORD as well.',
    ]);
  });
});

describe('a library platform with a validated SECRET_KEY (S4)', () => {
  const schema = `version: 1
environments: { names: [development, staging, production], from: ENVIRONMENT }
rules:
  production: { forbid: [SKIP_CONFIG_VALIDATION], require: { USE_SECRETS_MANAGER: "true" } }
variables:
  SECRET_KEY: { preset: django.secret-key }
  ENVIRONMENT: { values: [development, staging, production] }
  SECRETS_CACHE_TTL: { type: integer, min: 0, max: 86400, default: 300 }
`;
  const base = `SECRET_KEY=${fill(67, 'base64url', 9)}\nENVIRONMENT=production\nUSE_SECRETS_MANAGER=True\n`;

  it('passes as its guide sets it, with comments behind values', async () => {
    const env = `${base.replace('=production', '=production  # or staging, development')}SECRETS_CACHE_TTL=300  # 5 minutes\n`;
    expect((await check({ '.env': env }, { schema, ...real })).findings).toEqual([]);
  });

  it('reads the environment from the file and asks for what it demands', async () => {
    const env = `${base.replace('True', 'False')}SKIP_CONFIG_VALIDATION=True\n`;
    const { findings } = await check({ '.env': env }, { schema, ...real });
    expect(brief(findings)).toEqual([
      'env-skip-flag SKIP_CONFIG_VALIDATION',
      'env-bad-format USE_SECRETS_MANAGER',
    ]);
  });

  it('counts what node reads of a key with a bare # and what python reads whole', async () => {
    const env = base.replace(/SECRET_KEY=.*/, `SECRET_KEY=${fill(20)}#${fill(40)}`);
    const node = await check(
      { '.env': env, 'package.json': '{"dependencies":{"dotenv":"18"}}' },
      { schema, ...real },
    );
    const python = await check(
      { '.env': env, 'requirements.txt': 'python-dotenv' },
      { schema, ...real },
    );
    expect(node.findings.map(messageOf)[0]).toContain(
      'SECRET_KEY is too short (20 characters). It should be at least 50 characters for security.',
    );
    expect(python.findings).toEqual([]);
  });

  it('tells both consumers of one file apart', async () => {
    const env = base.replace(/SECRET_KEY=.*/, `SECRET_KEY=${fill(60)}#${fill(40)}`);
    const { findings } = await check(
      {
        '.env': env,
        'package.json': '{"dependencies":{"dotenv":"18"}}',
        'requirements.txt': 'python-dotenv',
      },
      { schema, ...real },
    );
    expect(findings.map(messageOf)).toEqual([
      'SECRET_KEY is read differently: node-dotenv reads 60 characters, python-dotenv reads 101 characters. Written with single quotes, all read the same.',
    ]);
  });

  it('sees the second line that a generator printed', async () => {
    const env = `SECRET_KEY=${fill(64, 'base62', 3)}\n${fill(24, 'base62', 4)}\nENVIRONMENT=staging\n`;
    const { findings } = await check(
      { '.env': env, 'package.json': '{"dependencies":{"dotenv":"18"}}' },
      { schema, ...real },
    );
    expect(findings.map(({ ruleId, location }) => [ruleId, location.line])).toEqual([
      ['env-syntax', 2],
    ]);
  });
});
