import { countsForVerdict } from '../model/counts-for-verdict.ts';
import { compareFindings, type Finding } from '../model/finding.ts';
import type { Report, Suppression } from '../model/report.ts';

import { describeIn } from './describe.ts';
import { csvCell } from './neutralise.ts';
import type { Reporter } from './reporter.ts';

/** Names of the columns; columns are added at the end, never renamed. */
const columns = [
  ...['check', 'rule', 'title', 'severity', 'confidence', 'path', 'line', 'column'],
  ...['end_line', 'end_column', 'preview', 'secret_id', 'commit', 'author', 'date', 'new'],
  ...['validity', 'counts', 'suppressed_by', 'reason', 'fingerprint', 'message', 'fix'],
];

/** One row a finding, suppressed ones last; RFC 4180 with CRLF, safe to open as a spreadsheet. */
export const toCsv: Reporter = (report) => {
  const open = [...report.findings].sort(compareFindings);
  const suppressed = [...report.suppressed].sort((a, b) => compareFindings(a.finding, b.finding));
  const rows = [
    columns,
    ...open.map((finding) => toRow(report, finding, null)),
    ...suppressed.map(({ finding, by }) => toRow(report, finding, by)),
  ];
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
};

function toRow(report: Report, finding: Finding, by: Suppression | null): string[] {
  const { title, message, fix } = describeIn(report, finding);
  const { path, line, column, endLine, endColumn } = finding.location;
  const [first] = finding.provenance;
  const isCounted = by === null && countsForVerdict(finding, report.verdict);
  return [
    ...[finding.check, finding.ruleId, title, finding.severity, number(finding.confidence)],
    ...[path, number(line), number(column), number(endLine), number(endColumn)],
    ...[finding.preview ?? '', finding.secretId ?? ''],
    ...[first?.commit ?? '', first?.author ?? '', first?.date ?? ''],
    ...[String(finding.new), finding.validity, String(isCounted)],
    ...[by?.kind ?? '', by?.reason ?? '', finding.fingerprint, message, fix],
  ];
}

function number(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 1000) / 1000);
}
