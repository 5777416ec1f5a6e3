import type { ConfigFile } from '../config/config-file.ts';
import type { Settings } from '../config/settings.ts';
import type { EnvSchema } from '../env/index.ts';
import type { Host } from '../host.ts';
import {
  type BaseFiles,
  commitFiles,
  commitFilesOnDisk,
  filesBefore,
  type ProjectFiles,
} from '../io/project-files.ts';
import { renamesOf } from '../io/renames.ts';
import { pathExists, toRootPath, type Workspace } from '../io/workspace.ts';
import { type Coverage, makesIncomplete, type Skipped } from '../model/coverage.ts';
import { InputError } from '../model/errors.ts';
import { compareFindings, compareText, type Finding } from '../model/finding.ts';
import type { Notice, Report, SuppressedFinding } from '../model/report.ts';
import type { RuleMeta } from '../model/rule.ts';
import { applyPolicy, type Judged } from '../policy/apply-policy.ts';
import { decideVerdict } from '../policy/verdict.ts';
import type { Source } from '../source/source.ts';
import { version } from '../version.ts';
import { type BesideLeaks, startBesideLeaks } from './beside-leaks.ts';
import type { EngineChoice } from './build-engine.ts';
import { buildPolicy } from './build-policy.ts';
import { coveredShard } from './covered-shard.ts';
import type { EnvProblems } from './find-env-problems.ts';
import { hasEnvWork, type SchemaSearch } from './has-env-work.ts';
import { loadConfig, type ReadPolicyFile } from './load-config.ts';
import { longScanLanes, type RuleNames } from './long-scan-lanes.ts';
import { pathFilter } from './path-filter.ts';
import { workTreePolicy } from './policy-reader.ts';
import { ruleFilter } from './rule-filter.ts';
import { rulesetDigest } from './ruleset-digest.ts';
import type { RunPlan } from './run-plan.ts';

/**
 * The pipeline as one function: configuration, sources, checks, policy, verdict.
 *
 * @throws {InputError | InputErrors} when the work could not be done
 */
export async function run(plan: RunPlan, host: Host): Promise<Report> {
  const started = host.now();
  const { settings, workspace } = plan;
  const key = host.randomKey();
  const readPolicy = policyReader(plan);
  const config = await loadConfig(settings, readPolicy);
  const only = settings.rule;
  const disabled = [...settings.disable, ...(config?.data.rules?.disable ?? [])];
  const isEnabled = ruleFilter(only, disabled);
  const isIncluded = await pathFilter(
    [...settings.include, ...(config?.data.paths?.include ?? [])],
    [...settings.exclude, ...(config?.data.paths?.exclude ?? [])],
  );
  const custom = await loadCustomRules(config);
  const schemaSearch = { settings, configSchema: config?.data.env?.schema, readPolicy };
  const beside = startBesideLeaks(workspace, plan.checks, schemaSearch);
  // What a rule that is switched off knows is not told as a guess of another.
  const choice: EngineChoice = {
    isEnabled: ruleFilter(settings.rule, []),
    isSilent: (ruleId) => !isEnabled(ruleId),
    custom: custom.engineRules,
  };
  const leaks = plan.checks.has('leak')
    ? await scanLeaks(plan, host, key, isIncluded, { ...choice, only, disabled })
    : null;
  const others = await runOtherChecks(plan, host, key, {
    ...{ schemaSearch, isIncluded, leaks, beside },
  });
  const judged = [...(leaks?.judged ?? []), ...others.judged];
  plan.observe?.(judged);
  const interrupted = host.signal.aborted;
  const ruleset = await rulesetDigest(custom.engineRules, isEnabled);
  const looked = toCoverage(leaks, others.files, interrupted, workspace);
  const coverage = settings.shard
    ? { ...looked, shard: coveredShard(plan, settings.shard, looked, ruleset, config) }
    : looked;
  const policy = await buildPolicy({
    ...{ settings, config, isEnabled, today: host.today, read: readPolicy },
    formerPaths: config?.data['follow-renames'] ? renamesOf(workspace) : () => [],
    trustsNewMarks: plan.policy.from === 'worktree',
    sawEverything: seesEverything(plan, coverage),
  });
  const result = applyPolicy(policy, judged);
  const thresholds = {
    failOn: settings.failOn ?? config?.data['fail-on'] ?? 'medium',
    minConfidence: settings.minConfidence ?? configConfidence(config) ?? 0.5,
    allowIncomplete: settings.allowIncomplete,
  } as const;
  const shown = result.findings.filter((each) => each.confidence >= thresholds.minConfidence);
  const hidden = result.findings.length - shown.length;
  const dismissed = Object.fromEntries(leaks?.dismissed ?? []);
  if (hidden > 0) dismissed['below-min-confidence'] = hidden;
  const suppressed = [...result.suppressed, ...others.suppressed];
  return {
    version,
    ruleset,
    rules: await describedRules(shown, suppressed, custom.metas),
    verdict: decideVerdict(shown, coverage, thresholds),
    coverage,
    findings: [...shown].sort(compareFindings),
    suppressed: [...suppressed].sort((a, b) => compareFindings(a.finding, b.finding)),
    pending: [...plan.pending, ...result.pending],
    notices: [...plan.notices, ...archiveNotices(settings, coverage), ...others.notices],
    stats: { elapsedMs: Math.round(host.now() - started), dismissed },
  };
}

