import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pusher-app-secret',
    title: 'Pusher app secret',
    provider: 'Pusher',
    severity: 'high',
    confidence: 0.85,
    keywords: ['pusher'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue([named(['pusher'], ['secret']), bare(['app secret'])], hex(20)),
    minEntropy: 2.5,
    why: 'Publishes to every channel and lets anybody into private ones.',
    fix: 'Replace the secret at dashboard.pusher.com, then hand the new one to the application through its environment.',
    references: ['https://pusher.com/docs/channels/library_auth_reference/rest-api/'],
    examples: [
      `PUSHER_APP_SECRET=${fill(20, 'hex')}`,
      `"pusher_app_secret": "${fill(20, 'hex', 2)}",`,
      `pusher:\n  app_secret: ${fill(20, 'hex', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(20, 'hex')}`,
      `PUSHER_APP_SECRET=${fill(19, 'hex')}`,
      `pusher/agent@sha256:${fill(20, 'hex', 3)}`,
      'PUSHER_APP_SECRET=your_pusher_app_secret_here',
      `PUSHER_APP_KEY=${fill(20, 'hex')}`,
    ],
  }),
];
