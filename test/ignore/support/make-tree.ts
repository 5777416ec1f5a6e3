import type { IgnoreTree } from '../../../src/ignore/ignore-tree.ts';
import { createTextJudge } from '../../../src/ignore/text-judge.ts';

/**
 * A tree in memory, judged by its own ignore files. All files are tracked unless `tracked` says
 * otherwise; files that git would ignore are left out of `paths`, as git does.
 */
export async function makeTree(
  files: Readonly<Record<string, string>>,
  tracked: readonly string[] = Object.keys(files),
): Promise<IgnoreTree> {
  const readFile = (path: string) => files[path] ?? null;
  const judge = createTextJudge({ readFile });
  const verdicts = await judge.judge(Object.keys(files));
  const untracked = verdicts.filter((verdict) => !verdict.ignored).map(({ path }) => path);
  return {
    paths: [...new Set([...tracked, ...untracked])],
    trackedPaths: tracked,
    readFile,
    judge,
  };
}
