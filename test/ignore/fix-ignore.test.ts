import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidateNames } from '../../src/ignore/candidates.ts';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import { fixIgnore } from '../../src/ignore/fix-ignore.ts';
import { planIgnoreFix } from '../../src/ignore/plan-ignore-fix.ts';
import { createGitJudge } from '../../src/io/check-ignore.ts';
import { InputError } from '../../src/model/errors.ts';
import { GitRepository, gitEnv, readText } from './support/git-repository.ts';
import { makeTree } from './support/make-tree.ts';

const comment = '# Env files stay out of git, examples stay in.';
const visible = ['!.env.example', '!.env.sample', '!.env.template', '!.env.schema'];
const whole = [comment, '.env', '.env.*', ...visible];

describe('fixIgnore', () => {
  const names = ['.env', '.env.local', '.env.production'];
  it.each<[string, string | null, readonly string[], string]>([
    ['a missing file', null, names, `${whole.join('\n')}\n`],
    ['an empty file', '', names, `${whole.join('\n')}\n`],
    ['a file with lines', 'dist\n', names, `dist\n\n${whole.join('\n')}\n`],
    ['a blank line at the end', 'dist\n\n', names, `dist\n\n${whole.join('\n')}\n`],
    ['no final line break', 'dist', names, `dist\n\n${whole.join('\n')}\n`],
    ['Windows line endings', 'a\r\nb\r\n', names, `a\r\nb\r\n\r\n${whole.join('\r\n')}\r\n`],
    ['Windows, no final line break', 'a\r\nb', names, `a\r\nb\r\n\r\n${whole.join('\r\n')}\r\n`],
    ['mixed line endings', 'a\r\nb\nc\n', names, `a\r\nb\nc\n\n${whole.join('\n')}\n`],
    ['comments only', '# .env\n', names, `# .env\n\n${whole.join('\n')}\n`],
    ['a byte order mark', '\uFEFF', names, `\uFEFF${whole.join('\n')}\n`],
    [
      '.env there already',
      '.env\n',
      names,
      `.env\n\n${[comment, '.env.*', ...visible].join('\n')}\n`,
    ],
    ['variants there already', '.env.*\n', names, `.env.*\n\n${comment}\n.env\n`],
    [
      'one missing name',
      '.env.*\n!.env.example\n',
      ['.env'],
      `.env.*\n!.env.example\n\n${comment}\n.env\n`,
    ],
    ['everything there', '.env*\n', names, '.env*\n'],
    ['odd names', '', ['.env-[x]', '.env~ '], `${comment}\n.env-\\[x\\]\n.env~\\ \n`],
    ['an anchored pattern', '/.env\n', ['api/.env'], `/.env\n\n${comment}\n.env\n`],
    [
      'a negation of variants',
      '.env*\n!.env.*\n',
      ['.env.a', '.env.b', '.env.c', '.env.d'],
      `.env*\n!.env.*\n\n${comment}\n.env.*\n${visible.join('\n')}\n`,
    ],
    [
      'a negation of one',
      '.env*\n!.env.a\n',
      ['.env.a', '.env.b'],
      `.env*\n!.env.a\n\n${comment}\n.env.a\n`,
    ],
    ['a negation', '.env\n!.env\n', ['.env'], `.env\n!.env\n\n${comment}\n.env\n`],
  ])('mends %s', (_, before, wanted, after) => {
    const fix = fixIgnore('.gitignore', before, wanted);
    expect(fix.text).toBe(after);
    expect(`${before ?? ''}${fix.append}`).toBe(after);
    expect(fixIgnore('.gitignore', fix.text, wanted)).toMatchObject({
      text: after,
      append: '',
      diff: '',
    });
  });

  it('keeps further files visible', () => {
    const { patterns } = fixIgnore('.gitignore', '', ['.env.local'], ['.env.vault', 'env.sample']);
    expect(patterns).toEqual(['.env.*', ...visible, '!.env.vault']);
  });

  it('shows a diff as git does', () => {
    expect(fixIgnore('a/.gitignore', '1\n2\n3\n4\n5', ['.env']).diff).toBe(
      [
        ...['--- a/a/.gitignore', '+++ b/a/.gitignore', '@@ -2,4 +2,7 @@', ' 2', ' 3', ' 4'],
        ...['-5', '\\ No newline at end of file', '+5', '+', `+${comment}`, '+.env', ''],
      ].join('\n'),
    );
    expect(fixIgnore('.gitignore', null, ['.env']).diff).toBe(
      ['--- /dev/null', '+++ b/.gitignore', '@@ -0,0 +1,2 @@', `+${comment}`, '+.env', ''].join(
        '\n',
      ),
    );
  });

  it('only adds, covers every name and does nothing the second time, for any text', () => {
    const line = fc.constantFrom(
      '.env',
      '!.env',
      '.env.*',
      '!.env.*',
      '/.env',
      '*',
      '!*',
      '',
      '# x',
      'a/',
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, eol, ended]) => lines.join(eol) + (ended ? eol : ''));
    fc.assert(
      fc.property(text, fc.subarray([...candidateNames], { minLength: 1 }), (before, wanted) => {
        const fix = fixIgnore('.gitignore', before, wanted);
        expect(fix.text.startsWith(before)).toBe(true);
        expect(fixIgnore('.gitignore', fix.text, wanted).text).toBe(fix.text);
      }),
    );
  });
});

