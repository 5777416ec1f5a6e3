import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Git } from '../../src/io/git.ts';
import { GitError, gitFailure } from '../../src/io/git-error.ts';
import { gitEnvironment } from '../../src/io/git-hardening.ts';
import { findRepository, requireRepository } from '../../src/io/repository.ts';
import { InputError } from '../../src/model/errors.ts';
import { historySource, rangeSource, stagedSource, treeSource } from '../../src/source/index.ts';
import { makeDirectory, repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function keep(repository: TestRepository): TestRepository {
  made.push(repository.path);
  return repository;
}

const commits = [
  { name: 'one', files: { 'a.txt': 'a', '.gitattributes': '*.txt diff=evil filter=evil\n' } },
  { name: 'two', files: { 'b.txt': 'b' } },
];

describe('git', () => {
  it('runs nothing that a hostile configuration names', async () => {
    const repository = keep(repositoryOf(commits));
    const canary = join(repository.path, '.git', 'canary');
    const evil = join(repository.path, '.git', 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\necho "$0 $*" >> '${canary}'\ncat\n`);
    chmodSync(evil, 0o755);
    const settings = {
      ...{ 'core.fsmonitor': evil, 'core.pager': evil, 'core.sshCommand': evil },
      ...{ 'core.askPass': evil, 'core.editor': evil, 'core.gitProxy': evil },
      ...{ 'core.alternateRefsCommand': evil, 'credential.helper': `!${evil}` },
      ...{ 'diff.external': evil, 'diff.evil.textconv': evil, 'diff.evil.command': evil },
      ...{ 'filter.evil.clean': evil, 'filter.evil.smudge': evil, 'filter.evil.process': evil },
      ...{ 'gpg.program': evil, 'log.showSignature': 'true', 'remote.origin.url': `ext::${evil}` },
      ...{ 'remote.origin.uploadpack': evil, 'protocol.ext.allow': 'always', 'pager.log': evil },
      ...{ 'remote.origin.promisor': 'true', 'diff.orderFile': '/nowhere/at/all' },
    };
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    const hooks = join(repository.path, '.git', 'hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\n'${evil}' ${hook}\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    rmSync(canary, { force: true });
    writeFileSync(join(repository.path, 'a.txt'), 'changed');
    const options = { cwd: repository.path, maxFileSize: 0 };
    const sources = [
      treeSource(options),
      stagedSource(options),
      rangeSource({ ...options, range: { base: 'HEAD~1', head: 'HEAD', isSymmetric: false } }),
      historySource({ ...options, all: true }),
    ];
    const texts = [];
    for (const source of sources) {
      const { chunks } = await readSource(source);
      texts.push(
        chunks
          .map(({ text }) => text)
          .sort()
          .at(-1),
      );
      await source.places(new Set(chunks.map(({ blob }) => blob ?? '')));
      await source.close();
    }
    expect(texts).toEqual(['changed', undefined, 'b', 'b']);
    expect(existsSync(canary)).toBe(false);
  });

  it('reads names that look like options or pathspecs as names', async () => {
    const files = { '--output=x': '1', ':(glob)*': '2', '*': '3', 'a.txt': '4' };
    const repository = keep(repositoryOf([{ name: 'one', files }]));
    const paths = ['--output=x', ':(glob)*', '*'];
    const source = treeSource({ cwd: repository.path, maxFileSize: 0, paths });
    expect((await readSource(source)).texts).toEqual({
      '--output=x': '1',
      ':(glob)*': '2',
      '*': '3',
    });
  });

  it('tells an absent git from a missing repository and a missing directory', () => {
    const directory = makeDirectory();
    made.push(directory);
    const environment = { PATH: '/nonexistent' };
    expect(findRepository(directory)).toMatchObject({ git: null, reason: 'no-repository' });
    expect(findRepository(directory, { environment })).toMatchObject({ reason: 'absent' });
    expect(() => requireRepository(directory, 'the history')).toThrow(/not inside one/);
    expect(() => requireRepository(directory, 'the history', { environment })).toThrow(
      /git, which was not found/,
    );
    expect(() => findRepository(join(directory, 'nowhere'))).toThrow(InputError);
  });

  it('says that a repository is broken instead of taking it for none', () => {
    const repository = keep(repositoryOf(commits));
    repository.git('config', 'core.repositoryformatversion', '99');
    expect(() => findRepository(repository.path)).toThrow(GitError);
    expect(() => findRepository(repository.path)).toThrow(/cannot read this repository/);
  });

  it('fails with what git said, without control characters and credentials', () => {
    const failure = gitFailure(
      'fetch',
      128,
      "fatal: \u001b[31m'https://me:pw1@host/x'\u0007 gone\nmore",
    );
    expect(failure.message).toBe(
      "git fetch failed (exit code 128): fatal: ?[31m'https://…@host/x'? gone",
    );
    expect(failure.kind).toBe('failed');
    const repository = keep(repositoryOf(commits));
    const git = new Git({ cwd: repository.path });
    expect(() => git.read(['rev-parse', '--verify', 'nope'])).toThrow(/rev-parse failed/);
    expect(git.tryText(['rev-parse', '--verify', '--quiet', 'nope'])).toBeUndefined();
  });

  it('ends a command that takes too long, and one whose signal is aborted', async () => {
    const repository = keep(repositoryOf(commits));
    const controller = new AbortController();
    const git = new Git({ cwd: repository.path, signal: controller.signal });
    const endless = ['-c', 'alias.wait=!exec sleep 60', 'wait'];
    await expect(git.askLater(endless, { timeoutMs: 50 })).rejects.toMatchObject({
      kind: 'stopped',
    });
    const waiting = git.askLater(endless);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ kind: 'stopped' });
  });

  it('hands a token over by the environment, and keeps what the user hands over', () => {
    const env = gitEnvironment(
      { PATH: '/bin', GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b', GIT_CONFIG_VALUE_0: 'c' },
      { settings: [{ key: 'http.https://x/.extraheader', value: 'h' }], protocols: ['https'] },
    );
    expect(env).toMatchObject({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_KEY_1: 'http.https://x/.extraheader',
      GIT_CONFIG_VALUE_1: 'h',
      GIT_ALLOW_PROTOCOL: 'https',
      GIT_NO_LAZY_FETCH: '1',
    });
  });

  it('hands on what hooks of git say of the repository, and nothing that runs or traces', () => {
    const env = gitEnvironment({
      ...{ PATH: '/bin', GIT_DIR: '/r/.git', GIT_INDEX_FILE: 'i', GIT_OBJECT_DIRECTORY: 'o' },
      ...{ GIT_TRACE: '/tmp/t', GIT_EXTERNAL_DIFF: 'x', GIT_SSH_COMMAND: 'x', GIT_PAGER: 'x' },
      ...{ GIT_GLOB_PATHSPECS: '1', GIT_TRACE2_EVENT: 'x', GIT_PROXY_COMMAND: 'x', LANG: 'de' },
    });
    const kept = Object.keys(env).filter((name) => name.startsWith('GIT_'));
    expect(kept.sort()).toEqual([
      ...['GIT_ALLOW_PROTOCOL', 'GIT_ASKPASS', 'GIT_CONFIG_NOSYSTEM', 'GIT_DIR', 'GIT_GRAFT_FILE'],
      ...['GIT_INDEX_FILE', 'GIT_NO_LAZY_FETCH', 'GIT_NO_REPLACE_OBJECTS', 'GIT_OBJECT_DIRECTORY'],
      ...['GIT_OPTIONAL_LOCKS', 'GIT_TERMINAL_PROMPT'],
    ]);
    expect(env).toMatchObject({ GIT_ASKPASS: '', LC_ALL: 'C', GIT_ALLOW_PROTOCOL: 'none' });
    expect(env['LANG']).toBeUndefined();
  });

  it('reads a repository that belongs to somebody else', () => {
    const repository = keep(repositoryOf(commits));
    const git = new Git({
      cwd: repository.path,
      environment: { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    });
    expect(git.tryText(['rev-parse', 'HEAD'])).toBe(repository.id('two'));
  });
});