interface LeakScan {
  readonly judged: readonly Judged[];
  readonly source: Source;
  /** The tree that the range starts from, when the run judges a range and more than leaks. */
  readonly base: BaseFiles | null;
  readonly skipped: readonly Skipped[];
  /** How many candidates fell, by reason. */
  readonly dismissed: ReadonlyMap<string, number>;
}

async function scanLeaks(
  plan: RunPlan,
  host: Host,
  key: Uint8Array,
  isIncluded: (path: string) => boolean,
  rules: EngineChoice & Omit<RuleNames, 'values'>,
): Promise<LeakScan> {
  const { buildEngine } = await import('./build-engine.ts');
  const { findLeaks } = await import('./find-leaks.ts');
  const { knownValues } = await import('./known-values.ts');
  const { knownValueRules } = await import('../scan/known-values.ts');
  const values = await knownValues(plan, host, rules.isEnabled);
  const custom = [...rules.custom, ...knownValueRules(values)];
  const engine = buildEngine({ ...rules, custom });
  const source = await plan.openSource(isIncluded);
  const base = baseFiles(plan, source);
  try {
    const started = host.now();
    const progress = progressLine(plan.settings, host, started);
    // Git reads beside the scan, and takes a core of its own.
    const { judged, skipped } = await findLeaks({
      ...{ source, engine, key, progress },
      lanes: longScanLanes(plan.settings.jobs || host.cores - 1, { ...rules, values }),
    });
    host.progress('');
    const { dismissed } = engine;
    return { judged, source, base, skipped: [...source.tally().skipped, ...skipped], dismissed };
  } finally {
    await source.close();
  }
}

/** A line for people who wait: from the second second on, four times a second. */
function progressLine(settings: Settings, host: Host, started: number): (bytes: number) => void {
  const wanted =
    settings.progress === 'always' || (settings.progress === 'auto' && host.errorIsTerminal);
  if (!wanted || settings.quiet) return () => undefined;
  let last = started + 750;
  return (bytes) => {
    const now = host.now();
    if (now - last < 250) return;
    last = now;
    const seconds = Math.round((now - started) / 1000);
    host.progress(
      `scanning… ${(bytes / 1e6).toFixed(0)} MB in ${seconds} s (Ctrl-C ends it with a report)`,
    );
  };
}

const noBase =
  'the state before the range is not known here, so what ignore coverage and env files show ' +
  'counts as new, also what stood there before; install git in the image of this job';

