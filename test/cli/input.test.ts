import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory, makeRepository, repositoryOf } from '../support/git-repository.ts';
import {
  leakyLine,
  otherLeakyLine,
  passwordLine,
  placesOf,
  runCli,
  runJson,
} from '../support/run-cli.ts';

function directoryOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = makeDirectory();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

describe('standard input', () => {
  it('is scanned under the name that it is given', async () => {
    const { code, report } = await runJson(['scan', '-', '--stdin-name', 'config.yml'], {
      cwd: makeDirectory(),
      input: `a: 1\n${leakyLine}`,
    });
    expect(report.coverage).toMatchObject({ mode: 'stdin', files: 1, complete: true });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key config.yml 2']);
    expect(code).toBe(1);
  });

  it('is clean when it is empty', async () => {
    const { code, report } = await runJson(['scan', '-'], { cwd: makeDirectory() });
    expect(report.coverage).toMatchObject({ files: 1, bytes: 0, complete: true });
    expect(code).toBe(0);
  });

  it('is cut at --max-file-size, and what was found in the rest is told', async () => {
    const { code, report } = await runJson(['scan', '-', '--max-file-size', '200'], {
      cwd: makeDirectory(),
      input: `${leakyLine}${'x\n'.repeat(1_000)}`,
    });
    expect(report.coverage.complete).toBe(false);
    expect(report.coverage.skipped).toMatchObject([{ path: 'stdin', reason: 'too-large' }]);
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key stdin 1']);
    expect(code).toBe(1);
  });
});

describe('encodings', () => {
  const text = `first\n${leakyLine}`;
  const utf16 = (bytes: Buffer, mark: readonly number[]): Buffer =>
    Buffer.concat([Buffer.from(mark), bytes]);
  it.each<[string, string | Buffer]>([
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
    ['UTF-16 LE', utf16(Buffer.from(text, 'utf16le'), [0xff, 0xfe])],
    ['UTF-16 BE', utf16(Buffer.from(text, 'utf16le').swap16(), [0xfe, 0xff])],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from([0xe9, 0x0a]), Buffer.from(leakyLine)]),
    ],
    ['no line end', text.trimEnd()],
  ])('finds a key in a file with %s, at its place', async (_, content) => {
    const { code, report } = await runJson(['scan'], { cwd: directoryOf({ 'a.js': content }) });
    expect(report.findings).toMatchObject([
      {
        ruleId: 'stripe-secret-key',
        location: { path: 'a.js', line: 2, column: 24, endLine: 2, endColumn: 80 },
      },
    ]);
    expect(code).toBe(1);
  });

  it('passes over binary files, counts them and stays complete', async () => {
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      Buffer.from(leakyLine),
      Buffer.alloc(64),
    ]);
    const { code, report } = await runJson(['scan'], { cwd: directoryOf({ 'logo.png': png }) });
    expect(report.coverage).toMatchObject({
      complete: true,
      skipped: [{ path: 'logo.png', reason: 'binary', bytes: png.length }],
    });
    expect(report.findings).toEqual([]);
    expect(code).toBe(0);
  });
});

describe('large files', () => {
  it('takes a line of 1 GiB: bounded time and memory, told as too large', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine });
    const path = join(cwd, 'huge.txt');
    writeFileSync(path, `${leakyLine.trimEnd()} ${'x'.repeat(2 ** 20)}`);
    truncateSync(path, 2 ** 30);
    const { code, report } = await runJson(['scan'], {
      cwd,
      // The heap of scripts: buffers live outside of it and are bounded by the limit of 100 MiB.
      nodeArgs: ['--max-old-space-size=128'],
    });
    expect(report.coverage.skipped).toContainEqual({
      ...{ path: 'huge.txt', reason: 'too-large', bytes: 2 ** 30 },
    });
    expect(report.coverage.complete).toBe(false);
    expect(report.coverage.bytes).toBeLessThan(101 * 2 ** 20);
    expect(placesOf(report.findings)).toContain('stripe-secret-key a.js 1');
    expect(code).toBe(1);
  });

  it('scans text of one long line up to the limit', async () => {
    const line = `${'lorem ipsum dolor '.repeat(6e5)}${leakyLine.trimEnd()} ${'x '.repeat(1e6)}`;
    const cwd = directoryOf({ 'min.js': line });
    const { code, report } = await runJson(['scan', '--max-file-size', '12000000'], { cwd });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key min.js 1']);
    expect(report.coverage.skipped).toEqual([
      { path: 'min.js', reason: 'too-large', bytes: line.length },
    ]);
    expect(report.verdict.reasons).toEqual([
      '1 finding at or above medium',
      'not looked at: 1 too-large',
    ]);
    expect(code).toBe(1);
  });

  it('exits 3 when something was not looked at and nothing was found', async () => {
    const cwd = directoryOf({ 'a.txt': 'x\n'.repeat(500) });
    const args = ['scan', '--max-file-size', '100'];
    const { code, stdout } = await runCli(args, { cwd });
    expect(stdout).toMatch(/incomplete/i);
    expect(stdout).toMatch(/too.large/i);
    expect(code).toBe(3);
    const allowed = await runJson([...args, '--allow-incomplete'], { cwd });
    expect(allowed.report.verdict).toMatchObject({ status: 'incomplete', exitCode: 0 });
    expect(allowed.code).toBe(0);
    const whole = await runJson([...args, '--max-file-size', '0'], { cwd });
    expect(whole.report.coverage).toMatchObject({ complete: true, bytes: 1_000 });
  });
});

