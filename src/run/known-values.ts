import { knownValueRule } from '../../rules/known-value.ts';
import type { Host } from '../host.ts';
import { isEnvFile } from '../ignore/env-file-name.ts';
import type { Git } from '../io/git.ts';
import { listDirectory } from '../io/list-directory.ts';
import { readPlainFile, toRootPath, type Workspace } from '../io/workspace.ts';
import { Secret } from '../model/secret.ts';
import type { KnownValue } from '../scan/known-values.ts';
import type { RunPlan } from './run-plan.ts';

/** The values of the environment in hand, when it is asked for or lies here. */
export async function knownValues(
  { workspace, settings, job }: RunPlan,
  host: Host,
  isEnabled: (ruleId: string) => boolean,
): Promise<KnownValue[]> {
  if (!isEnabled(knownValueRule.id)) return [];
  // With the ignored files the env files themselves are scanned.
  const hasFiles = workspace.hasWorkTree && !settings.includeIgnored;
  return [
    ...(hasFiles ? await valuesOfEnvFiles(workspace) : []),
    ...(job === 'none' ? [] : valuesOfJob(host.environment)),
  ];
}

/** What is passed over of the environment of a job: the runner and the shell set it. */
const ofTheRunner =
  /^(?:GITHUB_(?!TOKEN$)|RUNNER_|ACTIONS_|INPUT_|npm_|Image|PATH$|HOME$|PWD$|OLDPWD$|SHLVL$|_$|NODE|LANG|LC_|TERM|HOSTNAME$|USER$|LOGNAME$|SHELL$)/;

/**
 * The values of the env files that git ignores in the root and where the run was started. Any
 * other is scanned itself.
 */
async function valuesOfEnvFiles(workspace: Workspace): Promise<KnownValue[]> {
  if (!workspace.git) return [];
  const folders = new Set([workspace.root, workspace.start]);
  const paths = [...folders].flatMap((folder) =>
    listDirectory(folder)
      .filter(isEnvFile)
      .map((name) => toRootPath(workspace, `${folder}/${name}`)),
  );
  if (paths.length === 0) return [];
  const scanned = scannedOf(workspace.git, paths);
  const { decodeDotenv } = await import('../env/dialects/decode.ts');
  const { nodeDotenv } = await import('../env/dialects/node-dotenv.ts');
  return paths
    .filter((path) => !scanned.has(path))
    .flatMap((path) => {
      const bytes = readPlainFile(workspace, path);
      if (!bytes) return [];
      const { assignments } = nodeDotenv.read(decodeDotenv(bytes), new Map());
      return assignments.flatMap(({ name, value }) => (value ? [{ name, file: path, value }] : []));
    });
}

function scannedOf(git: Git, paths: readonly string[]): ReadonlySet<string> {
  const listing = ['ls-files', '-z', '--full-name', '--cached', '--others', '--exclude-standard'];
  return new Set(
    git
      .read([...listing, '--', ...paths])
      .toString('utf8')
      .split('\0'),
  );
}

/** The values of the environment of this job, without what the runner sets. */
export function valuesOfJob(
  environment: Readonly<Record<string, string | undefined>>,
): KnownValue[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || ofTheRunner.test(name)
      ? []
      : [{ name, file: 'the environment of this job', value: new Secret(value) }],
  );
}
