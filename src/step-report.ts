import { join } from 'node:path';
import * as core from '@actions/core';
import type { ActionInputs } from './config/inputs.ts';
import type { Host } from './host.ts';
import type { CommentTarget } from './io/pull-request-comment.ts';
import { readJsonFile } from './io/read-json.ts';
import { stepFolder } from './io/step-files.ts';
import { stepRoot } from './io/step-workspace.ts';
import type { Workspace } from './io/workspace.ts';
import { writeFileBelow } from './io/write-file.ts';
import { countsForVerdict } from './model/counts-for-verdict.ts';
import type { Report } from './model/report.ts';
import type { ReportOptions } from './report/index.ts';
import { treeLineHash } from './run/tree-line-hash.ts';
import { render } from './run/write-reports.ts';

/** Tells the result of a step by every channel that it was asked for. */
export async function deliverReport(
  report: Report,
  inputs: ActionInputs,
  workspace: Workspace,
  host: Host,
): Promise<void> {
  await host.print(await render(report, 'terminal', { columns: 120, color: false }));
  if (inputs.annotations) await host.print(await render(report, 'github', {}));
  if (inputs.summary && host.environment['GITHUB_STEP_SUMMARY']) await writeSummary(report, host);
  const json = await writeFiles(report, inputs, workspace, host);
  writeOutputs(report, inputs, json);
  await comment(report, inputs, host);
}

async function writeSummary(report: Report, host: Host): Promise<void> {
  const text = await render(report, 'markdown', links(host));
  try {
    await core.summary.addRaw(text, true).write();
  } catch {
    core.notice('the job summary could not be written');
  }
}

/** Where the repository can be looked at, for links in a report. */
function links({ environment }: Host): ReportOptions {
  const server = environment['GITHUB_SERVER_URL'];
  const repository = environment['GITHUB_REPOSITORY'];
  return server && repository ? { repositoryUrl: `${server}/${repository}` } : {};
}

/** Writes the JSON report, always, and the others that were asked for; gives the JSON's path. */
async function writeFiles(
  report: Report,
  inputs: ActionInputs,
  workspace: Workspace,
  host: Host,
): Promise<string> {
  const json = await render(report, 'json', {});
  const root = stepRoot(host);
  const path = join(stepFolder(host), `report-${process.pid}.json`);
  writeFileBelow(root, path, json);
  if (inputs.json) writeFileBelow(root, inputs.json, json);
  if (inputs.sarif)
    writeFileBelow(
      root,
      inputs.sarif,
      await render(report, 'sarif', {
        ...links(host),
        lineHash: treeLineHash(workspace),
        withSuppressed: false,
      }),
    );
  if (inputs.html) writeFileBelow(root, inputs.html, await render(report, 'html', links(host)));
  return path;
}

function writeOutputs(report: Report, inputs: ActionInputs, json: string): void {
  const { verdict, coverage, findings } = report;
  const count = (check: string): number => findings.filter((each) => each.check === check).length;
  const values: Readonly<Record<string, string | number | boolean>> = {
    verdict: verdict.status,
    complete: coverage.complete,
    findings: findings.length,
    'new-findings': findings.filter((finding) => finding.new).length,
    leaks: count('leak'),
    'ignore-problems': count('ignore'),
    'env-problems': count('env'),
    suppressed: report.suppressed.length,
    base: coverage.base ?? '',
    head: coverage.head ?? '',
    range: coverage.range,
    report: json,
    sarif: inputs.sarif ?? '',
  };
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
}

async function comment(report: Report, inputs: ActionInputs, host: Host): Promise<void> {
  const target = commentTarget(inputs, host);
  if (inputs.comment === 'never' || target === null) return;
  const body =
    hasNews(report) || inputs.comment === 'always'
      ? await render(report, 'markdown', { ...links(host), quiet: true, maxBytes: 55_000 })
      : null;
  const { writeComment } = await import('./io/pull-request-comment.ts');
  const result = await writeComment(target, body, host);
  if (typeof result === 'object') core.notice(result.notice);
}

/** What people should hear of: not each remark below the threshold, nor where nothing fails a run. */
function hasNews({ findings, verdict, coverage }: Report): boolean {
  const failOn = verdict.failOn === 'none' ? 'medium' : verdict.failOn;
  return (
    !coverage.complete || findings.some((each) => countsForVerdict(each, { ...verdict, failOn }))
  );
}

/** The pull request of the event, null when there is none that this step may write to. */
function commentTarget(inputs: ActionInputs, host: Host): CommentTarget | null {
  const { environment } = host;
  const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  const path = environment['GITHUB_EVENT_PATH'];
  const url = environment['GITHUB_API_URL'];
  if (!path || !url || !owner || !repo || inputs.token === null) return null;
  const pull = pullOf(environment['GITHUB_EVENT_NAME'] ?? '', readJsonFile(path));
  return pull === null ? null : { owner, repo, pull, token: inputs.token, url };
}

/**
 * The pull request that an event is about: by its number, or for a workflow that runs after that
 * of a fork by its head, since the report alone is foreign.
 */
function pullOf(event: string, payload: unknown): CommentTarget['pull'] | null {
  if (event === 'pull_request' || event === 'pull_request_target') {
    const number = valueAt(payload, 'pull_request', 'number');
    return Number.isSafeInteger(number) ? Number(number) : null;
  }
  const run = valueAt(payload, 'workflow_run');
  if (event !== 'workflow_run' || valueAt(run, 'event') !== 'pull_request') return null;
  const owner = valueAt(run, 'head_repository', 'owner', 'login');
  const [branch, commit] = [valueAt(run, 'head_branch'), valueAt(run, 'head_sha')];
  const isNamed = [owner, branch, commit].every((each) => typeof each === 'string');
  return isNamed ? { label: `${owner}:${branch}`, commit: `${commit}` } : null;
}

/** What stands at a path of keys, undefined when something on the way is no object. */
function valueAt(data: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    data,
  );
}
