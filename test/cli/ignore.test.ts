import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { passwordLine, placesOf, runCli, runJson } from '../support/run-cli.ts';

const project = (gitignore: string | null) =>
  repositoryOf([
    {
      name: 'a',
      files: {
        'package.json': '{"dependencies":{"dotenv":"16.0.0"}}',
        '.env.example': 'PASSWORD=\n',
        ...(gitignore === null ? {} : { '.gitignore': gitignore }),
      },
    },
  ]);

describe('watertight ignore', () => {
  it.each<[string, string | null]>([
    ['no .gitignore', null],
    ['an empty one', ''],
    ['one without a line end', '*.log\n# last'],
    ['one with CRLF', '*.log\r\nnode_modules/\r\n'],
    ['one that lets env files back in', '.env*\n!.env.production\n'],
  ])('adds with --fix what is missing to %s, and nothing the second time', async (_, before) => {
    const { path: cwd } = project(before);
    const first = await runCli(['ignore'], { cwd });
    expect(first.stdout).toContain('ignore-env-');
    expect(first.code).toBe(1);

    const fixed = await runCli(['ignore', '--fix'], { cwd });
    expect(fixed.stderr).toContain('+++ b/.gitignore');
    expect(fixed.code).toBe(0);
    const text = readFileSync(join(cwd, '.gitignore'), 'utf8');
    expect(text.startsWith(before ?? '')).toBe(true);
    if (before?.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');

    const again = await runCli(['ignore', '--fix'], { cwd });
    expect(again.stderr).toContain('cover every env file already');
    expect(again.code).toBe(0);
    expect(readFileSync(join(cwd, '.gitignore'), 'utf8')).toBe(text);
  });

  it('lets git decide: what it says is ignored is ignored afterwards', async () => {
    const repository = project('');
    await runCli(['ignore', '--fix'], { cwd: repository.path });
    repository.write({ '.env': passwordLine, '.env.local': 'x', 'sub/.env.production': 'x' });
    expect(repository.git('ls-files', '--others', '--exclude-standard')).toBe('');
    expect(repository.git('check-ignore', '--no-index', '--', '.env.example', 'x', '.env')).toBe(
      '.env',
    );
  });

  it('finds a tracked env file, and does not touch it', async () => {
    const repository = repositoryOf([
      { name: 'a', files: { '.env': passwordLine, '.gitignore': '.env*\n' } },
    ]);
    const { code, report } = await runJson(['ignore', '--fix'], { cwd: repository.path });
    expect(placesOf(report.findings)).toContain('ignore-env-tracked .env');
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(code).toBe(1);
  });

  it('works from a directory below, on the whole repository', async () => {
    const repository = project('').write({ 'sub/x': '' });
    const { code } = await runCli(['ignore', '--fix', '--cwd', 'sub'], { cwd: repository.path });
    expect(readFileSync(join(repository.path, '.gitignore'), 'utf8')).toContain('.env');
    expect(code).toBe(0);
  });

  it('does not write through a link that leads out', async () => {
    const outside = join(makeDirectory(), 'ignore');
    writeFileSync(outside, 'theirs\n');
    const { path: cwd } = project(null);
    symlinkSync(outside, join(cwd, '.gitignore'));
    const { code, stderr } = await runCli(['ignore', '--fix'], { cwd });
    expect(stderr).toMatch(/\.gitignore.*cannot be read|cannot read '\.gitignore'/);
    expect(readFileSync(outside, 'utf8')).toBe('theirs\n');
    expect(code).toBe(2);
  });
});

describe('a first push', () => {
  it('brings all that is there, and needs no word about a base', async () => {
    const repository = repositoryOf([{ name: 'one', files: { '.env': 'A=b\n' } }]);
    const zeros = '0'.repeat(40);
    const { report } = await runJson(['check', '--diff', `${zeros}..HEAD`], {
      cwd: repository.path,
    });
    repository.remove();
    expect(report.findings.map((each: { ruleId: string }) => each.ruleId)).toContain(
      'ignore-env-tracked',
    );
    expect(report.notices).toEqual([]);
  });
});
