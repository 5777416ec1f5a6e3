import { describe, expect, it } from 'vitest';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import type { IgnoreFinding } from '../../src/ignore/ignore-finding.ts';
import { fill } from '../../src/model/fill.ts';
import { makeTree } from './support/make-tree.ts';

const covering = '.env\n.env.*\n!.env.example\n';
const manifest = '{"name":"shop","version":"1.0.0"}';

async function check(
  files: Readonly<Record<string, string>>,
  tracked?: readonly string[],
): Promise<IgnoreFinding[]> {
  const findings = await checkIgnoreCoverage(await makeTree(files, tracked));
  return findings.filter(({ ruleId }) => ruleId === 'ignore-npm-package');
}

describe('ignore-npm-package', () => {
  // npm reads .npmignore instead of .gitignore, not beside it.
  it('is medium where .npmignore forgets what .gitignore knows', async () => {
    const [finding, ...rest] = await check({
      '.gitignore': covering,
      '.npmignore': 'test\n',
      '.env.example': 'A=\n',
      'package.json': manifest,
    });
    expect(finding).toMatchObject({
      severity: 'medium',
      location: { path: '.npmignore' },
      args: { package: 'shop', directory: '', decidedBy: '.npmignore' },
    });
    expect(finding?.args['names']).toEqual(expect.arrayContaining(['.env', '.env.local']));
    expect(rest).toEqual([]);
  });

  it('is medium for a package whose only ignore file stands above it', async () => {
    const [finding] = await check({
      '.gitignore': covering,
      'package.json': '{"private":true}',
      'lib/package.json': manifest,
      'lib/.env.example': 'A=\n',
    });
    expect(finding).toMatchObject({
      location: { path: 'lib/package.json' },
      args: { directory: 'lib' },
    });
  });

  it('is high when such a file lies there', async () => {
    const [finding] = await check(
      {
        '.npmignore': '',
        '.gitignore': '',
        'package.json': manifest,
        '.env': `A_SECRET=${fill(20)}\n`,
      },
      ['package.json'],
    );
    expect(finding).toMatchObject({
      severity: 'high',
      related: [{ path: '.env', message: 'would be in the package' }],
    });
  });

  it('is high when it lies there ignored by git, and nothing else speaks of env files', async () => {
    const tree = await makeTree({
      ...{ '.gitignore': '.env\n', '.npmignore': 'test\n', 'package.json': manifest },
      'lib/a.js': 'run();\n',
    });
    const findings = await checkIgnoreCoverage({ ...tree, ignoredEnv: ['.env', 'lib/.env.qa'] });
    expect(findings.filter(({ ruleId }) => ruleId === 'ignore-npm-package')).toMatchObject([
      {
        severity: 'high',
        args: { names: ['.env', 'lib/.env.qa'] },
        related: [{ path: '.env' }, {}],
      },
    ]);
  });

  it.each<[string, Record<string, string>]>([
    [
      'a private package',
      { 'package.json': '{"name":"shop","version":"1.0.0","private":true}', '.npmignore': '' },
    ],
    ['a package without a version', { 'package.json': '{"name":"shop"}', '.npmignore': '' }],
    [
      'a package that lists its files',
      { 'package.json': '{"name":"a","version":"1.0.0","files":["dist"]}' },
    ],
    ['a package that falls back to .gitignore', { 'package.json': manifest }],
    [
      'a workspace below a covering .gitignore',
      {
        'package.json': '{"private":true,"workspaces":["lib"]}',
        'lib/package.json': manifest,
        'lib/.env.example': 'A=\n',
      },
    ],
    ['a broken package.json', { 'package.json': '{' }],
  ])('is not said of %s', async (_, files) => {
    expect(await check({ '.gitignore': covering, '.env.example': 'A=\n', ...files })).toEqual([]);
  });

  it('is not said of a package that does not work with env files', async () => {
    expect(await check({ 'package.json': manifest, 'index.js': 'run();\n' })).toEqual([]);
  });
});
