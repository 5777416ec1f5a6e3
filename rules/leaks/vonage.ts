import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'vonage-api-secret',
    title: 'Vonage API secret',
    provider: 'Vonage',
    severity: 'high',
    confidence: 0.85,
    keywords: ['vonage', 'nexmo'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['vonage', 'nexmo'], ['secret', 'api secret', 'signature secret'])],
      '(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{16}',
    ),
    minEntropy: 2.8,
    why: "With the API key it sends messages and calls at the account's cost.",
    fix: 'Replace the secret at dashboard.nexmo.com/settings, then hand the new one to the application through its environment.',
    references: ['https://developer.vonage.com/en/concepts/guides/authentication'],
    examples: [`VONAGE_API_SECRET=${fill(16)}`, `"vonage_api_secret": "${fill(16, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(16)}`,
      `VONAGE_API_SECRET=${fill(15)}`,
      `VONAGE_API_NAME=${fill(16)}`,
      'VONAGE_API_SECRET=your_vonage_api_secret_here',
    ],
  }),
];
