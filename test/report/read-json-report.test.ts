import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeReports } from '../../src/policy/merge-reports.ts';
import { toJson } from '../../src/report/json.ts';
import { readJsonReport } from '../../src/report/read-json-report.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport, makeRule } from '../support/make-report.ts';
import { anyReport } from './arbitrary-report.ts';
import { sampleReport } from './sample-report.ts';

const choice = { failOn: undefined, minConfidence: undefined, allowIncomplete: false };

describe('a JSON report', () => {
  it('is read back as what it was', () => {
    const report = sampleReport();
    const read = readJsonReport(toJson(report, {}), 'r.json', (id) => report.rules.get(id) ?? null);
    expect(toJson(read, {})).toBe(toJson(report, {}));
  });

  it('tells the words of a rule that is not built in', () => {
    const finding = makeFinding({
      ruleId: 'acme-token',
      provenance: [{ commit: 'a'.repeat(40), path: 'a', author: 'Ada', date: '2026-01-01' }],
    });
    const rules = [makeRule({ id: 'acme-token', title: 'Acme token', why: 'It opens doors.' })];
    const text = toJson(makeReport({ findings: [finding], rules }), {});
    expect(
      toJson(
        readJsonReport(text, 'r.json', () => null),
        {},
      ),
    ).toBe(text);
  });

  it('is refused or read, whatever stands in it, and never makes a failing run clean', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        let read: ReturnType<typeof readJsonReport>;
        try {
          read = readJsonReport(toJson(report, {}), 'r.json', (id) => report.rules.get(id) ?? null);
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError' });
          return;
        }
        if (read.verdict.status === 'error') return;
        const merged = mergeReports([{ name: 'r.json', report: read }], choice);
        const { minConfidence } = read.verdict;
        const shown = read.findings.filter(({ confidence }) => confidence >= minConfidence);
        expect(merged.findings).toHaveLength(shown.length);
        if (!report.coverage.complete) expect(merged.verdict.status).not.toBe('clean');
      }),
      { numRuns: 100 },
    );
  });
});
