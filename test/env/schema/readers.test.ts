import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchemaSource } from '../../../src/env/schema/parse.ts';
import { ifThen, leftOutLines } from '../../../src/env/schema/source.ts';
import { toSchemaYaml } from '../../../src/env/schema/write-yaml.ts';
import { InputErrors } from '../../../src/model/errors.ts';
import { brief, check, parse } from '../support.ts';

/** The variables as data, and what was left out. */
async function read(path: string, text: string) {
  const source = await readSchemaSource(path, text);
  return { data: source.value, leftOut: leftOutLines(source.leftOut), source };
}

/** Place of a variable, for the promise that positions are kept. */
async function placeOf(path: string, text: string, name: string) {
  const { line, column } = (await parse(text, path)).variables.get(name)?.location ?? {};
  return `${line}:${column}`;
}

const envSpec = `# Our variables
# @defaultRequired=infer @defaultSensitive=inferFromPrefix(PUBLIC_)
# @currentEnv=$APP_ENV
# @plugin(@varlock/1password-plugin)
# ---

# @type=enum(dev, staging, production)
APP_ENV=dev

# Signs the sessions
# @required @sensitive @type=string(minLength=50, startsWith="sk-", toUpperCase=true)
# @docs("How to", https://docs.site/keys)
SESSION_KEY= # @example=sk-abc

# @type=number(min=1, max=10, isInt=true)
WORKERS=4
# @required=forEnv(production)
ONLY_PROD=
# @required=eq($WORKERS, 4)
WHEN_FOUR=
# @type=url(allowedProtocols=[postgres, "postgresql:"]) @icon=mdi:key
DATABASE_URL=exec(\`op read "op://x/y"\`)
# @sensitive @type=string(matches=regex("^a+$", "i"))
WITH_VALUE="made up"
# @unheardOf @type=opServiceAccountToken
OTHER=\${APP_ENV}_x
PUBLIC_NAME="two
lines"
LAST=
`;

describe('env-spec', () => {
  it('carries types, lengths, forms, conditions and descriptions over', async () => {
    const { data } = await read('.env.schema', envSpec);
    expect(data).toEqual({
      version: 1,
      environments: { from: 'APP_ENV', names: ['dev', 'staging', 'production'] },
      rules: { groups: [ifThen({ equals: { WORKERS: '4' } }, { set: 'WHEN_FOUR' })] },
      variables: {
        APP_ENV: {
          type: 'enum',
          values: ['dev', 'staging', 'production'],
          required: false,
          default: 'dev',
        },
        SESSION_KEY: {
          type: 'secret',
          minLength: 50,
          startsWith: 'sk-',
          example: 'sk-abc',
          docs: 'Signs the sessions How to: https://docs.site/keys',
          required: true,
        },
        WORKERS: { type: 'integer', min: 1, max: 10, required: false, default: '4' },
        ONLY_PROD: { required: false, env: { production: { required: true } } },
        WHEN_FOUR: { required: false },
        DATABASE_URL: { type: 'url', schemes: ['postgres', 'postgresql'], required: false },
        WITH_VALUE: { type: 'secret', pattern: '(?i)^a+$', required: false },
        OTHER: { required: false },
        PUBLIC_NAME: { sensitive: false, required: false, default: 'two\nlines' },
        LAST: { required: false },
      },
    });
  });

  it('lists what it leaves out, and resolves nothing', async () => {
    expect((await read('.env.schema', envSpec)).leftOut).toEqual([
      'line 4: @plugin of the file',
      'line 22: the function exec() of DATABASE_URL',
      'line 24: the value of WITH_VALUE, which is sensitive',
      'line 26: the type opServiceAccountToken of OTHER',
      'line 26: @unheardOf',
      'line 26: the reference or literal of OTHER',
    ]);
  });

  it('keeps places, and is a schema that checks', async () => {
    expect(await placeOf('.env.schema', envSpec, 'SESSION_KEY')).toBe('13:1');
    const schema = await parse(envSpec, '.env.schema');
    expect(schema.variables.get('SESSION_KEY')?.rules.minLength).toBe(50);
    expect(schema.notices[0]).toBe('.env.schema: not carried over: line 4: @plugin of the file');
  });

  it('does not let an open bracket or quote swallow the lines below', async () => {
    const text = 'A=fn(\nB="x\nC=[1,\n# @type=enum(a,\nD=1\n';
    expect([...(await parse(text, '.env.schema')).variables.keys()]).toEqual(['A', 'B', 'C', 'D']);
  });

  it('reads decorators that go on over several lines', async () => {
    const text = '# @type=enum(\n#   a,\n#   b\n# )\nA=\n';
    expect((await parse(text, '.env.schema')).variables.get('A')?.rules.values).toEqual(['a', 'b']);
  });
});

