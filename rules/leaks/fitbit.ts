import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'fitbit-client-secret',
    title: 'Fitbit client secret',
    provider: 'Fitbit',
    severity: 'high',
    confidence: 0.85,
    keywords: ['fitbit'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['fitbit'], ['secret'])], hex(32)),
    minEntropy: 3,
    why: "Lets a stranger pass for the app and refresh its users' tokens.",
    fix: 'Replace the secret at dev.fitbit.com/apps, then hand the new one to the application through its environment.',
    references: ['https://dev.fitbit.com/build/reference/web-api/'],
    examples: [
      `FITBIT_CLIENT_SECRET=${fill(32, 'hex')}`,
      `"fitbit_client_secret": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `FITBIT_CLIENT_SECRET=${fill(31, 'hex')}`,
      `fitbit/agent@sha256:${fill(32, 'hex', 3)}`,
      'FITBIT_CLIENT_SECRET=your_fitbit_client_secret_here',
    ],
  }),
];
