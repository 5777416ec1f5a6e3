import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { type CommitSpec, makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { leakyLine, otherLeakyLine, placesOf, runCli, runJson } from '../support/run-cli.ts';

function directoryOf(files: Readonly<Record<string, string>>): string {
  const path = makeDirectory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** Runs every part and gives the names of their reports. */
async function runParts(cwd: string, total: number, args: readonly string[]): Promise<string[]> {
  // Beside what is scanned, so that no part sees the report of another.
  const folder = makeDirectory();
  const names = Array.from({ length: total }, (_, at) => join(folder, `${at + 1}.json`));
  await Promise.all(
    names.map((name, at) =>
      runCli([...args, `--shard=${at + 1}/${total}`, `--report=json=${name}`], { cwd }),
    ),
  );
  return names;
}

/** What may differ between one run and its parts: the time, and the ids that are made anew. */
function comparable(report: {
  findings: { secretId: unknown }[];
  suppressed: { finding: { secretId: unknown } }[];
  stats: unknown;
}) {
  const plain = <T extends { secretId: unknown }>(finding: T) => ({ ...finding, secretId: null });
  return {
    ...report,
    findings: report.findings.map(plain),
    suppressed: report.suppressed.map((each) => ({ ...each, finding: plain(each.finding) })),
    stats: null,
  };
}

const files = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `src/${at}.js`,
    at % 3 === 0 ? `const at = ${at};\n${leakyLine}` : `export const at = ${at};\n`,
  ]),
);

