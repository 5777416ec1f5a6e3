import type { Settings } from '../config/settings.ts';
import type { Host } from '../host.ts';
import type { Workspace } from '../io/workspace.ts';
import { chainSources } from '../source/chain.ts';
import {
  historySource,
  rangeSource,
  type Source,
  type SourceOptions,
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
  const { scope, shard } = settings;
  const cwd = settings.cwd ?? host.cwd;
  const options: SourceOptions & { cwd: string } = {
    cwd,
    maxFileSize: settings.maxFileSize,
    isIncluded,
    signal: host.signal,
    ...(shard ? { shard: { index: shard.index, count: shard.total } } : {}),
  };
  switch (scope.kind) {
    case 'stdin':
      return streamSource({ ...options, stream: host.standardInput(), name: scope.name });
    case 'staged':
      return stagedSource(options);
    case 'diff':
      return rangeSource({
        ...options,
        range: `${scope.base}${scope.mergeBase ? '...' : '..'}${scope.head}`,
      });
    case 'since':
      return rangeSource({ ...options, range: `${scope.base}..${scope.head}` });
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
