import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'codefresh-api-key',
    title: 'Codefresh API key',
    provider: 'Codefresh',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['codefresh', 'cf_api_key'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('[0-9a-f]{24}\\.[0-9a-f]{32}'),
    minEntropy: 3,
    why: 'Runs and changes pipelines as its user.',
    fix: 'Delete the key at g.codefresh.io/user/settings, create another and keep it outside the repository.',
    references: ['https://codefresh.io/docs/docs/integrations/codefresh-api/'],
    examples: [
      `CODEFRESH_API_KEY=${fill(24, 'hex')}.${fill(32, 'hex')}`,
      `provider: codefresh\n  token: ${fill(24, 'hex', 3)}.${fill(32, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=${fill(24, 'hex')}.${fill(32, 'hex')}`,
      `CODEFRESH_API_KEY=${fill(24, 'hex')}.${fill(31, 'hex')}`,
      'CODEFRESH_API_KEY=your_codefresh_api_key_here',
    ],
  }),
];
