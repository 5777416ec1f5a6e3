import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'together-api-key',
    title: 'Together AI API key',
    provider: 'Together AI',
    severity: 'high',
    keywords: ['tgp_v1_'],
    caseSensitive: true,
    pattern: /tgp_v1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: "Runs models and fine-tuning jobs at the account's cost.",
    fix: 'Revoke the key at api.together.ai/settings/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.together.ai/docs/quickstart'],
    examples: [
      `TOGETHER_API_KEY=tgp_v1_${fill(43, 'base64url')}`,
      `{ "key": "tgp_v1_${fill(43, 'base64url', 4)}" }`,
    ],
    nonExamples: [
      `TOGETHER_API_KEY=tgp_v1_${fill(42, 'base64url')}`,
      `TOGETHER_API_KEY=tgp_v1_${fill(50, 'base64url', 2)}`,
      `TOGETHER_API_KEY=tgp_v1_${'x'.repeat(43)}`,
      'TOGETHER_API_KEY=tgp_v1_your_key',
    ],
  }),
  defineRule({
    id: 'together-api-key-legacy',
    title: 'Together AI API key (older form)',
    provider: 'Together AI',
    severity: 'high',
    confidence: 0.85,
    keywords: ['together_a', 'togetherai', 'together-a', 'togetherapi', 'together.ai', 'together('],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['together ai', 'togetherai', 'together api'], ['key', 'token']),
        called(['Together', 'AsyncTogether']),
      ],
      hex(64),
    ),
    minEntropy: 3,
    why: "Runs models and fine-tuning jobs at the account's cost.",
    fix: 'Delete the key at api.together.ai/settings/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.together.ai/docs/quickstart'],
    examples: [
      `TOGETHER_AI_API_KEY=${fill(64, 'hex')}`,
      `"together_ai_api_key": "${fill(64, 'hex', 2)}",`,
      `client = Together(api_key="${fill(64, 'hex', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `TOGETHER_AI_API_KEY=${fill(63, 'hex')}`,
      `together-ai/agent@sha256:${fill(64, 'hex', 3)}`,
      'TOGETHER_AI_API_KEY=your_together_ai_api_key_here',
      `together_api_digest: ${fill(64, 'hex', 4)}`,
    ],
  }),
];
