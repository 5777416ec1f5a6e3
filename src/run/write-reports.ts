import type { Format } from '../config/options.ts';
import type { Settings } from '../config/settings.ts';
import type { Host } from '../host.ts';
import type { Workspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import type { Report } from '../model/report.ts';
import type { ReportOptions } from '../report/index.ts';
import { reporters } from '../report/index.ts';
import { treeLineHash } from './tree-line-hash.ts';

/** Prints the report that was asked for and writes those that go into files. */
export async function writeReports(
  report: Report,
  settings: Settings,
  workspace: Workspace,
  host: Host,
): Promise<void> {
  const isTerminal = settings.format === 'terminal';
  for (const { message } of isTerminal || settings.quiet ? [] : report.notices) {
    host.tell(`watertight: ${message}`);
  }
  const options = (color: boolean): ReportOptions => ({
    color,
    columns: host.columns,
    quiet: settings.quiet,
    verbose: settings.verbose,
    lineHash: treeLineHash(workspace),
  });
  const { format } = settings;
  // First what was asked for on the screen: a file that cannot be written must not hide it.
  await host.print(await render(report, format, options(wantsColor(settings, host))));
  for (const each of settings.reports) {
    const text = await render(report, each.format, options(false));
    writeFileBelow(settings.cwd ?? host.cwd, each.file, text);
  }
  if (format !== 'terminal' && format !== 'github' && !settings.quiet) {
    host.tell(closingLine(report));
  }
}

/** A report in one format; only its reporter is loaded. */
export async function render(
  report: Report,
  format: Format,
  options: ReportOptions,
): Promise<string> {
  const reporter = await reporters[format]();
  return reporter(report, options);
}

/** The summary that people read beside a machine format. */
function closingLine({ verdict, findings }: Report): string {
  const what = verdict.reasons.length > 0 ? verdict.reasons.join('; ') : 'nothing to report';
  return `watertight: ${verdict.status}: ${what} (${findings.length} listed)`;
}

function wantsColor(settings: Settings, host: Host): boolean {
  if (settings.color !== 'auto') return settings.color === 'always';
  if (host.environment['NO_COLOR']) return false;
  return host.outputIsTerminal || isForced(host.environment['FORCE_COLOR']);
}

/** Any value but `0` and the empty one asks for colours. */
function isForced(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}
