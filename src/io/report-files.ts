import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { namedPath } from './policy-file.ts';
import type { Workspace } from './workspace.ts';

/**
 * The report files that a typed word names: itself, or for a directory every `.json` file in and
 * below it, sorted, as a download of artifacts leaves them.
 */
export function reportFiles(workspace: Workspace, typed: string): string[] {
  const stats = statSync(namedPath(workspace, typed), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return [typed];
  return readdirSync(namedPath(workspace, typed), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(typed, name))
    .sort();
}
