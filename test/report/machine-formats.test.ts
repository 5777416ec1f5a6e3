import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/report/csv.ts';
import { toGitlab } from '../../src/report/gitlab.ts';
import { toGitlabCodeQuality } from '../../src/report/gitlab-code-quality.ts';
import { toJunit } from '../../src/report/junit.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport } from '../support/make-report.ts';
import { anyReport } from './arbitrary-report.ts';
import { expectGolden } from './golden.ts';
import { sampleReport } from './sample-report.ts';
import { schemaErrors } from './schemas.ts';

const startedAt = '2026-11-20T10:00:00Z';

describe('GitLab secret detection report', () => {
  const errorsOf = schemaErrors('gitlab-secret-detection.json');

  it('looks as it did', () => {
    expectGolden('gitlab-secret-detection.json', toGitlab(sampleReport(), { startedAt }));
  });

  it('has the fields that GitLab asks for, whatever the report holds', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(errorsOf(JSON.parse(toGitlab(report, { startedAt })))).toBe('');
        expect(errorsOf(JSON.parse(toGitlab(report, {})))).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('holds the leaks only, and says when the run was not whole', () => {
    const report = JSON.parse(toGitlab(sampleReport(), { startedAt }));
    const ids = report.vulnerabilities.map(
      (each: { identifiers: { value: string }[] }) => each.identifiers[0]?.value,
    );
    expect(new Set(ids)).toEqual(new Set(['github-pat', 'generic-password']));
    expect(report.scan).toMatchObject({
      ...{ start_time: '2026-11-20T10:00:00', end_time: '2026-11-20T10:00:01', status: 'failure' },
    });
  });
});

describe('GitLab code quality report', () => {
  const errorsOf = schemaErrors('gitlab-code-quality.json');

  it('looks as it did', () => {
    expectGolden('gitlab-code-quality.json', toGitlabCodeQuality(sampleReport(), {}));
    expect(errorsOf(JSON.parse(toGitlabCodeQuality(sampleReport(), {})))).toBe('');
  });

  it('names every finding differently, also the same secret twice in a file', () => {
    const twice = [
      makeFinding({ fingerprint: 'wt1:a' }),
      makeFinding({ fingerprint: 'wt1:a', location: { path: 'src/a.ts', line: 9, column: 1 } }),
    ];
    const names = JSON.parse(toGitlabCodeQuality(makeReport({ findings: twice }), {})).map(
      (each: { fingerprint: string }) => each.fingerprint,
    );
    expect(names).toEqual(['wt1:a', 'wt1:a:2']);
  });
});

describe('JUnit report', () => {
  it('looks as it did', () => {
    expectGolden('junit.xml', toJunit(sampleReport(), { startedAt }));
  });

  it('has a passing case when there is nothing to say, so that no report is empty', () => {
    const text = toJunit(makeReport(), {});
    expect(text).toContain('tests="1" failures="0" errors="0" skipped="0"');
    expect(text).toContain('<testcase name="everything in range was looked at"');
  });

  it('fails for what counts, skips the rest, and errs when not all was looked at', () => {
    const text = toJunit(sampleReport(), {});
    expect(text).toContain('<testsuites name="watertight" tests="8" failures="4" errors="1"');
    expect(text.match(/<failure /g)).toHaveLength(4);
    expect(text.match(/<skipped /g)).toHaveLength(3);
  });

  it('is well-formed, whatever the report holds', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const open: string[] = [];
        const text = toJunit(report, {});
        const rest = text.replace(
          /<\?xml[^>]*\?>|<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g,
          (_tag, close: string, name: string | undefined, _attributes, single: string) => {
            if (close === '/') expect(open.pop()).toBe(name);
            else if (name !== undefined && single !== '/') open.push(name);
            return '';
          },
        );
        expect(open).toEqual([]);
        expect(rest).not.toMatch(/[<>]|&(?!#\d+;)/);
      }),
    );
  });
});

describe('CSV report', () => {
  it('looks as it did', () => {
    expectGolden('report.csv', toCsv(sampleReport(), {}));
  });

  it('has a row a finding and the same number of cells in each, none a formula', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const rows = parseCsv(toCsv(report, {}));
        expect(rows).toHaveLength(1 + report.findings.length + report.suppressed.length);
        for (const row of rows) {
          expect(row).toHaveLength(23);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
        }
      }),
    );
  });
});

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}
