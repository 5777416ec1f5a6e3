import type { LikelihoodParameters } from '../../src/scan/generic/likelihood.ts';
import type { Forest, TreeNode } from './boost.ts';

type About = Pick<
  LikelihoodParameters,
  'featureVersion' | 'features' | 'corpus' | 'probe' | 'calibration' | 'bigram'
>;

/** A forest as the arrays that the detector walks. */
export function storeForest(forest: Forest, about: About): LikelihoodParameters {
  const roots: number[] = [];
  const f: number[] = [];
  const t: number[] = [];
  const l: number[] = [];
  const r: number[] = [];
  const v: number[] = [];
  const mean: number[] = [];
  const add = (tree: TreeNode | number): number => {
    if (typeof tree === 'number') {
      v.push(tree);
      return -v.length;
    }
    const at = f.length;
    f.push(tree.feature);
    t.push(tree.threshold);
    mean.push(tree.mean);
    l.push(0);
    r.push(0);
    l[at] = add(tree.left);
    r[at] = add(tree.right);
    return at;
  };
  for (const tree of forest.trees) roots.push(add(tree));
  return { ...about, roots, f, t, l, r, v, mean };
}
