import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'composio-api-key',
    title: 'Composio API key',
    provider: 'Composio',
    severity: 'high',
    confidence: 0.9,
    keywords: ['composio'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('ak_(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20}'),
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Acts in every account that users have connected to the project.',
    fix: 'Revoke the key at platform.composio.dev, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.composio.dev/'],
    examples: [
      `COMPOSIO_API_KEY=ak_${fill(20)}`,
      `provider: composio\n  token: ak_${fill(20, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=ak_${fill(20)}`,
      `COMPOSIO_API_KEY=ak_${fill(19)}`,
      'COMPOSIO_API_KEY=your_composio_api_key_here',
    ],
  }),
];
