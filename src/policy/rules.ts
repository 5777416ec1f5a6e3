import { defineMeta } from '../model/rule.ts';

/** Rules about the policy itself: marks and entries that hide findings. */
export const policyRules = [
  defineMeta({
    id: 'allow-without-reason',
    check: 'leak',
    title: 'Inline mark without a rule or a reason',
    severity: 'low',
    confidence: 1,
    why: 'The next reader cannot tell whether the mark is still right, and it hides every rule on its line.',
    fix: 'Name the rule and the reason: watertight:allow RULE -- why it is harmless.',
    references: ['https://owasp.org/www-project-devsecops-guideline/latest/01a-Secrets-Management'],
    since: '0.1.0',
  }),
  defineMeta({
    id: 'suppression-stale',
    check: 'leak',
    title: 'Suppression that no longer applies',
    severity: 'low',
    confidence: 1,
    why: 'It has expired or matches nothing any more; left in place it may one day hide something else.',
    fix: 'Remove the entry, or renew its date together with its reason.',
    references: ['https://owasp.org/www-project-devsecops-guideline/latest/01a-Secrets-Management'],
    since: '0.1.0',
  }),
] as const;
