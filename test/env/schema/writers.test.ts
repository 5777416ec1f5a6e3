import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toOwnJsonSchema } from '../../../src/env/schema/own-json-schema.ts';
import { toMarkdown } from '../../../src/env/schema/write-docs.ts';
import { toEnvExample } from '../../../src/env/schema/write-example.ts';
import { toJsonSchema } from '../../../src/env/schema/write-json-schema.ts';
import { check, parse } from '../support.ts';

const text = readFileSync(new URL('example.env.schema.yml', import.meta.url), 'utf8');

function newAjv() {
  const ajv = new Ajv2020.default({ strict: false });
  addFormats.default(ajv);
  return ajv;
}

describe('the published JSON Schema', () => {
  it('is the one that the program makes', async () => {
    const published = readFileSync(
      new URL('../../../docs/env.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(await toOwnJsonSchema())));
  });

  it('accepts the documented example and refuses unknown keys', async () => {
    const validate = newAjv().compile(await toOwnJsonSchema());
    expect(validate(parseYaml(text))).toBe(true);
    expect(validate({ variables: { A: { minLenght: 3 } } })).toBe(false);
    expect(validate({ versoin: 1 })).toBe(false);
  });
});

describe('toEnvExample', () => {
  it('writes an example that passes its own check', async () => {
    const example = toEnvExample(await parse(text));
    const { findings } = await check({ '.env.example': example }, { schema: text });
    expect(findings).toEqual([]);
    expect(example).toContain('SECRET_KEY=<your-secret-key>');
    expect(example).toContain('# SECRETS_CACHE_TTL=300');
    expect(example).not.toContain('DB_CREDENTIALS');
  });
});

describe('toMarkdown', () => {
  it('names every variable with what the schema says', async () => {
    const schema = await parse(text);
    const page = toMarkdown(schema);
    for (const name of schema.variables.keys()) expect(page).toContain(`\n## ${name}\n`);
    expect(page).toContain('- Required: yes, but not in development');
    expect(page).toContain('- Rotation: every 90 days, by automated, previous key kept in');
    expect(page).toContain(
      '- Source: production: aws-sm `production/django/secret-key`, key `SECRET_KEY`',
    );
    expect(page).toContain('- All or none of `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`');
    expect(toMarkdown(await parse(text))).toBe(page);
  });
});

describe('toJsonSchema', () => {
  it('describes an environment that other validators can judge', async () => {
    const schema = await parse(
      'variables: { PORT: { type: port }, MODE: { values: [a, b], required: false }, K: { type: secret, minLength: 5 } }\n',
    );
    const validate = newAjv().compile(JSON.parse(JSON.stringify(toJsonSchema(schema, null))));
    expect(validate({ PORT: '80', K: '12345' })).toBe(true);
    expect(validate({ PORT: 'x', K: '12345' })).toBe(false);
    expect(validate({ PORT: '80', K: '1234' })).toBe(false);
    expect(validate({ PORT: '80', K: '12345', MODE: 'c' })).toBe(false);
    expect(validate({ PORT: '80' })).toBe(false);
  });
});
