import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'convex-deploy-key',
    title: 'Convex deploy key',
    provider: 'Convex',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['convex'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['convex'], ['key', 'token'])],
      '(?:prod|dev|preview|project):[a-z0-9:-]{3,60}\\|[a-z0-9+/=]{40,400}',
    ),
    minEntropy: 3,
    why: 'Deploys functions and reads the data of the deployment.',
    fix: 'Replace the key at dashboard.convex.dev, then hand the new one to the application through its environment.',
    references: ['https://docs.convex.dev/production/hosting/'],
    examples: [
      `CONVEX_DEPLOY_KEY=prod:happy-otter-123|${fill(80)}`,
      `"convex_deploy_key": "prod:happy-otter-123|${fill(80, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=prod:happy-otter-123|${fill(80)}`,
      `CONVEX_DEPLOY_NAME=prod:happy-otter-123|${fill(80)}`,
      'CONVEX_DEPLOY_KEY=your_convex_deploy_key_here',
    ],
  }),
];
