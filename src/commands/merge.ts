import { findRule } from '../catalog.ts';
import type { Settings } from '../config/settings.ts';
import { readNamedFile } from '../io/policy-file.ts';
import { reportFiles } from '../io/report-files.ts';
import { openWorkspace, type Workspace } from '../io/workspace.ts';
import { InputError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { mergeReports } from '../policy/merge-reports.ts';
import { readJsonReport } from '../report/read-json-report.ts';
import { decodeText } from '../run/load-config.ts';
import { writeReports } from '../run/write-reports.ts';
import type { RunCommand } from './command.ts';

/** `watertight merge REPORT…`: the reports of `--shard` runs as one report with one verdict. */
export const runMerge: RunCommand = async (settings, host) => {
  const workspace = openWorkspace(settings.cwd ?? host.cwd, host.signal);
  const report = mergeNamed(settings, workspace);
  await writeReports(report, settings, workspace, host);
  return report.verdict.exitCode;
};

/**
 * The merged report of the files and directories that the operands name.
 *
 * @throws {InputError} for options that mean nothing here, for a file that is no report of a
 *   part, and for parts that do not belong together
 */
export function mergeNamed(settings: Settings, workspace: Workspace): Report {
  refuseJudging(settings);
  const names = settings.operands.flatMap((operand) => reportFiles(workspace, operand));
  if (names.length === 0) {
    throw new InputError(
      'merge needs the reports of the parts: watertight merge REPORT…, each made with --shard I/N --report json=FILE',
    );
  }
  const parts = names.map((name) => {
    const bytes = readNamedFile(workspace, name);
    if (!bytes) throw new InputError(`cannot read '${name}': there is no such file`);
    return { name, report: readJsonReport(decodeText(bytes, name), name, findRule) };
  });
  const { failOn, minConfidence, allowIncomplete } = settings;
  return mergeReports(parts, { failOn, minConfidence, allowIncomplete });
}

/** What the parts were judged by cannot be changed afterwards. */
function refuseJudging(settings: Settings): void {
  const { rule, disable, include, exclude } = settings;
  const lists = Object.entries({ rule, disable, include, exclude });
  const [asked] = lists.find(([, values]) => values.length > 0) ?? [];
  if (asked !== undefined) {
    throw new InputError(`merge judges nothing anew: give --${asked} to the runs of the parts`);
  }
}
