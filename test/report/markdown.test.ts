import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/report/markdown.ts';
import { makeFinding, makeProblem } from '../support/make-finding.ts';
import { makeReport } from '../support/make-report.ts';
import { anyReport } from './arbitrary-report.ts';
import { expectGolden } from './golden.ts';
import { sampleReport } from './sample-report.ts';

const repositoryUrl = 'https://github.com/octo/repo';

/** HTML that we write ourselves. */
const ours =
  /<\/?(?:code|small|strong|summary|details|br)>|<details open>|<!-- -->|<a href="https:\/\/github\.com\/octo\/repo\/[\w./%#~-]*">|<\/a>/g;

describe('job summary', () => {
  it('looks as it did', () => {
    expectGolden('summary.md', toMarkdown(sampleReport(), { repositoryUrl }));
  });

  it('says a clean run without a table', () => {
    const text = toMarkdown(makeReport(), {});
    expect(text).toContain('## ✅ Watertight: Clean');
    expect(text).not.toContain('|');
    expect(text).not.toContain('five steps');
  });

  it('gives the five steps once, and only when a secret got out', () => {
    const leaks = [makeFinding(), makeFinding({ location: { path: 'b.ts', line: 1 } })];
    const text = toMarkdown(makeReport({ findings: leaks }), {});
    expect(text.match(/five steps/g)).toHaveLength(1);
    expect(text.match(/^\d\. \*\*/gm)).toHaveLength(5);
    const env = [makeProblem('env', 'env-missing', { args: { name: 'A' } })];
    expect(toMarkdown(makeReport({ findings: env }), {})).not.toContain('five steps');
  });

  it('folds the five steps where it is to be short', () => {
    const report = makeReport({ findings: [makeFinding()] });
    expect(toMarkdown(report, {})).toContain('<details open><summary><strong>A secret');
    expect(toMarkdown(report, { quiet: true })).toContain('<details><summary><strong>A secret');
  });

  it('says of each secret whether it is in the history', () => {
    const provenance = [{ commit: 'c'.repeat(40), path: 'a', author: 'Ada', date: '2026-11-20' }];
    const old = toMarkdown(makeReport({ findings: [makeFinding({ provenance })] }), {});
    expect(old).toContain('<small>in the history since ccccccccc · Ada · 2026-11-20</small>');
    const coverage = { mode: 'staged' as const };
    const staged = toMarkdown(makeReport({ coverage, findings: [makeFinding()] }), {});
    expect(staged).toContain('<small>not committed yet</small>');
  });

  it('says that something was not looked at', () => {
    const skipped = [{ path: 'dump.sql', reason: 'too-large' as const, bytes: 2e8 }];
    const text = toMarkdown(makeReport({ coverage: { complete: false, skipped } }), {});
    expect(text).toContain('> [!WARNING]');
    expect(text).toContain('<code>dump.sql</code>: too-large, 200 MB');
    expect(text).not.toMatch(/✅/);
  });

  it('stays within its bytes and counts what did not fit', () => {
    const findings = Array.from({ length: 6000 }, (_, index) =>
      makeFinding({
        location: { path: `${'ü漢/'.repeat(20)}${index}.ts`, line: index + 1, column: 1 },
      }),
    );
    const report = makeReport({ findings });
    for (const maxBytes of [900_000, 50_000, 5000]) {
      const text = toMarkdown(report, { maxBytes });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      const rows = text.match(/^\| 🔴/gm)?.length ?? 0;
      const left = Number(/\*\*([\d,]+) more\*\* did not fit/.exec(text)?.[1]?.replace(',', ''));
      expect(rows + left).toBe(6000);
    }
    expect(Buffer.byteLength(toMarkdown(report, {}))).toBeLessThan(1_048_576);
  });

  it('links to the commit that brought a finding in', () => {
    const commit = 'c'.repeat(40);
    const provenance = [{ commit, path: 'old/a b.ts', author: 'Ada', date: '2026-11-20' }];
    const text = toMarkdown(makeReport({ findings: [makeFinding({ provenance })] }), {
      repositoryUrl,
    });
    expect(text).toContain(`<a href="${repositoryUrl}/blob/${commit}/old/a%20b.ts#L3">`);
  });

  it('holds no HTML, link, mention or broken table of a foreign text', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = toMarkdown(report, { repositoryUrl });
        expect(text.replace(ours, (tag) => (tag.startsWith('<!') ? '\0' : ''))).not.toMatch(
          /<|\]\(|@\w|https?:\/\/|www\./,
        );
        for (const line of text.split('\n')) {
          if (line.startsWith('|')) expect(line.match(/\|/g)).toHaveLength(4);
        }
        const open = text.match(/<details/g)?.length ?? 0;
        expect(text.match(/<\/details>/g)?.length ?? 0).toBe(open);
      }),
    );
  });
});