describe('planIgnoreFix', () => {
  let repository: GitRepository;
  beforeAll(() => {
    repository = new GitRepository();
  });
  afterAll(() => {
    repository.remove();
  });

  it('mends a real repository, so that git agrees and a second run finds nothing to do', async () => {
    repository.commit({
      '.gitignore': 'dist/\r\n/.env\r\n.env.*\r\n!.env.example\r\n!.env.staging',
      '.env.example': 'A=\n',
      '.env.vault': 'V=x\n',
      'api/.gitignore': '!.env\n',
      'api/.env.example': 'A=\n',
      'web/package.json': '{"dependencies":{"dotenv":"1"}}',
    });
    const tree = () => ({
      paths: repository.paths(),
      trackedPaths: repository.trackedPaths(),
      readFile: (path: string) => readText(`${repository.root}/${path}`),
      judge: createGitJudge({ root: repository.root, env: gitEnv }),
    });
    const edits = await planIgnoreFix(tree());
    expect(edits.map(({ path, isNew, append }) => [path, isNew, append])).toEqual([
      ['.gitignore', false, `\r\n\r\n${comment}\r\n.env\r\n.env.staging\r\n`],
      ['api/.gitignore', false, `\n${comment}\n.env\n`],
    ]);
    repository.write(Object.fromEntries(edits.map(({ path, text }) => [path, text])));
    const { judge } = tree();
    const verdicts = await judge.judge(['.env.example', 'api/.env.example', '.env', 'api/.env']);
    expect(verdicts.map(({ ignored }) => ignored)).toEqual([false, false, true, true]);
    expect(await planIgnoreFix(tree())).toEqual([]);
    expect(await checkIgnoreCoverage(tree())).toEqual([]);
  });

  it('makes an ignore file where there is none', async () => {
    const edits = await planIgnoreFix(await makeTree({ '.env.example': '' }));
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({
      path: '.gitignore',
      isNew: true,
      text: `${whole.join('\n')}\n`,
    });
  });

  it('leaves tracked files alone that hold nothing to protect', async () => {
    const edits = await planIgnoreFix(
      await makeTree({ '.gitignore': '.env\n', '.env.test': 'NODE_ENV=test\n' }),
    );
    expect(edits[0]?.patterns).toEqual(['.env.*', ...visible, '!.env.test']);
  });

  it('covers a tracked form without values, before somebody fills it in', async () => {
    const edits = await planIgnoreFix(await makeTree({ '.env': 'API_KEY=\n' }));
    expect(edits[0]?.patterns).toEqual(['.env', '.env.*', ...visible]);
  });

  it('does not write over an ignore file that it cannot read', async () => {
    const tree = await makeTree({ '.gitignore': '', '.env.example': '' });
    const unreadable = { ...tree, readFile: () => null };
    await expect(planIgnoreFix(unreadable)).rejects.toThrow(InputError);
  });
});
