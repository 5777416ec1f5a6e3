import { readPlainFile, type Workspace } from '../io/workspace.ts';
import { lineHashes } from '../report/line-hash.ts';

/**
 * GitHub's own hash of a line of the tree, for the reporter that names findings by it. Files are
 * read when a finding in them is told, the last one is kept.
 */
export function treeLineHash(workspace: Workspace): (path: string, line: number) => string | null {
  let last: { readonly path: string; readonly hashes: readonly string[] } | undefined;
  return (path, line) => {
    if (last?.path !== path) {
      const bytes = readPlainFile(workspace, path);
      last = { path, hashes: bytes ? lineHashes(new TextDecoder().decode(bytes)) : [] };
    }
    return last.hashes[line - 1] ?? null;
  };
}
