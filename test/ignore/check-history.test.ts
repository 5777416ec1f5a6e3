import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/ignore/check-history.ts';
import { fill } from '../../src/model/fill.ts';

function version(path: string, text: string | null, number: number) {
  const commit = String(number).padStart(40, '0');
  return { path, text, commit: { commit, path, author: 'Ada', date: '2026-01-02T03:04:05Z' } };
}

describe('checkHistory', () => {
  it('gives one finding a file with all of its commits, newest first', () => {
    const value = fill(24);
    const findings = checkHistory(
      [
        version('.env', `B_SECRET=${value}\nA_SECRET=${value}\n`, 2),
        version('README.md', 'A=1', 2),
        version('.env', `A_SECRET=${value}\n`, 1),
        version('.env.example', `A_SECRET=${value}\n`, 1),
      ],
      new Set(['README.md']),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'ignore-env-in-history',
      severity: 'high',
      location: { path: '.env' },
      args: { name: '.env', commits: 2, variables: ['A_SECRET', 'B_SECRET'], count: 2 },
    });
    expect(findings[0]?.provenance.map(({ commit }) => Number(commit))).toEqual([2, 1]);
    expect(JSON.stringify(findings)).not.toContain(value.slice(0, 8));
  });

  it('leaves tracked files to ignore-env-tracked', () => {
    expect(checkHistory([version('.env', 'A=1', 1)], new Set(['.env']))).toEqual([]);
  });

  it.each<[string, string | null, string]>([
    ['low', 'API_KEY=\n# none\n', 'an empty form'],
    ['low', 'VITE_TITLE=Shop\n', 'public variables'],
    ['low', 'A="encrypted:abc"\n', 'encrypted values'],
    ['high', null, 'a version that cannot be read'],
  ])('is %s for %s', (severity, text) => {
    expect(checkHistory([version('.env', text, 1)], new Set())[0]?.severity).toBe(severity);
  });

  it('keeps doubt about the env files of tests', () => {
    const [finding] = checkHistory([version('test/fixtures/.env', 'A=1', 1)], new Set());
    expect(finding?.confidence).toBe(0.4);
  });
});
