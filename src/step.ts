import * as core from '@actions/core';
import { type ActionInputs, readInputs } from './config/inputs.ts';
import type { Settings } from './config/settings.ts';
import type { Host } from './host.ts';
import { readJsonFile } from './io/read-json.ts';
import { openStepWorkspace } from './io/step-workspace.ts';
import type { Workspace } from './io/workspace.ts';
import { countsForVerdict } from './model/counts-for-verdict.ts';
import { exitCodes, InputError, InputErrors, withPlace } from './model/errors.ts';
import type { PendingChange, Report } from './model/report.ts';
import { inert } from './report/neutralise.ts';
import { loadConfig } from './run/load-config.ts';
import { belowPaths, openScope } from './run/open-scope.ts';
import { pendingBetween, pendingPolicy, policyPaths } from './run/pending-policy.ts';
import { run } from './run/run.ts';
import type { PolicySource, RunPlan } from './run/run-plan.ts';
import { type EventOptions, type OpenedEvent, openEvent } from './source/event.ts';
import type { Source, SourceOptions } from './source/index.ts';
import { deliverReport } from './step-report.ts';

/**
 * One step of a workflow: reads the inputs and the event, runs, and tells the result by
 * annotations, summary, outputs and files. The exit code is that of the command.
 */
export async function runStep(host: Host): Promise<number> {
  try {
    const given = readInputs((name) => core.getInput(name));
    if (given.token) core.setSecret(given.token);
    const opened = openStepWorkspace(host, given.mode === 'merge' ? [] : given.settings.operands);
    const { workspace } = opened;
    const inputs = opened.isNamed
      ? { ...given, settings: { ...given.settings, operands: [] } }
      : given;
    const report =
      inputs.mode === 'merge'
        ? await mergeParts(inputs, workspace)
        : await run(await planStep(inputs, workspace, host), host);
    await deliverReport(report, inputs, workspace, host);
    await finish(report, inputs, host);
    return report.verdict.exitCode;
  } catch (error) {
    core.setOutput('verdict', 'error');
    core.setOutput('complete', 'false');
    for (const message of messagesOf(error)) core.error(inert(message));
    host.tell(error instanceof Error && !isExpected(error) ? inert(error.stack ?? '') : '');
    return exitCodes.error;
  }
}

/** The reports that other jobs made of their parts. */
async function mergeParts({ settings }: ActionInputs, workspace: Workspace): Promise<Report> {
  const { mergeNamed } = await import('./commands/merge.ts');
  return mergeNamed(settings, workspace);
}

/**
 * One plain sentence for people who see nothing but the failed step. The runner keeps ten errors
 * a step: where the findings fill them, it is a line of the log.
 */
async function finish(report: Report, { annotations }: ActionInputs, host: Host): Promise<void> {
  const { verdict, findings } = report;
  if (verdict.exitCode === exitCodes.clean) return;
  const reasons = verdict.reasons.map((reason) => inert(reason)).join('; ');
  const what =
    verdict.status === 'findings'
      ? 'Watertight found problems'
      : 'Watertight could not look at everything';
  const errors = findings.filter(
    (finding) =>
      countsForVerdict(finding, verdict) && ['critical', 'high'].includes(finding.severity),
  );
  if (annotations && errors.length >= 10) await host.print(`${what}: ${reasons}.\n`);
  else core.error(`${what}: ${reasons}.`, { title: 'Watertight' });
}

function isExpected(error: Error): boolean {
  return error instanceof InputError || error instanceof InputErrors || error.name === 'GitError';
}

function messagesOf(error: unknown): string[] {
  if (error instanceof InputErrors) return error.errors.map(withPlace);
  if (error instanceof Error && isExpected(error)) return [error.message];
  return ['this is a bug in watertight; nothing was judged. The log has the details.'];
}

async function planStep(inputs: ActionInputs, workspace: Workspace, host: Host): Promise<RunPlan> {
  const { settings, mode } = inputs;
  const plan = {
    ...{ settings: { ...settings, cwd: workspace.root }, workspace, notices: [] },
    job: inputs.checksJob ? (mode === 'env' ? 'only' : 'also') : 'none',
  } as const;
  if (mode === 'env') {
    const openSource = (): Promise<Source> => Promise.reject(new Error('env mode scans nothing'));
    return { ...plan, checks: new Set(['env']), openSource, policy: worktree, pending: [] };
  }
  const checks = new Set(['leak', 'ignore', 'env'] as const);
  if (mode === 'tree' || mode === 'history' || mode === 'audit') {
    const scope =
      mode === 'tree' ? settings.scope : ({ kind: 'history', all: mode === 'audit' } as const);
    return {
      ...{ ...plan, checks, policy: worktree, pending: [] },
      openSource: (isIncluded) =>
        openScope({ ...plan.settings, scope }, workspace, host, isIncluded),
    };
  }
  let filter: (path: string) => boolean = () => true;
  const event = await openEventOf(inputs, workspace, host, (path) => filter(path));
  const source = settings.archives
    ? await opened(event.source, { maxFileSize: settings.maxFileSize, signal: host.signal })
    : event.source;
  const policy = await policyOf(event, plan.settings, host);
  const isApart = isOfBase(host);
  if (isApart) core.warning(pullRequestTarget, { title: 'pull_request_target' });
  return {
    ...plan,
    policy: policy.source,
    // Files of the work tree are not those of the pull request there.
    checks: isApart ? new Set(['leak']) : checks,
    notices: isApart ? [{ message: pullRequestTarget }] : [],
    pending:
      policy.source.from === 'commit'
        ? pendingPolicy(workspace, policy.source.commit)
        : policy.pending,
    openSource: async (isIncluded) => {
      filter = belowPaths(settings, workspace, isIncluded, event.readAt === null);
      return source;
    },
  };
}

