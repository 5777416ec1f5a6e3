import { checksOf } from './commands/check.ts';
import { parseArguments } from './config/arguments.ts';
import { toSettings } from './config/settings.ts';
import { realHost } from './io/real-host.ts';
import { openWorkspace } from './io/workspace.ts';
import type { Report } from './model/report.ts';
import { openScope } from './run/open-scope.ts';
import { run } from './run/run.ts';

/**
 * Judges a directory as the command line does and gives the report as data.
 *
 * @param argv words of a command line, such as `['scan', '--diff', 'main..HEAD']`
 * @throws {InputError | InputErrors} when the work could not be done
 */
export async function runInDirectory(cwd: string, argv: readonly string[] = []): Promise<Report> {
  const settings = toSettings(parseArguments(argv));
  const host = { ...realHost(), cwd };
  const workspace = openWorkspace(cwd, host.signal);
  return run(
    {
      ...{ settings: { ...settings, cwd }, workspace, checks: checksOf(settings) },
      openSource: (isIncluded) => openScope({ ...settings, cwd }, workspace, host, isIncluded),
      ...{ policy: { from: 'worktree' }, job: 'none', pending: [], notices: [] },
    },
    host,
  );
}
