import type { IgnoreJudge, ReadText } from './ignore-judge.ts';

/** A tree as the ignore check sees it. */
export interface IgnoreTree {
  /**
   * Every tracked file and every untracked one that is not ignored, of the whole repository:
   * an ignore file that is not among them protects nobody else.
   */
  readonly paths: readonly string[];
  readonly trackedPaths: readonly string[];
  /**
   * Env files that lie in the work tree and are ignored: git does not take them, but a package or
   * an image may. Default: none.
   */
  readonly ignoredEnv?: readonly string[];
  readonly readFile: ReadText;
  /** Decides what git ignores, without the user's own excludes file. */
  readonly judge: IgnoreJudge;
  /** The same with the user's own excludes file; tells who relies on it. Default: not asked. */
  readonly localJudge?: IgnoreJudge;
}
