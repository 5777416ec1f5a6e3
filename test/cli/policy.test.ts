import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory, repositoryOf } from '../support/git-repository.ts';
import {
  leakyLine,
  otherLeakyLine,
  passwordLine,
  placesOf,
  runCli,
  runJson,
} from '../support/run-cli.ts';

function directoryOf(files: Readonly<Record<string, string>>): string {
  const path = makeDirectory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

describe('allowlist', () => {
  const allow = (entry: string): string => `version: 1\nallow:\n  - ${entry}\n`;
  const files = { 'src/a.js': leakyLine, 'test/fixtures/b.js': otherLeakyLine };

  it.each<[string, string, string[]]>([
    [
      'rule and path',
      '{ rule: "stripe-*", paths: ["test/fixtures/**"], reason: "made up" }',
      ['test/fixtures/b.js'],
    ],
    [
      'a rule anywhere',
      '{ rule: stripe-secret-key, reason: "x" }',
      ['src/a.js', 'test/fixtures/b.js'],
    ],
    [
      'a pattern in the line',
      '{ rule: "*", pattern: "const other", reason: "x" }',
      ['test/fixtures/b.js'],
    ],
    ['another rule', '{ rule: jwt, reason: "x" }', []],
    ['another path', '{ rule: "*", paths: ["lib"], reason: "x" }', []],
  ])('by %s', async (_, entry, hidden) => {
    const cwd = directoryOf({ ...files, 'watertight.yml': allow(entry) });
    const { code, report } = await runJson(['scan'], { cwd });
    const suppressed = report.suppressed.map(
      ({ finding }: { finding: { location: { path: string } } }) => finding.location.path,
    );
    expect(suppressed).toEqual(hidden);
    expect(report.findings).toHaveLength(2 - hidden.length);
    for (const { by } of report.suppressed) {
      expect(by).toMatchObject({
        ...{ kind: 'allowlist', owner: null, expires: null },
        location: { path: 'watertight.yml', line: 3 },
      });
    }
    expect(code).toBe(hidden.length === 2 ? 0 : 1);
  });

  it('is counted on the screen', async () => {
    const cwd = directoryOf({
      ...files,
      'watertight.yml': allow('{ rule: "*", reason: "x" }'),
    });
    const { code, stdout } = await runCli(['scan'], { cwd });
    expect(stdout).toMatch(/2 suppressed/);
    expect(code).toBe(0);
  });
});

describe('watertight suppress', () => {
  const config = `# Why we do this
version: 1   # the first
fail-on: medium

paths: { exclude: ["vendor/**"] } # theirs
`;

  it('writes the entry, keeps every comment, and then the finding is suppressed', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine, 'watertight.yml': config });
    const before = await runJson(['scan'], { cwd });
    const [{ fingerprint }] = before.report.findings;
    const { code, stdout } = await runCli(
      [
        'suppress',
        fingerprint,
        '--reason',
        'revoked: see #12',
        '--owner',
        '@sec',
        '--expires',
        '2999-12-31',
      ],
      { cwd },
    );
    expect(stdout).toContain(`${fingerprint} is suppressed until 2999-12-31`);
    expect(code).toBe(0);
    const written = readFileSync(join(cwd, 'watertight.yml'), 'utf8');
    for (const comment of ['# Why we do this', '# the first', '# theirs']) {
      expect(written).toContain(comment);
    }
    const after = await runJson(['scan'], { cwd });
    expect(after.report.findings).toEqual([]);
    expect(after.report.suppressed).toMatchObject([
      {
        finding: { fingerprint },
        by: {
          ...{ kind: 'suppression', reason: 'revoked: see #12', owner: '@sec' },
          expires: '2999-12-31',
          location: { path: 'watertight.yml' },
        },
      },
    ]);
    expect(after.code).toBe(0);
  });

  it('makes the file where there is none, and appends to a list', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine, 'b.js': otherLeakyLine });
    const { report } = await runJson(['scan'], { cwd });
    for (const { fingerprint } of report.findings) {
      const { code } = await runCli(['suppress', fingerprint, '--reason', 'x'], { cwd });
      expect(code).toBe(0);
    }
    const after = await runJson(['scan'], { cwd });
    expect(after.report.suppressed).toHaveLength(2);
    expect(after.code).toBe(0);
    const [{ fingerprint }] = report.findings;
    const again = await runCli(['suppress', fingerprint, '--reason', 'x'], { cwd });
    expect(again.stderr).toMatch(/watertight\.yml suppresses wt1:[0-9a-f]{32} already/);
    expect(again.code).toBe(2);
  });

  it('does not outlive its day: the finding is back, and the entry is told as stale', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine });
    const { report } = await runJson(['scan'], { cwd });
    const [{ fingerprint }] = report.findings;
    await runCli(['suppress', fingerprint, '--reason', 'x', '--expires', '2020-01-01'], { cwd });
    const after = await runJson(['scan'], { cwd });
    expect(placesOf(after.report.findings)).toEqual([
      'stripe-secret-key a.js 1',
      expect.stringMatching(/^suppression-stale watertight\.yml \d+$/),
    ]);
    expect(after.report.findings[1]).toMatchObject({ severity: 'low', args: { fingerprint } });
    expect(after.code).toBe(1);
  });

  it('tells an entry that matches nothing, when everything was looked at', async () => {
    const cwd = directoryOf({
      'a.js': 'x\n',
      'watertight.yml': `version: 1\nsuppress:\n  - { fingerprint: "wt1:${'0'.repeat(32)}", reason: x }\n`,
    });
    const whole = await runJson(['check'], { cwd });
    expect(placesOf(whole.report.findings)).toContain('suppression-stale watertight.yml 3');
    expect(whole.code).toBe(0);
    const part = await runJson(['check', 'a.js'], { cwd });
    expect(placesOf(part.report.findings)).not.toContain('suppression-stale watertight.yml 3');
  });

  it('goes into the file that is named', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine, 'pkg/x': '' });
    const { report } = await runJson(['scan'], { cwd });
    const [{ fingerprint }] = report.findings;
    const config = ['--config', '../own.yml', '--cwd', 'pkg'];
    // Outside of a repository the directory is the root, and the file lies above it.
    const { code } = await runCli(['suppress', fingerprint, '--reason', 'x', ...config], { cwd });
    expect(code).toBe(0);
    expect(existsSync(join(cwd, 'own.yml'))).toBe(true);
    const after = await runJson(['scan', '--config', 'own.yml'], { cwd });
    expect(after.report.suppressed).toHaveLength(1);
  });
});

