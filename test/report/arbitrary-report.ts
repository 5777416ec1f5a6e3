import fc from 'fast-check';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { checks, severities } from '../../src/model/severity.ts';
import { makeFinding } from '../support/make-finding.ts';
import { makeReport, makeRule } from '../support/make-report.ts';

/** Pieces that mean something to a terminal, a runner, a browser, Markdown, XML or a spreadsheet. */
const pieces = [
  ...['::set-output name=x::', '::error::', '##[set-output name=x]y', '##[', '\n', '\r\n', '\r'],
  ...['\u001b[31m', '\u001b]8;;https://evil.example\u0007', '\u009b', '\u202e', '\u2028', '\u0085'],
  ...['<script>alert(1)</script>', '</td>', '<img src=x onerror=y>', '-->', ']]>', '&lt;', '&'],
  ...['[a](https://evil.example)', 'https://evil.example', 'www.evil.example', '@team', '`', '|'],
  ...['=cmd()', '+1', '-1', '@x', '%0A', '%', ',', ';', ':', '"', "'", '\\', '$x$', '~~', '**'],
  ...['src', '/', 'a', '.ts', ' ', 'ü', '漢', '🔑', '\ud800', '\ufeff', '{0}', '#1', '-', '../'],
];

/** Text that tries to be taken for something else. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const hostileName = hostileText.filter((text) => text !== '' && !text.includes('\0'));

/** Ids of rules come from our own tables and from configuration, where the pattern is fixed. */
const ruleId = fc.constantFrom('github-pat', 'generic-password', 'acme-key', 'ignore-env-tracked');

const location = fc.oneof(
  hostileName.map((path) => ({ path })),
  fc
    .tuple(hostileName, fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 500 }))
    .chain(([path, line, column]) =>
      fc.record({
        path: fc.constant(path),
        line: fc.constant(line),
        column: fc.constant(column),
        endLine: fc.integer({ min: line, max: line + 2 }),
        endColumn: fc.integer({ min: column + 1, max: 600 }),
      }),
    ),
);

const provenance = fc.record({
  commit: fc.stringMatching(/^[0-9a-f]{40}$/),
  path: hostileName,
  author: hostileText,
  date: fc.constantFrom('2026-11-20T10:11:12+01:00', '1999-01-01T00:00:00Z', ''),
});

/** A finding whose every foreign text is hostile. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    check: fc.constantFrom(...checks),
    ruleId,
    severity: fc.constantFrom(...severities),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    location,
    related: fc.array(
      fc.tuple(location, hostileText).map(([at, message]) => ({ ...at, message })),
      { maxLength: 2 },
    ),
    args: fc.dictionary(
      fc.constantFrom('name', 'names', 'present', 'pattern', 'directory', 'count', 'variables'),
      fc.oneof(hostileText, fc.nat(), fc.array(hostileText, { maxLength: 3 })),
    ),
    preview: fc.option(fc.constantFrom('ghp_…(40)', '…(12)'), { nil: null }),
    provenance: fc.array(provenance, { maxLength: 2 }),
    new: fc.boolean(),
    validity: fc.constantFrom('unknown' as const, 'active' as const, 'inactive' as const),
  })
  .map((parts) => makeFinding(parts));

/** A report in which everything that can be foreign is hostile. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(anyFinding, { maxLength: 6 }),
    suppressed: fc.array(
      fc.record({
        finding: anyFinding,
        by: fc.record({
          kind: fc.constantFrom(...(['inline', 'allowlist', 'suppression', 'baseline'] as const)),
          reason: fc.option(hostileText, { nil: null }),
          owner: fc.option(hostileText, { nil: null }),
          expires: fc.constant(null),
          location: fc.option(location, { nil: null }),
        }),
      }),
      { maxLength: 2 },
    ),
    skipped: fc.array(
      fc.record({
        path: hostileName,
        reason: fc.constantFrom('binary' as const, 'too-large' as const, 'unreadable' as const),
        bytes: fc.option(fc.nat(), { nil: null }),
      }),
      { maxLength: 3 },
    ),
    note: hostileText,
    title: hostileText,
    isComplete: fc.boolean(),
  })
  .map(({ findings, suppressed, skipped, note, title, isComplete }) =>
    makeReport({
      ...{ findings, suppressed },
      coverage: { complete: isComplete, skipped, rangeNote: note },
      pending: [{ path: note, change: title }],
      notices: [{ message: note }],
      rules: [makeRule({ title, why: note, fix: `${title} ${note}`, references: [note] })],
      stats: { elapsedMs: 5, dismissed: { [note]: 3 } },
    }),
  );
