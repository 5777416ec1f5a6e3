import { compareText } from '../model/finding.ts';
import { checkDockerContext } from './check-docker-context.ts';
import { checkNpmPackage } from './check-npm-package.ts';
import { checkReincluded } from './check-reincluded.ts';
import { checkTracked } from './check-tracked.ts';
import { checkUncovered } from './check-uncovered.ts';
import { type IgnoreContext, readIgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import type { IgnoreTree } from './ignore-tree.ts';

type IgnoreCheck = (context: IgnoreContext) => Promise<IgnoreFinding[]>;

const checks: readonly IgnoreCheck[] = [
  checkUncovered,
  checkReincluded,
  checkTracked,
  checkDockerContext,
  checkNpmPackage,
];

/**
 * Finds env files that could slip into git, an image or a package.
 *
 * The rule of the history is apart (`checkHistory`): it needs commits, not a tree. Findings are
 * ordered by path, line and rule.
 *
 * @throws whatever the judge throws.
 */
export async function checkIgnoreCoverage(tree: IgnoreTree): Promise<IgnoreFinding[]> {
  const context = await readIgnoreContext(tree);
  const findings: IgnoreFinding[] = [];
  for (const check of checks) findings.push(...(await check(context)));
  return findings.sort(
    (a, b) =>
      compareText(a.location.path, b.location.path) ||
      (a.location.line ?? 0) - (b.location.line ?? 0) ||
      compareText(a.ruleId, b.ruleId) ||
      compareText(a.subject, b.subject),
  );
}