describe('odd things in a tree', () => {
  it('waits for no named pipe and no socket, in and outside of a repository', async () => {
    const repository = repositoryOf([{ name: 'a', files: { 'a.js': leakyLine } }]);
    const plain = directoryOf({ 'a.js': leakyLine });
    for (const cwd of [repository.path, plain]) {
      expect(spawnSync('mkfifo', [join(cwd, 'pipe')]).status).toBe(0);
      const server = createServer().listen(join(cwd, 'socket'));
      await new Promise((resolve) => server.once('listening', resolve));
      const { code, report } = await runJson(['check'], { cwd });
      server.close();
      expect(placesOf(report.findings)).toContain('stripe-secret-key a.js 1');
      expect(code).toBe(1);
    }
  });

  it('reads a named pipe that is asked for as no file, and says so', async () => {
    const cwd = makeDirectory();
    expect(spawnSync('mkfifo', [join(cwd, 'pipe')]).status).toBe(0);
    const { code, report } = await runJson(['scan', 'pipe'], { cwd });
    expect(report.coverage.skipped).toMatchObject([{ path: 'pipe', reason: 'unreadable' }]);
    expect(code).toBe(3);
  });

  it('follows no link: its text is scanned, a loop and a dangling one end nothing', async () => {
    const outside = directoryOf({ 'secret.js': otherLeakyLine });
    const cwd = directoryOf({ 'a.js': leakyLine });
    symlinkSync('loop', join(cwd, 'loop'));
    symlinkSync('nowhere', join(cwd, 'dangling'));
    symlinkSync(outside, join(cwd, 'elsewhere'));
    mkdirSync(join(cwd, 'below'));
    symlinkSync('..', join(cwd, 'below', 'up'));
    const { code, report } = await runJson(['check'], { cwd });
    expect(placesOf(report.findings).filter((place) => place.startsWith('stripe'))).toEqual([
      'stripe-secret-key a.js 1',
    ]);
    expect(
      report.coverage.skipped.map(({ path, reason }: { path: string; reason: string }) => [
        path,
        reason,
      ]),
    ).toEqual(['below/up', 'dangling', 'elsewhere', 'loop'].map((path) => [path, 'symlink']));
    expect(report.coverage.complete).toBe(true);
    expect(code).toBe(1);
  });

  it('tells a file and a directory that may not be read, and finds the rest', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine, 'closed.js': otherLeakyLine });
    mkdirSync(join(cwd, 'closed'));
    chmodSync(join(cwd, 'closed.js'), 0);
    chmodSync(join(cwd, 'closed'), 0);
    const { code, report } = await runJson(['check'], { cwd });
    const skipped = report.coverage.skipped.map(({ path }: { path: string }) => path);
    // Who may read everything (root in a container, Windows) reads these too.
    const mayRead = process.getuid?.() === 0 || process.platform === 'win32';
    expect(skipped.filter((path: string) => path.startsWith('closed'))).toEqual(
      mayRead ? [] : ['closed', 'closed.js'],
    );
    expect(report.coverage.complete).toBe(mayRead);
    expect(placesOf(report.findings)).toContain('stripe-secret-key a.js 1');
    expect(code).toBe(1);
  });

  it('exits 3 for a file that git lists and the system does not open', async () => {
    // A name longer than any file system takes can be listed by git, and not be opened.
    const repository = makeRepository();
    const path = `${'d'.repeat(200)}/${'f'.repeat(255)}x`;
    repository.commit({ name: 'a', files: { [path]: 'x\n' } });
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/main');
    repository.git('read-tree', 'HEAD');
    mkdirSync(join(repository.path, 'd'.repeat(200)));
    const { code, report } = await runJson(['scan'], { cwd: repository.path });
    expect(report.coverage.skipped).toMatchObject([{ path, reason: 'unreadable' }]);
    expect(code).toBe(3);
  });

  it('shows names that would steer a terminal as they are spelled', async () => {
    const name = 'a\u001b[31m\n.js';
    const { code, stdout } = await runCli(['scan'], { cwd: directoryOf({ [name]: leakyLine }) });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('stripe-secret-key');
    expect(code).toBe(1);
  });
});

