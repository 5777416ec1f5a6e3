import type { IgnoreFinding } from '../ignore/ignore-finding.ts';
import { type ProjectFiles, workTreeFiles } from '../io/project-files.ts';
import type { Workspace } from '../io/workspace.ts';
import type { Check } from '../model/severity.ts';

/** Work of the other checks that needs nothing of the leak scan and waits for git as it does. */
export interface BesideLeaks {
  readonly files: Promise<ProjectFiles>;
  /** Ignore coverage of the files; nothing when it is not asked for. */
  readonly ignore: Promise<readonly IgnoreFinding[]>;
}

/**
 * Starts the listing of the files and their ignore check, to run while the leak scan does. An
 * early failure is told to who awaits it. Null where no check looks at files, and where there
 * are none.
 */
export function startBesideLeaks(
  workspace: Workspace,
  checks: ReadonlySet<Check>,
): BesideLeaks | null {
  if (!workspace.hasWorkTree || !(checks.has('ignore') || checks.has('env'))) return null;
  const files = workTreeFiles(workspace);
  const ignore = checks.has('ignore') ? lookAtIgnore(workspace, files) : Promise.resolve([]);
  for (const work of [files, ignore]) work.catch(() => undefined);
  return { files, ignore };
}

async function lookAtIgnore(
  workspace: Workspace,
  files: Promise<ProjectFiles>,
): Promise<readonly IgnoreFinding[]> {
  const { checkWorkTree } = await import('./find-ignore-problems.ts');
  return checkWorkTree(workspace, await files);
}
