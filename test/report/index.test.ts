import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/config/options.ts';
import { reporters } from '../../src/report/index.ts';
import { makeReport } from '../support/make-report.ts';

describe('the list of reporters', () => {
  it('is the list of formats', () => {
    expect(Object.keys(reporters).sort()).toEqual([...formats].sort());
  });

  it('has a file of that name for each', () => {
    const files = readdirSync(new URL('../../src/report', import.meta.url));
    for (const format of Object.keys(reporters)) expect(files).toContain(`${format}.ts`);
  });

  it('gives the same text for the same report', async () => {
    for (const load of Object.values(reporters)) {
      const reporter = await load();
      expect(reporter(makeReport(), {})).toBe(reporter(makeReport(), {}));
      expect(reporter(makeReport(), {}).endsWith('\n')).toBe(true);
    }
  });
});
