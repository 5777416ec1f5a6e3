import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { brief, check, messageOf, summary } from '../support.ts';

const strong = fill(40, 'base62', 1);
const schema = `version: 1
environments: { names: [development, production], aliases: { prod: production } }
variables:
  JWT_SECRET_KEY: { type: secret, minLength: 32, file: true }
  DATABASE_URL: { type: url, file: true }
  LOG_LEVEL: { required: false }
unknown: allow
manifests: { compose: ["docker-compose*.yml"] }
`;

async function compose(text: string, files: Readonly<Record<string, string>> = {}) {
  return (await check({ 'docker-compose.prod.yml': text, ...files }, { schema })).findings;
}

describe('compose manifests', () => {
  it('name no secret that looks like a value itself', async () => {
    const text = `services:\n  a:\n    image: x\n    secrets: [ ${strong} ]\n`;
    const findings = await compose(text);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('env-source-missing');
    expect(findings.map(messageOf).join('\n')).not.toContain(strong.slice(0, 8));
  });

  it('accept secrets that are declared, granted and named by _FILE', async () => {
    const text = `version: '3.8'
services:
  backend:
    secrets:
      - jwt_secret
      - db_url
    environment:
      JWT_SECRET_KEY_FILE: /run/secrets/jwt_secret
      DATABASE_URL_FILE: /run/secrets/db_url
secrets:
  jwt_secret: { external: true }
  db_url: { external: true }
`;
    expect(await compose(text)).toEqual([]);
    expect(summary(await compose(text.replace('      - db_url\n', '')))).toEqual([
      'env-file-not-granted DATABASE_URL_FILE docker-compose.prod.yml:8:26',
    ]);
    expect(summary(await compose(text.replace('  db_url: { external: true }\n', '')))).toEqual([
      'env-source-missing db_url docker-compose.prod.yml:6:9',
    ]);
  });

  it('ask for nothing in an env_file that a service adds to', async () => {
    const text = `services:
  backend:
    env_file: web.env
    environment: { JWT_SECRET_KEY: ${strong}, DATABASE_URL: "https://db/x", LOG_LEVEL: info }
`;
    expect(await compose(text, { 'web.env': 'LOG_LEVEL=debug\n' })).toEqual([]);
    expect(
      summary(
        await compose(text.replace(/, DATABASE_URL: "[^"]*"/, ''), {
          'web.env': 'LOG_LEVEL=debug\n',
        }),
      ),
    ).toEqual(['env-missing DATABASE_URL docker-compose.prod.yml:3:5']);
  });

  it('read both forms of environment, env_file and merged blocks, with places', async () => {
    const text = `x-common: &common
  DATABASE_URL: postgres://app@db/app
services:
  web:
    env_file:
      - path: web.env
    environment:
      <<: *common
      LOG_LEVEL: debug
  worker:
    environment:
      - JWT_SECRET_KEY=changeme
`;
    const findings = await compose(text, { 'web.env': 'JWT_SECRET_KEY=short\n' });
    expect(summary(findings)).toEqual([
      'env-too-short JWT_SECRET_KEY web.env:1:16',
      'env-too-short JWT_SECRET_KEY docker-compose.prod.yml:12:9',
      'env-insecure-value JWT_SECRET_KEY docker-compose.prod.yml:12:9',
    ]);
    expect(findings.map((finding) => finding.args['consumer'])).toEqual([
      'compose',
      'compose',
      'compose',
    ]);
  });

  it('ask for what is missing where the application is, not in its database', async () => {
    const text = `services:
  db:
    image: postgres
    environment: { POSTGRES_PASSWORD: "${strong}" }
  web:
    environment: { JWT_SECRET_KEY: "${strong}" }
`;
    const findings = await compose(text);
    expect(summary(findings)).toEqual(['env-missing DATABASE_URL docker-compose.prod.yml:6:5']);
    expect(findings[0]?.args['environment']).toBe('production');
  });

  it('resolve interpolation from .env, judge defaults and leave the rest open', async () => {
    const text = `services:
  web:
    environment:
      JWT_SECRET_KEY: \${JWT:-changeme}
      DATABASE_URL: postgres://app:\${DB_PASSWORD:?set it}@db/app
`;
    expect(brief(await compose(text))).toEqual([
      'env-too-short JWT_SECRET_KEY',
      'env-insecure-value JWT_SECRET_KEY',
    ]);
    expect(await compose(text, { '.env': `JWT=${strong}\n` })).toEqual([]);
    expect(brief(await compose(text, { '.env': `JWT=${strong}\nDB_PASSWORD=postgres\n` }))).toEqual(
      ['env-insecure-value DB_PASSWORD', 'env-insecure-value DATABASE_URL'],
    );
  });

  it('follow extends and lay files over each other', async () => {
    const base = `services:
  base:
    environment: { DATABASE_URL: postgres://app@db/app }
  web:
    extends: base
`;
    const top = `services:
  web:
    environment: { JWT_SECRET_KEY: "${strong}" }
`;
    expect(brief(await compose(top))).toEqual(['env-missing DATABASE_URL']);
    const both = await check(
      { 'docker-compose.a.yml': base, 'docker-compose.b.yml': top },
      { schema },
    );
    expect(both.findings).toEqual([]);
  });

  it('say where a file is broken, and go on', async () => {
    const findings = await compose('services:\n  web:\n    environment: [a\n');
    expect(findings[0]?.ruleId).toBe('env-syntax');
    expect(findings.map(messageOf)[0]).toBe(
      'compose refuses the file here: this is not valid YAML.',
    );
  });
});
