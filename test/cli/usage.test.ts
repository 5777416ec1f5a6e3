import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDirectory, repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { leakyLine, runCli } from '../support/run-cli.ts';

let repository: TestRepository;
let plain: string;

beforeAll(() => {
  repository = repositoryOf([
    { name: 'a', files: { 'src/a.js': 'start();\n', '.gitignore': '.env\n.env.*\n' } },
    { name: 'b', files: { 'src/b.js': leakyLine } },
  ]);
  plain = makeDirectory();
});
afterAll(() => repository.remove());

/** One sentence on standard error, nothing on standard output, exit code 2. */
async function expectRefusal(cwd: string, args: readonly string[], message: RegExp) {
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(/^watertight: /);
  expect(stdout).toBe('');
  expect(code).toBe(2);
}

describe('usage errors', () => {
  it.each<[string, string[], RegExp]>([
    ['an unknown flag', ['--stagged'], /unknown option --stagged .*did you mean --staged\?/],
    ['a flag of another command', ['rules', '--staged'], /unknown option --staged for 'rules'/],
    ['a short flag', ['scan', '-x'], /unknown option -x for 'scan'/],
    ['a mistyped command', ['scna'], /unknown command 'scna'.*did you mean 'scan'\?/],
    ['a mistyped command before options', ['audti', '--quiet'], /did you mean 'audit'\?/],
    ['a mistyped env command', ['env', 'chekc'], /unknown command 'env chekc'.*'env check'/],
    ['a path that is not there', ['scan', 'lib/none.js'], /cannot read 'lib\/none\.js'/],
    ['a path outside', ['scan', 'src', '..'], /'\.\.' lies outside/],
    ['an option without its value', ['--config'], /--config needs a value/],
    ['an empty value', ['--config='], /--config is empty/],
    ['a value for a flag', ['--staged=yes'], /--staged takes no value/],
    ['a wrong choice', ['--fail-on', 'severe'], /one of critical, high, medium, low, none/],
    ['a wrong format', ['--format', 'xml'], /one of terminal, json, sarif/],
    ['a wrong number', ['--max-file-size', '10MB'], /takes a whole number/],
    ['a wrong confidence', ['--min-confidence', '1.5'], /a number from 0 to 1/],
    ['a report without a file', ['--report', 'json'], /takes FORMAT=FILE/],
    ['two ranges', ['--staged', '--history'], /--staged and --history exclude each other/],
    ['all without history', ['--all'], /--all belongs to --history/],
    ['standard input beside a path', ['scan', '-', 'src'], /stands alone/],
    ['a range without a base', ['--diff', '..HEAD'], /--diff takes BASE\.\.HEAD/],
    ['a directory that is not there', ['--cwd', 'none'], /cannot read the directory 'none'/],
    ['a path for a command without', ['ignore', 'src'], /'ignore' takes no paths.*--cwd DIR/],
    ['a path for an audit', ['audit', 'src'], /'audit' takes no paths/],
    ['a second rule', ['explain', 'jwt', 'src'], /'explain' takes one/],
    ['an env file that is not there', ['env', 'check', '.env.prod'], /cannot read '\.env\.prod'/],
    ['a path in a range that is not there', ['scan', '--history', 'scr'], /cannot read 'scr'/],
    ['an unknown rule', ['explain', 'githb-pat'], /unknown rule.*did you mean 'github-pat'\?/],
    ['explain without a rule', ['explain'], /explain needs a rule/],
    ['suppress without a fingerprint', ['suppress'], /suppress needs a fingerprint/],
    [
      'suppress without a reason',
      ['suppress', `wt1:${'0'.repeat(32)}`],
      /suppress needs --reason TEXT/,
    ],
    [
      'suppress with no day',
      ['suppress', `wt1:${'0'.repeat(32)}`, '--reason', 'x', '--expires', '2026-02-31'],
      /--expires takes a day/,
    ],
  ])('refuses %s', async (_, args, message) => {
    await expectRefusal(repository.path, args, message);
  });

  it('takes a word that is a path for a path, however near a command is', async () => {
    repository.write({ scna: leakyLine });
    const { code, stdout } = await runCli(['scna'], { cwd: repository.path });
    repository.git('clean', '-fdq');
    expect(stdout).toContain('stripe-secret-key');
    expect(code).toBe(1);
  });
});

