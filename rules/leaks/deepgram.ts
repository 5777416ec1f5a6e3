import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'deepgram-api-key',
    title: 'Deepgram API key',
    provider: 'Deepgram',
    severity: 'high',
    confidence: 0.85,
    keywords: ['deepgram', 'dg_api_key'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['deepgram', 'dg_api'], ['key', 'token', 'secret']),
        called(['DeepgramClient', 'Deepgram', 'createClient']),
      ],
      hex(40),
    ),
    minEntropy: 3,
    why: "Transcribes audio at the project's cost and reads its usage.",
    fix: 'Replace the key at console.deepgram.com, then hand the new one to the application through its environment.',
    references: ['https://developers.deepgram.com/docs/create-additional-api-keys'],
    examples: [
      `DEEPGRAM_API_KEY=${fill(40, 'hex')}`,
      `"deepgram_api_key": "${fill(40, 'hex', 2)}",`,
      `client = DeepgramClient(api_key="${fill(40, 'hex', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `DEEPGRAM_API_KEY=${fill(39, 'hex')}`,
      `deepgram/agent@sha256:${fill(40, 'hex', 3)}`,
      'DEEPGRAM_API_KEY=your_deepgram_api_key_here',
    ],
  }),
];
