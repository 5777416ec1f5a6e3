import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'stream-api-secret',
    title: 'Stream API secret',
    provider: 'Stream',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['stream_api', 'getstream', 'stream_secret', 'streamapi', 'stream_chat', 'stream_io'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['stream', 'getstream', 'stream_io', 'stream chat'],
          ['api secret', 'secret', 'secret key'],
        ),
      ],
      '(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]{64}',
    ),
    minEntropy: 3.8,
    why: 'Signs tokens for any user of the app.',
    fix: 'Replace the secret at dashboard.getstream.io, then hand the new one to the application through its environment.',
    references: ['https://getstream.io/chat/docs/'],
    examples: [
      `STREAM_API_SECRET=${fill(64, 'base36')}`,
      `"stream_api_secret": "${fill(64, 'base36', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'base36')}`,
      `STREAM_API_SECRET=${fill(63, 'base36')}`,
      `STREAM_API_NAME=${fill(64, 'base36')}`,
      'STREAM_API_SECRET=your_stream_api_secret_here',
    ],
  }),
];
