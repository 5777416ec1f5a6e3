import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'bitrise-token',
    title: 'Bitrise access token',
    provider: 'Bitrise',
    severity: 'high',
    confidence: 0.9,
    keywords: ['bitrise'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('[A-Za-z0-9_-]{86}'),
    minEntropy: 4.2,
    why: 'Starts builds and reads their logs and artifacts as its owner.',
    fix: 'Revoke it under Account settings, Security, and create a new one.',
    references: [
      'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
    ],
    examples: [
      `BITRISE_TOKEN=${fill(86, 'base64url')}`,
      `curl -H 'Authorization: ${fill(86, 'base64url', 2)}' https://api.bitrise.io/v0.1/me`,
    ],
    nonExamples: [
      `TOKEN=${fill(86, 'base64url')}`,
      `BITRISE_TOKEN=${fill(85, 'base64url')}`,
      `BITRISE_TOKEN=${fill(87, 'base64url')}`,
    ],
  }),
];
