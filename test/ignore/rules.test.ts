import { describe, expect, it } from 'vitest';
import { ignoreRule, ignoreRules } from '../../src/ignore/rules.ts';

describe('ignoreRules', () => {
  it('are the rules of the contract, each with what people need', () => {
    expect(ignoreRules.map(({ id }) => id).sort()).toEqual([
      'ignore-docker-context',
      'ignore-env-in-history',
      'ignore-env-not-covered',
      'ignore-env-reincluded',
      'ignore-env-tracked',
      'ignore-npm-package',
    ]);
    for (const rule of ignoreRules) {
      expect(rule.check).toBe('ignore');
      expect(rule.references.length).toBeGreaterThan(0);
      expect(`${rule.why}${rule.fix}`).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are found by id', () => {
    expect(ignoreRule('ignore-env-tracked').severity).toBe('high');
    expect(() => ignoreRule('ignore-nothing')).toThrow(RangeError);
  });
});
