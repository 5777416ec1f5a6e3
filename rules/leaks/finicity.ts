import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'finicity-app-key',
    title: 'Finicity app key or token',
    provider: 'Finicity',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['finicity'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['finicity'], ['key', 'token', 'secret'])],
      '(?=[a-z]*[0-9])(?:[0-9a-f]{32}|[a-z0-9]{20})',
    ),
    minEntropy: 2.8,
    why: "Reads bank data of the application's customers.",
    fix: 'Revoke the token at signup.finicity.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.mastercard.com/open-finance-us/documentation/'],
    examples: [
      `FINICITY_APP_KEY=${fill(32, 'hex')}`,
      `"finicity_app_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `FINICITY_APP_NAME=${fill(32, 'hex')}`,
      'FINICITY_APP_KEY=your_finicity_app_key_here',
    ],
  }),
];
