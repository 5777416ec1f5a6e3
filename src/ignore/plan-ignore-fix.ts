import { InputError } from '../model/errors.ts';
import { compareText } from '../model/finding.ts';
import { findAcceptedFiles } from './accepted-files.ts';
import { candidateDirectories } from './candidates.ts';
import { isOpenEnvFile } from './env-file-name.ts';
import { fixIgnore, type IgnoreFix } from './fix-ignore.ts';
import type { ReadText } from './ignore-judge.ts';
import type { IgnoreTree } from './ignore-tree.ts';
import { type Candidate, judgeCandidates } from './judge-candidates.ts';
import { indexPaths } from './path-index.ts';
import { baseNameOf, directoryOf, joinPath, relativeTo } from './paths.ts';
import { createTextJudge } from './text-judge.ts';

/** A change of one ignore file. */
export interface IgnoreEdit extends IgnoreFix {
  readonly path: string;
  /** True when there is no such file yet. */
  readonly isNew: boolean;
}

/**
 * The additions to ignore files that cover every candidate name, ordered by path; empty when all
 * are covered.
 *
 * Names that nothing ignores go to the `.gitignore` of the root, which holds for every directory
 * below; a name that a negation brings back is ignored again after it, in the same file. What is
 * left after that (a nested file that decides otherwise) goes into the directory itself.
 *
 * @throws {InputError} when an ignore file that is there cannot be read.
 */
export async function planIgnoreFix(tree: IgnoreTree): Promise<IgnoreEdit[]> {
  const candidates = await judgeCandidates(
    tree,
    indexPaths(tree.paths),
    candidateDirectories(tree.paths),
  );
  const accepted = await findAcceptedFiles(tree);
  const open = candidates.filter(({ path, verdict }) => !verdict.ignored && !accepted.has(path));
  const keep = [
    ...tree.paths.filter(isOpenEnvFile).map(baseNameOf),
    ...[...accepted].map(baseNameOf),
  ].filter((name) => !open.some((candidate) => candidate.name === name));

  const wanted = new Map<string, Set<string>>();
  for (const candidate of open) want(wanted, fileToMend(candidate), candidate.path);
  let edits = await makeEdits(tree, wanted, keep);
  const rest = await stillOpen(tree, open, edits);
  if (rest.length > 0) {
    for (const { directory, path } of rest) want(wanted, joinPath(directory, '.gitignore'), path);
    edits = await makeEdits(tree, wanted, keep);
  }
  return edits;
}

function fileToMend({ isReincluded, verdict }: Candidate): string {
  return isReincluded && verdict.source !== null ? verdict.source : '.gitignore';
}

function want(wanted: Map<string, Set<string>>, ignoreFile: string, path: string): void {
  const relative = relativeTo(directoryOf(ignoreFile), path);
  wanted.set(ignoreFile, (wanted.get(ignoreFile) ?? new Set()).add(relative));
}

async function makeEdits(
  tree: IgnoreTree,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  keep: readonly string[],
): Promise<IgnoreEdit[]> {
  const present = new Set(tree.paths);
  const edits: IgnoreEdit[] = [];
  for (const [path, relative] of [...wanted].sort(([a], [b]) => compareText(a, b))) {
    const text = await tree.readFile(path);
    if (text === null && present.has(path)) {
      throw new InputError(`${path} cannot be read; make it readable, then run --fix again`, {
        path,
      });
    }
    const fix = fixIgnore(path, text, [...relative], keep);
    if (fix.append !== '') edits.push({ ...fix, path, isNew: text === null });
  }
  return edits;
}

/** Candidates that would still not be ignored after the edits. */
async function stillOpen(
  tree: IgnoreTree,
  candidates: readonly Candidate[],
  edits: readonly IgnoreEdit[],
): Promise<Candidate[]> {
  const edited = new Map(edits.map(({ path, text }) => [path, text]));
  const readFile: ReadText = (path) => edited.get(path) ?? tree.readFile(path);
  const verdicts = await createTextJudge({ readFile }).judge(candidates.map(({ path }) => path));
  return candidates.filter((_, index) => verdicts[index]?.ignored !== true);
}
