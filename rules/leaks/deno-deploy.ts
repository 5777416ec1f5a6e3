import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'deno-deploy-token',
    title: 'Deno Deploy token',
    provider: 'Deno Deploy',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['ddp_', 'ddo_', 'ddw_'],
    caseSensitive: true,
    pattern: /dd[pow]_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Deploys code to the projects of its owner and reads their environment variables.',
    fix: 'Revoke it at dash.deno.com under Access tokens, create a new one, and check recent deployments.',
    references: ['https://docs.deno.com/deploy/'],
    examples: [
      `DENO_DEPLOY_TOKEN=ddp_${fill(36)}`,
      `deployctl deploy --token=ddw_${fill(36, 'base62', 2)}`,
    ],
    nonExamples: [
      `DENO_DEPLOY_TOKEN=ddp_${fill(35)}`,
      `DENO_DEPLOY_TOKEN=ddp_${fill(37)}`,
      `DENO_DEPLOY_TOKEN=ddp_${'x'.repeat(36)}`,
    ],
  }),
];
