import { readPlainFile, type Workspace } from '../io/workspace.ts';
import { lineHashes } from '../report/line-hash.ts';

/** The byte order mark counts, as it does for GitHub. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * GitHub's own hash of a line of the tree, for the reporter that names findings by it. Files are
 * read when a finding in them is told, the last one is kept.
 */
export function treeLineHash(workspace: Workspace): (path: string, line: number) => string | null {
  let last: { readonly path: string; readonly hashes: readonly string[] } | undefined;
  return (path, line) => {
    if (last?.path !== path) {
      const bytes = readPlainFile(workspace, path);
      last = { path, hashes: bytes ? lineHashes(utf8.decode(bytes)) : [] };
    }
    return last.hashes[line - 1] ?? null;
  };
}