interface OtherChecks {
  readonly judged: readonly Judged[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly notices: readonly Notice[];
  /** How many files the checks read beyond those of the leak scan. */
  readonly files: number;
}

async function runOtherChecks(
  plan: RunPlan,
  host: Host,
  key: Uint8Array,
  context: {
    readonly schemaSearch: SchemaSearch;
    readonly isIncluded: (path: string) => boolean;
    readonly leaks: LeakScan | null;
    readonly beside: BesideLeaks | null;
  },
): Promise<OtherChecks> {
  const none = { judged: [], suppressed: [], notices: [], files: 0 };
  if (!plan.checks.has('ignore') && !plan.checks.has('env')) return none;
  const { workspace } = plan;
  if (!context.beside) return withoutWorkTree(plan, key);
  const files = await context.beside.files;
  const base = await baseOf(plan, files, context.leaks);
  // Git knows the base, or that there is none: a first push brings all that is there.
  const isCompared =
    workspace.git !== null || base !== null || context.leaks?.source.judgesOnlyNew !== true;
  const findings: Finding[] = [];
  if (plan.checks.has('ignore')) {
    const now = await context.beside.ignore;
    const { findIgnoreProblems } = await import('./find-ignore-problems.ts');
    findings.push(...(await findIgnoreProblems({ workspace, files, now, base, key })));
    findings.push(...(await ignoreHistory(plan, files, key)));
  }
  const env = plan.checks.has('env')
    ? await findEnv(plan, host, key, files, base, context.beside.schema, context.schemaSearch)
    : null;
  const kept = [...findings, ...(env?.findings ?? [])].filter((finding) =>
    context.isIncluded(finding.location.path),
  );
  return {
    judged: kept.map(unmarked),
    suppressed: env?.suppressed ?? [],
    notices: [...(isCompared || kept.length === 0 ? [] : [noBase]), ...(env?.notices ?? [])].map(
      (message) => ({ message }),
    ),
    files: plan.checks.has('leak') ? 0 : files.paths.length,
  };
}

/** A finding that no line of text speaks about. */
function unmarked(finding: Finding): Judged {
  return { finding, marks: [], secret: null, holds: () => false };
}

/** Env files of the past, which only an audit asks for. */
async function ignoreHistory(
  { settings, workspace }: RunPlan,
  { tracked }: Pick<ProjectFiles, 'tracked'>,
  key: Uint8Array,
): Promise<readonly Finding[]> {
  if (settings.command !== 'audit' || !workspace.git) return [];
  const { findIgnoreHistory } = await import('./find-ignore-history.ts');
  return findIgnoreHistory({ git: workspace.git, tracked, key });
}

/** A bare repository has a past, and no files that could be judged. */
async function withoutWorkTree(plan: RunPlan, key: Uint8Array): Promise<OtherChecks> {
  const message = 'there is no working tree here: ignore coverage and env files were not checked';
  if (!plan.checks.has('leak')) throw new InputError(`${message}; run it in a clone`);
  const findings = await ignoreHistory(plan, { tracked: [] }, key);
  return { judged: findings.map(unmarked), suppressed: [], notices: [{ message }], files: 0 };
}

async function findEnv(
  plan: RunPlan,
  host: Host,
  key: Uint8Array,
  files: ProjectFiles,
  base: ProjectFiles | null,
  schema: Promise<EnvSchema | null>,
  schemaSearch: SchemaSearch,
): Promise<EnvProblems> {
  const { settings, workspace, job } = plan;
  const asked = settings.command === 'env check' ? settings.operands : [];
  const search = {
    ...{ settings, files, base, key, schema, today: host.today },
    isPolicyOfBase: plan.policy.from === 'commit' || plan.policy.from === 'files',
    paths: asked.map((path) => existing(workspace, path)),
    withFiles: job === 'none' || job === 'also',
    job: job === 'none' ? null : host.environment,
  };
  if (!hasEnvWork(search, schemaSearch)) return { findings: [], suppressed: [], notices: [] };
  const { findEnvProblems } = await import('./find-env-problems.ts');
  return findEnvProblems(search);
}

/** @throws {InputError} for a path that is not there, or not below the root */
function existing(workspace: Workspace, typed: string): string {
  if (pathExists(workspace.start, typed)) return toRootPath(workspace, typed);
  throw new InputError(`cannot read '${typed}': there is no such file or directory`);
}

function baseFiles({ workspace, checks }: RunPlan, source: Source): BaseFiles | null {
  const { git, hasWorkTree } = workspace;
  const base = source.judgesOnlyNew && hasWorkTree && checks.size > 1 ? source.range.base : null;
  return git && base ? commitFilesOnDisk(git, base, workspace) : null;
}

/** The tree before the range: of git, or where there is none by what the source tells of it. */
async function baseOf(
  { workspace }: RunPlan,
  files: ProjectFiles,
  leaks: LeakScan | null,
): Promise<BaseFiles | null> {
  if (workspace.git || !leaks?.source.judgesOnlyNew) return leaks?.base ?? null;
  const before = await leaks.source.before?.();
  return before ? filesBefore(files, before) : null;
}

function policyReader(plan: RunPlan): ReadPolicyFile {
  const { policy, settings, workspace } = plan;
  if (policy.from === 'worktree') return workTreePolicy(settings, workspace);
  if (policy.from === 'files') return (path) => policy.files.get(path) ?? null;
  if (policy.from === 'defaults' || !workspace.git) return () => null;
  const files = commitFiles(workspace.git, policy.commit);
  return (path) => files.read(path);
}

async function loadCustomRules(config: ConfigFile | null) {
  if (!config?.data.rules?.custom.length) return { engineRules: [], metas: [] };
  const { customRules } = await import('../config/custom-rules.ts');
  const { compileCustomRules, isBuiltIn } = await import('./custom-engine-rules.ts');
  const rules = customRules(config, isBuiltIn);
  return { engineRules: await compileCustomRules(rules), metas: rules.map(({ rule }) => rule) };
}

function configConfidence(config: ConfigFile | null): number | undefined {
  const value = config?.data['min-confidence'];
  if (value === undefined || typeof value === 'number') return value;
  return { high: 0.9, medium: 0.5, low: 0 }[value];
}

function toCoverage(
  leaks: LeakScan | null,
  files: number,
  interrupted: boolean,
  workspace: Workspace,
): Coverage {
  const told = leaks?.skipped ?? [];
  const isTold = told.some(({ reason }) => reason === 'timeout');
  const cut: readonly Skipped[] =
    interrupted && !isTold ? [{ path: '.', reason: 'timeout', bytes: null }] : [];
  // Blobs come in any order; the report has one.
  const skipped = [...told, ...cut].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.reason, b.reason),
  );
  const tally = leaks?.source.tally() ?? { commits: 0, blobs: 0, files, bytes: 0 };
  const range = leaks?.source.range ?? {
    ...({ mode: 'tree', base: null, head: null, range: 'none' } as const),
    rangeNote: workspace.note ?? '',
  };
  return {
    ...range,
    rangeNote: range.rangeNote || (workspace.note ?? ''),
    complete: !skipped.some(({ reason }) => makesIncomplete(reason)),
    ...{ commits: tally.commits, blobs: tally.blobs, files: tally.files, bytes: tally.bytes },
    skipped,
  };
}

