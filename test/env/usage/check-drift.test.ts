import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/env/schema/write-docs.ts';
import { brief, check, messageOf, parse, summary } from '../support.ts';

const code = 'process.env.API_URL; process.env.NEW_ONE; process.env.OPT ?? 1\n';
const schema = 'variables: { API_URL: { type: url }, OLD_ONE: { required: false } }\n';

describe('drift with a schema', () => {
  it('is told between code, schema, example and env file, in all directions', async () => {
    const { findings, notices } = await check(
      {
        'src/a.ts': code,
        '.env': 'API_URL=https://api.site\nSTRAY=1\n',
        '.env.example': 'OTHER=\n',
      },
      { schema },
    );
    expect(summary(findings)).toEqual([
      'env-unknown-variable STRAY .env:2:7',
      'env-example-drift API_URL .env.example:1:1',
      'env-example-drift OTHER .env.example:1:1',
      'env-undocumented NEW_ONE src/a.ts:1:34',
      'env-undocumented OPT src/a.ts:1:55',
      'env-unused-variable OLD_ONE env.schema.yml:1:38',
    ]);
    expect(notices).toEqual([]);
  });

  it('says of names that are made up at run time that they are, and calls nothing unused', async () => {
    const files = { 'src/a.ts': `${code}process.env[name]\n`, 'src/b.py': 'os.environ[key]\n' };
    const { findings, notices } = await check(files, { schema });
    expect(brief(findings)).toEqual(['env-undocumented NEW_ONE', 'env-undocumented OPT']);
    expect(notices).toEqual([
      'the code reads variables whose names are made up at run time (src/a.ts:2, src/b.py:1): unused variables are not reported',
    ]);
  });

  it('lists what it could not read, and calls nothing unused', async () => {
    const huge = `// ${'x'.repeat(2 * 1024 * 1024)}\n`;
    const { findings, notices } = await check({ 'src/a.ts': code, 'big.ts': huge }, { schema });
    expect(brief(findings).join()).not.toContain('env-unused');
    expect(notices).toEqual([expect.stringContaining('big.ts')]);
  });

  it('takes what compose, workflows and Dockerfiles mention for used, and for no demand', async () => {
    for (const [path, text] of [
      ['compose.yml', `services: { a: { image: "x:\${OLD_ONE:-1}\${NOT_OURS}" } }\n`],
      [
        '.github/workflows/a.yml',
        `env: { A: "\${{ vars.OLD_ONE }}", B: "\${{ secrets.NOT_OURS }}" }\n`,
      ],
      ['Dockerfile', `ARG OLD_ONE\nRUN echo $NOT_OURS\n`],
    ] as const) {
      const files = { 'src/a.ts': 'process.env.API_URL', [path]: text };
      expect(brief((await check(files, { schema })).findings)).toEqual([]);
    }
  });

  it('calls nothing unused that libraries read by themselves', async () => {
    const variables =
      'variables: { API_URL: {}, AWS_REGION: {}, SENTRY_DSN: {}, PGHOST: {}, SPRING_MAIL_HOST: {} }\n';
    const files = { 'src/a.ts': 'process.env.API_URL' };
    expect(brief((await check(files, { schema: variables })).findings)).toEqual([]);
  });

  it('is not looked for where files were asked for by name', async () => {
    const files = { 'src/a.ts': code, '.env': 'API_URL=https://api.site\n' };
    expect((await check(files, { schema, paths: ['.env'] })).findings).toEqual([]);
  });

  it('says that a generated page is stale, and nothing of one that people wrote', async () => {
    const page = toMarkdown(await parse(schema));
    const stale = async (text: string, path = 'ENVIRONMENT_VARIABLES.md') =>
      brief((await check({ [path]: text }, { schema })).findings);
    expect(await stale(page)).toEqual([]);
    expect(await stale(page.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(await stale(page.replace('OLD_ONE', 'OLDER'))).toEqual([
      'env-docs-stale ENVIRONMENT_VARIABLES.md',
    ]);
    expect(await stale('# Our variables\n')).toEqual([]);
    expect(await stale(page.replace('OLD_ONE', 'OLDER'), 'other.md')).toEqual([]);
  });

  it('can be suppressed in the schema', async () => {
    const suppress = 'suppress: [{ rule: env-undocumented, reason: read by a plugin }]\n';
    const result = await check({ 'src/a.ts': code }, { schema: schema + suppress });
    expect(brief(result.findings)).toEqual(['env-unused-variable OLD_ONE']);
    expect(result.suppressed).toHaveLength(2);
  });
});

describe('drift without a schema', () => {
  it('is quiet where no example says what is meant', async () => {
    const { findings, notices } = await check({
      'src/a.ts': `${code}process.env[x]`,
      '.env': 'A=1\n',
    });
    expect(findings).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('compares the code with the nearest example, weakly', async () => {
    const files = {
      'api/.env.example': 'API_URL=\nOLD_ONE=\n',
      'api/src/a.ts': code,
      'web/src/b.ts': 'process.env.ELSEWHERE',
      'api/src/a.test.ts': 'process.env.ONLY_IN_TESTS',
    };
    const { findings } = await check(files);
    expect(findings.map((each) => [each.severity, messageOf(each), each.location.path])).toEqual([
      ['low', 'NEW_ONE is read by the code, but not in the example file.', 'api/src/a.ts'],
      ['info', 'OLD_ONE is in the example file, but nothing reads it.', 'api/.env.example'],
    ]);
  });
});
