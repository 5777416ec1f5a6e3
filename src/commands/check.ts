import type { Settings } from '../config/settings.ts';
import { openWorkspaceOf } from '../io/workspace.ts';
import type { Check } from '../model/severity.ts';
import { openScope } from '../run/open-scope.ts';
import { run } from '../run/run.ts';
import { writeReports } from '../run/write-reports.ts';
import type { RunCommand } from './command.ts';

/** `check`, `scan`, `audit`, `ignore` and `env check`: look, judge, report. */
export const runCheck: RunCommand = async (settings, host) => {
  const paths = settings.scope.kind === 'tree' ? settings.operands : [];
  const workspace = openWorkspaceOf(settings.cwd ?? host.cwd, paths, host.signal);
  const report = await run(
    {
      ...{ settings, workspace, checks: checksOf(settings) },
      openSource: (isIncluded) => openScope(settings, workspace, host, isIncluded),
      ...{ policy: { from: 'worktree' }, job: 'none', pending: [], notices: [] },
    },
    host,
  );
  await writeReports(report, settings, workspace, host);
  return report.verdict.exitCode;
};

/** Which checks a command stands for. */
export function checksOf(settings: Settings): ReadonlySet<Check> {
  switch (settings.command) {
    case 'scan':
      return new Set(['leak']);
    case 'ignore':
      return new Set(['ignore']);
    case 'env check':
      return new Set(['env']);
    default:
      return new Set(settings.scope.kind === 'stdin' ? ['leak'] : ['leak', 'ignore', 'env']);
  }
}
