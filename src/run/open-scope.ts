import type { Settings } from '../config/settings.ts';
import type { Host } from '../host.ts';
import { pathExists, toRootPath, type Workspace } from '../io/workspace.ts';
import { InputError } from '../model/errors.ts';
import { chainSources } from '../source/chain.ts';
import {
  historySource,
  type RepositoryOptions,
  rangeSource,
  type Source,
  stagedSource,
  streamSource,
  treeSource,
} from '../source/index.ts';

/**
 * Opens what the settings ask to scan.
 *
 * @throws {InputError} for a range or a path that does not exist
 */
export async function openScope(
  settings: Settings,
  workspace: Workspace,
  host: Host,
  isIncluded: (path: string) => boolean,
): Promise<Source> {
  const { shard } = settings;
  const cwd = settings.cwd ?? host.cwd;
  const options: RepositoryOptions = {
    cwd,
    repository: workspace.repository ?? undefined,
    maxFileSize: settings.maxFileSize,
    isIncluded: isOfTree(settings) ? isIncluded : belowPaths(settings, workspace, isIncluded),
    signal: host.signal,
    ...(shard ? { shard: { index: shard.index, count: shard.total } } : {}),
  };
  const source = openPlain(settings, workspace, host, options);
  if (!settings.archives) return source;
  const { withArchives } = await import('../source/with-archives.ts');
  return withArchives(source, options);
}

function openPlain(
  settings: Settings,
  workspace: Workspace,
  host: Host,
  options: RepositoryOptions,
): Source {
  const { scope } = settings;
  switch (scope.kind) {
    case 'stdin':
      return streamSource({ ...options, stream: host.standardInput(), name: scope.name });
    case 'staged':
      return stagedSource(options);
    case 'diff':
    case 'since':
      return rangeSource({ ...options, range: scope.range });
    case 'history': {
      const open = (): Source => historySource({ ...options, all: scope.all });
      if (settings.command !== 'audit') return open();
      const tree = (): Source => treeSource({ ...options, paths: settings.operands });
      if (!workspace.git) return tree();
      return workspace.hasWorkTree ? chainSources(open(), tree()) : open();
    }
    case 'tree':
      return treeSource({
        ...options,
        paths: settings.operands,
        includeIgnored: settings.includeIgnored,
      });
  }
}

/** A tree lists its paths by itself, and a text on standard input has none. */
function isOfTree({ scope }: Settings): boolean {
  return scope.kind === 'tree' || scope.kind === 'stdin';
}

/**
 * In a range only what lies at or below the paths that were named is scanned.
 *
 * @param isHere false where the files of the range are not in the workspace
 * @throws {InputError} for a path that is not there: a mistyped one would make the range look clean
 */
export function belowPaths(
  settings: Pick<Settings, 'operands'>,
  workspace: Workspace,
  isIncluded: (path: string) => boolean,
  isHere = true,
): (path: string) => boolean {
  if (settings.operands.length === 0) return isIncluded;
  const roots = settings.operands.map((typed) => {
    const path = toRootPath(workspace, typed);
    if (path === '' || !isHere || pathExists(workspace.start, typed)) return path;
    throw new InputError(
      `cannot read '${typed}': there is no such file or directory; --include chooses among paths of the past`,
    );
  });
  return (path) =>
    isIncluded(path) &&
    roots.some((root) => root === '' || path === root || path.startsWith(`${root}/`));
}
