import { describe, expect, it } from 'vitest';
import { toJson, toJsonReport } from '../../src/report/json.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport } from '../support/make-report.ts';
import { expectGolden } from './golden.ts';
import { hostilePath, sampleReport } from './sample-report.ts';

/** Keys of the report in the order in which the contract lists them; what follows was added. */
const contract = {
  report: [
    ...['version', 'tool', 'verdict', 'coverage', 'findings', 'suppressed', 'pending'],
    ...['notices', 'stats'],
  ],
  tool: ['name', 'version', 'ruleset'],
  verdict: ['status', 'exitCode', 'failOn', 'minConfidence', 'reasons'],
  coverage: [
    ...['mode', 'base', 'head', 'range', 'rangeNote', 'complete'],
    ...['commits', 'blobs', 'files', 'bytes', 'skipped'],
  ],
  finding: [
    ...['check', 'ruleId', 'title', 'severity', 'confidence', 'message', 'fix'],
    ...['location', 'related', 'args', 'preview', 'secretId', 'provenance', 'fingerprint'],
    ...['new', 'validity'],
  ],
  location: ['path', 'line', 'column', 'endLine', 'endColumn'],
  by: ['kind', 'reason', 'owner', 'expires', 'location'],
};

describe('JSON report', () => {
  it('looks as it did', () => {
    expectGolden('report.json', toJson(sampleReport(), {}));
  });

  it('has the keys of version 1, in order', () => {
    const report = JSON.parse(toJson(sampleReport(), {}));
    expect(report.version).toBe(1);
    expect(Object.keys(report)).toEqual(contract.report);
    expect(Object.keys(report.tool)).toEqual(contract.tool);
    expect(Object.keys(report.verdict)).toEqual(contract.verdict);
    expect(Object.keys(report.coverage)).toEqual(contract.coverage);
    expect(Object.keys(report.coverage.skipped[0])).toEqual(['path', 'reason', 'bytes']);
    for (const finding of report.findings) expect(Object.keys(finding)).toEqual(contract.finding);
    const [leak] = report.findings.filter((each: { line?: number }) => 'line' in each);
    expect(leak).toBeUndefined();
    const spans = report.findings.map((each: { location: object }) => Object.keys(each.location));
    expect(spans).toContainEqual(contract.location);
    expect(spans).toContainEqual(['path']);
    expect(Object.keys(report.suppressed[0])).toEqual(['finding', 'by']);
    expect(Object.keys(report.suppressed[0].by)).toEqual(contract.by);
    expect(report.stats.elapsedMs).toBe(1234);
  });

  it('keeps names exactly, however hostile', () => {
    const report = JSON.parse(toJson(sampleReport(), {}));
    const paths = report.findings.map((each: { location: { path: string } }) => each.location.path);
    expect(paths).toContain(hostilePath);
  });

  it('does not depend on the order of findings', () => {
    const report = sampleReport();
    const turned = { ...report, findings: [...report.findings].reverse() };
    expect(toJson(turned, {})).toBe(toJson(report, {}));
  });

  it('passes on nothing that a finding holds beyond the contract', () => {
    const finding = { ...makeFinding(), value: 'not for others' };
    const json = JSON.stringify(toJsonReport(makeReport({ findings: [finding] })));
    expect(json).not.toContain('not for others');
  });
});
