import type { GitHubApi } from '../io/github-api.ts';
import { InputError } from '../model/errors.ts';
import { blobShape, contentShape } from './api-shapes.ts';

/**
 * Files as they stand at a commit; those that are not there are left out.
 *
 * @throws {InputError} when one cannot be read: a policy that is known in part is none
 */
export async function readFilesAt(
  api: GitHubApi,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const read = async (path: string): Promise<void> => {
    const entry = await api.get('/contents/{path}', { path, ref: commit }, contentShape);
    if (entry.kind === 'absent' || (entry.kind === 'ok' && entry.data.type !== 'file')) return;
    const blob = entry.kind === 'ok' ? entry.data.sha : '';
    const answer =
      entry.kind === 'ok' ? await api.get('/git/blobs/{blob}', { blob }, blobShape(blob)) : entry;
    if (answer.kind === 'ok') found.set(path, answer.data);
    else {
      const reason = answer.kind === 'failed' ? answer.reason : 'it is gone';
      throw new InputError(`cannot read '${path}' of the base from GitHub: ${reason}`);
    }
  };
  await Promise.all(paths.map(read));
  return found;
}
