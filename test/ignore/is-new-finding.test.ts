import { describe, expect, it } from 'vitest';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import { isNewIgnoreFinding } from '../../src/ignore/is-new-finding.ts';
import { makeTree } from './support/make-tree.ts';

async function newRules(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
): Promise<string[]> {
  const atBase = await checkIgnoreCoverage(await makeTree(base));
  const atHead = await checkIgnoreCoverage(await makeTree(head));
  return atHead
    .filter((finding) => isNewIgnoreFinding(finding, atBase))
    .map(({ ruleId }) => ruleId);
}

describe('isNewIgnoreFinding', () => {
  const partly = { '.gitignore': '.env\n', '.env.example': 'A=\n' };

  it('passes over what stood at the base, also when lines moved', async () => {
    expect(await newRules(partly, { ...partly, '.gitignore': '# x\n\n.env\n' })).toEqual([]);
  });

  it('passes over a change for the better', async () => {
    expect(await newRules(partly, { ...partly, '.gitignore': '.env\n.env.local\n' })).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a pattern taken away', { '.gitignore': '' }, 'ignore-env-not-covered'],
    ['a negation', { '.gitignore': '.env\n!.env\n' }, 'ignore-env-reincluded'],
    ['a further directory', { 'api/.env.example': '' }, 'ignore-env-not-covered'],
    ['a tracked file', { '.env': 'A=1\n' }, 'ignore-env-tracked'],
    ['an instruction', { Dockerfile: 'FROM a\nCOPY . .\n' }, 'ignore-docker-context'],
  ])('sees %s', async (_, change, ruleId) => {
    expect(await newRules(partly, { ...partly, ...change })).toEqual([ruleId]);
  });

  it('sees a tracked file that was empty before', async () => {
    const base = { ...partly, '.env': 'A=\n' };
    expect(await newRules(base, { ...partly, '.env': 'A=1\n' })).toEqual(['ignore-env-tracked']);
  });
});
