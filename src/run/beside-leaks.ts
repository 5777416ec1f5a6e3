import type { EnvSchema } from '../env/index.ts';
import type { IgnoreFinding } from '../ignore/ignore-finding.ts';
import { type ProjectFiles, workTreeFiles } from '../io/project-files.ts';
import type { Workspace } from '../io/workspace.ts';
import type { Check } from '../model/severity.ts';
import { hasSchema, type SchemaSearch } from './has-env-work.ts';

/** Work of the other checks that needs nothing of the leak scan and waits for git as it does. */
export interface BesideLeaks {
  readonly files: Promise<ProjectFiles>;
  /** Ignore coverage of the files; nothing when it is not asked for. */
  readonly ignore: Promise<readonly IgnoreFinding[]>;
  /** The schema in force, null when there is none or it is not asked for. */
  readonly schema: Promise<EnvSchema | null>;
}

/**
 * Starts the listing of the files, their ignore check and the reading of the schema, to run while
 * the leak scan does. An early failure is told to who awaits it. Null where no check looks at files, and where there
 * are none.
 */
export function startBesideLeaks(
  workspace: Workspace,
  checks: ReadonlySet<Check>,
  search: SchemaSearch,
): BesideLeaks | null {
  if (!workspace.hasWorkTree || !(checks.has('ignore') || checks.has('env'))) return null;
  const files = workTreeFiles(workspace);
  const ignore = checks.has('ignore') ? lookAtIgnore(workspace, files) : Promise.resolve([]);
  const schema =
    checks.has('env') && hasSchema(search) ? readSchema(search) : Promise.resolve(null);
  for (const work of [files, ignore, schema]) work.catch(() => undefined);
  return { files, ignore, schema };
}

async function readSchema(search: SchemaSearch): Promise<EnvSchema | null> {
  const { loadSchema } = await import('./find-env-problems.ts');
  return loadSchema(search);
}

async function lookAtIgnore(
  workspace: Workspace,
  files: Promise<ProjectFiles>,
): Promise<readonly IgnoreFinding[]> {
  const { checkWorkTree } = await import('./find-ignore-problems.ts');
  return checkWorkTree(workspace, await files);
}
