import { assessEnvFile, isMeantToBeShared } from './env-file-content.ts';
import { isEnvFile } from './env-file-name.ts';
import type { IgnoreTree } from './ignore-tree.ts';

/**
 * Tracked env files that are meant to be: their values are encrypted or public build variables.
 * Nothing asks for them to be ignored.
 */
export async function findAcceptedFiles(tree: IgnoreTree): Promise<ReadonlySet<string>> {
  const accepted = new Set<string>();
  for (const path of tree.trackedPaths.filter(isEnvFile)) {
    const text = await tree.readFile(path);
    if (text !== null && isMeantToBeShared(assessEnvFile(text))) accepted.add(path);
  }
  return accepted;
}
