import { defineMeta } from '../src/model/rule.ts';

/** The rule about values of the environment in hand; what it looks for is read at run time. */
export const knownValueRule = defineMeta({
  id: 'known-value',
  check: 'leak',
  title: 'Value of an environment variable',
  severity: 'high',
  confidence: 0.96,
  why: 'The value is in use: it stands in an env file of this working copy or in the environment of this job.',
  fix: 'Read it from the environment here too, and change it where it is used: whoever can read the repository has it.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  since: '0.1.0',
});
