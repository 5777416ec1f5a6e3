import type { Finding } from '../model/finding.ts';
import { isTextPath } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import type { ReportOptions } from './reporter.ts';
import { isWebAddress, pathUri } from './uri.ts';

/**
 * Address of the lines of a finding on GitHub, null where no commit is known. A finding of the
 * history links to the commit that brought it in, where the lines are those of the finding.
 */
export function linkTo(report: Report, finding: Finding, options: ReportOptions): string | null {
  const { repositoryUrl } = options;
  if (repositoryUrl === undefined || !isWebAddress(repositoryUrl)) return null;
  const [first] = finding.provenance;
  const commit = first?.commit ?? report.coverage.head;
  if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  const { path, line, endLine } = finding.location;
  const lines =
    line === undefined ? '' : `#L${line}${endLine && endLine > line ? `-L${endLine}` : ''}`;
  const root = repositoryUrl.replace(/\/+$/, '');
  if (isTextPath(path)) return first === undefined ? null : `${root}/commit/${commit}`;
  return `${root}/blob/${commit}/${pathUri(first?.path || path)}${lines}`;
}