describe('watertight baseline', () => {
  it('accepts what is there; then all is clean, and something new is found', async () => {
    const { path: cwd } = repositoryOf([
      { name: 'a', files: { 'a.js': leakyLine, '.gitignore': '.env*\n' } },
    ]);
    const written = await runCli(['baseline'], { cwd });
    expect(written.stdout).toMatch(/\.watertight-baseline\.json: 1 accepted, 1 added, 0 removed/);
    expect(written.code).toBe(0);
    const clean = await runJson(['check'], { cwd });
    expect(clean.report.findings).toEqual([]);
    expect(clean.report.suppressed).toMatchObject([
      { by: { kind: 'baseline', location: { path: '.watertight-baseline.json' } } },
    ]);
    expect(clean.code).toBe(0);

    // Moved lines and another new leak: only the new one counts.
    writeFileSync(join(cwd, 'a.js'), `\n\n${leakyLine}${otherLeakyLine}`);
    const grown = await runJson(['check'], { cwd });
    expect(placesOf(grown.report.findings)).toEqual(['stripe-secret-key a.js 4']);
    expect(grown.code).toBe(1);
    const all = await runJson(['check', '--no-baseline'], { cwd });
    expect(all.report.findings).toHaveLength(2);

    const refused = await runCli(['baseline'], { cwd });
    expect(refused.stderr).toMatch(/is there already: .*watertight baseline --update/);
    expect(refused.code).toBe(2);
    const updated = await runCli(['baseline', '--update'], { cwd });
    expect(updated.stdout).toBe(
      '+ stripe-secret-key a.js:4\n.watertight-baseline.json: 2 accepted, 1 added, 0 removed\n',
    );
    writeFileSync(join(cwd, 'a.js'), otherLeakyLine);
    const shrunk = await runCli(['baseline', '--update'], { cwd });
    expect(shrunk.stdout).toBe(
      '- stripe-secret-key a.js\n.watertight-baseline.json: 1 accepted, 0 added, 1 removed\n',
    );
  });

  it('is refused where something was not looked at', async () => {
    const cwd = directoryOf({ 'a.js': `${leakyLine}${'x\n'.repeat(200)}` });
    const { code, stderr } = await runCli(['baseline', '--max-file-size', '200'], { cwd });
    expect(stderr).toMatch(/incomplete, so no baseline was written: .*too-large/);
    expect(existsSync(join(cwd, '.watertight-baseline.json'))).toBe(false);
    expect(code).toBe(2);
  });

  it.each<[string, string, RegExp]>([
    ['is no JSON', '{', /base\.json is no JSON/],
    ['has another shape', '{"version":1,"findings":[{}]}', /base\.json: findings\.0\./],
    ['is of the future', '{"version":2,"findings":[]}', /base\.json: version: /],
  ])('says when it %s', async (_, content, message) => {
    const cwd = directoryOf({ 'base.json': content });
    const { code, stderr } = await runCli(['--baseline', 'base.json'], { cwd });
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it('is named and not there', async () => {
    const { code, stderr } = await runCli(['--baseline', 'none.json'], { cwd: makeDirectory() });
    expect(stderr).toMatch(/cannot read the baseline 'none\.json'/);
    expect(code).toBe(2);
  });

  it('is not passed over when it cannot be read', async () => {
    const cwd = directoryOf({ 'a.js': leakyLine });
    mkdirSync(join(cwd, '.watertight-baseline.json'));
    const { code, stderr } = await runCli([], { cwd });
    expect(stderr).toMatch(/cannot read '\.watertight-baseline\.json'/);
    expect(code).toBe(2);
  });
});

describe('inline marks', () => {
  it.each<[string, string, string[]]>([
    ['with rule and reason', ' // watertight:allow stripe-secret-key -- made up', []],
    ['of another rule', ' // watertight:allow jwt -- made up', ['stripe-secret-key a.js 1']],
    ['without anything', ' // watertight:allow', ['allow-without-reason a.js 1']],
    ['without a reason', ' // watertight:allow stripe-secret-key', ['allow-without-reason a.js 1']],
    ['of gitleaks', ' // gitleaks:allow', []],
    ['of detect-secrets', ' // pragma: allowlist secret', []],
    ['of bandit, which is about generic rules only', ' # nosec', ['stripe-secret-key a.js 1']],
  ])('%s', async (_, mark, expected) => {
    const cwd = directoryOf({ 'a.js': `${leakyLine.trimEnd()}${mark}\n` });
    const { code, report } = await runJson(['scan'], { cwd });
    expect(placesOf(report.findings)).toEqual(expected);
    expect(report.findings.filter((each: { severity: string }) => each.severity === 'low')).toEqual(
      report.findings.filter((each: { ruleId: string }) => each.ruleId.startsWith('allow-')),
    );
    const isFound = expected.includes('stripe-secret-key a.js 1');
    expect(report.suppressed).toHaveLength(isFound ? 0 : 1);
    // A bare mark is honoured: its low finding is below the default threshold.
    expect(code).toBe(isFound ? 1 : 0);
  });

  it('on the line above', async () => {
    const cwd = directoryOf({
      'a.js': `// watertight:allow-next-line stripe-* -- made up\n${leakyLine}${otherLeakyLine}`,
    });
    const { report } = await runJson(['scan'], { cwd });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key a.js 3']);
    expect(report.suppressed[0].by).toMatchObject({ kind: 'inline', reason: 'made up' });
  });
});

describe('thresholds and choices', () => {
  it.each<[string[], number]>([
    [[], 1],
    [['--fail-on', 'critical'], 1],
    [['--fail-on=none'], 0],
    [['--min-confidence', 'high'], 1],
    [['--min-confidence', '1'], 0],
    [['--rule', 'stripe-*'], 1],
    [['--rule', 'github-*'], 0],
    [['--disable', 'stripe-secret-key'], 0],
    [['--disable', 'stripe-????????*'], 0],
    [['--rule', 'stripe-*', '--disable', '*-secret-*'], 0],
    [['--include', 'src'], 1],
    [['--include', '*.js', '--exclude', 'src/**'], 0],
    [['--exclude', 'lib'], 1],
  ])('%j gives %i', async (args, expected) => {
    const cwd = directoryOf({ 'src/a.js': leakyLine });
    const { code, report } = await runJson(['scan', ...args], { cwd });
    expect(report.verdict.exitCode).toBe(expected);
    expect(report.verdict.status).toBe(expected === 1 ? 'findings' : 'clean');
    expect(code).toBe(expected);
  });

  it('says what it left out', async () => {
    const cwd = directoryOf({ 'src/a.js': leakyLine, 'b.js': 'x\n' });
    const { report } = await runJson(['scan', '--exclude', 'src'], { cwd });
    expect(report.coverage).toMatchObject({
      ...{ files: 1, complete: true },
      skipped: [{ path: 'src/a.js', reason: 'excluded' }],
    });
  });

  it('lowers the confidence that is shown with --min-confidence', async () => {
    const cwd = directoryOf({ 'a.js': passwordLine });
    const all = await runJson(['scan', '--min-confidence', 'low'], { cwd });
    const [finding] = all.report.findings;
    expect(finding.ruleId).toMatch(/^generic-/);
    const above = await runJson(['scan', '--min-confidence', '0.999'], { cwd });
    expect(above.report.findings).toEqual([]);
    expect(above.report.stats.dismissed).toMatchObject({ 'below-min-confidence': 1 });
  });
});

describe('ranges', () => {
  const made = () =>
    repositoryOf([
      { name: 'a', files: { 'old.js': leakyLine } },
      { name: 'b', files: { 'old.js': `\n\n${leakyLine}`, 'b.js': 'x\n' } },
      { name: 'c', files: { 'new.js': otherLeakyLine } },
      { name: 'd', files: { 'new.js': null } },
    ]);

  it('counts only what is new; what stood there is context', async () => {
    const repository = made();
    const range = `${repository.id('a')}..${repository.id('b')}`;
    const { code, report } = await runJson(['scan', '--diff', range], { cwd: repository.path });
    expect(report.findings).toMatchObject([{ ruleId: 'stripe-secret-key', new: false }]);
    expect(report.coverage).toMatchObject({
      ...{ mode: 'diff', base: repository.id('a'), head: repository.id('b'), range: 'exact' },
    });
    expect(code).toBe(0);
  });

  it('finds what a later commit took away again', async () => {
    const repository = made();
    for (const args of [
      ['--diff', `${repository.id('b')}..`],
      ['--since', repository.id('b')],
    ]) {
      const { code, report } = await runJson(['check', ...args], { cwd: repository.path });
      expect(placesOf(report.findings)).toContain('stripe-secret-key new.js 1');
      const leak = report.findings.find((each: { check: string }) => each.check === 'leak');
      expect(leak).toMatchObject({ new: true, provenance: [{ commit: repository.id('c') }] });
      expect(code).toBe(1);
    }
  });
});
