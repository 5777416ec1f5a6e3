import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'dify-api-key',
    title: 'Dify application key',
    provider: 'Dify',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['dify_api', 'dify-api', 'dify_app', 'dify_key', 'dify.ai', 'difyapi'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('app-(?=[A-Za-z]*[0-9])[A-Za-z0-9]{24}'),
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Runs the application and reads its conversations.',
    fix: 'Replace the key in your Dify application, API Access, then hand the new one to the application through its environment.',
    references: ['https://docs.dify.ai/en/guides/application-publishing/developing-with-apis'],
    examples: [
      `DIFY_API_KEY=app-${fill(24)}`,
      `provider: dify_api\n  token: app-${fill(24, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=app-${fill(24)}`,
      `DIFY_API_KEY=app-${fill(23)}`,
      'DIFY_API_KEY=your_dify_api_key_here',
    ],
  }),
];
