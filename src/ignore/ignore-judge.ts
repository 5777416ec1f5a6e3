/**
 * What the ignore rules say about one path.
 *
 * The fields are those of `git check-ignore -v -n`: the pattern that decided, and where it
 * stands. A pattern that starts with `!` re-includes, so `ignored` is false beside it.
 */
export interface IgnoreVerdict {
  /** Repository path with `/`, as it was asked. */
  readonly path: string;
  readonly ignored: boolean;
  /** The pattern that decided, as it is written (with its `!`), null when none matched. */
  readonly pattern: string | null;
  /**
   * File that holds the pattern, null when none matched. A repository path (`sub/.gitignore`),
   * or what git names for a file that other clones do not have (`.git/info/exclude`, an
   * absolute path).
   */
  readonly source: string | null;
  /** 1-based line of the pattern in `source`. */
  readonly line: number | null;
}

/**
 * Decides whether git would ignore a path, tracked or not, existing or not.
 *
 * The answer has one verdict a path, in the order of the paths.
 */
export interface IgnoreJudge {
  judge(paths: readonly string[]): Promise<readonly IgnoreVerdict[]> | readonly IgnoreVerdict[];
}

/** Text of a repository file, null when there is none or it cannot be read. */
export type ReadText = (path: string) => Promise<string | null> | string | null;
