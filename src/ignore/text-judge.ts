import { type IgnoreFile, parseIgnoreFile } from './gitignore-file.ts';
import type { IgnoreJudge, IgnoreVerdict, ReadText } from './ignore-judge.ts';

/** How a tree is judged without git. */
export interface TextJudgeOptions {
  /** Gives the text of `.gitignore` and `sub/.gitignore`; asked once for each. */
  readonly readFile: ReadText;
  /** As git's `core.ignoreCase`. Default false. */
  readonly ignoreCase?: boolean;
}

/**
 * Judge over the texts of the `.gitignore` files of a tree, for where no git is at hand or the
 * tree is not checked out.
 *
 * It knows only what is shared with other clones: neither `.git/info/exclude` nor the user's
 * own excludes file. Directories are decided from the top, a directory that is ignored hides
 * the files below it, and the deepest file with a matching pattern wins (gitignore(5)).
 */
export function createTextJudge(options: TextJudgeOptions): IgnoreJudge {
  const files = new Map<string, Promise<IgnoreFile | null>>();
  const verdicts = new Map<string, Promise<IgnoreVerdict>>();

  function fileIn(directory: string): Promise<IgnoreFile | null> {
    const known = files.get(directory);
    if (known) return known;
    const made = readIgnoreFile(options, directory);
    files.set(directory, made);
    return made;
  }

  /** Verdict of a directory, kept: many paths share their parents. */
  function directoryVerdict(path: string): Promise<IgnoreVerdict> {
    const known = verdicts.get(path);
    if (known) return known;
    const made = verdictOf(path, true);
    verdicts.set(path, made);
    return made;
  }

  async function verdictOf(path: string, isDirectory: boolean): Promise<IgnoreVerdict> {
    const parent = parentOf(path);
    if (parent !== null) {
      const above = await directoryVerdict(parent);
      if (above.ignored) return { ...above, path };
    }
    for (let directory = parent; ; directory = parentOf(directory)) {
      const file = await fileIn(directory ?? '');
      const match = file?.match(
        directory === null ? path : path.slice(directory.length + 1),
        isDirectory,
      );
      if (match) {
        return {
          ...{ path, ignored: !match.negated, pattern: match.pattern, line: match.line },
          source: directory === null ? '.gitignore' : `${directory}/.gitignore`,
        };
      }
      if (directory === null)
        return { path, ignored: false, pattern: null, source: null, line: null };
    }
  }

  return { judge: (paths) => Promise.all(paths.map((path) => verdictOf(path, false))) };
}

async function readIgnoreFile(
  options: TextJudgeOptions,
  directory: string,
): Promise<IgnoreFile | null> {
  const text = await options.readFile(directory === '' ? '.gitignore' : `${directory}/.gitignore`);
  if (text === null) return null;
  return parseIgnoreFile(text, { ignoreCase: options.ignoreCase ?? false });
}

/** Directory that holds a path, null when that is the root. */
function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? null : path.slice(0, slash);
}
