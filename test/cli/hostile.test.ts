import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDirectory, repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { leakyLine, otherLeakyLine, placesOf, runCli, runJson } from '../support/run-cli.ts';

const made: string[] = [];
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

function keep(repository: TestRepository): TestRepository {
  made.push(repository.path);
  return repository;
}

function outside(): string {
  const path = makeDirectory();
  made.push(path);
  return path;
}

const ignored = { '.gitignore': '.env\n.env.*\n!.env.example\n' };

/** A repository whose second commit brings a leak. */
function withLeak(files: Record<string, string> = {}): TestRepository {
  return keep(
    repositoryOf([
      { name: 'one', files: { ...ignored, 'a.txt': 'a\n', ...files } },
      { name: 'two', files: { 'leak.js': leakyLine } },
    ]),
  );
}

/** A script outside the repository that leaves a trace when anything runs it. */
function canary(): { readonly script: string; hasRun(): boolean } {
  const directory = outside();
  const [script, trace] = [join(directory, 'evil.sh'), join(directory, 'trace')];
  writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${trace}'\ncat\n`);
  chmodSync(script, 0o755);
  return { script, hasRun: () => existsSync(trace) };
}

/** Every setting of git that names a program. */
function programs(script: string): Record<string, string> {
  return {
    ...{ 'core.fsmonitor': script, 'core.pager': script, 'core.sshCommand': script },
    ...{ 'core.askPass': script, 'core.editor': script, 'core.gitProxy': script },
    ...{ 'core.hooksPath': dirname(script), 'core.alternateRefsCommand': script },
    ...{ 'credential.helper': `!${script}`, 'diff.external': script, 'pager.log': script },
    ...{ 'diff.evil.textconv': script, 'diff.evil.command': script, 'gpg.program': script },
    ...{ 'filter.evil.clean': script, 'filter.evil.smudge': script, 'filter.evil.process': script },
    ...{ 'log.showSignature': 'true', 'merge.evil.driver': script, 'alias.log': `!${script}` },
    ...{ 'alias.rev-list': `!${script}`, 'uploadpack.packObjectsHook': script },
    ...{ 'remote.origin.url': `ext::${script}`, 'protocol.ext.allow': 'always' },
    ...{ 'remote.origin.promisor': 'true', 'remote.origin.uploadpack': script },
  };
}

const everyScope = [[], ['--staged'], ['--diff', 'HEAD~1..'], ['--history', '--all']] as const;

