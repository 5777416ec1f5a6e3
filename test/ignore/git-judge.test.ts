import { chownSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import type { IgnoreTree } from '../../src/ignore/ignore-tree.ts';
import { createTextJudge } from '../../src/ignore/text-judge.ts';
import { createGitJudge } from '../../src/io/check-ignore.ts';
import { InputError } from '../../src/model/errors.ts';
import { Folder, GitRepository, gitEnv, readText } from './support/git-repository.ts';

const folders: Folder[] = [];
function made<T extends Folder>(folder: T): T {
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function treeOf(repository: GitRepository, root = repository.root): IgnoreTree {
  return {
    paths: repository.paths(root),
    trackedPaths: repository.trackedPaths(root),
    readFile: (path) => readText(join(root, path)),
    judge: createGitJudge({ root, env: gitEnv }),
  };
}

describe('createGitJudge', () => {
  it('reads file, line and pattern, and a leading ! as not ignored', async () => {
    const repository = made(new GitRepository());
    repository.write({ '.gitignore': '.env*\n!.env.example\n', 'a/.gitignore': '!.env\n' });
    const judge = createGitJudge({ root: repository.root, env: gitEnv });
    expect(await judge.judge(['.env', '.env.example', 'a/.env', 'b.txt'])).toEqual([
      { path: '.env', ignored: true, pattern: '.env*', source: '.gitignore', line: 1 },
      {
        path: '.env.example',
        ignored: false,
        pattern: '!.env.example',
        source: '.gitignore',
        line: 2,
      },
      { path: 'a/.env', ignored: false, pattern: '!.env', source: 'a/.gitignore', line: 1 },
      { path: 'b.txt', ignored: false, pattern: null, source: null, line: null },
    ]);
    expect(await judge.judge([])).toEqual([]);
  });

  // Only root can give a directory away.
  it.skipIf(process.getuid?.() !== 0)(
    'judges a clone of another user, as in containers',
    async () => {
      const repository = made(new GitRepository());
      repository.write({ '.gitignore': '.env\n' });
      chownSync(repository.root, 65_534, 65_534);
      const judge = createGitJudge({ root: repository.root, env: gitEnv });
      expect(await judge.judge(['.env'])).toMatchObject([{ path: '.env', ignored: true }]);
    },
  );

  it('judges tracked files, odd names and paths that git refuses', async () => {
    const repository = made(new GitRepository());
    repository.commit({ '.env': 'A=1\n' }).write({ '.gitignore': '.env\n' });
    symlinkSync('.', join(repository.root, 'link'));
    const judge = createGitJudge({ root: repository.root, env: gitEnv });
    const paths = ['.env', ':(top)a/.env', 'new\nline/.env', 'link/.env', 'é/.env', ' /.env'];
    const verdicts = await judge.judge(paths);
    expect(verdicts.map(({ path }) => path)).toEqual(paths);
    expect(verdicts.map(({ ignored }) => ignored)).toEqual([true, true, true, false, true, true]);
  });

  it('passes over the excludes of this user unless they are asked for', async () => {
    const repository = made(new GitRepository());
    const home = made(new Folder()).write({ ignore: '.env.local\n' });
    repository.git('config', 'core.excludesFile', join(home.root, 'ignore'));
    const shared = createGitJudge({ root: repository.root, env: gitEnv });
    const local = createGitJudge({ root: repository.root, env: gitEnv, userExcludes: true });
    expect((await shared.judge(['.env.local']))[0]?.ignored).toBe(false);
    expect((await local.judge(['.env.local']))[0]?.ignored).toBe(true);
  });

  it('says in one sentence that a folder is no repository', async () => {
    const folder = made(new Folder());
    const judge = createGitJudge({ root: folder.root, env: gitEnv });
    await expect(judge.judge(['.env'])).rejects.toThrow(InputError);
    await expect(judge.judge(['.env'])).rejects.toThrow(/not a git repository/);
  });

  it('says that git cannot be started', async () => {
    const folder = made(new Folder());
    const judge = createGitJudge({ root: folder.root, env: { PATH: folder.root } });
    await expect(judge.judge(['.env'])).rejects.toThrow(/install git/);
  });
});

describe('coverage of a real repository', () => {
  it('finds the same with git and without', async () => {
    const repository = made(new GitRepository());
    repository.commit({
      '.gitignore': '/.env\n.env.local\n*.log\n!.env.staging\n',
      '.env.example': 'A=\n',
      'api/.env.example': 'A=\n',
      'api/.gitignore': '.env.*\n!.env.production\n!.env.example\n',
      'web/package.json': '{"dependencies":{"dotenv":"1"}}',
      'web/.env': 'A=1\n',
      Dockerfile: 'FROM node\nCOPY . .\n',
    });
    const tree = treeOf(repository);
    const withGit = await checkIgnoreCoverage(tree);
    const judge = createTextJudge({ readFile: tree.readFile });
    expect(withGit.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining([
        ...['ignore-env-not-covered', 'ignore-env-reincluded', 'ignore-env-tracked'],
        'ignore-docker-context',
      ]),
    );
    expect(await checkIgnoreCoverage({ ...tree, judge })).toEqual(withGit);
  });

  it('is quiet on a first run without env files', async () => {
    const repository = made(new GitRepository());
    repository.commit({ 'package.json': '{}', 'a/package.json': '{}', 'a/index.js': 'run();\n' });
    const findings = await checkIgnoreCoverage(treeOf(repository));
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('names info/exclude and the excludes of this user as not protecting others', async () => {
    const repository = made(new GitRepository());
    const home = made(new Folder()).write({ ignore: '.env.production\n' });
    repository.commit({ '.env.example': 'A=\n', '.gitignore': '.env.test\n' });
    repository.git('config', 'core.excludesFile', join(home.root, 'ignore'));
    repository.write({ '.git/info/exclude': '.env\n' });
    const [finding] = await checkIgnoreCoverage({
      ...treeOf(repository),
      localJudge: createGitJudge({ root: repository.root, env: gitEnv, userExcludes: true }),
    });
    expect(finding?.args['names']).toEqual(expect.arrayContaining(['.env', '.env.production']));
    expect(finding?.args['names']).not.toContain('.env.test');
    expect(finding?.args['localOnly']).toEqual(['.env', '.env.production']);
    expect(JSON.stringify(finding)).not.toContain(home.root);
  });

  it('asks the shared files about what info/exclude hides', async () => {
    const repository = made(new GitRepository());
    repository.commit({
      'api/.env.example': 'A=\n',
      'api/.gitignore': '.env\n.env.*\n!.env.example\n',
    });
    repository.write({ '.git/info/exclude': '/api/\n' });
    const findings = await checkIgnoreCoverage(treeOf(repository));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('works in a linked worktree', async () => {
    const repository = made(new GitRepository());
    repository.commit({ '.env.example': 'A=\n', '.gitignore': '.env\n' });
    repository.write({ '.git/info/exclude': '.env.test\n' });
    const other = made(new Folder());
    repository.git('worktree', 'add', '-q', join(other.root, 'linked'));
    const root = join(other.root, 'linked');
    const [finding] = await checkIgnoreCoverage(treeOf(repository, root));
    expect(finding?.location.path).toBe('.gitignore');
    expect(finding?.args['names']).not.toContain('.env');
    expect(finding?.args['localOnly']).toEqual(['.env.test']);
    expect(JSON.stringify(finding)).not.toContain(repository.root);
  });

  it('reads ignore files of a sparse checkout from the index, as git does', async () => {
    const repository = made(new GitRepository());
    repository.commit({
      'api/.env.example': 'A=\n',
      'api/.gitignore': '.env\n.env.*\n!.env.example\n',
      'web/package.json': '{}',
    });
    repository.git('sparse-checkout', 'set', 'web');
    const tree = treeOf(repository);
    const findings = await checkIgnoreCoverage(tree);
    expect(await tree.readFile('api/.gitignore')).toBeNull();
    expect(findings.filter(({ args }) => args['directory'] === 'api')).toEqual([]);
  });

  it('works in a repository with SHA-256 ids and a submodule', async () => {
    const repository = made(new GitRepository('--object-format=sha256'));
    const other = made(new GitRepository('--object-format=sha256'));
    other.commit({ 'package.json': '{}', '.env.example': 'A=\n' });
    repository.commit({ '.gitignore': '.env\n.env.*\n!.env.example\n', '.env.example': 'A=\n' });
    repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      other.root,
      'sub',
    );
    expect(await checkIgnoreCoverage(treeOf(repository))).toEqual([]);
  });
});