describe('repositories', () => {
  it('is clean in an empty repository, with any scope that needs no commit', async () => {
    const { path } = makeRepository();
    for (const scope of [[], ['--staged'], ['--history'], ['--history', '--all']]) {
      const { code, report, stderr } = await runJson(['scan', ...scope], { cwd: path });
      expect(stderr).not.toMatch(/bug|fatal/);
      expect([scope, report.verdict.status, code]).toEqual([scope, 'clean', 0]);
    }
    const audit = await runJson(['audit'], { cwd: path });
    expect(audit.code).toBe(0);
  });

  it('finds what is staged for the first commit', async () => {
    const repository = makeRepository().write({ 'a.js': leakyLine });
    repository.git('add', 'a.js');
    const { code, report } = await runJson(['check', '--staged'], { cwd: repository.path });
    expect(report.coverage.mode).toBe('staged');
    expect(placesOf(report.findings)).toContain('stripe-secret-key a.js 1');
    expect(code).toBe(1);
  });

  it('looks at the index, not at the file', async () => {
    const repository = repositoryOf([{ name: 'a', files: { 'a.js': 'x\n', 'b.js': 'y\n' } }]);
    repository.write({ 'a.js': leakyLine });
    repository.git('add', 'a.js');
    repository.write({ 'a.js': 'x\n', 'b.js': otherLeakyLine });
    const { report } = await runJson(['scan', '--staged'], { cwd: repository.path });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key a.js 1']);
  });

  it('refuses a range from an unborn branch with a sentence', async () => {
    const { path } = makeRepository();
    const { code, stderr } = await runCli(['scan', '--since', 'HEAD'], { cwd: path });
    expect(stderr).toMatch(/^watertight: .*'HEAD'/);
    expect(stderr).not.toContain('bug');
    expect(code).toBe(2);
  });

  it('scans the history of a bare repository, and says that it has no tree', async () => {
    const repository = repositoryOf(
      [
        { name: 'a', files: { 'a.js': leakyLine } },
        { name: 'b', files: { 'a.js': 'x\n' } },
      ],
      { bare: true },
    );
    const history = await runJson(['scan', '--history'], { cwd: repository.path });
    expect(placesOf(history.report.findings)).toEqual(['stripe-secret-key a.js 1']);
    expect(history.report.findings[0].provenance).toMatchObject([{ commit: repository.id('a') }]);
    expect(history.code).toBe(1);
    const tree = await runCli(['scan'], { cwd: repository.path });
    expect(tree.stderr).toMatch(/no working tree here/);
    expect(tree.code).toBe(2);
  });

  it('audits a bare repository', async () => {
    const repository = repositoryOf([{ name: 'a', files: { 'a.js': leakyLine } }], { bare: true });
    const { code, report, stderr } = await runJson(['audit'], { cwd: repository.path });
    expect(stderr).not.toContain('bug');
    expect(placesOf(report.findings)).toContain('stripe-secret-key a.js 1');
    expect(code).toBe(1);
  });
});

describe('without git', () => {
  const env = { PATH: '/nonexistent' };

  it('scans the tree and says what it could not do', async () => {
    const repository = repositoryOf([
      { name: 'a', files: { 'a.js': leakyLine, '.gitignore': '*.log\n' } },
    ]).write({ 'b.log': otherLeakyLine });
    const { code, report } = await runJson(['check'], { cwd: repository.path, env });
    expect(placesOf(report.findings)).toContain('stripe-secret-key a.js 1');
    expect(placesOf(report.findings)).not.toContain('stripe-secret-key b.log 1');
    expect(report.coverage.rangeNote).toMatch(/git was not found/);
    expect(code).toBe(1);
  });

  it.each([['--staged'], ['--diff', 'a..b'], ['--since', 'a'], ['--history']])(
    'refuses %s',
    async (...scope) => {
      const { code, stderr } = await runCli(['scan', ...scope], { cwd: makeDirectory(), env });
      expect(stderr).toMatch(/^watertight: .* needs git, which was not found/);
      expect(code).toBe(2);
    },
  );

  it('checks ignore coverage and env files all the same', async () => {
    const cwd = directoryOf({ '.env': passwordLine, 'package.json': '{"name":"x"}' });
    for (const command of [['ignore'], ['env']]) {
      const { code, stderr } = await runCli(command, { cwd, env });
      expect(stderr).not.toMatch(/bug/);
      expect([0, 1]).toContain(code);
    }
  });
});

describe('texts of a repository', () => {
  const files = {
    'wide.txt': Buffer.from(`\ufeff# a comment\r\n${leakyLine}`, 'utf16le'),
    'marked.js': `\ufeff// a comment\r\n${leakyLine.trim()}\r\n`,
    'binary.dat': Buffer.from([0, 1, 2, 3]),
  };

  it.each([
    ['the working tree', ['scan']],
    ['its history', ['scan', '--history']],
  ])('are read in UTF-16, with a mark and with CRLF, in %s', async (_, args) => {
    const repository = repositoryOf([{ name: 'one', files }], { bare: false });
    const { code, report } = await runJson(args, { cwd: repository.path });
    repository.remove();
    expect(placesOf(report.findings)).toEqual([
      'stripe-secret-key marked.js 2',
      'stripe-secret-key wide.txt 2',
    ]);
    expect(report.coverage.skipped).toMatchObject([{ path: 'binary.dat', reason: 'binary' }]);
    expect(code).toBe(1);
  });
});
