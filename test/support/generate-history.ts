import { fill } from '../../src/model/fill.ts';
import { type CommitSpec, repositoryOf, type TestRepository } from './git-repository.ts';

/** A pull request in a made-up history. */
export interface GeneratedHistory {
  readonly origin: TestRepository;
  /** Names of the commits: tip of the base, tip of the topic, merge of both. */
  readonly base: string;
  readonly head: string;
  readonly merge: string;
  /** What each commit did, for a failure that people can read. */
  readonly story: readonly string[];
}

type Tree = ReadonlyMap<string, string>;

const secrets = Array.from(
  { length: 5 },
  (_, at) => `key = "sk_live_${fill(48, 'base62', at + 1)}"`,
);
const paths = ['a.js', 'b.py', 'dir/c.yml', 'dir/deep/d.txt', 'e.env'];

/**
 * A history of two branches by a seed: secrets that come, go and come back, renames, reverts,
 * merges in both directions (criss-cross), of several branches at once (octopus), and merges that
 * bring what no side has.
 */
export function generateHistory(seed: number): GeneratedHistory {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const commits: CommitSpec[] = [];
  const trees = new Map<string, Tree>();
  const story: string[] = [];
  const tips = { main: '', topic: '' };

  const commit = (branch: string, what: string, parents: readonly string[], tree: Tree): string => {
    const name = `c${commits.length}`;
    const [first] = parents;
    const before =
      (first === undefined ? undefined : trees.get(first)) ?? new Map<string, string>();
    const files: Record<string, string | null> = {};
    for (const [path, text] of tree) if (before.get(path) !== text) files[path] = text;
    for (const path of before.keys()) if (!tree.has(path)) files[path] = null;
    commits.push({ name, branch, parents, files, message: what });
    trees.set(name, tree);
    story.push(`${name} on ${branch}, after ${parents.join(' and ')}: ${what}`);
    return name;
  };

  const edit = (from: Tree): [what: string, tree: Tree] => {
    const tree = new Map(from);
    const path = pick(paths);
    const there = [...from.keys()];
    const kind = random(7);
    if (kind === 0 && there.length > 1) {
      const old = pick(there);
      const to = `moved/${random(4)}-${old.replaceAll('/', '-')}`;
      tree.set(to, from.get(old) ?? '');
      tree.delete(old);
      return [`rename ${old}`, tree];
    }
    if (kind === 1 && there.length > 1) {
      const old = pick(there);
      tree.delete(old);
      return [`delete ${old}`, tree];
    }
    if (kind === 2) {
      const old = pick([...trees.keys()]);
      return [`go back to ${old}`, new Map(trees.get(old))];
    }
    if (kind === 3) {
      const text = (from.get(path) ?? '').replaceAll(/^key = .*\n/gm, '');
      tree.set(path, `${text}# clean ${random(9)}\n`);
      return [`clean ${path}`, tree];
    }
    if (kind === 4) {
      tree.set(path, `${from.get(path) ?? ''}line ${random(99)}\n`);
      return [`change ${path}`, tree];
    }
    tree.set(path, `${from.get(path) ?? ''}${pick(secrets)}\n`);
    return [`add a secret to ${path}`, tree];
  };

  /** Each path from one side or the other, now and then with something of its own. */
  const mergeTrees = (sides: readonly Tree[]): [evil: boolean, tree: Tree] => {
    const tree = new Map<string, string>();
    for (const path of new Set(sides.flatMap((side) => [...side.keys()]))) {
      const text = pick(sides).get(path);
      if (text !== undefined) tree.set(path, text);
    }
    const isEvil = random(3) === 0;
    if (isEvil) tree.set(`evil${random(3)}.txt`, `${pick(secrets)}\n`);
    return [isEvil, tree];
  };

  const treeOf = (name: string): Tree => trees.get(name) ?? new Map();
  const start = commit('main', 'begin', [], new Map([['README.md', '# made up\n']]));
  tips.main = start;
  for (let at = random(5); at > 0; at -= 1) {
    tips.main = commit('main', ...after(edit(treeOf(tips.main)), tips.main));
  }
  tips.topic = tips.main;
  for (let at = 4 + random(10); at > 0; at -= 1) {
    const branch = random(3) === 0 ? 'main' : 'topic';
    const other = branch === 'main' ? 'topic' : 'main';
    const kind = random(6);
    if (kind === 0 && tips[other] !== tips[branch]) {
      // The topic goes into main only in part, or there would be nothing left to judge.
      const from = branch === 'main' ? pick(ancestorsOf(tips.topic, commits)) : tips.main;
      tips[branch] = merge(branch, [tips[branch], from]);
    } else if (kind === 1) {
      const sides = [1, 2].map((side) =>
        commit(`side${commits.length}-${side}`, ...after(edit(treeOf(tips[branch])), tips[branch])),
      );
      tips[branch] = merge(branch, [tips[branch], ...sides]);
    } else {
      tips[branch] = commit(branch, ...after(edit(treeOf(tips[branch])), tips[branch]));
    }
  }
  const base = tips.main;
  const head = commit('topic', ...after(edit(treeOf(tips.topic)), tips.topic));
  const result = merge('pull', [base, head]);
  const origin = repositoryOf(commits, { bare: true });
  origin.git('update-ref', 'refs/pull/1/merge', origin.id(result));
  origin.git('update-ref', 'refs/pull/1/head', origin.id(head));
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  origin.git('config', 'uploadpack.allowFilter', 'true');
  return { origin, base, head, merge: result, story };

  function merge(branch: string, parents: readonly string[]): string {
    const [isEvil, tree] = mergeTrees(parents.map(treeOf));
    return commit(branch, isEvil ? 'merge with more' : 'merge', parents, tree);
  }
}

function after(
  [what, tree]: [string, Tree],
  parent: string,
): [what: string, parents: readonly string[], tree: Tree] {
  return [what, [parent], tree];
}

function ancestorsOf(tip: string, commits: readonly CommitSpec[]): string[] {
  const parents = new Map(commits.map(({ name, parents: all = [] }) => [name, all]));
  const found = new Set([tip]);
  for (const name of found) for (const parent of parents.get(name) ?? []) found.add(parent);
  return [...found];
}

/** Numbers below a limit, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
