import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'snyk-api-token',
    title: 'Snyk API token',
    provider: 'Snyk',
    severity: 'high',
    confidence: 0.92,
    keywords: ['snyk'],
    scope: 'line',
    pattern: nearValue(
      [
        named(['snyk'], ['token', 'key', 'secret']),
        'snyk[ ]auth[ ]{1,4}',
        'snyk[ ]config[ ]set[ ]api=',
      ],
      uuid,
    ),
    minEntropy: 3,
    why: "Reads every known weakness of the organization's projects and changes their policies.",
    fix: 'Revoke and regenerate the key under Account settings, General; use a service account in CI.',
    references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
    examples: [
      `SNYK_TOKEN=${fillUuid()}`,
      `snyk auth ${fillUuid(2)}`,
      `snykApiKey: '${fillUuid(3)}'`,
    ],
    nonExamples: [
      `TOKEN=${fillUuid()}`,
      `SNYK_ORG_ID=${fillUuid()}`,
      'SNYK_TOKEN=00000000-0000-0000-0000-000000000000',
    ],
  }),
];
