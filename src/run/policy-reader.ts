import type { Settings } from '../config/settings.ts';
import { readNamedFile, readPolicyFile } from '../io/policy-file.ts';
import type { Workspace } from '../io/workspace.ts';
import type { ReadPolicyFile } from './load-config.ts';

/**
 * Reads the policy files of a work tree: those named on the command line from where the run was
 * started, all others from the root.
 */
export function workTreePolicy(settings: Settings, workspace: Workspace): ReadPolicyFile {
  const named = new Set<string | null | undefined>([
    settings.config,
    settings.baseline,
    settings.schema,
  ]);
  return (path) =>
    named.has(path) ? readNamedFile(workspace, path) : readPolicyFile(workspace, path);
}
