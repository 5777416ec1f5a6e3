import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import { openWorkspace, toRootPath, type Workspace } from './workspace.ts';

export interface StepWorkspace {
  readonly workspace: Workspace;
  /** True when the paths named the repository itself, and nothing in it. */
  readonly isNamed: boolean;
}

/** Where the files of a step lie that are named by inputs, other than those of the repository. */
export function stepRoot({ environment, cwd }: Pick<Host, 'environment' | 'cwd'>): string {
  return environment['GITHUB_WORKSPACE'] ?? cwd;
}

/**
 * The repository that a step is about: the workspace of the job, or, where `actions/checkout` was
 * given a `path`, the one directory below it that the input names.
 *
 * @throws {InputError} for a path that leads out of the workspace
 */
export function openStepWorkspace(host: Host, paths: readonly string[]): StepWorkspace {
  const workspace = openWorkspace(stepRoot(host), host.signal);
  const [only, ...more] = paths;
  if (workspace.git !== null || only === undefined || more.length > 0) {
    return { workspace, isNamed: false };
  }
  const path = resolve(workspace.root, toRootPath(workspace, only));
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return { workspace, isNamed: false };
  }
  const inner = openWorkspace(path, host.signal);
  // A link may lead anywhere: the repository must be that directory.
  return inner.git !== null && inner.root === path && realpathSync(path) === path
    ? { workspace: inner, isNamed: true }
    : { workspace, isNamed: false };
}
