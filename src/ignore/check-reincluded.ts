import type { RelatedLocation } from '../model/location.ts';
import { assessEnvFile, isMeantToBeShared } from './env-file-content.ts';
import { isFixturePath } from './env-file-name.ts';
import type { IgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import type { IgnoreTree } from './ignore-tree.ts';
import type { Candidate } from './judge-candidates.ts';
import { ignoreRule } from './rules.ts';

const ruleId = 'ignore-env-reincluded';
const fixtureConfidence = 0.4;

/**
 * `ignore-env-reincluded`: one finding for each negation and directory in which it brings env
 * files back.
 *
 * Info where neither the directory nor the pattern has to do with env files (`!*`), low where
 * every file that comes back lies there with values that are encrypted or public.
 */
export async function checkReincluded(context: IgnoreContext): Promise<IgnoreFinding[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of context.candidates) {
    if (!candidate.isReincluded) continue;
    const key = `${candidate.verdict.source}\0${candidate.verdict.line}\0${candidate.directory}`;
    const before = groups.get(key);
    if (before) before.push(candidate);
    else groups.set(key, [candidate]);
  }
  const findings: IgnoreFinding[] = [];
  for (const group of groups.values()) {
    const finding = await reincludedFinding(context, group);
    if (finding) findings.push(finding);
  }
  return findings;
}

async function reincludedFinding(
  { tree, uses }: IgnoreContext,
  group: readonly Candidate[],
): Promise<IgnoreFinding | null> {
  const [first] = group;
  if (!first) return null;
  const { directory, verdict } = first;
  const { pattern, source, line } = verdict;
  if (pattern === null || source === null || line === null) return null;
  const concerns = /env/i.test(pattern) || (await uses.inDirectory(directory)) !== null;
  const { severity, confidence } = ignoreRule(ruleId);
  const isChoice = concerns && (await areMeantToBeShared(tree, group));
  const related: RelatedLocation[] = group
    .filter(({ isPresent }) => isPresent)
    .map(({ path }) => ({ path, message: 'lies here and is not ignored' }));
  return {
    ruleId,
    severity: concerns ? (isChoice ? 'low' : severity) : 'info',
    confidence: isFixturePath(first.path) ? fixtureConfidence : confidence,
    location: { path: source, line, column: 1, endLine: line, endColumn: pattern.length + 1 },
    related,
    args: { directory, names: group.map(({ name }) => name), pattern },
    subject: `${directory} ${pattern}`,
  };
}

async function areMeantToBeShared(tree: IgnoreTree, group: readonly Candidate[]): Promise<boolean> {
  for (const { path, isPresent } of group) {
    const text = isPresent ? await tree.readFile(path) : null;
    if (text === null || !isMeantToBeShared(assessEnvFile(text))) return false;
  }
  return true;
}
