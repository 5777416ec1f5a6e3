import { describe, expect, it } from 'vitest';
import { toTerminal } from '../../src/report/terminal.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport } from '../support/make-report.ts';
import { expectGolden } from './golden.ts';
import { sampleReport } from './sample-report.ts';

const escapes = /\u001b\[[\d;]*m/g;

describe('terminal report', () => {
  it('looks as it did', () => {
    expectGolden('terminal.txt', toTerminal(sampleReport(), { columns: 80 }));
    expectGolden('terminal.verbose.txt', toTerminal(sampleReport(), { verbose: true }));
    expectGolden('terminal.quiet.txt', toTerminal(sampleReport(), { quiet: true }));
  });

  it('says a clean run in two lines, and nothing at all when quiet', () => {
    const text = toTerminal(makeReport(), {});
    expect(text.trimEnd().split('\n')).toHaveLength(2);
    expect(text).toMatch(/clean/i);
    expect(toTerminal(makeReport(), { quiet: true })).toBe('');
  });

  it('colours only when asked, and colour changes nothing else', () => {
    const plain = toTerminal(sampleReport(), {});
    const coloured = toTerminal(sampleReport(), { color: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(escapes, '')).toBe(plain);
  });

  it('says what to do once for many findings of a rule', () => {
    const findings = Array.from({ length: 9 }, (_, index) =>
      makeFinding({ location: { path: `src/${index}.ts`, line: 1, column: 2 } }),
    );
    const text = toTerminal(makeReport({ findings }), {});
    expect(text.match(/Revoke it under Settings/g)).toHaveLength(1);
    for (const { location } of findings) expect(text).toContain(`${location.path}:1:2`);
    expect(text).toContain('×9');
    expect(text).toContain('9 findings to act on');
  });

  it('keeps what was there before apart and out of the sum', () => {
    const findings = [makeFinding(), makeFinding({ new: false, location: { path: 'old.ts' } })];
    const text = toTerminal(makeReport({ findings }), {});
    expect(text).toContain('1 finding to act on');
    expect(text).toContain('Already there before this change (1)');
  });

  it('never says clean when something was not looked at', () => {
    const skipped = [{ path: 'dump.sql', reason: 'too-large' as const, bytes: 2e8 }];
    const report = makeReport({ coverage: { complete: false, skipped } });
    const text = toTerminal(report, {});
    expect(text).not.toMatch(/clean/i);
    expect(text).toContain('Incomplete');
    expect(text).toContain('dump.sql');
  });

  it('keeps sentences within the width', () => {
    const report = sampleReport({ findings: sampleReport().findings.slice(0, 4) });
    for (const columns of [60, 80, 100]) {
      for (const line of toTerminal(report, { columns }).split('\n')) {
        expect([...line].length, line).toBeLessThanOrEqual(columns);
      }
    }
  });
});
