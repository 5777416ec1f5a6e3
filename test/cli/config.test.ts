import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { leakyLine, placesOf, runCli, runJson } from '../support/run-cli.ts';

/** A directory with a configuration and a leak beside it. */
function directoryWith(config: string | Uint8Array, name = 'watertight.yml'): string {
  const path = makeDirectory();
  writeFileSync(join(path, name), config);
  writeFileSync(join(path, 'a.js'), leakyLine);
  return path;
}

const customRule = (lines: string): string =>
  `version: 1
rules:
  custom:
    - id: acme-internal-token
      title: Acme internal token
      keywords: [acme_]
${lines
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n')}
`;

const bomb = `version: 1
a: &a [x, x, x, x, x, x, x, x, x]
${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(9)}]`).join('\n')}
`;

describe('a configuration that is wrong', () => {
  it.each<[string, string, RegExp[]]>([
    ['broken YAML', 'version: 1\nrules: [a\n', [/watertight\.yml:\d+: /]],
    ['a tab for indentation', 'version: 1\nrules:\n\tdisable: []\n', [/watertight\.yml:3: .*tab/i]],
    [
      'a key that stands twice',
      'version: 1\nfail-on: low\nfail-on: high\n',
      [/watertight\.yml:3: this key stands twice/],
    ],
    [
      'a wrong type',
      'version: 1\nrules:\n  disable: generic-password\n',
      [/watertight\.yml:3: rules\.disable: .*expected array/],
    ],
    ['a list for the whole', '- version: 1\n', [/watertight\.yml:1: the file: .*expected object/]],
    ['no version', 'fail-on: low\n', [/watertight\.yml:1: version: /]],
    ['a version of the future', 'version: 2\n', [/watertight\.yml:1: version: /]],
    [
      'an unknown key',
      'version: 1\nfial-on: low\n',
      [/watertight\.yml:2: unexpected key 'fial-on': did you mean 'fail-on'\?/],
    ],
    [
      'an unknown key further in',
      'version: 1\nrules:\n  severity: {}\n  dissable: [jwt]\n',
      [/watertight\.yml:4: unexpected key 'dissable': did you mean 'disable'\?/],
    ],
    [
      'a key like no other',
      'version: 1\nplugins: []\n',
      [/watertight\.yml:2: unexpected key 'plugins': expected one of version, fail-on/],
    ],
    ['a wrong choice', 'version: 1\nfail-on: severe\n', [/watertight\.yml:2: fail-on: /]],
    [
      'an allow entry without a reason',
      'version: 1\nallow:\n  - { rule: jwt }\n',
      [/watertight\.yml:3: allow\.0\.reason: /],
    ],
    [
      'a fingerprint that is none',
      'version: 1\nsuppress:\n  - { fingerprint: abc, reason: x }\n',
      [/watertight\.yml:3: .*a fingerprint is wt1: and 32 hex digits/],
    ],
    [
      'several problems at once',
      'version: 1\nfail-on: severe\nplugins: []\n',
      [/:2: fail-on/, /:3: unexpected key 'plugins'/],
    ],
    ['a custom tag', 'version: 1\nfail-on: !!js/function "x"\n', [/watertight\.yml:2: .*tag/i]],
    ['an unknown local tag', 'version: !secret 1\n', [/watertight\.yml:1: .*tag/i]],
    ['two documents', 'version: 1\n---\nversion: 1\n', [/watertight\.yml:\d+: .*document/i]],
    ['aliases that multiply', bomb, [/more than 50 aliases/]],
    ['more than 256 KiB', `version: 1\n# ${'x'.repeat(262_144)}\n`, [/larger than 256 KiB/]],
    [
      'a custom rule whose pattern looks around',
      customRule("pattern: 'acme_(?=[a-z]{8})[a-z]+'"),
      [/watertight\.yml:4: rule 'acme-internal-token': the pattern is refused: /],
    ],
    [
      'a custom rule whose pattern is broken',
      customRule("pattern: 'acme_('"),
      [/rule 'acme-internal-token': the pattern is refused: /],
    ],
    [
      'a custom rule that misses its example',
      customRule("pattern: 'acme_[0-9]{32}'\nexamples: ['acme_{fill:lower:32}']"),
      [/rule 'acme-internal-token': examples\[0\] is not found/],
    ],
    [
      'a custom rule that finds its non-example',
      customRule("pattern: 'acme_[a-z]+'\nnon-examples: ['acme_kyqvzpwtrmsd']"),
      [/rule 'acme-internal-token': non-examples\[0\] is found/],
    ],
    [
      'a keyword of a custom rule that is not ASCII',
      customRule("pattern: 'acme_[a-z]+'").replace('[acme_]', '[schlüssel]'),
      [/keywords.*three or more printable ASCII characters/],
    ],
    [
      'an example with an unknown alphabet',
      customRule("pattern: 'acme_[a-z]+'\nexamples: ['acme_{fill:klingon:32}']"),
      [/unknown alphabet 'klingon'/],
    ],
    [
      'the id of a built-in rule',
      customRule("pattern: 'acme_[a-z]{9}'").replace('acme-internal-token', 'github-pat'),
      [/watertight\.yml:4: rule 'github-pat': a built-in rule has this id/],
    ],
    [
      'a pattern of an allow entry that is refused',
      "version: 1\nallow:\n  - { rule: jwt, pattern: '(a)\\1', reason: x }\n",
      [/watertight\.yml:3: the pattern of an allow entry is refused/],
    ],
  ])('%s', async (_, config, messages) => {
    const { code, stdout, stderr } = await runCli([], { cwd: directoryWith(config) });
    for (const message of messages) expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/bug in watertight|\bat .*\.js:/);
    expect(stderr.length).toBeLessThan(4_000);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('is not UTF-8', async () => {
    const cwd = directoryWith(Buffer.from([0x76, 0xff, 0xfe, 0x3a]));
    const { code, stderr } = await runCli([], { cwd });
    expect(stderr).toMatch(/watertight\.yml is no UTF-8 text/);
    expect(code).toBe(2);
  });

  it('is larger than any file that is read whole', async () => {
    const cwd = directoryWith(`version: 1\n# ${'x'.repeat(5 * 2 ** 20)}\n`);
    const { code, stderr } = await runCli([], { cwd });
    expect(stderr).toMatch(/watertight\.yml is larger than 256 KiB/);
    expect(code).toBe(2);
  });

  it('is named and not there', async () => {
    const { code, stderr } = await runCli(['--config', 'none.yml'], { cwd: makeDirectory() });
    expect(stderr).toMatch(/cannot read the configuration 'none\.yml': there is no such file/);
    expect(code).toBe(2);
  });

  it('does not stand in the way with --no-config', async () => {
    const { code, stdout } = await runCli(['--no-config'], { cwd: directoryWith('version: [') });
    expect(stdout).toContain('stripe-secret-key');
    expect(code).toBe(1);
  });
});

