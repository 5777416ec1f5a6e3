import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { repositoryOf } from '../support/git-repository.ts';
import { leakyLine, passwordLine, runCli, runJson } from '../support/run-cli.ts';

/** A password that could be guessed, and one of the same length that takes its place. */
const weakLine = `db_password = "${fill(14, 'base62', 12)}"\n`;
const changedLine = `db_password = "${fill(14, 'base62', 4242)}"\n`;
const ignored = '.env\n.env.*\n!.env.example\n';

function made(files: Readonly<Record<string, string>>) {
  return repositoryOf([{ name: 'a', files: { '.gitignore': ignored, ...files } }]);
}

describe('an accepted finding', () => {
  it.each<[string, (text: string) => string]>([
    ['moved lines', (text) => `\n# more\n\n${text}`],
    ['another indentation', (text) => text.replace(/^/gm, '    ').replace(' = ', '=')],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ])('stays accepted after %s', async (_, change) => {
    const cwd = made({ 'a.py': `${passwordLine}${leakyLine}` }).path;
    await runCli(['baseline'], { cwd });
    const path = join(cwd, 'a.py');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { code, report } = await runJson(['check'], { cwd });
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('stays accepted after squash and rebase: no commit is part of its name', async () => {
    const repository = made({ 'a.py': leakyLine });
    const cwd = repository.path;
    await runCli(['baseline', '--history'], { cwd });
    const squashed = repositoryOf([
      { name: 'z', files: { 'other.txt': 'x\n' } },
      { name: 'y', files: { '.gitignore': ignored, 'a.py': `\n${leakyLine}` }, author: 'Eve' },
    ]);
    writeFileSync(
      join(squashed.path, '.watertight-baseline.json'),
      readFileSync(join(cwd, '.watertight-baseline.json')),
    );
    const { report } = await runJson(['scan', '--history'], { cwd: squashed.path });
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([{ by: { kind: 'baseline' } }]);
  });

  it.each(['baseline', 'suppress'])('is found again when its secret changes (%s)', async (by) => {
    const cwd = made({ 'a.py': weakLine }).path;
    const [finding] = (await runJson(['scan'], { cwd })).report.findings;
    const args =
      by === 'baseline' ? ['baseline'] : ['suppress', finding.fingerprint, '--reason', 'x'];
    await runCli(args, { cwd });
    expect((await runJson(['scan'], { cwd })).code).toBe(0);
    const file = by === 'baseline' ? '.watertight-baseline.json' : 'watertight.yml';
    expect(readFileSync(join(cwd, file), 'utf8')).toMatch(
      /proof"?: ?"?s1:[0-9a-f]{16}:[0-9a-f]{4}/,
    );
    writeFileSync(join(cwd, 'a.py'), changedLine);
    const { code, report } = await runJson(['check'], { cwd });
    expect(report.findings.map((each: { ruleId: string }) => each.ruleId).sort()).toEqual([
      finding.ruleId,
      'suppression-stale',
    ]);
    expect(code).toBe(1);
  });

  it('follows a renamed file with follow-renames, and only then', async () => {
    const repository = made({ 'old.py': `${'# a\n'.repeat(9)}${passwordLine}` });
    const cwd = repository.path;
    await runCli(['baseline'], { cwd });
    renameSync(join(cwd, 'old.py'), join(cwd, 'new.py'));
    repository.git('add', '-A');
    expect((await runJson(['scan'], { cwd })).code).toBe(1);
    writeFileSync(join(cwd, 'watertight.yml'), 'version: 1\nfollow-renames: true\n');
    const staged = await runJson(['check'], { cwd });
    expect(staged.report.findings).toEqual([]);
    repository.git('commit', '-qm', 'Rename');
    const committed = await runJson(['check'], { cwd });
    expect(committed.report.suppressed).toMatchObject([
      { finding: { location: { path: 'new.py' } }, by: { kind: 'baseline' } },
    ]);
    expect(committed.code).toBe(0);
  });
});

describe('watertight baseline --update', () => {
  it('keeps what a part of the project says nothing about', async () => {
    const repository = made({ 'a.py': leakyLine, 'b/c.py': passwordLine });
    const cwd = repository.path;
    await runCli(['baseline'], { cwd });
    const before = readFileSync(join(cwd, '.watertight-baseline.json'), 'utf8');
    const { stdout } = await runCli(['baseline', '--update', '--include', 'b/**'], { cwd });
    expect(stdout).toBe('.watertight-baseline.json: 2 accepted, 0 added, 0 removed\n');
    expect(readFileSync(join(cwd, '.watertight-baseline.json'), 'utf8')).toBe(before);
    writeFileSync(join(cwd, 'a.py'), 'nothing\n');
    const whole = await runCli(['baseline', '--update'], { cwd });
    expect(whole.stdout).toMatch(/^- stripe-secret-key a\.py\n.*1 accepted, 0 added, 1 removed\n$/);
  });

  it('refuses a part of a split run', async () => {
    const { code, stderr } = await runCli(['baseline', '--shard=1/2'], { cwd: made({}).path });
    expect(stderr).toMatch(/a baseline is made of the whole: leave --shard out/);
    expect(code).toBe(2);
  });
});

describe('an entry of the allowlist', () => {
  it('ends on its day, and may be about the secret or the line alone', async () => {
    const entry = (more: string): string =>
      `version: 1\nallow:\n  - { rule: stripe-*, reason: x, ${more} }\n`;
    const cwd = made({ 'a.py': leakyLine }).path;
    const codeWith = async (more: string): Promise<unknown> => {
      writeFileSync(join(cwd, 'watertight.yml'), entry(more));
      return (await runCli(['scan'], { cwd })).code;
    };
    expect(await codeWith('expires: 2999-01-01')).toBe(0);
    expect(await codeWith('expires: 2020-01-01, owner: "@sec"')).toBe(1);
    expect((await runCli(['scan'], { cwd })).stdout).toMatch(/expired on 2020-01-01.*@sec/s);
    expect(await codeWith('pattern: const, target: line')).toBe(0);
    expect(await codeWith('pattern: const, target: secret')).toBe(1);
    expect(await codeWith('pattern: ^sk_live_, target: secret')).toBe(0);
    expect(await codeWith('pattern: ^sk_live_, target: line')).toBe(1);
  });
});

describe('a rule of the project', () => {
  it('may be about some paths, and ask for entropy', async () => {
    const rule = (more: string): string =>
      `version: 1\nrules:\n  custom:\n    - { id: acme-token, title: Acme, pattern: 'acme_(?<secret>[0-9a-f]{24})', keywords: [acme_], ${more} }\n`;
    const acme = `acme_${fill(24, 'hex', 6)}\n`;
    const cwd = made({
      'src/a.txt': acme,
      'b.txt': acme,
    }).path;
    const found = async (more: string): Promise<string[]> => {
      writeFileSync(join(cwd, 'watertight.yml'), rule(more));
      const { report } = await runJson(['scan', '--rule', 'acme-token'], { cwd });
      return report.findings.map((each: { location: { path: string } }) => each.location.path);
    };
    expect(await found('severity: high')).toEqual(['b.txt', 'src/a.txt']);
    expect(await found('paths: ["src/**"]')).toEqual(['src/a.txt']);
    expect(await found('min-entropy: 5')).toEqual([]);
  });
});
