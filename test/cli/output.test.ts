import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/config/options.ts';
import { makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { leakyLine, otherLeakyLine, runCli, runJson } from '../support/run-cli.ts';

const repository = () =>
  repositoryOf([
    {
      name: 'a',
      author: 'Ada',
      files: {
        'src/a.ts': `\n\n${leakyLine}${otherLeakyLine.trimEnd()} // watertight:allow stripe-* -- demo\n`,
        'logo.png': Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(40)]),
        '.gitignore': '.env\n.env.*\n',
      },
    },
  ]);

describe('the JSON report', () => {
  it('is what the contract says, field by field', async () => {
    const { code, report, stdout, stderr } = await runJson(['check'], { cwd: repository().path });
    const text = expect.any(String);
    const finding = {
      check: 'leak',
      ruleId: 'stripe-secret-key',
      title: text,
      severity: 'critical',
      confidence: expect.any(Number),
      message: text,
      fix: text,
      location: { path: 'src/a.ts', line: 3, column: 24, endLine: 3, endColumn: 80 },
      related: [],
      args: {},
      preview: 'sk_live_…(56)',
      secretId: expect.stringMatching(/^[0-9a-f]{16,}$/),
      provenance: [],
      fingerprint: expect.stringMatching(/^wt1:[0-9a-f]{32}$/),
      new: true,
      validity: 'unknown',
    };
    expect(report).toEqual({
      version: 1,
      tool: {
        name: 'watertight',
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        ruleset: text,
      },
      verdict: {
        status: 'findings',
        exitCode: 1,
        failOn: 'medium',
        minConfidence: 0.5,
        reasons: ['1 finding at or above medium'],
      },
      coverage: {
        mode: 'tree',
        base: null,
        head: null,
        range: expect.stringMatching(/^(?:exact|none)$/),
        rangeNote: text,
        complete: true,
        commits: 0,
        blobs: 0,
        files: 3,
        bytes: expect.any(Number),
        skipped: [{ path: 'logo.png', reason: 'binary', bytes: 44 }],
      },
      findings: [finding],
      suppressed: [
        {
          finding: {
            ...finding,
            location: { path: 'src/a.ts', line: 4, column: 23, endLine: 4, endColumn: 79 },
          },
          by: {
            kind: 'inline',
            reason: 'demo',
            owner: null,
            expires: null,
            location: { path: 'src/a.ts', line: 4 },
          },
        },
      ],
      pending: [],
      notices: [],
      stats: { elapsedMs: expect.any(Number), dismissed: expect.any(Object) },
    });
    expect(Number.isInteger(report.stats.elapsedMs)).toBe(true);
    const [first] = report.findings;
    const [hidden] = report.suppressed;
    expect(first.secretId).not.toBe(hidden.finding.secretId);
    expect(first.confidence).toBeGreaterThan(0.9);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stderr).toBe('watertight: findings: 1 finding at or above medium (1 listed)\n');
    expect(code).toBe(1);
  });

  it('names the same secret by the same id in one report, and by another in the next', async () => {
    const cwd = makeDirectory();
    writeFileSync(join(cwd, 'a.js'), leakyLine);
    writeFileSync(join(cwd, 'b.js'), `x\n${leakyLine}`);
    const ids = async (): Promise<string[]> => {
      const { report } = await runJson(['scan'], { cwd });
      return report.findings.map((finding: { secretId: string }) => finding.secretId);
    };
    const [first, second] = [await ids(), await ids()];
    expect(new Set(first).size).toBe(1);
    expect(first).toHaveLength(2);
    expect(second[0]).not.toBe(first[0]);
  });

  it('is alone on standard output with --quiet, and nothing is on standard error', async () => {
    const { stdout, stderr } = await runCli(['--quiet', '--format', 'json'], {
      cwd: repository().path,
    });
    expect(JSON.parse(stdout).version).toBe(1);
    expect(stderr).toBe('');
  });

  it('is the same again, but for its time and its keyed ids', async () => {
    const { path: cwd } = repository();
    const plain = async (): Promise<string> => {
      const { stdout } = await runJson(['check'], { cwd });
      return stdout.replace(/"(?:elapsedMs|secretId)": [^\n]*/g, '');
    };
    expect(await plain()).toBe(await plain());
  });

  it('gives null for what is not there, and leaves lines out where a file is meant', async () => {
    const cwd = makeDirectory();
    writeFileSync(join(cwd, 'package.json'), '{"dependencies":{"dotenv":"1"}}');
    const { report } = await runJson(['ignore'], { cwd });
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      ...{ check: 'ignore', ruleId: 'ignore-env-not-covered' },
      ...{ preview: null, secretId: null, provenance: [] },
    });
    expect(finding.location).toEqual({ path: expect.any(String) });
  });
});

