import { severityRank } from '../model/severity.ts';
import type { IgnoreFinding } from './ignore-finding.ts';

/**
 * True when a finding at the head of a range was not there at its base: no finding of the same
 * rule, path and subject stood there, or the one that did was less severe or named fewer files.
 *
 * A finding that only lost names is not new, so a change for the better never fails; nor is the
 * hint about a name that nothing uses any more, where its use was told before.
 */
export function isNewIgnoreFinding(
  finding: IgnoreFinding,
  atBase: readonly IgnoreFinding[],
): boolean {
  const isQuiet = finding.args['usage'] === null;
  const before = atBase.filter(
    ({ ruleId, location, subject }) =>
      ruleId === finding.ruleId &&
      location.path === finding.location.path &&
      (isQuiet || subject === finding.subject),
  );
  if (before.every((each) => severityRank(finding.severity) < severityRank(each.severity))) {
    return true;
  }
  // Long lists are cut, so their true length is compared as well.
  const count = Number(finding.args['count'] ?? 0);
  if (before.every((each) => count > Number(each.args['count'] ?? 0))) return true;
  const known = new Set(before.flatMap(namesOf));
  return namesOf(finding).some((name) => !known.has(name));
}

function namesOf(finding: IgnoreFinding): readonly string[] {
  const { names } = finding.args;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
