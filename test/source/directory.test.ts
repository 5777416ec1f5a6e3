import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type TreeOptions, treeSource } from '../../src/source/index.ts';
import { gitTestEnvironment, makeDirectory } from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function directory(files: Readonly<Record<string, string>>): string {
  const root = makeDirectory();
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

function tree(cwd: string, options: Partial<TreeOptions> = {}) {
  return treeSource({ cwd, maxFileSize: 0, ...options });
}

describe('a directory outside git', () => {
  it('gives every file that no ignore file leaves out, and never .git', async () => {
    const root = directory({
      '.gitignore': 'out/\n*.log\n.env*\n!keep.log\n',
      'a.txt': 'a',
      'x.log': 'x',
      'keep.log': 'k',
      '.env': 'K=1',
      'out/o.txt': 'o',
      'd/.gitignore': '!x.log\n/b.txt\n',
      'd/x.log': 'dx',
      'd/b.txt': 'b',
      'd/e/b.txt': 'eb',
      'd/.env.local': 'K=2',
    });
    // A repository without a HEAD is none, and still not read.
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git', 'config'), 'token');
    const { texts, skipped } = await readSource(tree(root));
    expect(Object.keys(texts).sort()).toEqual(
      ['.gitignore', 'a.txt', 'd/.gitignore', 'd/e/b.txt', 'd/x.log', 'keep.log'].sort(),
    );
    expect(skipped).toEqual(['ignored .env', 'ignored d/.env.local']);
    const all = await readSource(tree(root, { includeIgnored: true }));
    expect(all.texts['out/o.txt']).toBe('o');
    expect(all.texts['.git/config']).toBeUndefined();
  });

  it('names paths by the one directory that was named, else by the working directory', async () => {
    const root = directory({
      'd/a.txt': 'a',
      'd/e/b.txt': 'b',
      'c.txt': 'c',
      '.gitignore': 'b.txt\n',
    });
    expect((await readSource(tree(root, { paths: ['d'] }))).texts).toEqual({
      'a.txt': 'a',
      'e/b.txt': 'b',
    });
    expect((await readSource(tree(root, { paths: ['d/e', 'c.txt', 'd/e/b.txt'] }))).texts).toEqual({
      'c.txt': 'c',
      'd/e/b.txt': 'b',
    });
    expect((await readSource(tree(root, { paths: ['c.txt'] }))).texts).toEqual({ 'c.txt': 'c' });
    expect((await readSource(tree(root, { paths: ['d', 'd/e'] }))).texts).toEqual({
      'd/a.txt': 'a',
    });
  });

  it('never follows links, and passes pipes over without waiting', async () => {
    const root = directory({ 'a.txt': 'a' });
    symlinkSync('/etc', join(root, 'etc'));
    symlinkSync('a.txt', join(root, 'link'));
    symlinkSync('nowhere', join(root, 'broken'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const { texts, skipped } = await readSource(tree(root));
    expect(texts).toEqual({ 'a.txt': 'a', broken: 'nowhere', etc: '/etc', link: 'a.txt' });
    expect(skipped).toEqual(['symlink broken', 'symlink etc', 'symlink link']);
  });

  it('reads names that are not UTF-8', async () => {
    const root = directory({ 'a.txt': 'a' });
    const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.from('d\xe9', 'latin1')]);
    mkdirSync(name);
    writeFileSync(Buffer.concat([name, Buffer.from('/f\xfc', 'latin1')]), 'bytes');
    writeFileSync(Buffer.concat([name, Buffer.from('/plain')]), 'plain');
    const { texts } = await readSource(tree(root));
    expect(texts).toEqual({ 'a.txt': 'a', 'd\ufffd/f\ufffd': 'bytes', 'd\ufffd/plain': 'plain' });
  });

  it('agrees with git on what is ignored', async () => {
    const names = [
      'a',
      'b',
      'a.log',
      '.env',
      'x y',
      'd/a',
      'd/a.log',
      'd/e/b',
      'd/e/.env',
      'f/a',
      'f/[b]',
    ];
    const part = fc.constantFrom(
      'a',
      'b',
      '*',
      '*.log',
      '.env*',
      'd',
      'e',
      'd/e',
      '[ab]',
      '**',
      'x y',
      '?',
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('', '!', '', ''),
        fc.constantFrom('', '/', '**/'),
        part,
        fc.constantFrom('', '/', '/a', '/**'),
      )
      .map((parts) => parts.join(''));
    const text = fc.array(pattern, { maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`);
    await fc.assert(
      fc.asyncProperty(text, text, text, async (top, inD, inE) => {
        const root = directory(Object.fromEntries(names.map((name) => [name, name])));
        writeFileSync(join(root, '.gitignore'), top);
        writeFileSync(join(root, 'd/.gitignore'), inD);
        writeFileSync(join(root, 'd/e/.gitignore'), inE);
        const outside = Object.keys((await readSource(tree(root))).texts).sort();
        execFileSync('git', ['init', '-q', '--template='], { cwd: root, env: gitTestEnvironment });
        const inside = Object.keys((await readSource(tree(root))).texts).sort();
        expect(outside).toEqual(inside);
        rmSync(root, { recursive: true });
      }),
      { numRuns: 60 },
    );
  });

  it('reports what it may not read', async () => {
    const root = directory({ 'a.txt': 'a', 'locked.txt': 's', 'closed/b.txt': 'b' });
    execFileSync('chmod', ['000', join(root, 'locked.txt'), join(root, 'closed')]);
    execFileSync('chmod', ['755', root]);
    // Root may read everything, so the question is asked as somebody else.
    const script = join(root, 'probe.mjs');
    await build({
      ...{ entryPoints: ['src/source/index.ts'], outfile: script, logLevel: 'error' },
      ...{ bundle: true, platform: 'node', format: 'esm' },
    });
    const probe = `
      import { treeSource } from ${JSON.stringify(script)};
      const source = treeSource({ cwd: ${JSON.stringify(root)}, maxFileSize: 0, isIncluded: (path) => path !== 'probe.mjs' });
      const paths = [];
      for await (const batch of source.chunks()) paths.push(...batch.map(({ path }) => path));
      console.log(JSON.stringify([paths, source.tally().skipped.map(({ path, reason }) => reason + ' ' + path)]));
    `;
    const isRoot = process.getuid?.() === 0;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', probe], {
      cwd: root,
      env: { PATH: process.env['PATH'] },
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    });
    expect(JSON.parse(output.toString())).toEqual([
      ['a.txt'],
      ['unreadable closed', 'unreadable locked.txt', 'excluded probe.mjs'],
    ]);
    execFileSync('chmod', ['755', join(root, 'closed')]);
  });
});
