import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { generatedSection } from '../support/generated-section.ts';
import { runStep } from '../support/mini-runner.ts';
import { checkoutOf, pullRequest } from '../support/origin.ts';

const page = resolve(import.meta.dirname, '..', '..', 'docs', 'github.md');
const keys = [1, 2, 3, 4].map((seed) => `sk_live_${fill(48, 'base62', seed)}`);
const [allowed, marked, hidden, evil] = keys;

/** Everything that somebody can do in a pull request to get secrets past the check. */
const attack = pullRequest(
  [
    {
      name: 'policy',
      files: {
        'watertight.yml':
          'version: 1\nfail-on: none\npaths: { exclude: ["**"] }\nallow: [{ rule: "*", reason: "fine" }]\n',
        '.watertight-baseline.json': '{"version":1,"findings":[]}\n',
        'env.schema.yml': 'version: 1\nvariables:\n  SECRET_KEY: { type: secret, minLength: 8 }\n',
      },
      message: 'Tidy up',
    },
    {
      name: 'leaks',
      files: {
        'src/allowed.js': `pay("${allowed}");\n`,
        'src/marked.js': `pay("${marked}"); // watertight:allow stripe-secret-key -- test key\n`,
        '.gitattributes': '* -diff -text binary linguist-generated\n',
        'assets/hidden.js': `pay("${hidden}");\n`,
      },
      message: 'Add payments',
    },
    {
      name: 'merge',
      parents: ['leaks', 'later'],
      files: { 'LATER.md': 'more\n', 'src/evil.js': `pay("${evil}");\n` },
      message: 'Merge main',
    },
  ],
  {
    'env.schema.yml': 'version: 1\nvariables:\n  SECRET_KEY: { type: secret, minLength: 50 }\n',
  },
);

describe('the pull request of an attacker', () => {
  it('gets nothing past the check, and docs/github.md shows the log of the step', async () => {
    const workspace = checkoutOf(attack.origin, attack.merge, 1);
    const step = await runStep({ workspace, event: 'pull_request', payload: attack.payload });
    rmSync(workspace, { recursive: true, force: true });
    const report = JSON.parse(readFileSync(step.outputs['report'] ?? '', 'utf8'));
    const found = report.findings
      .filter((finding: { new: boolean }) => finding.new)
      .map(
        ({ ruleId, location }: { ruleId: string; location: { path: string } }) =>
          `${ruleId} ${location.path}`,
      );
    expect(found.sort()).toEqual([
      'env-schema-weakened env.schema.yml',
      'stripe-secret-key assets/hidden.js',
      'stripe-secret-key src/allowed.js',
      'stripe-secret-key src/evil.js',
      'stripe-secret-key src/marked.js',
    ]);
    const pending = report.pending.map(({ path }: { path: string }) => path);
    expect(pending.sort()).toEqual([
      '.watertight-baseline.json',
      'env.schema.yml',
      'src/marked.js',
      'watertight.yml',
    ]);
    expect(report.suppressed).toEqual([]);
    expect(step).toMatchObject({ exitCode: 1, outputs: { complete: 'true', range: 'exact' } });
    for (const key of keys) expect(step.raw).not.toContain(key.slice(8, 16));
    const shown = ['```text', transcript(step.raw), '```'].join('\n');
    expect(generatedSection(page, 'attack', shown)).toBe(shown);
  });
});

/** The log without what differs from run to run: times. */
function transcript(raw: string): string {
  return raw
    .trimEnd()
    .replaceAll(/\b\d+(?:\.\d+)? m?s\b/g, 'N ms')
    .replaceAll(/[ \t]+$/gm, '');
}
