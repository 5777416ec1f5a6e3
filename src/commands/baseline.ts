import { namedPath, readNamedFile, readPolicyFile } from '../io/policy-file.ts';
import { openWorkspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import { formatBaseline, parseBaseline } from '../policy/baseline.ts';
import { baselineName } from '../policy/baseline-name.ts';
import { openScope } from '../run/open-scope.ts';
import { run } from '../run/run.ts';
import type { RunCommand } from './command.ts';

/** `watertight baseline`: accepts today's findings; `--update` adds and removes, and says what. */
export const runBaseline: RunCommand = async (settings, host) => {
  const workspace = openWorkspace(settings.cwd ?? host.cwd, host.signal);
  const file = settings.baseline ?? baselineName;
  const path = settings.baseline ? namedPath(workspace, file) : file;
  const before = settings.baseline
    ? readNamedFile(workspace, file)
    : readPolicyFile(workspace, file);
  if (before && !settings.update) {
    throw new InputError(
      `${file} is there already: add what is new with 'watertight baseline --update'`,
    );
  }
  const report = await run(
    {
      ...{ settings, workspace, checks: new Set(['leak', 'ignore', 'env']) },
      openSource: (isIncluded) => openScope(settings, workspace, host, isIncluded),
      ...{ policy: { from: 'worktree' }, job: 'none', pending: [], notices: [] },
    },
    host,
  );
  const known = before ? parseBaseline(new TextDecoder().decode(before), file).findings : [];
  const names = new Set(known.map((entry) => entry.fingerprint));
  const added = report.findings.filter((finding) => !names.has(finding.fingerprint));
  const found = new Set(report.findings.map((finding) => finding.fingerprint));
  const gone = known.filter((entry) => !found.has(entry.fingerprint));
  if (!report.coverage.complete) {
    throw new InputError(
      `the scan was incomplete, so no baseline was written: ${report.verdict.reasons.join('; ')}`,
    );
  }
  writeFileBelow(workspace.root, path, formatBaseline(report.findings));
  await host.print(
    [
      ...added.map((finding) => `+ ${describePlace(finding)}\n`),
      ...gone.map((entry) => `- ${entry.rule} ${entry.path}\n`),
      `${file}: ${report.findings.length} accepted, ${added.length} added, ${gone.length} removed\n`,
    ].join(''),
  );
  return exitCodes.clean;
};

function describePlace(finding: Finding): string {
  const { path, line } = finding.location;
  return `${finding.ruleId} ${JSON.stringify(path).slice(1, -1)}${line === undefined ? '' : `:${line}`}`;
}
