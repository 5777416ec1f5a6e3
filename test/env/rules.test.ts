import { describe, expect, it } from 'vitest';
import { envRuleList, envRules } from '../../src/env/rules.ts';
import { describeEnv } from '../../src/report/describe-env.ts';

const contract = [
  'missing empty too-short too-long low-entropy insecure-value placeholder unresolved-reference bad-format',
  'wrong-environment-key not-distinct disallowed-here alias-conflict group file-and-value file-not-granted',
  'source-missing source-key-missing source-denied source-differs rotation-overdue rotation-due stale-previous-key',
  'naming unknown-variable unused-variable undocumented docs-stale example-drift example-real-value',
  'dialect-divergence duplicate bad-encoding syntax skip-flag insecure-transport schema-weakened',
].flatMap((line) => line.split(' ').map((id) => `env-${id}`));

describe('the rules of the env check', () => {
  it('are those of the contract', () => {
    expect(Object.keys(envRules).sort()).toEqual([...contract].sort());
    expect(envRuleList.map((rule) => rule.id).sort()).toEqual([...contract].sort());
  });

  it.each(envRuleList)('$id has its own sentence and a way out', (rule) => {
    const { message, fix } = describeEnv(rule.id, { name: 'A_KEY', consumer: 'bash' }, rule);
    expect(message).not.toBe(`A_KEY: ${rule.title}.`);
    expect(message).not.toMatch(/undefined|null|\[object/);
    expect(fix.length).toBeGreaterThan(10);
    expect(rule.why.length).toBeGreaterThan(20);
  });

  it('says what it can of a rule that it does not know', () => {
    const { message } = describeEnv('env-new', { name: 'A' }, { title: 'New', fix: 'Do it.' });
    expect(message).toBe('A: New.');
  });
});