describe('reports', () => {
  it.each(formats)('writes %s to standard output and into a file', async (format) => {
    const { path: cwd } = repository();
    const { code, stdout } = await runCli(
      ['check', '--format', format, '--report', `${format}=out/report`],
      { cwd },
    );
    const written = readFileSync(join(cwd, 'out', 'report'), 'utf8');
    expect(stdout.length).toBeGreaterThan(0);
    expect(stdout).toMatch(/[Ss]tripe/);
    expect(written).toMatch(/[Ss]tripe/);
    expect(written).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  it('writes several at once, relative to --cwd', async () => {
    const { path: cwd } = repository();
    const reports = ['json=a.json', 'sarif=a.sarif', 'csv=a.csv'];
    const { code } = await runCli(
      ['--cwd', cwd, '--quiet', ...reports.flatMap((report) => ['--report', report])],
      { cwd: makeDirectory() },
    );
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).version).toBe(1);
    expect(JSON.parse(readFileSync(join(cwd, 'a.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toContain('src/a.ts');
    expect(code).toBe(1);
  });

  it('still prints what was found when a file cannot be written, and leaves nothing behind', async () => {
    const { path: cwd } = repository();
    mkdirSync(join(cwd, 'taken'));
    const { code, stdout, stderr } = await runCli(['--report', 'json=taken'], { cwd });
    expect(stdout).toContain('stripe-secret-key');
    expect(stderr).toMatch(/^watertight: cannot write 'taken' \(E\w+\): choose a file/);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(code).toBe(2);
  });

  it('writes into a named pipe and leaves it one', async () => {
    const { path: cwd } = repository();
    if (process.platform === 'win32') {
      expect(existsSync(join(cwd, 'pipe'))).toBe(false);
      return;
    }
    const pipe = join(makeDirectory(), 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const reader = spawn('cat', [pipe]);
    let text = '';
    reader.stdout.on('data', (data: Buffer) => {
      text += data.toString('utf8');
    });
    const ended = new Promise((resolve) => reader.stdout.once('end', resolve));
    const { code } = await runCli(['--report', `json=${pipe}`], { cwd });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    await ended;
    expect(JSON.parse(text).version).toBe(1);
    expect(code).toBe(1);
  });

  it('is quiet when asked: only findings, and nothing for a clean tree', async () => {
    const cwd = makeDirectory();
    writeFileSync(join(cwd, 'a.js'), 'x\n');
    const clean = await runCli(['scan', '--quiet'], { cwd });
    expect(clean).toMatchObject({ code: 0, stdout: '', stderr: '' });
    writeFileSync(join(cwd, 'a.js'), leakyLine);
    const found = await runCli(['scan', '--quiet'], { cwd });
    expect(found.stdout).toContain('stripe-secret-key');
    expect(found.stdout).not.toContain('What to do next');
    expect(found.stderr).toBe('');
  });

  it('tells with --verbose what was skipped', async () => {
    const { stdout } = await runCli(['--verbose'], { cwd: repository().path });
    expect(stdout).toContain('logo.png');
  });

  it('colours for a person only, and obeys NO_COLOR and --color', async () => {
    const { path: cwd } = repository();
    const hasColor = async (args: readonly string[], env = {}): Promise<boolean> =>
      (await runCli(['scan', ...args], { cwd, env })).stdout.includes('\u001b[');
    expect(await hasColor([])).toBe(false);
    expect(await hasColor(['--color', 'always'])).toBe(true);
    expect(await hasColor(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(await hasColor([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await hasColor([], { FORCE_COLOR: '0' })).toBe(false);
    expect(await hasColor([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await hasColor(['--color=never'], { FORCE_COLOR: '1' })).toBe(false);
  });
});

describe('rules and explain', () => {
  it('lists every rule as JSON', async () => {
    const { code, stdout } = await runCli(['rules', '--format', 'json'], { cwd: makeDirectory() });
    const { version, rules } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(rules.length).toBeGreaterThan(100);
    for (const rule of rules) {
      expect(Object.keys(rule)).toEqual([
        ...['id', 'check', 'title', 'severity', 'confidence', 'since'],
      ]);
    }
    expect(code).toBe(0);
  });

  it.each(['github-pat', 'private-key', 'generic-password', 'ignore-env-tracked', 'env-too-short'])(
    'explains %s, and what it prints holds no key',
    async (id) => {
      const cwd = makeDirectory();
      const { code, stdout } = await runCli(['explain', id], { cwd });
      expect(stdout).toMatch(/Why it matters\n {2}\S/);
      expect(stdout).toMatch(/How to fix\n {2}\S/);
      expect(code).toBe(0);
      const again = await runJson(['scan', '-'], { cwd, input: stdout });
      expect(again.report.findings).toEqual([]);
    },
  );

  it('holds its own examples', async () => {
    const { code, stdout } = await runCli(['selftest'], { cwd: makeDirectory() });
    expect(stdout).toMatch(/^\d+ rules hold on \d+ examples and near misses\n$/);
    expect(code).toBe(0);
  });
});
