import { checkIgnoreCoverage } from '../ignore/check-ignore-coverage.ts';
import type { IgnoreFinding } from '../ignore/ignore-finding.ts';
import type { IgnoreJudge } from '../ignore/ignore-judge.ts';
import type { IgnoreTree } from '../ignore/ignore-tree.ts';
import { isNewIgnoreFinding } from '../ignore/is-new-finding.ts';
import { mayBringFindings } from '../ignore/may-bring-findings.ts';
import { createTextJudge } from '../ignore/text-judge.ts';
import { createGitJudge } from '../io/check-ignore.ts';
import type { BaseFiles, ProjectFiles } from '../io/project-files.ts';
import type { Workspace } from '../io/workspace.ts';
import type { Finding } from '../model/finding.ts';
import { toFinding } from './findings-of.ts';

export interface IgnoreSearch {
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  /** What `checkWorkTree` found in these files. */
  readonly now: readonly IgnoreFinding[];
  /** The tree before the range, null when no range is judged. */
  readonly base: BaseFiles | null;
  readonly key: Uint8Array;
}

/** Ignore coverage of the work tree, judged by git where there is git. */
export function checkWorkTree(
  workspace: Workspace,
  files: ProjectFiles,
): Promise<readonly IgnoreFinding[]> {
  return checkIgnoreCoverage(toIgnoreTree(files, judgeOf(workspace, files)));
}

/**
 * What the work tree shows, as findings. The base of a range, which is not checked out, is judged
 * by its ignore files alone, and only where the range may have brought a finding. What stood
 * there is told, but not as new.
 */
export async function findIgnoreProblems(search: IgnoreSearch): Promise<Finding[]> {
  const { workspace, now, key } = search;
  const isNew = await newness(search);
  return now.map((problem) => ({
    ...toFinding('ignore', withoutGit(problem, workspace), () => problem.severity, key),
    new: isNew(problem),
  }));
}

async function newness({
  files,
  now,
  base,
}: IgnoreSearch): Promise<(problem: IgnoreFinding) => boolean> {
  if (!base || now.length === 0) return () => true;
  const tracked = new Set(files.tracked);
  const untracked = files.paths.filter((path) => !tracked.has(path));
  const changed = [...(await base.changed()), ...untracked];
  if (!(await mayBringFindings(now, changed, readTextOf(files)))) return () => false;
  const judge = createTextJudge({ readFile: readTextOf(base) });
  const before = await checkIgnoreCoverage(toIgnoreTree(base, judge));
  return (problem) => isNewIgnoreFinding(problem, before);
}

/** Where nothing is committed, a name that would be committed is no more than a hint. */
function withoutGit(problem: IgnoreFinding, workspace: Workspace): IgnoreFinding {
  const isHint = !workspace.git && problem.ruleId === 'ignore-env-not-covered';
  return isHint ? { ...problem, severity: 'info' } : problem;
}

/** The files of a project as the ignore check takes them. */
export function toIgnoreTree(files: ProjectFiles, judge: IgnoreJudge): IgnoreTree {
  const { paths, tracked: trackedPaths, ignoredEnv } = files;
  return { paths, trackedPaths, ignoredEnv, readFile: readTextOf(files), judge };
}

/** Git where there is git, else the ignore files themselves. */
export function judgeOf(workspace: Workspace, files: ProjectFiles): IgnoreJudge {
  return workspace.git
    ? createGitJudge({ root: workspace.root })
    : createTextJudge({ readFile: readTextOf(files) });
}

function readTextOf(files: ProjectFiles): (path: string) => string | null {
  const decoder = new TextDecoder();
  return (path) => {
    const bytes = files.read(path);
    return bytes ? decoder.decode(bytes) : null;
  };
}
