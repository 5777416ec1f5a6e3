import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'livekit-api-secret',
    title: 'LiveKit API secret',
    provider: 'LiveKit',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['livekit'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['livekit'], ['secret'])], alnum(32, 64)),
    minEntropy: 3.5,
    why: 'Signs tokens that join and record any room.',
    fix: 'Delete the secret at cloud.livekit.io, Settings → Keys, create another and keep it outside the repository.',
    references: ['https://docs.livekit.io/home/get-started/authentication/'],
    examples: [
      `LIVEKIT_API_SECRET=${fill(32)}`,
      `"livekit_api_secret": "${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `LIVEKIT_API_SECRET=${fill(31)}`,
      `LIVEKIT_API_NAME=${fill(32)}`,
      'LIVEKIT_API_SECRET=your_livekit_api_secret_here',
    ],
  }),
];
