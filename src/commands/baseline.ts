import type { Settings } from '../config/settings.ts';
import { namedPath, readNamedFile, readPolicyFile } from '../io/policy-file.ts';
import { openWorkspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import {
  type Acceptable,
  formatBaseline,
  parseBaseline,
  updateBaseline,
} from '../policy/baseline.ts';
import { baselineName } from '../policy/baseline-name.ts';
import { inert } from '../report/neutralise.ts';
import { place } from '../report/words.ts';
import { decodeText } from '../run/load-config.ts';
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
  if (settings.shard) {
    throw new InputError('a baseline is made of the whole: leave --shard out');
  }
  if (before && !settings.update) {
    throw new InputError(
      `${file} is there already: add what is new with 'watertight baseline --update'`,
    );
  }
  const known = before ? parseBaseline(decodeText(before, file), file).findings : [];
  const secrets = new Map<string, Acceptable>();
  const report = await run(
    {
      ...{ settings, workspace, checks: new Set(['leak', 'ignore', 'env']) },
      openSource: (isIncluded) => openScope(settings, workspace, host, isIncluded),
      ...{ policy: { from: 'worktree' }, job: 'none', pending: [], notices: [] },
      observe: (judged) => {
        for (const each of judged) secrets.set(keyOf(each.finding), each);
      },
    },
    host,
  );
  if (!report.coverage.complete) {
    throw new InputError(
      `the scan was incomplete, so no baseline was written: ${report.verdict.reasons.join('; ')}`,
    );
  }
  // What the policy says about itself (stale entries, bare marks) is mended, not accepted.
  const findings = report.findings.flatMap((finding) => secrets.get(keyOf(finding)) ?? []);
  const { kept, added, idle } = updateBaseline(known, findings, () => host.randomKey());
  const removed = sawWhole(settings) ? idle : [];
  const entries = [...kept, ...added.map(({ entry }) => entry), ...(removed.length ? [] : idle)];
  writeFileBelow(workspace.root, path, formatBaseline(entries));
  await host.print(
    [
      ...added.map(({ finding }) => `+ ${inert(finding.ruleId)} ${lineOf(finding)}\n`),
      ...removed.map((entry) => `- ${inert(entry.rule)} ${inert(entry.path)}\n`),
      `${file}: ${entries.length} accepted, ${added.length} added, ${removed.length} removed\n`,
    ].join(''),
  );
  return exitCodes.clean;
};

/** `src/a.ts:3`. */
function lineOf({ location: { path, line } }: Finding): string {
  return place(line === undefined ? { path } : { path, line });
}

/** Names a finding and its secret within one run. */
function keyOf({ fingerprint, secretId }: Finding): string {
  return `${fingerprint}:${secretId}`;
}

/** True when an entry that accepts nothing can go: a part of the project says nothing about it. */
function sawWhole({ scope, rule, disable, include, exclude }: Settings): boolean {
  const isWhole = scope.kind === 'tree' || scope.kind === 'history';
  return isWhole && [rule, disable, include, exclude].every((list) => list.length === 0);
}
