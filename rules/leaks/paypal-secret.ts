import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'paypal-client-secret',
    title: 'PayPal client secret',
    provider: 'PayPal',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['paypal'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['paypal'], ['secret', 'secret key']), bare(['client secret'])],
      'E(?=[a-z_-]*[0-9])[a-z0-9_-]{79}',
    ),
    minEntropy: 3.8,
    why: 'With the client id it takes, refunds and sends payments of the merchant.',
    fix: 'Revoke the secret at developer.paypal.com/dashboard/applications, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.paypal.com/api/rest/'],
    examples: [
      `PAYPAL_CLIENT_SECRET=E${fill(79)}`,
      `"paypal_client_secret": "E${fill(79, 'base62', 2)}",`,
      `paypal:\n  client_secret: E${fill(79, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=E${fill(79)}`,
      `PAYPAL_CLIENT_SECRET=E${fill(78)}`,
      `PAYPAL_CLIENT_NAME=E${fill(79)}`,
      'PAYPAL_CLIENT_SECRET=your_paypal_client_secret_here',
    ],
  }),
];
