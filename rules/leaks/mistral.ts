import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, called, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mistral-api-key',
    title: 'Mistral API key',
    provider: 'Mistral',
    severity: 'high',
    confidence: 0.85,
    keywords: ['mistral'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['mistral'], ['key', 'token', 'secret']),
        called(['Mistral', 'MistralClient', 'ChatMistralAI']),
      ],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'Calls models and reads files and fine-tuned models of the workspace.',
    fix: 'Delete the key at console.mistral.ai/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.mistral.ai/getting-started/quickstart/'],
    examples: [
      `MISTRAL_API_KEY=${fill(32)}`,
      `"mistral_api_key": "${fill(32, 'base62', 2)}",`,
      `client = Mistral(api_key="${fill(32, 'base62', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `MISTRAL_API_KEY=${fill(31)}`,
      `MISTRAL_API_NAME=${fill(32)}`,
      'MISTRAL_API_KEY=your_mistral_api_key_here',
    ],
  }),
];
