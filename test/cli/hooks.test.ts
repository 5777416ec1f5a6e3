import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gitTestEnvironment, makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { bundle, leakyLine, otherLeakyLine, planted } from '../support/run-cli.ts';

const root = resolve(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'recipes.md'), 'utf8');
/** Installs husky and lefthook from the registry: WATERTIGHT_HOOK_TOOLS=1. */
const isAsked = process.env['WATERTIGHT_HOOK_TOOLS'] === '1';

/** A block of the page: the first one behind a text, or a later one. */
function blockAfter(text: string, number = 0): string {
  const blocks = [...page.slice(page.indexOf(text)).matchAll(/^```\w+\n([\s\S]*?)^```$/gm)];
  return blocks[number]?.[1] ?? '';
}

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/** A directory whose `npx` and `watertight` run this bundle, as an installed package would. */
function commands(): string {
  const path = makeDirectory();
  made.push(path);
  const run = `exec '${process.execPath}' '${bundle}' "$@"`;
  const real = spawnSync('sh', ['-c', 'command -v npx'], { encoding: 'utf8' }).stdout.trim();
  const npx = `if [ "$1" = watertight ]; then shift; ${run}; else exec '${real}' "$@"; fi`;
  for (const [name, script] of Object.entries({ npx, watertight: run })) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(path, name), 0o755);
  }
  return path;
}

const scripts = {
  'pre-commit': blockAfter('[husky]'),
  'pre-push': blockAfter('[husky]', 1),
};

type Install = (
  write: (path: string, text: string) => void,
  npx: (...args: string[]) => void,
) => void;

const installations: Readonly<Record<string, Install>> = {
  'plain scripts': (write) => {
    for (const [name, text] of Object.entries(scripts)) {
      write(`.git/hooks/${name}`, `#!/bin/sh\n${text}`);
    }
  },
  husky: (write, npx) => {
    npx('--yes', 'husky');
    for (const [name, text] of Object.entries(scripts)) write(`.husky/${name}`, text);
  },
  lefthook: (write, npx) => {
    write('lefthook.yml', blockAfter('[lefthook]'));
    write('.lefthook/pre-push/watertight.sh', scripts['pre-push']);
    npx('--yes', 'lefthook', 'install');
  },
};

describe.skipIf(process.platform === 'win32')('the hooks in docs/recipes.md', () => {
  const kinds = Object.entries(installations).filter(
    ([name]) => isAsked || name === 'plain scripts',
  );

  it.each(kinds)(
    'guard real commits and pushes as %s',
    (_, install) => {
      const repository = repositoryOf([
        { name: 'one', files: { '.gitignore': '.env\n.env.*\nnode_modules\n', 'a.js': 'one\n' } },
      ]);
      const { path } = repository;
      const remote = makeDirectory();
      made.push(path, remote);
      const env = {
        ...gitTestEnvironment,
        HOME: remote,
        PATH: [commands(), join(path, 'node_modules', '.bin'), process.env['PATH']].join(':'),
      };
      const run = (command: string, ...args: readonly string[]) => {
        const ran = spawnSync(command, args, { cwd: path, env, encoding: 'utf8' });
        const text = `${ran.stdout}${ran.stderr}`;
        expect(text).not.toContain(planted.stripe.slice(10, 18));
        return { isDone: ran.status === 0, text };
      };
      const git = (...args: readonly string[]) => run('git', ...args);
      const write = (name: string, text: string) => {
        mkdirSync(join(path, dirname(name)), { recursive: true });
        writeFileSync(join(path, name), text);
        chmodSync(join(path, name), 0o755);
      };
      const refused = { isDone: false, text: expect.stringContaining('stripe-secret-key') };
      const done = { isDone: true };
      git('init', '--quiet', '--bare', remote);
      git('remote', 'add', 'origin', remote);
      install(write, (...args) => expect(run('npx', ...args)).toMatchObject(done));

      // What is staged counts, not what lies there.
      write('a.js', leakyLine);
      git('add', 'a.js');
      write('a.js', 'one\n');
      expect(git('commit', '-m', 'leak')).toMatchObject(refused);
      write('a.js', 'two\n');
      git('add', 'a.js');
      write('a.js', leakyLine);
      expect(git('commit', '-m', 'two')).toMatchObject(done);
      git('checkout', '--quiet', '--', 'a.js');

      // The first push of all, and a new branch whose second commit takes the leak back.
      expect(git('push', 'origin', 'main')).toMatchObject(done);
      git('checkout', '--quiet', '-b', 'topic');
      write('b.js', otherLeakyLine);
      git('add', 'b.js');
      git('commit', '--no-verify', '-m', 'leak');
      git('rm', '--quiet', 'b.js');
      git('commit', '--no-verify', '-m', 'back');
      expect(git('push', 'origin', 'topic')).toMatchObject(refused);
      git('tag', 'v1');
      git('checkout', '--quiet', 'main');
      expect(git('push', 'origin', 'v1')).toMatchObject(refused);
      git('checkout', '--quiet', '-b', 'clean');
      expect(git('push', 'origin', 'clean', 'topic')).toMatchObject(refused);
      expect(git('push', 'origin', 'clean')).toMatchObject(done);
      expect(git('push', 'origin', ':clean')).toMatchObject(done);
    },
    120_000,
  );

  it('name what a first push brings where pre-commit names no commits', () => {
    const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
    const [, entry = ''] = /entry: (sh -c .*)$/m.exec(hooks) ?? [];
    const { path } = repositoryOf([{ name: 'one', files: { 'a.js': leakyLine } }]);
    made.push(path);
    const env = { ...gitTestEnvironment, PATH: [commands(), process.env['PATH']].join(':') };
    const { status, stdout } = spawnSync('sh', ['-c', entry], { cwd: path, env, encoding: 'utf8' });
    expect(stdout).toContain('stripe-secret-key');
    expect(status).toBe(1);
  });
});
