import { namesToTry } from './candidates.ts';
import type { IgnoreVerdict, ReadText } from './ignore-judge.ts';
import type { IgnoreTree } from './ignore-tree.ts';
import type { PathIndex } from './path-index.ts';
import { baseNameOf, directoryOf, joinPath } from './paths.ts';
import { createTextJudge } from './text-judge.ts';

/** A name that an env file could have in a directory, and what the shared rules say about it. */
export interface Candidate {
  readonly path: string;
  readonly directory: string;
  readonly name: string;
  /** What every clone would decide: from ignore files that belong to the repository. */
  readonly verdict: IgnoreVerdict;
  /** Not ignored by the first judgement without its negations: a negation brought it back. */
  readonly isReincluded: boolean;
  /**
   * What ignores it on this machine only: `.git/info/exclude`, `core.excludesFile`, or an ignore
   * file that is ignored itself. Null when nothing does or when a shared file ignores it.
   */
  readonly localSource: string | null;
  /** True when a file of this name lies there and is not ignored. */
  readonly isPresent: boolean;
}

/** Judges every candidate name in every candidate directory, with one call of each judge. */
export async function judgeCandidates(
  tree: IgnoreTree,
  index: PathIndex,
  directories: readonly string[],
): Promise<Candidate[]> {
  const paths = directories.flatMap((directory) =>
    namesToTry(index.namesIn(directory)).map((name) => joinPath(directory, name)),
  );
  const isShared = (verdict: IgnoreVerdict) => verdict.source === null || index.has(verdict.source);

  const verdicts = await tree.judge.judge(paths);
  // A file of this machine may hide what a shared one would say, so those are asked alone.
  const readShared: ReadText = (path) => (index.has(path) ? tree.readFile(path) : null);
  const shared = await rejudge(verdicts, (verdict) => !isShared(verdict), readShared);

  const open = new Set(shared.filter((verdict) => !verdict.ignored).map(({ path }) => path));
  const local = await locallyIgnored(tree, verdicts, open);
  const reincluded = await broughtBack(shared, readShared);

  return shared.map((verdict) => ({
    path: verdict.path,
    directory: directoryOf(verdict.path),
    name: baseNameOf(verdict.path),
    verdict,
    isReincluded: reincluded.has(verdict.path),
    localSource: local.get(verdict.path) ?? null,
    isPresent: index.has(verdict.path),
  }));
}

/** Replaces the chosen verdicts by those of the shared files alone. */
async function rejudge(
  verdicts: readonly IgnoreVerdict[],
  isChosen: (verdict: IgnoreVerdict) => boolean,
  readFile: ReadText,
): Promise<IgnoreVerdict[]> {
  const chosen = verdicts.filter(isChosen).map(({ path }) => path);
  if (chosen.length === 0) return [...verdicts];
  const again = await createTextJudge({ readFile }).judge(chosen);
  const byPath = new Map(again.map((verdict) => [verdict.path, verdict]));
  return verdicts.map((verdict) => byPath.get(verdict.path) ?? verdict);
}

/** What ignores a path among `open` on this machine all the same. */
async function locallyIgnored(
  tree: IgnoreTree,
  verdicts: readonly IgnoreVerdict[],
  open: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...open];
  const local = asked.length === 0 ? [] : ((await tree.localJudge?.judge(asked)) ?? []);
  const sources = new Map<string, string>();
  for (const { path, ignored, source } of [...local, ...verdicts]) {
    if (ignored && open.has(path) && source !== null) sources.set(path, localName(source));
  }
  return sources;
}

/** Name of a file of this machine, without its directories: they say where somebody works. */
function localName(source: string): string {
  if (/(?:^|\/)info\/exclude$/.test(source)) return '.git/info/exclude';
  return baseNameOf(source) === '.gitignore' && !/^(?:\/|[A-Za-z]:|~)/.test(source)
    ? source
    : 'core.excludesFile';
}

/** Paths that a negation decided about and that would be ignored without any negation. */
async function broughtBack(
  verdicts: readonly IgnoreVerdict[],
  readFile: ReadText,
): Promise<ReadonlySet<string>> {
  const negated = verdicts.filter(
    (verdict) => !verdict.ignored && verdict.pattern?.startsWith('!') === true,
  );
  if (negated.length === 0) return new Set();
  const withoutNegations: ReadText = async (path) => {
    const text = await readFile(path);
    return text === null ? null : text.replace(/^!.*$/gm, '');
  };
  const judge = createTextJudge({ readFile: withoutNegations });
  const again = await judge.judge(negated.map(({ path }) => path));
  return new Set(again.filter((verdict) => verdict.ignored).map(({ path }) => path));
}
