import { describe, expect, it } from 'vitest';
import { describe as describeFinding } from '../../src/report/describe.ts';
import { makeFinding, makeProblem } from '../support/make-finding.ts';
import { makeRule } from '../support/make-report.ts';

const ignoreRule = makeRule({ check: 'ignore', title: 'Env file that git would commit' });

describe('describe', () => {
  it('names a leak by its redaction and says whether it works', () => {
    const { title, message, fix } = describeFinding(makeFinding(), makeRule());
    expect(title).toBe('GitHub personal access token');
    expect(message).toBe(
      'GitHub personal access token found: ghp_…(40). Whoever holds it can act as the account that made it.',
    );
    expect(fix).toContain('Revoke it');
    const active = describeFinding(makeFinding({ validity: 'active' }), makeRule());
    expect(active.message).toContain('It works right now.');
  });

  it('uses the words of the rule where a finding has none of its own', () => {
    const rule = makeRule({ id: 'suppression-stale', title: 'Suppression that no longer applies' });
    const { message } = describeFinding(makeFinding({ preview: null }), rule);
    expect(message).toBe(`${rule.title}. ${rule.why}`);
  });

  it('falls back to the id of an unknown rule', () => {
    const finding = makeProblem('ignore', 'ignore-unheard-of');
    expect(describeFinding(finding, undefined)).toEqual({
      ...{ title: 'ignore-unheard-of', message: 'ignore-unheard-of.', fix: '' },
    });
  });

  it.each([
    [
      'ignore-env-not-covered',
      { directory: '', names: ['.env'], present: [], directories: ['a', 'b'], localOnly: [] },
      'Git would commit a file named `.env` at the top of the repository and in `a` and `b`.',
    ],
    [
      'ignore-env-not-covered',
      { directory: 'api', names: ['.env'], present: ['.env'], localOnly: ['.env.local'] },
      '`.env` lies in `api`, and the next `git add .` would commit it. Only this machine ignores `.env.local`: a fresh clone does not.',
    ],
    [
      'ignore-env-reincluded',
      { directory: '', names: ['.env.dev'], pattern: '!.env.*' },
      "The pattern `!.env.*` brings `.env.dev` at the top of the repository back into git's view.",
    ],
    [
      'ignore-env-tracked',
      { name: '.env', variables: ['A', 'B'], count: 7, encrypted: 0, ignored: true },
      '`.env` is in the repository, with 7 values in the clear (`A`, `B` and 5 more). .gitignore names it, but that comes too late.',
    ],
    [
      'ignore-env-in-history',
      { name: '.env', commits: 2, variables: [], count: 0 },
      '`.env` is gone from the tree, but 2 commits of the history still hold it.',
    ],
    [
      'ignore-docker-context',
      { names: ['.env'], count: 1, instruction: 'COPY . .', ignoreFile: null, finalStage: true },
      '`COPY . .` takes `.env` into the image: there is no .dockerignore.',
    ],
    [
      'ignore-npm-package',
      { names: ['.env'], count: 1, package: 'left', decidedBy: 'package.json' },
      '`npm publish` of `left` would take `.env` along (decided by `package.json`).',
    ],
  ])('says what %s means', (ruleId, args, message) => {
    const finding = makeProblem('ignore', ruleId, { args, location: { path: '.env' } });
    expect(describeFinding(finding, ignoreRule).message).toBe(message);
  });

  it('says something of every ignore rule without arguments', () => {
    const finding = makeProblem('ignore', 'ignore-docker-context', { args: { names: 'odd' } });
    expect(describeFinding(finding, ignoreRule).message).toBe(
      '`COPY` takes an env file into a build stage: there is no .dockerignore.',
    );
  });

  it('shows hostile names harmless', () => {
    const args = { directory: 'a\n::error::x', names: ['`##[error]'], present: [] };
    const finding = makeProblem('ignore', 'ignore-env-not-covered', { args });
    const { message } = describeFinding(finding, ignoreRule);
    expect(message).not.toMatch(/\n|##\[/);
  });
});
