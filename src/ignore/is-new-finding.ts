import { severityRank } from '../model/severity.ts';
import type { IgnoreFinding } from './ignore-finding.ts';

/**
 * True when a finding at the head of a range was not there at its base: no finding of the same
 * rule, path and subject stood there, or the one that did was less severe or named fewer files.
 *
 * A finding that only lost names is not new, so a change for the better never fails.
 */
export function isNewIgnoreFinding(
  finding: IgnoreFinding,
  atBase: readonly IgnoreFinding[],
): boolean {
  const before = atBase.find(
    ({ ruleId, location, subject }) =>
      ruleId === finding.ruleId &&
      location.path === finding.location.path &&
      subject === finding.subject,
  );
  if (!before) return true;
  if (severityRank(finding.severity) < severityRank(before.severity)) return true;
  // Long lists are cut, so their true length is compared as well.
  if (Number(finding.args['count'] ?? 0) > Number(before.args['count'] ?? 0)) return true;
  const known = new Set(namesOf(before));
  return namesOf(finding).some((name) => !known.has(name));
}

function namesOf(finding: IgnoreFinding): readonly string[] {
  const { names } = finding.args;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
