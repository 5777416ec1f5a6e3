import { describe, expect, it } from 'vitest';
import { Git } from '../../src/io/git.ts';
import { findIgnoreHistory } from '../../src/run/find-ignore-history.ts';
import { repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { passwordLine, planted } from '../support/run-cli.ts';

const key = new Uint8Array(32);
const find = (repository: TestRepository, tracked: readonly string[] = []) =>
  findIgnoreHistory({
    git: new Git({ cwd: repository.path, environment: { PATH: process.env['PATH'] } }),
    ...{ tracked, key },
  });

describe('env files in history', () => {
  it('names a file that was removed, with its commits, newest first, and no value', async () => {
    const repository = repositoryOf([
      { name: 'a', files: { 'app/.env': passwordLine, 'a.js': 'x\n' } },
      { name: 'b', files: { 'app/.env': `${passwordLine}API_TOKEN=abc\n` } },
      { name: 'c', files: { 'app/.env': null, '.env.example': 'API_TOKEN=\n' } },
    ]);
    const found = await find(repository, ['.env.example', 'a.js']);
    expect(found).toMatchObject([
      {
        ...{ check: 'ignore', ruleId: 'ignore-env-in-history', severity: 'high', new: true },
        location: { path: 'app/.env' },
        args: { name: '.env', commits: 2, variables: ['API_TOKEN', 'db_password'] },
        provenance: [
          { commit: repository.id('b'), path: 'app/.env', author: 'Ada Author' },
          { commit: repository.id('a') },
        ],
      },
    ]);
    expect(JSON.stringify(found)).not.toContain(planted.password.slice(0, 8));
  });

  it('leaves what is tracked now to the rule about tracked files', async () => {
    const repository = repositoryOf([{ name: 'a', files: { '.env': passwordLine } }]);
    expect(await find(repository, ['.env'])).toEqual([]);
    expect(await find(repository)).toHaveLength(1);
  });

  it('sees every ref, and a side branch that came to nothing', async () => {
    const repository = repositoryOf([
      { name: 'a', files: { 'a.js': '1\n' } },
      { name: 'add', branch: 'side', parents: ['a'], files: { '.env': passwordLine } },
      { name: 'remove', branch: 'side', files: { '.env': null } },
      { name: 'b', parents: ['a'], files: { 'a.js': '2\n' } },
      { name: 'merge', parents: ['b', 'remove'], files: {} },
      { name: 'other', branch: 'other', parents: ['a'], files: { '.env.local': passwordLine } },
    ]);
    repository.git('branch', '-D', 'side');
    const found = await find(repository);
    expect(found.map(({ location }) => location.path)).toEqual(['.env', '.env.local']);
    expect(found[0]?.provenance).toMatchObject([{ commit: repository.id('add') }]);
  });

  it('passes over links, directories and names that only begin alike', async () => {
    const repository = repositoryOf([
      {
        name: 'a',
        files: {
          '.env': { link: 'config/real.env' },
          '.env.d/readme.txt': 'x\n',
          '.envrc': 'dotenv\n',
          'x.env.ts': 'x\n',
        },
      },
      { name: 'b', files: { '.env': null } },
    ]);
    expect(await find(repository)).toEqual([]);
  });

  it('is bounded where a file changed again and again', async () => {
    const repository = repositoryOf(
      Array.from({ length: 600 }, (_, at) => ({
        name: `c${at}`,
        files: { '.env': `N=${at}\n${passwordLine}` },
      })),
    );
    const [finding, ...others] = await find(repository);
    expect(others).toEqual([]);
    expect(finding?.args['commits']).toBe(500);
    expect(finding?.provenance).toHaveLength(20);
    expect(finding?.provenance[0]?.commit).toBe(repository.id('c599'));
  });

  it('finds nothing where nothing was committed', async () => {
    expect(await find(repositoryOf([{ name: 'a', files: {} }]))).toEqual([]);
  });
});
