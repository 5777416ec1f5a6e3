import { ruleMatches } from '../policy/apply-policy.ts';

/** What `ruleFilter` gives where nothing is left out. */
export const everyRule = (): boolean => true;

/** Which rules are in force: only those named, if any are, without the disabled ones. */
export function ruleFilter(
  only: readonly string[],
  disabled: readonly string[],
): (ruleId: string) => boolean {
  if (only.length === 0 && disabled.length === 0) return everyRule;
  const known = new Map<string, boolean>();
  const decide = (ruleId: string): boolean =>
    (only.length === 0 || only.some((pattern) => ruleMatches(pattern, ruleId))) &&
    !disabled.some((pattern) => ruleMatches(pattern, ruleId));
  return (ruleId) => {
    const before = known.get(ruleId);
    if (before !== undefined) return before;
    const answer = decide(ruleId);
    known.set(ruleId, answer);
    return answer;
  };
}
