import { configNames } from '../config/config-names.ts';
import { schemaPaths } from '../env/schema-paths.ts';
import { commitFiles } from '../io/project-files.ts';
import { readPlainFile, type Workspace } from '../io/workspace.ts';
import type { PendingChange } from '../model/report.ts';
import { baselineName } from '../policy/baseline-name.ts';

/** Files of the policy, where nobody names others. */
export const policyPaths: readonly string[] = [...configNames, baselineName, ...schemaPaths];

/** Reads a file of one side of a range, null where there is none. */
type ReadSide = (path: string) => Uint8Array | null;

/** Files of the policy that differ between a commit and the work tree. */
export function pendingPolicy(workspace: Workspace, commit: string): PendingChange[] {
  if (!workspace.git) return [];
  const base = commitFiles(workspace.git, commit);
  return pendingBetween(
    policyPaths,
    (path) => base.read(path),
    (path) => readPlainFile(workspace, path),
  );
}

/** The files among `paths` that the head of a range changes. */
export function pendingBetween(
  paths: readonly string[],
  base: ReadSide,
  head: ReadSide,
): PendingChange[] {
  return paths.flatMap((path) => {
    const before = base(path);
    const after = head(path);
    if (before === null && after === null) return [];
    if (before === null) return [{ path, change: 'is new; it takes effect after merge' }];
    if (after === null) return [{ path, change: 'is removed; until merge it stays in force' }];
    if (Buffer.compare(before, after) === 0) return [];
    return [{ path, change: 'changes; the version of the base is in force until merge' }];
  });
}