const envfile = `# rules
strict true

env "PORT",
  type: "port", min: 1024, encrypted: false, redacted: false
env 'NODE_ENV', enum: ["development", "production",]
env "SENTRY_DSN", optional: true # later
env "STRIPE_KEY", proxy: { domain: "api.stripe.com" }

file ".env.production" do
  env "SENTRY_DSN", required: true
  env "ONLY_HERE"
end
`;

describe('Envfile', () => {
  it('carries declarations and blocks over, and lists the rest', async () => {
    const { data, leftOut } = await read('Envfile', envfile);
    expect(data).toEqual({
      version: 1,
      unknown: 'allow',
      variables: {
        PORT: { required: true, type: 'port', min: 1024, sensitive: false },
        NODE_ENV: { required: true, type: 'enum', values: ['development', 'production'] },
        SENTRY_DSN: { required: false, env: { production: { required: true } } },
        STRIPE_KEY: { required: true },
        ONLY_HERE: { required: false, env: { production: { required: true } } },
      },
    });
    expect(leftOut).toEqual(['line 4: `encrypted`', 'line 8: `proxy`']);
    expect(await placeOf('Envfile', envfile, 'NODE_ENV')).toBe('6:5');
  });

  it('tells every problem with its place', async () => {
    const text = 'env PORT\nputs `id`\nenv "A", type\nenv "B"\nenv "B"\nfile "x" do\n';
    const error = await parse(text, 'Envfile').catch((thrown: unknown) => thrown);
    if (!(error instanceof InputErrors)) throw error;
    expect(error.errors.map(({ location, message }) => `${location?.line} ${message}`)).toEqual([
      '1 `env` needs a name in quotes',
      '2 this is no Envfile: only declarations are read',
      '3 expected an option such as `type: "url"`',
      '5 this variable is declared twice; keep one of them',
      '7 the last block has no `end`',
    ]);
  });
});

describe('JSON', () => {
  const schema = JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['PORT', 'API_KEY', 'LEVEL'],
      additionalProperties: false,
      dependentRequired: { USER: ['PASS'] },
      properties: {
        PORT: { type: 'integer', minimum: 1, maximum: 65535, default: 3000 },
        API_KEY: { type: 'string', minLength: 20, writeOnly: true, description: 'For the API' },
        LEVEL: { $ref: '#/$defs/level' },
        SITE: { type: 'string', format: 'uri', examples: ['https://a.site'] },
        HOSTS: { type: 'array', separator: ',' },
      },
      $defs: { level: { enum: ['info', 'warn'] } },
      if: {},
    },
    null,
    '\t',
  );

  it('Schema carries over what ours can say', async () => {
    const { data, leftOut } = await read('schema.json', schema);
    expect(data).toEqual({
      version: 1,
      unknown: 'report',
      rules: { groups: [ifThen({ set: 'USER' }, { set: ['PASS'] })] },
      variables: {
        PORT: { type: 'integer', min: 1, max: 65535, default: 3000, required: false },
        API_KEY: {
          ...{ type: 'secret', minLength: 20, sensitive: true },
          ...{ docs: 'For the API', required: true },
        },
        LEVEL: { type: 'enum', values: ['info', 'warn'], required: true },
        SITE: { type: 'url', example: 'https://a.site', required: false },
        HOSTS: { required: false },
      },
    });
    expect(leftOut).toEqual([
      'line 38: `separator` of HOSTS',
      'line 38: the list type of HOSTS',
      'line 51: `if`',
    ]);
    expect(await placeOf('schema.json', schema, 'API_KEY')).toBe('22:3');
  });

  it('of dotenv-linter is known by its entries', async () => {
    const text = `{ "version": "1.0", "allow_other_keys": true,
  "entries": {
    "NAME": { "required": true, "type": "String", "regex": "^a+$" },
    "COUNT": { "type": "Integer" }, "ODD": { "type": "Uuid" } } }`;
    const { data, leftOut } = await read('dotenv-linter.json', text);
    expect(data).toEqual({
      version: 1,
      unknown: 'allow',
      variables: {
        NAME: { required: true, pattern: '^a+$' },
        COUNT: { required: false, type: 'integer', min: -2147483648, max: 2147483647 },
        ODD: { required: false },
      },
    });
    expect(leftOut).toEqual(['line 4: the type Uuid of ODD']);
    expect(await placeOf('dotenv-linter.json', text, 'COUNT')).toBe('4:5');
  });
});

