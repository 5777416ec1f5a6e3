import { candidateDirectories, isPackageManifest } from './candidates.ts';
import type { ReadText } from './ignore-judge.ts';
import type { IgnoreTree } from './ignore-tree.ts';
import { type Candidate, judgeCandidates } from './judge-candidates.ts';
import { indexPaths, type PathIndex } from './path-index.ts';
import { type EnvUseIndex, indexEnvUse } from './uses-env.ts';

/** A tree with what every rule asks of it, found out once. */
export interface IgnoreContext {
  readonly tree: IgnoreTree;
  readonly index: PathIndex;
  /** Directories in which an env file could appear; the root is the empty string. */
  readonly directories: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly uses: EnvUseIndex;
  /** Env files that lie there and that git ignores. */
  readonly ignoredEnv: ReadonlySet<string>;
}

/** @throws whatever the judge of the tree throws. */
export async function readIgnoreContext(given: IgnoreTree): Promise<IgnoreContext> {
  const tree = { ...given, readFile: rememberManifests(given.readFile) };
  const index = indexPaths(tree.paths);
  const directories = candidateDirectories(tree.paths);
  const candidates = await judgeCandidates(tree, index, directories);
  return {
    ...{ tree, index, directories, candidates },
    uses: indexEnvUse(tree.paths, directories, tree.readFile),
    ignoredEnv: new Set(tree.ignoredEnv),
  };
}

/** Manifests are asked for by several rules; everything else is read once anyway. */
function rememberManifests(readFile: ReadText): ReadText {
  const texts = new Map<string, ReturnType<ReadText>>();
  return (path) => {
    if (!isPackageManifest(path)) return readFile(path);
    const text = texts.get(path) ?? readFile(path);
    texts.set(path, text);
    return text;
  };
}
