import { isMarker } from './candidates.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import type { ReadText } from './ignore-judge.ts';
import { baseNameOf } from './paths.ts';
import { codeLoadsEnv, isCode } from './uses-env.ts';

/** What images and packages take depends on files of any name: a build context is where they are. */
const dependsOnEveryPath: ReadonlySet<string> = new Set([
  'ignore-docker-context',
  'ignore-npm-package',
]);
/** Beyond so many files of changed code, judging the base reads less. */
const maxCode = 200;

/**
 * False when no finding of a tree can come from the paths that a range changed: none of them is
 * an ignore file or makes a directory one of env files, be it by its name or by its code. Then
 * all of them stood at the base as well, which need not be judged.
 *
 * @param changed paths that a range added, changed or removed.
 * @param readFile reads the tree after the range.
 */
export async function mayBringFindings(
  findings: readonly IgnoreFinding[],
  changed: readonly string[],
  readFile: ReadText,
): Promise<boolean> {
  if (findings.some(({ ruleId }) => dependsOnEveryPath.has(ruleId))) return true;
  if (changed.some((path) => isMarker(path) || baseNameOf(path) === '.gitignore')) return true;
  const code = changed.filter(isCode);
  return code.length > maxCode || (await codeLoadsEnv(code, readFile));
}