describe('an example as a schema', () => {
  const example =
    '# Signs sessions\nSECRET_KEY=<key>\nPORT=3000 # where\n\n# SENTRY_DSN=\n# not = a name\nA="x"\n';

  it('gives names, types and descriptions', async () => {
    const { data } = await read('.env.example', example);
    expect(data).toEqual({
      version: 1,
      variables: {
        SECRET_KEY: { type: 'secret', docs: 'Signs sessions' },
        PORT: { type: 'port' },
        SENTRY_DSN: { type: 'secret', required: false },
        A: { docs: 'not = a name' },
      },
    });
    expect(await placeOf('.env.example', example, 'A')).toBe('7:1');
  });

  it('leaves the rules of presets in use in force', async () => {
    const files = { '.env': 'SECRET_KEY=short\nPORT=1\nA=1\n', 'requirements.txt': 'django\n' };
    const { findings } = await check(files, { schema: example, schemaPath: '.env.example' });
    expect(brief(findings)).toEqual(['env-too-short SECRET_KEY']);
  });
});

describe('every reader', () => {
  const texts = { '.env.schema': envSpec, Envfile: envfile, '.env.example': 'A=1\n# B=2\n' };

  it('gives what can be written as a schema of ours, with the same meaning', async () => {
    for (const [path, text] of Object.entries(texts)) {
      const source = await readSchemaSource(path, text);
      const yaml = await toSchemaYaml(source, path);
      const names = [...(await parse(yaml)).variables.keys()];
      expect(names).toEqual([...(await parse(text, path)).variables.keys()]);
      expect((await readSchemaSource('env.schema.yml', yaml)).value).toEqual(source.value);
    }
  });

  it('gives data or input errors for any text, and never a hang', async () => {
    const piece = fc.constantFrom(
      ...['# @type=', 'enum(', 'a, ', ')', '\n', '# ', '---', 'A=', 'B_C=', '"', "'", '`', '$X'],
      ...[
        '[',
        ']',
        '{',
        '}',
        'env "',
        'file "x" do\n',
        'end\n',
        ', type: ',
        ': ',
        '"""',
        '\\',
        '\u0000',
      ],
      ...['@required', '@', '=', '{"properties":{', '"entries":{', '}}', 'regex(', ' #', '\uFEFF'],
    );
    const paths = ['.env.schema', 'Envfile', 'a.json', '.env.example'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(piece, { maxLength: 60 }),
        async (path, pieces) => {
          try {
            await parse(pieces.join(''), path);
          } catch (error) {
            expect(error).toBeInstanceOf(InputErrors);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays linear on long hostile texts', async () => {
    for (const text of [
      'A=fn(\n',
      'A="x\n',
      '# @a=[\n',
      '# @type=enum(a,\n',
      '(',
      '@a=b(',
      'A=[[[[\n',
    ]) {
      const long = text.repeat(Math.floor(50_000 / text.length));
      const schema = await parse(long, '.env.schema');
      expect(schema.variables.size).toBeLessThan(3);
    }
  });
});
