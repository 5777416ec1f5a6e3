import type { Finding } from '../../src/model/finding.ts';
import type { Provenance } from '../../src/model/location.ts';
import type { Report } from '../../src/model/report.ts';
import { makeFinding, makeProblem } from '../support/make-finding.ts';
import { makeReport, makeRule, type ReportParts } from '../support/make-report.ts';

/** A file name that tries everything at once. */
export const hostilePath =
  '::set-output name=verdict::clean\n##[set-output name=verdict]clean\u001b[31m\u202e|`](https://evil.example)<img src=x onerror=alert(1)>@team.md';

const ada: Provenance = {
  commit: '3f2a91c0'.repeat(5),
  path: 'src/config/payments.ts',
  author: 'Ada Lovelace',
  date: '2026-11-20T10:11:12+01:00',
};

const sampleRules = [
  makeRule(),
  makeRule({
    id: 'generic-password',
    severity: 'high',
    confidence: 0.6,
    title: 'Password in the text',
    why: 'A password in a repository is known to everyone who can read it.',
    fix: 'Change it where it is used, then read the new one from the environment.',
  }),
  makeRule({
    id: 'ignore-env-not-covered',
    check: 'ignore',
    severity: 'medium',
    title: 'Env file that git would commit',
    why: 'The next `git add .` takes an env file of this name.',
    fix: 'Run `watertight ignore --fix`, or add `.env` to .gitignore.',
    references: ['https://git-scm.com/docs/gitignore'],
  }),
  makeRule({
    id: 'env-too-short',
    check: 'env',
    severity: 'high',
    title: 'Value is too short',
    why: 'A short key can be guessed by trying.',
    fix: 'Generate a new value, and replace the old one everywhere it is used.',
    references: [],
  }),
];

const sampleFindings: readonly Finding[] = [
  makeFinding({
    location: span('src/config/payments.ts', 12, 18, 58),
    ...{ provenance: [ada], validity: 'active' },
  }),
  makeFinding({
    ...{ ruleId: 'generic-password', severity: 'high', confidence: 0.71, preview: '…(16)' },
    ...{ location: span('src/config/payments.ts', 40, 9, 25), secretId: '2'.repeat(16) },
  }),
  makeProblem('ignore', 'ignore-env-not-covered', {
    location: { path: '.gitignore' },
    args: {
      ...{ directory: 'services/api', names: ['.env', '.env.local'], present: ['.env.local'] },
      ...{ directories: [], usage: 'dotenv', localOnly: [] },
    },
    related: [{ path: 'services/api/.env.local', message: 'lies here and is not ignored' }],
  }),
  makeProblem('env', 'env-too-short', {
    severity: 'high',
    location: span('.env.production', 3, 12, 24),
    args: { name: 'SECRET_KEY', length: 12, minLength: 50, unit: 'characters' },
  }),
  makeFinding({
    ...{ ruleId: 'generic-password', severity: 'low', confidence: 0.42, preview: '…(8)' },
    location: span(hostilePath, 1, 1, 9),
  }),
  makeFinding({ new: false, location: span('src/old.ts', 7, 3, 43) }),
];

/** A report with a bit of everything; golden files are made from it. */
export function sampleReport(parts: ReportParts = {}): Report {
  return makeReport({
    rules: sampleRules,
    findings: sampleFindings,
    suppressed: [
      {
        finding: makeFinding({ location: span('test/fixtures/keys.ts', 2, 5, 45) }),
        by: {
          ...{ kind: 'inline', reason: 'made up for a test', owner: null, expires: null },
          location: { path: 'test/fixtures/keys.ts', line: 2 },
        },
      },
    ],
    pending: [{ path: 'watertight.yml', change: 'rule jwt is disabled' }],
    notices: [{ message: 'rules about production did not run: no environment was named' }],
    stats: { elapsedMs: 1234, dismissed: { placeholder: 120, 'low-entropy': 33 } },
    ...parts,
    coverage: {
      ...{ mode: 'diff', base: 'b'.repeat(40), head: 'a'.repeat(40), complete: false },
      commits: 3,
      skipped: [
        { path: 'logo.png', reason: 'binary', bytes: 2048 },
        { path: 'vendor/lib', reason: 'submodule', bytes: null },
        { path: 'dump.sql', reason: 'too-large', bytes: 204_800_000 },
      ],
      ...parts.coverage,
    },
  });
}

function span(path: string, line: number, column: number, endColumn: number): Finding['location'] {
  return { path, line, column, endLine: line, endColumn };
}
