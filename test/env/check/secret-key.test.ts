import { describe, expect, it } from 'vitest';
import { envRules } from '../../../src/env/index.ts';
import { fill } from '../../../src/model/fill.ts';
import { describeEnv } from '../../../src/report/describe-env.ts';
import { brief, check, messageOf, summary } from '../support.ts';

const schema = 'version: 1\nvariables:\n  SECRET_KEY: { preset: django.secret-key }\n';
const generator = 'python -c "import secrets; print(secrets.token_urlsafe(50))"';

async function messages(env: string): Promise<string[]> {
  const { findings } = await check({ '.env': env }, { schema });
  return findings.map(messageOf);
}

describe('the three messages of SECRET_KEY', () => {
  const unset = `SECRET_KEY environment variable must be set. Generate a secure key with: ${generator} Then set it in your .env file or environment: SECRET_KEY=<generated_key>`;

  it('says that it must be set', async () => {
    expect(await messages('DEBUG=1\n')).toContain(unset);
    expect(await messages('SECRET_KEY=\n')).toEqual([unset]);
  });

  it('says how short it is and how long it should be', async () => {
    expect(await messages(`SECRET_KEY=${fill(20)}\n`)).toEqual([
      `SECRET_KEY is too short (20 characters). It should be at least 50 characters for security. Generate a secure key with: ${generator}`,
    ]);
  });

  it.each(['django-insecure', 'change-this', 'example'])('names the pattern %s', async (word) => {
    expect(await messages(`SECRET_KEY=${word}-${fill(50, 'lower')}\n`)).toEqual([
      `SECRET_KEY appears to be an example value (contains '${word}'). Generate a secure key with: ${generator}`,
    ]);
  });

  it('tells the length first when both are wrong', async () => {
    const { findings } = await check({ '.env': 'SECRET_KEY=change-this\n' }, { schema });
    expect(brief(findings)).toEqual(['env-too-short SECRET_KEY', 'env-insecure-value SECRET_KEY']);
  });

  it('passes a generated key', async () => {
    expect(await messages(`SECRET_KEY=${fill(67, 'base64url')}\n`)).toEqual([]);
  });

  it('points to the writing, not to a new key, where one of two readers cuts a good one', async () => {
    const files = {
      'package.json': '{"dependencies":{"dotenv":"18"}}',
      'requirements.txt': 'python-dotenv\n',
    };
    const told = async (value: string) => {
      const { findings } = await check({ ...files, '.env': `SECRET_KEY=${value}\n` }, { schema });
      return findings.map((each) => [
        each.ruleId,
        describeEnv(each.ruleId, each.args, envRules[each.ruleId]).fix,
      ]);
    };
    expect(await told(`${fill(30)}#${fill(30)}`)).toEqual([
      ['env-dialect-divergence', expect.stringContaining('with single quotes')],
      [
        'env-too-short',
        'Write the value with single quotes first: only node-dotenv takes it so, see env-dialect-divergence.',
      ],
    ]);
    const both = await told(`${fill(10)}#${fill(10)}`);
    expect(both[1]).toEqual(['env-too-short', envRules['env-too-short'].fix]);
  });

  it('judges what the consumer reads, not what is written', async () => {
    const env = `SECRET_KEY=${fill(30)}#${fill(30)}\n`;
    const asPython = await check(
      { '.env': env, 'requirements.txt': 'python-dotenv\n' },
      { schema },
    );
    const asNode = await check(
      { '.env': env, 'package.json': '{"dependencies":{"dotenv":"18.0.0"}}' },
      { schema },
    );
    expect(asPython.findings).toEqual([]);
    expect(asNode.findings[0]?.args).toEqual({
      name: 'SECRET_KEY',
      length: 30,
      minLength: 50,
      unit: 'characters',
      generate: generator,
      consumer: 'node-dotenv',
    });
  });

  it('stands at the value, and at the last line when it is missing', async () => {
    const short = await check({ '.env': '# key\nSECRET_KEY=tr0ub4\n' }, { schema });
    const missing = await check({ '.env': 'A=1\nB=2\n' }, { schema });
    expect(summary(short.findings)).toEqual(['env-too-short SECRET_KEY .env:2:12']);
    expect(summary(missing.findings)[0]).toBe('env-missing SECRET_KEY .env:2:1');
    expect(missing.findings[0]?.related).toEqual([
      {
        path: 'env.schema.yml',
        line: 3,
        column: 3,
        endLine: 3,
        endColumn: 13,
        message: 'required here',
      },
    ]);
  });

  it('is checked without a schema where Django is a dependency', async () => {
    const files = { 'requirements.txt': 'Django==5.2\n' };
    const short = await check({ ...files, '.env': `SECRET_KEY=${fill(49)}\n` });
    const empty = await check({ ...files, '.env': 'SECRET_KEY=\n' });
    const missing = await check({ ...files, '.env': 'A=1\n', '.env.example': 'SECRET_KEY=\n' });
    const other = await check({
      'requirements.txt': 'bottle\n',
      '.env': `SECRET_KEY=${fill(30)}\n`,
    });
    expect(brief(short.findings)).toEqual(['env-too-short SECRET_KEY']);
    expect(empty.findings.map(messageOf)).toEqual([unset]);
    expect(missing.findings.map(messageOf)).toEqual([unset]);
    expect(other.findings).toEqual([]);
  });
});