const archiveName =
  /\.(?:zip|jar|war|ear|whl|egg|nupkg|docx|xlsx|pptx|odt|apk|aar|vsix|tar|t?gz|crate)$/i;

/** Says how to look into the archives that were passed over. */
function archiveNotices({ archives }: Settings, { skipped }: Coverage): readonly Notice[] {
  const count = skipped.filter(
    ({ path, reason }) => reason === 'binary' && archiveName.test(path),
  ).length;
  if (archives || count === 0) return [];
  const what = count === 1 ? '1 archive was' : `${count} archives were`;
  return [{ message: `${what} not opened; option archives scans the files inside` }];
}

/** True when an entry of the policy that matched nothing can be called stale. */
function seesEverything(plan: RunPlan, coverage: Coverage): boolean {
  const { settings } = plan;
  return (
    coverage.complete &&
    settings.shard === null &&
    plan.checks.size === 3 &&
    settings.operands.length === 0 &&
    (coverage.mode === 'tree' || settings.command === 'audit') &&
    [settings.rule, settings.disable, settings.include, settings.exclude].every(
      (list) => list.length === 0,
    )
  );
}

/** Texts of the rules that the report names; loaded when there are any, and no more than needed. */
async function describedRules(
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[],
  custom: readonly RuleMeta[],
): Promise<ReadonlyMap<string, RuleMeta>> {
  const ids = new Set(
    [...findings, ...suppressed.map(({ finding }) => finding)].map((each) => each.ruleId),
  );
  if (ids.size === 0) return new Map();
  const { commonRules } = await import('../common-rules.ts');
  const common = [...commonRules, ...custom].filter(({ id }) => ids.has(id));
  const known = new Map(common.map((rule) => [rule.id, rule]));
  if (known.size === ids.size) return known;
  const { allRules } = await import('../catalog.ts');
  for (const rule of allRules) if (ids.has(rule.id)) known.set(rule.id, rule);
  return known;
}