describe('watertight merge', () => {
  it('gives what one run over the whole tree gives', async () => {
    const cwd = directoryOf({
      ...files,
      'src/hidden.js': `${otherLeakyLine.trimEnd()} // watertight:allow stripe-* -- made up\n`,
      'logo.png': '\u0089PNG\0\0',
    });
    const whole = await runJson(['check'], { cwd });
    const parts = await runParts(cwd, 3, ['check']);
    const merged = await runJson(['merge', ...parts], { cwd });
    expect(merged.report.findings).toHaveLength(5);
    expect(comparable(merged.report)).toEqual(comparable(whole.report));
    expect(merged.code).toBe(1);
  });

  it('gives what one run over a history gives, however it is split', async () => {
    const key = (seed: number): string => `k("sk_live_${fill(48, 'base62', seed)}");\n`;
    const version = fc.record({
      path: fc.constantFrom('a.js', 'b/c.js', 'd.js'),
      keys: fc.array(fc.integer({ min: 200, max: 203 }), { maxLength: 3 }),
      lines: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(version, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        async (versions, total) => {
          const commits = versions.map(
            ({ path, keys, lines }, at): CommitSpec => ({
              name: `c${at}`,
              files: { [path]: `${'x\n'.repeat(lines)}${keys.map(key).join('')}// ${at}\n` },
            }),
          );
          const repository = repositoryOf(commits);
          const cwd = repository.path;
          const whole = await runJson(['scan', '--history'], { cwd });
          const parts = await runParts(cwd, total, ['scan', '--history']);
          const merged = await runJson(['merge', ...parts], { cwd });
          expect(comparable(merged.report)).toEqual(comparable(whole.report));
          repository.remove();
        },
      ),
      { numRuns: 5 },
    );
  }, 120_000);

  it('takes a directory, and writes every format', async () => {
    const cwd = directoryOf(files);
    const [first = ''] = await runParts(cwd, 2, ['scan']);
    const { code, stdout, stderr } = await runCli(
      [
        'merge',
        dirname(first),
        '--format=junit',
        '--report=sarif=all.sarif',
        '--report=html=all.html',
      ],
      { cwd },
    );
    expect(stdout).toContain('<testsuites name="watertight" tests="5" failures="4"');
    expect(stderr).toMatch(/findings: 4 findings at or above medium/);
    expect(JSON.parse(readFileSync(join(cwd, 'all.sarif'), 'utf8')).runs[0].results).toHaveLength(
      4,
    );
    expect(readFileSync(join(cwd, 'all.html'), 'utf8')).toContain('Stripe');
    expect(code).toBe(1);
  });

  it('judges anew by fail-on and a higher confidence, not by a lower one', async () => {
    const cwd = directoryOf(files);
    const parts = await runParts(cwd, 2, ['scan']);
    expect((await runCli(['merge', ...parts, '--fail-on=none'], { cwd })).code).toBe(0);
    expect((await runCli(['merge', ...parts, '--min-confidence=1'], { cwd })).code).toBe(0);
    const lower = await runCli(['merge', ...parts, '--min-confidence=low'], { cwd });
    expect(lower.stderr).toMatch(/the parts hold what has a confidence of 0\.5 and more/);
    expect(lower.code).toBe(2);
  });

  it('keeps the words of a rule of the project', async () => {
    const cwd = directoryOf({
      'a.txt': `acme_${fill(32, 'base62', 9)}\n`,
      'watertight.yml': `version: 1
rules:
  custom:
    - { id: acme-token, title: Acme token, pattern: 'acme_[A-Za-z0-9]{32}', keywords: [acme_], why: It opens the door., fix: Change the lock. }
`,
    });
    const whole = await runJson(['scan'], { cwd });
    const parts = await runParts(cwd, 2, ['scan']);
    const merged = await runJson(['merge', ...parts], { cwd });
    expect(comparable(merged.report).findings).toEqual(comparable(whole.report).findings);
  });
});

describe('a merge that cannot be whole', () => {
  it('is incomplete without a part, and says which', async () => {
    const cwd = directoryOf({ 'a.js': 'x\n', 'b.js': 'y\n' });
    const [first = '', , third = ''] = await runParts(cwd, 3, ['scan']);
    const { code, report } = await runJson(['merge', third, first], { cwd });
    expect(report.verdict).toMatchObject({ status: 'incomplete', exitCode: 3 });
    expect(report.verdict.reasons[0]).toBe('part 2 of 3 is missing');
    expect(report.coverage.complete).toBe(false);
    const gap = { path: 'part 2/3', reason: 'missing-object', bytes: null };
    expect(report.coverage.skipped).toContainEqual(gap);
    expect(code).toBe(3);
    const allowed = await runCli(['merge', first, third, '--allow-incomplete'], { cwd });
    expect(allowed.code).toBe(0);
  });

  it('still fails by what the parts that are there found', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine, 'b.js': leakyLine, 'c.js': leakyLine });
    const parts = await runParts(cwd, 2, ['scan']);
    const codes = await Promise.all(
      parts.map(async (part) => (await runJson(['merge', part], { cwd })).report),
    );
    for (const report of codes) {
      expect(report.coverage.complete).toBe(false);
      expect(report.verdict.exitCode).toBe(report.findings.length > 0 ? 1 : 3);
    }
    expect(codes.flatMap(({ findings }) => placesOf(findings)).sort()).toEqual([
      'stripe-secret-key a.js 1',
      'stripe-secret-key b.js 1',
      'stripe-secret-key c.js 1',
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['is no JSON', '{', /x\.json is no JSON/],
    ['is foreign', '[{"RuleID":"x"}]', /x\.json is no report of watertight/],
    ['is of another program', '{"version":1,"tool":{"name":"x"}}', /x\.json is no report of water/],
    ['is of version 2', '{"version":2,"tool":{"name":"watertight"}}', /report of version 2, this/],
    ['is cut short', '{"version":1,"tool":{"name":"watertight"}}', /x\.json is broken at tool\./],
  ])('refuses a report that %s', async (_, content, message) => {
    const cwd = directoryOf({ 'x.json': content });
    const { code, stdout, stderr } = await runCli(['merge', 'x.json'], { cwd });
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each<[string, (report: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    [
      'a path that is no text',
      (r) => (r.findings[0].location.path = 7),
      /findings\.0\.location\.p/,
    ],
    ['line 0', (r) => (r.findings[0].location.line = 0), /findings\.0\.location\.line/],
    ['a value for a redaction', (r) => (r.findings[0].preview = 'x'.repeat(40)), /0\.preview/],
    ['an unknown reason', (r) => (r.coverage.skipped = [{ path: 'a', reason: 'x' }]), /skipped\.0/],
    ['part 3 of 2', (r) => (r.coverage.shard.index = 3), /coverage\.shard: expected an index/],
  ])('refuses %s', async (_, damage, message) => {
    const cwd = directoryOf({ 'a.js': leakyLine });
    await runCli(['scan', '--shard=1/1', '--report=json=r.json'], { cwd });
    const report = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
    damage(report);
    writeFileSync(join(cwd, 'r.json'), JSON.stringify(report));
    const { code, stderr } = await runCli(['merge', 'r.json'], { cwd });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('xxxxxxxx');
    expect(code).toBe(2);
  });

  it('refuses the same part twice, a whole report among parts, and other runs', async () => {
    const cwd = directoryOf({ 'a.js': 'x\n' });
    const scan = ['scan', '--exclude', '*.json'];
    const [one = '', two = ''] = await runParts(cwd, 2, scan);
    const make = async (name: string, ...args: string[]): Promise<string> => {
      await runCli([...args, `--report=json=${name}`], { cwd });
      return name;
    };
    const refusals: [string[], RegExp][] = [
      [[one, two, one], /part 1 of 2 is there twice, in \S+1\.json and \S+1\.json/],
      [[one, await make('w.json', ...scan)], /w\.json is a whole report/],
      [[one, await make('t.json', ...scan, '--shard=2/3')], /another number of parts/],
      [[one, await make('f.json', ...scan, '--shard=2/2', '--fail-on=low')], /another fail-on/],
      [[one, await make('d.json', ...scan, '--shard=2/2', '--disable=jwt')], /other rules/],
      [[one, await make('o.json', 'scan', '--shard=2/2')], /other options, another policy/],
      [[one, 'none.json'], /cannot read 'none\.json'/],
      [[], /merge needs the reports of the parts/],
      [[one, two, '--disable=jwt'], /give --disable to the runs of the parts/],
    ];
    for (const [args, message] of refusals) {
      const { code, stderr } = await runCli(['merge', ...args], { cwd });
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    }
    rmSync(cwd, { recursive: true });
  });

  it('refuses parts of two commits', async () => {
    const repository = repositoryOf([{ name: 'a', files: { 'a.js': 'x\n' } }]);
    const cwd = repository.path;
    await runCli(['scan', '--shard=1/2', '--report=json=../1.json'], { cwd });
    repository.commit({ name: 'b', files: { 'b.js': 'y\n' } }).checkout();
    await runCli(['scan', '--shard=2/2', '--report=json=../2.json'], { cwd });
    const { code, stderr } = await runCli(['merge', '../1.json', '../2.json'], { cwd });
    expect(stderr).toMatch(/2\.json does not belong to \.\.\/1\.json: it is of other options/);
    expect(code).toBe(2);
  });
});
