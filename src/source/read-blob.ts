import type { Git } from '../io/git.ts';

/** Content of a blob, null when git does not have it. */
export function readBlob(git: Git, blob: string): Uint8Array | null {
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(blob)) return null;
  const answer = git.ask(['cat-file', 'blob', blob]);
  return answer.exitCode === 0 ? answer.stdout : null;
}