describe('ranges', () => {
  it.each<[string, string[], RegExp]>([
    ['--diff', ['--diff', 'main..HEAD'], /needs a git repository; '.*' is not inside one/],
    ['--since', ['--since', 'v1'], /needs a git repository/],
    ['--staged', ['--staged'], /needs a git repository/],
    ['--history', ['--history'], /needs a git repository/],
  ])('outside a repository: %s', async (_, args, message) => {
    await expectRefusal(plain, args, message);
    await expectRefusal(plain, ['scan', ...args], message);
  });

  it.each<[string, string[]]>([
    ['--diff with an unknown base', ['--diff', 'nowhere..HEAD']],
    ['--diff with an unknown head', ['--diff', 'HEAD~1..nowhere']],
    ['--diff from a merge base', ['--diff', 'nowhere...HEAD']],
    ['--since', ['--since', 'nowhere']],
  ])('names an unknown ref: %s', async (_, args) => {
    await expectRefusal(repository.path, args, /'nowhere'/);
  });

  it.each<[string, string[]]>([
    ['--diff', ['--diff', '--output=x..HEAD']],
    ['a head', ['--diff', 'HEAD~1..--output=x']],
    ['--since', ['--since', '--output=x']],
    ['--since=', ['--since=--output=x']],
  ])('takes no option for a ref: %s', async (_, args) => {
    await expectRefusal(repository.path, args, /--output=x|--diff takes|--since/);
    expect(repository.git('status', '--porcelain')).not.toContain('x..HEAD');
  });
});

describe('help', () => {
  it('tells the commands and options on standard output', async () => {
    const { code, stdout, stderr } = await runCli(['--help'], { cwd: plain });
    expect(stdout).toMatch(/watertight scan \[PATH…\]/);
    expect(stdout).toContain('--min-confidence');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('tells the options of one command', async () => {
    const { code, stdout } = await runCli(['rules', '--help'], { cwd: plain });
    expect(stdout).toMatch(/^watertight rules/);
    expect(stdout).not.toContain('--staged');
    expect(code).toBe(0);
  });

  it.each(['--version', '-V'])('tells the version for %s', async (flag) => {
    const { code, stdout } = await runCli([flag], { cwd: plain });
    expect(stdout).toMatch(/^watertight \d+\.\d+\.\d+\n$/);
    expect(code).toBe(0);
  });
});

describe('words and options', () => {
  it('takes options before the command word', async () => {
    const { code, stdout } = await runCli(['--format', 'json', '--quiet', 'scan', 'src'], {
      cwd: repository.path,
    });
    expect(JSON.parse(stdout).coverage).toMatchObject({ mode: 'tree', files: 2 });
    expect(code).toBe(1);
  });

  it('takes --x=V, and paths behind --', async () => {
    const { code, stdout } = await runCli(['scan', '--format=json', '--', 'src/a.js'], {
      cwd: repository.path,
    });
    expect(JSON.parse(stdout).coverage).toMatchObject({ files: 1, complete: true });
    expect(code).toBe(0);
  });

  it('confines a range to the paths that are named', async () => {
    const args = ['scan', '--format', 'json', '--history'];
    const { stdout } = await runCli([...args, 'src/a.js'], { cwd: repository.path });
    const report = JSON.parse(stdout);
    expect(report.findings).toEqual([]);
    expect(report.coverage).toMatchObject({ mode: 'history', blobs: 1, complete: true });
    const below = await runCli([...args, '--cwd', 'src', 'b.js'], { cwd: repository.path });
    expect(JSON.parse(below.stdout).findings).toHaveLength(1);
  });

  it('judges the project of the path that is named, wherever it was started', async () => {
    repository.write({ 'watertight.yml': 'version: 1\nfail-on: none\n' });
    const { code, stdout } = await runCli(['--format', 'json', repository.path], { cwd: plain });
    repository.git('clean', '-fdq');
    const report = JSON.parse(stdout);
    expect(report.verdict.failOn).toBe('none');
    expect(report.findings).toMatchObject([{ location: { path: 'src/b.js' } }]);
    expect(code).toBe(0);
  });

  it('works in another directory with --cwd', async () => {
    const { code, stdout } = await runCli(['scan', '--cwd', repository.path, 'src/b.js'], {
      cwd: plain,
    });
    expect(stdout).toContain('src/b.js');
    expect(code).toBe(1);
  });
});