describe('a configuration that is right', () => {
  it.each(['watertight.yml', '.watertight.yml'])('is found as %s', async (name) => {
    const cwd = directoryWith('version: 1\nfail-on: none\n', name);
    const { code, report } = await runJson(['scan'], { cwd });
    expect(report.verdict).toMatchObject({ status: 'clean', failOn: 'none' });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key a.js 1']);
    expect(code).toBe(0);
  });

  it('is found at the top of the repository from below, and paths count from there', async () => {
    const repository = repositoryOf([
      {
        name: 'a',
        files: {
          '.github/watertight.yml': 'version: 1\npaths: { exclude: ["/pkg/vendor"] }\n',
          'pkg/vendor/a.js': leakyLine,
          'pkg/src/b.js': leakyLine,
        },
      },
    ]);
    const { report } = await runJson(['scan', '--cwd', 'pkg'], { cwd: repository.path });
    expect(placesOf(report.findings)).toEqual(['stripe-secret-key pkg/src/b.js 1']);
    expect(report.coverage.skipped).toContainEqual(
      expect.objectContaining({ path: 'pkg/vendor/a.js', reason: 'excluded' }),
    );
  });

  it('gives way to the command line', async () => {
    const cwd = directoryWith('version: 1\nfail-on: none\nmin-confidence: high\n');
    const { code, report } = await runJson(['scan', '--fail-on=low', '--min-confidence', '0.2'], {
      cwd,
    });
    expect(report.verdict).toMatchObject({ failOn: 'low', minConfidence: 0.2 });
    expect(code).toBe(1);
  });

  it('brings rules of its own, and another severity', async () => {
    const cwd = directoryWith(
      `${customRule("pattern: 'acme_(?<secret>[A-Za-z0-9]{32})'\nexamples: ['key = acme_{fill:base62:32}']\nnon-examples: ['acme_your_token_here']")}  severity: { stripe-secret-key: low }\n`,
    );
    const value = fill(32, 'base62', 21);
    writeFileSync(join(cwd, 'b.py'), `token = "acme_${value}"\n`);
    const { code, report, stdout } = await runJson(['scan'], { cwd });
    expect(placesOf(report.findings)).toEqual([
      'stripe-secret-key a.js 1',
      'acme-internal-token b.py 1',
    ]);
    const [stripe, acme] = report.findings;
    expect(stripe.severity).toBe('low');
    expect(acme).toMatchObject({
      ...{ title: 'Acme internal token', severity: 'high' },
      location: { line: 1, column: 15, endLine: 1, endColumn: 47 },
    });
    expect(stdout).not.toContain(value.slice(0, 8));
    expect(code).toBe(1);
  });

  it('may begin with a byte order mark and end lines with CRLF', async () => {
    const cwd = directoryWith('\uFEFFversion: 1\r\nfail-on: none\r\n');
    const { code } = await runCli(['scan'], { cwd });
    expect(code).toBe(0);
  });
});
