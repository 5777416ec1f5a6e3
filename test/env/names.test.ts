import { describe, expect, it } from 'vitest';
import { dialectLibrary } from '../../src/env/index.ts';
import { shownName } from '../../src/env/names.ts';
import { fill } from '../../src/model/fill.ts';
import { check, messageOf } from './support.ts';

describe('shownName', () => {
  it.each([
    'SECRET_KEY',
    'AWS_S3_BUCKET_2',
    'ConnectionStrings__DefaultConnection2',
    'OAUTH2_CLIENT_ID',
    'db.password.v2',
    'npm_config_registry',
    'AZURE_B2C_TENANT_01',
  ])('%s is a name', (name) => expect(shownName(name)).toBe(name));

  it('sees a value that is glued to a word', () => {
    expect(shownName(`variables${fill(20, 'base62', 7)}key`)).toContain('looks like a value');
  });

  it.each(['base62', 'hex', 'base64'] as const)('a value drawn from %s is none', (alphabet) => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const value = fill(24, alphabet, seed);
      expect(shownName(value)).toBe('a name that looks like a value (24 characters)');
    }
  });
});

describe('a value in the place of a name', () => {
  it('is shown by no finding: the second line of a generator is a name to some readers', async () => {
    const value = fill(24, 'base62', 4);
    for (const dialect of ['docker', 'compose', 'python-dotenv', 'ruby-dotenv', 'node']) {
      const schema = `consumers: [{ files: [.env], dialect: ${dialect} }]\nvariables: { A: {} }\n`;
      const { findings } = await check(
        { '.env': `A=1\n${value}\n` },
        { schema, dialects: dialectLibrary },
      );
      const said = JSON.stringify(findings.map((each) => [messageOf(each), each.args]));
      expect(said).not.toContain(value.slice(0, 6));
    }
  });
});