async function opened(source: Source, options: SourceOptions): Promise<Source> {
  const { withArchives } = await import('./source/with-archives.ts');
  return withArchives(source, options);
}

const worktree = { from: 'worktree' } as const;

/** Said whenever it applies, since one more step in such a workflow can give everything away. */
const pullRequestTarget =
  'this workflow runs on pull_request_target: it has the secrets of the repository and a token ' +
  'that may write, for a pull request that anybody may open. Nothing of the pull request was ' +
  'checked out or run; its commits were read as data by the API of GitHub, so ignore coverage and ' +
  'env files were not checked. Never check out, build or run its head in such a workflow, and use ' +
  'pull_request wherever that is enough';

interface EventPolicy {
  readonly source: PolicySource;
  readonly pending: readonly PendingChange[];
}

/** A pull request is judged by the policy of its base; without the base by the defaults. */
async function policyOf(
  { source, readAt }: OpenedEvent,
  settings: Settings,
  host: Host,
): Promise<EventPolicy> {
  const { base, head } = source.range;
  if (!isPullRequest(host)) return { source: worktree, pending: [] };
  if (base === null) return { source: { from: 'defaults' }, pending: [] };
  if (readAt === null) return { source: { from: 'commit', commit: base }, pending: [] };
  const named = [settings.config, settings.baseline, settings.schema].filter(
    (path) => typeof path === 'string',
  );
  const files = new Map(await readAt(base, [...new Set([...policyPaths, ...named])]));
  const config = await loadConfig(settings, (path) => files.get(path) ?? null);
  const schema = config?.data.env?.schema;
  if (schema !== undefined && !files.has(schema)) {
    for (const [path, bytes] of await readAt(base, [schema])) files.set(path, bytes);
  }
  const paths = [...new Set([...policyPaths, ...named, ...files.keys()])];
  const after = head === null ? files : await readAt(head, paths);
  const pending = pendingBetween(
    paths,
    (path) => files.get(path) ?? null,
    (path) => after.get(path) ?? null,
  );
  return { source: { from: 'files', files }, pending };
}

/** Where the head is somebody else's proposal, and must not bring the policy it is judged by. */
function isPullRequest(host: Host): boolean {
  return /^(?:pull_request|merge_group)/.test(host.environment['GITHUB_EVENT_NAME'] ?? '');
}

/** Where the workspace holds the base, and the head must stay outside of it. */
function isOfBase(host: Host): boolean {
  return host.environment['GITHUB_EVENT_NAME'] === 'pull_request_target';
}

function openEventOf(
  inputs: ActionInputs,
  workspace: Workspace,
  host: Host,
  isIncluded: (path: string) => boolean,
): Promise<OpenedEvent> {
  const { environment } = host;
  const { settings } = inputs;
  const path = environment['GITHUB_EVENT_PATH'];
  if (
    inputs.mode === 'diff' &&
    inputs.base === null &&
    !/^(?:pull_request|push|merge_group)/.test(environment['GITHUB_EVENT_NAME'] ?? '')
  ) {
    throw new InputError(
      'mode diff needs the input base on this event: name the commit to compare with',
    );
  }
  return openEvent({
    ...{ cwd: workspace.root, repository: workspace.repository ?? undefined },
    ...{ maxFileSize: settings.maxFileSize, isIncluded, signal: host.signal },
    ...(settings.shard
      ? { shard: { index: settings.shard.index, count: settings.shard.total } }
      : {}),
    event: {
      name: environment['GITHUB_EVENT_NAME'] ?? '',
      payload: path ? readJsonFile(path) : null,
      ref: environment['GITHUB_REF'] ?? null,
      ...{ base: inputs.base, head: inputs.head },
    },
    remote: {
      token: inputs.token ?? undefined,
      server: environment['GITHUB_SERVER_URL'],
      repository: environment['GITHUB_REPOSITORY'],
    },
    api: apiOf(inputs, host),
  });
}

/** Null without a token: GitHub lets others ask too seldom to be of use. */
function apiOf({ token }: ActionInputs, { environment }: Host): EventOptions['api'] {
  const url = environment['GITHUB_API_URL'];
  const repository = environment['GITHUB_REPOSITORY'];
  return token && url && repository ? { token, url, repository } : null;
}
