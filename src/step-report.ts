import { join } from 'node:path';
import * as core from '@actions/core';
import type { ActionInputs } from './config/inputs.ts';
import type { Host } from './host.ts';
import { type CommentTarget, writeComment } from './io/pull-request-comment.ts';
import { readJsonFile } from './io/read-json.ts';
import { stepFolder } from './io/step-files.ts';
import type { Workspace } from './io/workspace.ts';
import { writeFileBelow } from './io/write-file.ts';
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
  const path = join(stepFolder(host), `report-${process.pid}.json`);
  writeFileBelow(workspace.root, path, json);
  if (inputs.json) writeFileBelow(workspace.root, inputs.json, json);
  if (inputs.sarif)
    writeFileBelow(
      workspace.root,
      inputs.sarif,
      await render(report, 'sarif', {
        ...links(host),
        lineHash: treeLineHash(workspace),
        withSuppressed: false,
      }),
    );
  if (inputs.html)
    writeFileBelow(workspace.root, inputs.html, await render(report, 'html', links(host)));
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
  const hasNews = report.findings.some((finding) => finding.new) || !report.coverage.complete;
  const body =
    hasNews || inputs.comment === 'always'
      ? await render(report, 'markdown', { ...links(host), maxBytes: 55_000 })
      : null;
  const result = await writeComment(target, body, host);
  if (typeof result === 'object') core.notice(result.notice);
}

/** The pull request of the event, null when there is none that this step may write to. */
function commentTarget(inputs: ActionInputs, host: Host): CommentTarget | null {
  const { environment } = host;
  const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  const path = environment['GITHUB_EVENT_PATH'];
  const isPull = /^pull_request(?:_target)?$/.test(environment['GITHUB_EVENT_NAME'] ?? '');
  if (!isPull || !path || !owner || !repo) return null;
  const number = pullNumber(readJsonFile(path));
  return number === null || inputs.token === null
    ? null
    : { owner, repo, number, token: inputs.token };
}

function pullNumber(payload: unknown): number | null {
  if (typeof payload !== 'object' || payload === null || !('pull_request' in payload)) return null;
  const pull = payload.pull_request;
  if (typeof pull !== 'object' || pull === null || !('number' in pull)) return null;
  return Number.isSafeInteger(pull.number) ? Number(pull.number) : null;
}