describe('a hostile repository', () => {
  it('runs no program that its configuration, hooks and attributes name', async () => {
    const repository = withLeak({ '.gitattributes': '* diff=evil filter=evil merge=evil\n' });
    const { script, hasRun } = canary();
    for (const [name, value] of Object.entries(programs(script))) {
      repository.git('config', name, value);
    }
    const hooks = join(repository.path, '.git', 'hooks');
    mkdirSync(hooks, { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\n'${script}'\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    for (const scope of everyScope) {
      const { code, report } = await runJson(['check', ...scope], { cwd: repository.path });
      expect(code).toBe(scope[0] === '--staged' ? 0 : 1);
      expect(report.coverage.complete).toBe(true);
    }
    await runCli(['audit'], { cwd: repository.path });
    expect(hasRun()).toBe(false);
  });

  it('does not make a bare repository in its tree the one that is read', async () => {
    const repository = withLeak();
    const { script, hasRun } = canary();
    const inner = join(repository.path, 'inner');
    mkdirSync(join(inner, 'objects'), { recursive: true });
    mkdirSync(join(inner, 'refs'));
    writeFileSync(join(inner, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(inner, 'config'), `[core]\n\tbare = true\n\tfsmonitor = ${script}\n`);
    const { report } = await runJson(['check'], { cwd: repository.path });
    expect(placesOf(report.findings)).toContain('stripe-secret-key leak.js 1');
    // In the planted one itself there is nothing to find, and nothing that may be called clean.
    expect((await runCli(['check'], { cwd: inner })).code).toBe(2);
    expect(hasRun()).toBe(false);
  });

  it.each(['.git', 'inner'])('has no files outside of it, whatever %s/config says', async (at) => {
    const far = outside();
    const repository = keep(repositoryOf([{ name: 'one', files: ignored }]));
    // Above the repository, and beside it.
    for (const worktree of [dirname(repository.path), far, '/']) {
      const config = `[core]\n\trepositoryformatversion = 0\n\tworktree = ${worktree}\n`;
      if (at === 'inner') {
        mkdirSync(join(repository.path, at, 'objects'), { recursive: true });
        mkdirSync(join(repository.path, at, 'refs'), { recursive: true });
        writeFileSync(join(repository.path, at, 'HEAD'), 'ref: refs/heads/main\n');
      }
      writeFileSync(join(repository.path, at, 'config'), config);
      const cwd = at === '.git' ? repository.path : join(repository.path, at);
      const { code, stderr } = await runCli(['check'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/core\.worktree|no working tree/);
    }
  });

  it('has submodule addresses read as text, and never entered', async () => {
    const { script, hasRun } = canary();
    const modules = [`ext::${script}`, '-oProxyCommand=evil', '../../outside'].map(
      (url, at) => `[submodule "s${at}"]\n\tpath = s${at}\n\turl = ${url}\n\tupdate = !${script}\n`,
    );
    const repository = keep(
      repositoryOf([
        {
          name: 'one',
          files: {
            ...ignored,
            '.gitmodules': `${modules.join('')}# ${leakyLine}`,
            s0: { submodule: 'e'.repeat(40) },
          },
        },
      ]),
    );
    const { report } = await runJson(['check'], { cwd: repository.path });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key .gitmodules 13']);
    expect(report.coverage).toMatchObject({ complete: true });
    expect(hasRun()).toBe(false);
  });

  it('does not lead out of itself by links', async () => {
    const far = outside();
    writeFileSync(join(far, 'secret.js'), leakyLine);
    writeFileSync(join(far, 'watertight.yml'), 'version: 1\nallow: [{ rule: "*", reason: "x" }]\n');
    const repository = withLeak();
    symlinkSync(join(far, 'secret.js'), join(repository.path, 'file.js'));
    symlinkSync(far, join(repository.path, 'directory'));
    symlinkSync('.', join(repository.path, 'loop'));
    const { report } = await runJson(['check'], { cwd: repository.path });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key leak.js 1']);
    symlinkSync(join(far, 'watertight.yml'), join(repository.path, 'watertight.yml'));
    const linked = await runCli(['check'], { cwd: repository.path });
    expect(linked.code).toBe(2);
    expect(linked.stderr).toMatch(/watertight\.yml/);
  });

  it('prints none of its names as they are', async () => {
    const names = [
      'a\n::set-output name=verdict::clean\n.js',
      '##[set-output name=verdict;]clean.js',
      'esc\u001b]0;title\u0007\u001b[2J.js',
      'rtl\u202etxt.exe.js',
      '--upload-pack=touch x',
      '$(touch x)`touch y`;.js',
    ];
    const bytes = Buffer.from([0x66, 0xff, 0xfe, 0x2e, 0x6a, 0x73]);
    const repository = keep(
      repositoryOf(
        [
          {
            name: 'one',
            files: [...names.map((name) => [name, leakyLine] as const), [bytes, leakyLine]],
          },
        ],
        { checkout: false },
      ),
    );
    for (const format of ['terminal', 'github', 'markdown', 'sarif', 'csv', 'junit']) {
      const { stdout, stderr, code } = await runCli(['--history', '--format', format], {
        cwd: repository.path,
      });
      const text = stdout + stderr;
      expect(code).toBe(1);
      // Line ends and tabs are ours; no other control character and no change of direction is.
      expect(text.replaceAll(/\r?\n|\t/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(text).not.toMatch(/^\s*::set-output/m);
      expect(text).not.toContain('##[');
    }
    const { report } = await runJson(['--history'], { cwd: repository.path });
    expect(report.findings.filter(({ check }: { check: string }) => check === 'leak')).toHaveLength(
      7,
    );
  });

  it('has references that look like options read as names, or refused', async () => {
    const repository = withLeak();
    const trace = join(repository.path, 'trace');
    const head = repository.id('two');
    for (const name of [`--output=${trace}`, '-p', '--upload-pack=x']) {
      const file = join(repository.path, '.git', 'refs', 'heads', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${head}\n`);
    }
    const all = await runJson(['scan', '--history', '--all'], { cwd: repository.path });
    expect(all.code).toBe(1);
    for (const range of [`--output=${trace}..HEAD`, `HEAD..--output=${trace}`, '--help']) {
      const { code, stderr } = await runCli([`--diff=${range}`], { cwd: repository.path });
      expect(code).toBe(2);
      expect(stderr).toMatch(/takes BASE|is not a re/);
    }
    expect(existsSync(trace)).toBe(false);
  });

  it('hides nothing by grafts, replaced objects and alternates', async () => {
    const repository = withLeak();
    const [one, two] = [repository.id('one'), repository.id('two')];
    repository.commit({ name: 'three', files: { 'leak.js': null, 'b.txt': 'b\n' } }).checkout();
    repository.git('replace', '--graft', repository.id('three'), one);
    const info = join(repository.path, '.git', 'info');
    mkdirSync(info, { recursive: true });
    writeFileSync(join(info, 'grafts'), `${repository.id('three')} ${one}\n`);
    const alternates = join(repository.path, '.git', 'objects', 'info', 'alternates');
    mkdirSync(dirname(alternates), { recursive: true });
    writeFileSync(alternates, '/nowhere/objects\n');
    const { report, code } = await runJson(['scan', '--diff', `${one}..HEAD`], {
      cwd: repository.path,
    });
    expect(code).toBe(1);
    expect(report.findings[0].provenance[0].commit).toBe(two);
  });

  it.each(['cut', 'gone'] as const)('is incomplete where an object is %s', async (harm) => {
    const repository = keep(repositoryOf([{ name: 'one', files: ignored }], { checkout: false }));
    const id = looseObject(repository, 'blob', Buffer.from(otherLeakyLine));
    const tree = looseObject(
      repository,
      'tree',
      Buffer.concat([Buffer.from('100644 x.js\0'), Buffer.from(id, 'hex')]),
    );
    const commit = repository.git('commit-tree', '-m', 'two', '-p', repository.id('one'), tree);
    repository.git('update-ref', 'refs/heads/main', commit);
    const file = objectPath(repository, id);
    if (harm === 'cut') truncateSync(file, 20);
    else rmSync(file);
    const { code, report } = await runJson(['scan', '--history'], { cwd: repository.path });
    expect(code).toBe(3);
    expect(report.coverage.complete).toBe(false);
    expect(JSON.stringify(report.coverage.skipped)).toMatch(/x\.js/);
  });

  it('may be ten thousand directories deep', async () => {
    const repository = keep(repositoryOf([{ name: 'one', files: ignored }], { checkout: false }));
    const depth = 10_000;
    let id = looseObject(repository, 'blob', Buffer.from(leakyLine));
    for (let at = 0; at <= depth; at += 1) {
      const entry = Buffer.from(at === 0 ? '100644 f.js\0' : '40000 d\0');
      id = looseObject(repository, 'tree', Buffer.concat([entry, Buffer.from(id, 'hex')]));
    }
    const commit = repository.git('commit-tree', '-m', 'deep', '-p', repository.id('one'), id);
    repository.git('update-ref', 'refs/heads/main', commit);
    const { code, report } = await runJson(['scan', '--history'], { cwd: repository.path });
    // git itself may give up at such a depth; then it must not look clean.
    if (report.coverage.complete) {
      expect(code).toBe(1);
      expect(report.findings[0].location.path).toMatch(/^(?:d\/){10000}f\.js$/);
    } else expect(code).toBe(3);
  });

  // WATERTIGHT_MANY_ENTRIES=1000000 tries a million.
  it('may have very many entries', async () => {
    const count = Number(process.env['WATERTIGHT_MANY_ENTRIES'] ?? 100_000);
    const repository = keep(
      repositoryOf([{ name: 'one', files: { ...ignored, 'leak.js': leakyLine } }], {
        checkout: false,
      }),
    );
    const lines = Array.from({ length: count }, (_, at) => `M 100644 :1 d${at % 500}/${at}\n`);
    const stream = [
      'blob\nmark :1\ndata 1\nx\n',
      'commit refs/heads/main\ncommitter C <c@example.com> 1704067200 +0000\ndata 0\n',
      'from refs/heads/main^0\n',
      ...lines,
    ];
    repository.gitWith({ input: stream.join('') }, 'fast-import', '--quiet');
    const { code, report } = await runJson(['scan', '--history'], { cwd: repository.path });
    expect(code).toBe(1);
    expect(report.coverage).toMatchObject({ complete: true, files: count + 2, blobs: 3 });
    repository.git('read-tree', 'main');
    const staged = await runJson(['check', '--staged'], { cwd: repository.path });
    expect(staged.report.coverage).toMatchObject({ mode: 'staged', complete: true });
    expect(staged.code).toBe(0);
  }, 600_000);
});

describe('hostile files', () => {
  const inTree = async (name: string, text: string, args: readonly string[] = []) => {
    const repository = withLeak();
    repository.write({ [name]: text });
    return runCli(['check', ...args], { cwd: repository.path });
  };

  it('are refused as configuration: ten megabytes, and aliases that grow', async () => {
    const large = `version: 1\n# ${'x'.repeat(10_000_000)}\n`;
    const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, at) => bombLine(at))].join(
      '\n',
    );
    for (const name of ['watertight.yml', 'env.schema.yml']) {
      for (const text of [large, `version: 1\n${bomb}\n`]) {
        const { code, stderr } = await inTree(name, text);
        expect(code).toBe(2);
        expect(stderr).toContain(name);
        expect(stderr.length).toBeLessThan(2000);
      }
    }
  });

  it('do no harm as manifests: aliases that grow, and very deep nesting', async () => {
    const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, at) => bombLine(at))].join(
      '\n',
    );
    for (const text of [bomb, `${'['.repeat(50_000)}\n`, `services: ${'{a: '.repeat(20_000)}\n`]) {
      const { code, stdout } = await inTree('compose.yml', text);
      expect(code).toBe(1);
      expect(stdout).toContain('leak.js');
    }
  });

  it('cannot stop the scan by a pattern that backtracks', async () => {
    const rule = (pattern: string) =>
      `version: 1\nrules: { custom: [{ id: acme-key, title: A, pattern: '${pattern}', keywords: [aaaa] }] }\n`;
    const repository = withLeak();
    repository.write({ 'long.txt': `${'a'.repeat(200_000)}!\n` });
    repository.write({ 'watertight.yml': rule('(a+)+$') });
    const slow = await runCli(['scan'], { cwd: repository.path });
    expect(slow.code).toBe(1);
    expect(slow.stdout).toContain('leak.js');
    for (const refused of ['(?<=x)a', '(a)\\1', 'a(?=b)']) {
      repository.write({ 'watertight.yml': rule(refused) });
      const { code, stderr } = await runCli(['scan'], { cwd: repository.path });
      expect(code).toBe(2);
      expect(stderr).toMatch(/watertight\.yml/);
    }
  });

  it('are not unpacked', async () => {
    const repository = withLeak();
    repository.write({ 'bomb.gz': gzipSync(Buffer.alloc(50_000_000)) });
    const { code, report } = await runJson(['check'], { cwd: repository.path });
    expect(code).toBe(1);
    expect(report.coverage.skipped).toContainEqual(
      expect.objectContaining({ path: 'bomb.gz', reason: 'binary' }),
    );
    expect(readdirSync(repository.path).sort()).toContain('bomb.gz');
  });
});

function bombLine(at: number): string {
  const [name, before] = [`a${at}`, at === 0 ? 'a' : `a${at - 1}`];
  return `${name}: &${name} [*${before}, *${before}, *${before}, *${before}]`;
}

function objectPath(repository: TestRepository, id: string): string {
  return join(repository.path, '.git', 'objects', id.slice(0, 2), id.slice(2));
}

/** Writes an object by itself: git would need a process for each. Gives its id. */
function looseObject(repository: TestRepository, type: string, bytes: Buffer): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const id = createHash('sha1').update(whole).digest('hex');
  const path = objectPath(repository, id);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, deflateSync(whole));
  return id;
}
