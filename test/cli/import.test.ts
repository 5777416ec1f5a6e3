import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { repositoryOf } from '../support/git-repository.ts';
import { leakyLine, passwordLine, placesOf, planted, runCli, runJson } from '../support/run-cli.ts';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const acmeLine = `token: acme_${fill(32, 'base36', 8)}\n`;

/** A project with a planted key, a password and an own token, and the file of another scanner. */
function project(name: string, text: string) {
  return repositoryOf([
    {
      name: 'a',
      files: {
        'src/pay.js': `\n${leakyLine}`,
        'src/db.py': passwordLine,
        'docs/acme.txt': acmeLine,
        [name]: text,
      },
    },
  ]);
}

const toml = `title = "Acme"
[extend]
useDefault = true
disabledRules = ["generic-api-key"]
[[rules]]
id = "acme-token"
description = "Acme token"
regex = '''(?i)\\b(acme_[a-z0-9]{32})\\b'''
keywords = ["acme"]
[allowlist]
description = "keys of the sandbox"
regexes = ['''${planted.stripe}''']
`;
const baseline = JSON.stringify({
  version: '1.5.0',
  results: {
    'src/pay.js': [
      { type: 'Stripe', hashed_secret: sha1(planted.stripe), line_number: 2, is_secret: false },
    ],
    'src/db.py': [
      { type: 'Secret Keyword', hashed_secret: sha1(planted.password), line_number: 9 },
    ],
    'gone.py': [{ type: 'Secret Keyword', hashed_secret: '0'.repeat(40), line_number: 1 }],
  },
});
const secretlint = JSON.stringify({
  rules: [
    { id: '@secretlint/secretlint-rule-stripe', options: { allows: [planted.stripe] } },
    {
      id: '@secretlint/secretlint-rule-pattern',
      options: { patterns: [{ name: 'acme', pattern: '/acme_\\w{32}/' }] },
    },
  ],
});
const talisman = `fileignoreconfig:
- { filename: src/pay.js, checksum: ${sha256(sha256('') + sha256(`\n${leakyLine}`) + sha256('src/pay.js'))} }
- { filename: src/db.py, checksum: ${sha256('of an earlier version')} }
`;
const guardian = `version: 2
secret:
  ignored_paths: ["docs/**"]
  ignored_matches:
    - { name: sandbox, match: ${sha256(`${planted.stripe},apikey`)} }
    - { name: db, match: ${planted.password} }
`;

describe('watertight import', () => {
  it.each<[string, string, string[], RegExp]>([
    ['.gitleaks.toml', toml, ['acme-token docs/acme.txt 1'], /spells a secret out/],
    [
      '.gitleaksignore',
      'src/pay.js:stripe-access-token:2\nsrc/db.py:generic-api-key:7\n',
      ['acme.txt', 'db.py'],
      /line 2: it means nothing/,
    ],
    ['.secrets.baseline', baseline, ['acme.txt'], /gone\.py:1: it means nothing/],
    ['.secretlintrc.json', secretlint, ['acme docs/acme.txt 1', 'db.py'], /spells a secret out/],
    ['.secretlintignore', 'src/\n', ['acme.txt'], /1 allow entry/],
    ['.trivyignore', 'stripe-secret-token\nCVE-2020-1\n', ['acme.txt', 'db.py'], /no secret/],
    ['.talismanrc', talisman, ['acme.txt', 'db.py'], /'src\/db\.py': its checksum is another one/],
    ['.gitguardian.yaml', guardian, [], /2 accepted findings/],
  ])('%s, then the check', async (name, text, left, note) => {
    const cwd = project(name, text).path;
    const result = await runCli(['import', name, '--output', 'watertight.yml'], { cwd });
    expect(result.stderr).toMatch(note);
    expect(result.code).toBe(0);
    const written = readFileSync(join(cwd, 'watertight.yml'), 'utf8');
    for (const secret of [planted.stripe.slice(8), planted.password]) {
      for (let at = 0; at + 8 <= secret.length; at += 1) {
        expect(written).not.toContain(secret.slice(at, at + 8));
      }
    }
    const { report } = await runJson(['check', '--exclude', name], { cwd });
    const leaks = report.findings.filter(
      (each: { check: string; severity: string }) =>
        each.check === 'leak' && each.severity !== 'low',
    );
    const places = placesOf(leaks);
    expect(places).toHaveLength(left.length);
    for (const [at, place] of left.entries()) expect(places[at]).toContain(place);
  });

  it('finds in the history what was ignored there by its commit', async () => {
    const repository = repositoryOf([
      { name: 'a', files: { 'a.js': leakyLine } },
      { name: 'b', files: { 'a.js': 'x\n' } },
    ]);
    const cwd = repository.path;
    writeFileSync(
      join(cwd, '.gitleaksignore'),
      `${repository.id('a')}:a.js:stripe-access-token:1\n`,
    );
    const { stdout } = await runCli(['import', '.gitleaksignore'], { cwd });
    writeFileSync(join(cwd, 'watertight.yml'), stdout);
    const { report } = await runJson(['scan', '--history'], { cwd });
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([{ by: { kind: 'suppression' } }]);
  });

  it('joins several files', async () => {
    const cwd = project('.gitleaks.toml', toml).path;
    writeFileSync(join(cwd, '.secretlintignore'), 'docs/\n');
    const { stdout } = await runCli(['import', '.gitleaks.toml', '.secretlintignore'], { cwd });
    expect(stdout).toMatch(/^# Imported from \.gitleaks\.toml, \.secretlintignore\.\n/);
    expect(stdout).toMatch(/acme-token[\s\S]*docs\//);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /import needs a file: one of \.gitleaks\.toml/],
    ['an unknown name', ['package.json'], /'package\.json' has a name that import does not know/],
    ['a file that is not there', ['.talismanrc'], /cannot read '\.talismanrc'/],
    ['code', ['.secretlintrc.js'], /is code, which is never executed/],
    [
      'a file that would be lost',
      ['.trivyignore', '--output', 'watertight.yml'],
      /is there already/,
    ],
  ])('refuses %s', async (_, args, message) => {
    const cwd = project('.trivyignore', 'github-pat\n').path;
    writeFileSync(join(cwd, '.secretlintrc.js'), 'require("fs").writeFileSync("owned", "")');
    writeFileSync(join(cwd, 'watertight.yml'), 'version: 1\n');
    const { code, stdout, stderr } = await runCli(['import', ...args], { cwd });
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
    expect(readFileSync(join(cwd, 'watertight.yml'), 'utf8')).toBe('version: 1\n');
  });
});
