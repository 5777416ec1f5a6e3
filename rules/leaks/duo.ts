import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'duo-secret-key',
    title: 'Duo secret key',
    provider: 'Duo',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['duo_', 'duo-', 'duosecurity', 'skey'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['duo'], ['skey', 'secret key', 'secret']), bare(['skey'])],
      alnum(40),
    ),
    minEntropy: 3.5,
    why: 'With the integration key it approves or skips the second factor of the application.',
    fix: 'Revoke the key at admin.duosecurity.com, Applications, issue a new one and read it from the environment or a secret store.',
    references: ['https://duo.com/docs/protecting-applications'],
    examples: [
      `DUO_SECRET_KEY=${fill(40)}`,
      `"duo_secret_key": "${fill(40, 'base62', 2)}",`,
      `duo_:\n  skey: ${fill(40, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(40)}`,
      `DUO_SECRET_KEY=${fill(39)}`,
      `DUO_SECRET_NAME=${fill(40)}`,
      'DUO_SECRET_KEY=your_duo_secret_key_here',
    ],
  }),
];
