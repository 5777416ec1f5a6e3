import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHashes } from '../../src/report/line-hash.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport } from '../support/make-report.ts';
import { anyReport } from './arbitrary-report.ts';
import { expectGolden } from './golden.ts';
import { sampleReport } from './sample-report.ts';
import { schemaErrors } from './schemas.ts';

const errorsOf = schemaErrors('sarif-2.1.0.json');

function runOf(report = sampleReport(), options: ReportOptions = {}) {
  return JSON.parse(toSarif(report, options)).runs[0];
}

describe('SARIF report', () => {
  it('looks as it did', () => {
    expectGolden('report.sarif', toSarif(sampleReport(), {}));
  });

  it('fits the published schema, whatever the report holds', () => {
    expect(errorsOf(JSON.parse(toSarif(sampleReport(), {})))).toBe('');
    const lineHash = (): string => 'c129715d7a2bc9a3:1';
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(errorsOf(JSON.parse(toSarif(report, {})))).toBe('');
        expect(errorsOf(JSON.parse(toSarif(report, { lineHash, category: 'a/1' })))).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('is refused by the schema when it is wrong', () => {
    const log = JSON.parse(toSarif(sampleReport(), {}));
    log.runs[0].results[0].level = 'high';
    expect(errorsOf(log)).toContain('level');
  });

  it('gives every text and every place that code scanning asks for', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { tool, results } = runOf(report);
        for (const rule of tool.driver.rules) {
          expect(rule.name.length).toBeLessThanOrEqual(255);
          for (const text of [rule.shortDescription.text, rule.fullDescription.text]) {
            expect(text.length).toBeGreaterThan(0);
            expect(text.length).toBeLessThanOrEqual(1024);
          }
          expect(rule.help.text).not.toBe('');
          expect(Number(rule.properties['security-severity'])).toBeGreaterThan(0);
        }
        for (const result of results) {
          expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
          expect(result.message.text).toMatch(/^.{1,1024}$/su);
          const { region, artifactLocation } = result.locations[0].physicalLocation;
          for (const key of ['startLine', 'startColumn', 'endLine', 'endColumn']) {
            expect(region[key]).toBeGreaterThanOrEqual(1);
          }
          expect(region).not.toHaveProperty('snippet');
          expect(artifactLocation.uri).toMatch(/^[\w.~%/-]+$/);
          expect(result.partialFingerprints['watertight/v1']).toMatch(/^wt1:/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes the line hash of the checkout, and a value of its own where there is none', () => {
    const hashes = lineHashes('a\nb\nconst key = 1\n');
    const inTree = makeFinding();
    const inHistory = makeFinding({ location: { path: 'gone.ts', line: 1, column: 1 } });
    const report = makeReport({ findings: [inTree, inHistory] });
    const lineHash = (path: string, line: number): string | null =>
      path === 'src/a.ts' ? (hashes[line - 1] ?? null) : null;
    const found = runOf(report, { lineHash }).results.map(
      (result: { partialFingerprints: { primaryLocationLineHash: string } }) =>
        result.partialFingerprints.primaryLocationLineHash,
    );
    expect(found).toEqual([`${inHistory.fingerprint.slice(4, 20)}:1`, hashes[2]]);
    expect(runOf(report).results[0].partialFingerprints).not.toHaveProperty(
      'primaryLocationLineHash',
    );
  });

  it('shows suppressed results as such, or leaves them out for an upload', () => {
    const [suppressed] = runOf().results.filter((each: object) => 'suppressions' in each);
    expect(suppressed.suppressions[0]).toMatchObject({ kind: 'inSource', status: 'accepted' });
    const upload = runOf(sampleReport(), { withSuppressed: false });
    expect(upload.results.some((each: object) => 'suppressions' in each)).toBe(false);
  });

  it('names its category and says what was not looked at', () => {
    const run = runOf(sampleReport(), { category: 'nightly/2' });
    expect(run.automationDetails.id).toBe('nightly/2/');
    const notes = JSON.stringify(run.invocations[0].toolExecutionNotifications);
    expect(notes).toContain('Not everything was looked at');
    expect(notes).toContain('dump.sql');
  });

  it('has a category of its own for each mode and each part', () => {
    const ids = (['tree', 'diff', 'history'] as const).flatMap((mode) =>
      [undefined, { index: 1, total: 3 }, { index: 2, total: 3 }].map((part) => {
        const report = sampleReport();
        const shard = part && { ...part, of: 'all' };
        const coverage = { ...report.coverage, mode, ...(shard && { shard }) };
        return runOf({ ...report, coverage }).automationDetails.id;
      }),
    );
    expect(ids.slice(0, 2)).toEqual(['watertight/tree/', 'watertight/tree/1-of-3/']);
    expect(new Set(ids).size).toBe(9);
  });

  it('ends at the limit of results with the worst first, and says how many are left', () => {
    const findings = Array.from({ length: 25_010 }, (_, index) =>
      makeFinding({
        ...{ severity: index === 25_009 ? 'critical' : 'low', fingerprint: `wt1:${index}` },
        location: { path: `src/${index}.ts`, line: 1, column: 1, endLine: 1, endColumn: 2 },
      }),
    );
    const run = runOf(makeReport({ findings }));
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0].partialFingerprints['watertight/v1']).toBe('wt1:25009');
    expect(JSON.stringify(run.invocations)).toContain('10 more results were left out');
  });
});
