import { checkIgnoreCoverage } from '../ignore/check-ignore-coverage.ts';
import type { IgnoreFinding } from '../ignore/ignore-finding.ts';
import type { IgnoreJudge } from '../ignore/ignore-judge.ts';
import type { IgnoreTree } from '../ignore/ignore-tree.ts';
import { isNewIgnoreFinding } from '../ignore/is-new-finding.ts';
import { createTextJudge } from '../ignore/text-judge.ts';
import { createGitJudge } from '../io/check-ignore.ts';
import type { ProjectFiles } from '../io/project-files.ts';
import type { Workspace } from '../io/workspace.ts';
import type { Finding } from '../model/finding.ts';
import { toFinding } from './findings-of.ts';

export interface IgnoreSearch {
  readonly workspace: Workspace;
  readonly files: ProjectFiles;
  /** The tree before the range, null when no range is judged. */
  readonly base: ProjectFiles | null;
  readonly key: Uint8Array;
}

/**
 * Ignore coverage of the work tree, judged by git where there is git; the base, which is not
 * checked out, by its ignore files alone. What stood there is told, but not as new.
 */
export async function findIgnoreProblems(search: IgnoreSearch): Promise<Finding[]> {
  const { workspace, files, base, key } = search;
  const now = await checkIgnoreCoverage(toIgnoreTree(files, judgeOf(workspace, files)));
  const before =
    base && now.length > 0
      ? await checkIgnoreCoverage(
          toIgnoreTree(base, createTextJudge({ readFile: readTextOf(base) })),
        )
      : [];
  return now.map((problem) => ({
    ...toFinding('ignore', withoutGit(problem, workspace), () => problem.severity, key),
    new: isNewIgnoreFinding(problem, before),
  }));
}

/** Where nothing is committed, a name that would be committed is no more than a hint. */
function withoutGit(problem: IgnoreFinding, workspace: Workspace): IgnoreFinding {
  const isHint = !workspace.git && problem.ruleId === 'ignore-env-not-covered';
  return isHint ? { ...problem, severity: 'info' } : problem;
}

/** The files of a project as the ignore check takes them. */
export function toIgnoreTree(files: ProjectFiles, judge: IgnoreJudge): IgnoreTree {
  return { paths: files.paths, trackedPaths: files.tracked, readFile: readTextOf(files), judge };
}

/** Git where there is git, else the ignore files themselves. */
export function judgeOf(workspace: Workspace, files: ProjectFiles): IgnoreJudge {
  return workspace.git
    ? createGitJudge({ root: workspace.root })
    : createTextJudge({ readFile: readTextOf(files) });
}

function readTextOf(files: ProjectFiles): (path: string) => string | null {
  return (path) => {
    const bytes = files.read(path);
    return bytes ? new TextDecoder().decode(bytes) : null;
  };
}
