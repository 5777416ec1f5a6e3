import { namesToTry } from './candidates.ts';
import { isEnvFile } from './env-file-name.ts';
import type { IgnoreContext } from './ignore-context.ts';
import { baseNameOf, directoryOf, isInside, joinPath } from './paths.ts';

/** An env file that something other than git, such as a package or an image, takes along. */
export interface TakenEnvFile {
  readonly path: string;
  /** True when it lies there, ignored by git or not. */
  readonly lies: boolean;
}

/**
 * Env files at or below a directory that `takes` lets through: those that lie there, and in
 * directories that work with env files those that could.
 */
export async function takenEnvFiles(
  { directories, index, ignoredEnv, uses }: IgnoreContext,
  top: string,
  takes: (path: string) => boolean | Promise<boolean>,
): Promise<TakenEnvFile[]> {
  const taken: TakenEnvFile[] = [];
  for (const directory of new Set([...directories, ...[...ignoredEnv].map(directoryOf)])) {
    if (directory !== top && !isInside(directory, top)) continue;
    const names = namesToTry([...index.namesIn(directory), ...namesIn(ignoredEnv, directory)]);
    const here: TakenEnvFile[] = [];
    for (const path of names.map((name) => joinPath(directory, name))) {
      if (!(await takes(path))) continue;
      here.push({ path, lies: ignoredEnv.has(path) || (index.has(path) && isEnvFile(path)) });
    }
    // Looking for their use comes last: it may read code.
    const isUsed = here.length > 0 && (await uses.inDirectory(directory)) !== null;
    taken.push(...here.filter(({ lies }) => isUsed || lies));
  }
  return taken;
}

function namesIn(paths: ReadonlySet<string>, directory: string): string[] {
  return [...paths].filter((path) => directoryOf(path) === directory).map(baseNameOf);
}
