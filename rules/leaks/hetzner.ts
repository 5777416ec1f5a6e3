import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'hetzner-cloud-token',
    title: 'Hetzner Cloud API token',
    provider: 'Hetzner',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['hcloud', 'hetzner'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['hcloud', 'hetzner'], ['token', 'key'])], alnum(64)),
    minEntropy: 3.5,
    why: 'Creates, changes and deletes the servers and volumes of the project.',
    fix: 'Delete the token at console.hetzner.cloud, Security → API tokens, create another and keep it outside the repository.',
    references: ['https://docs.hetzner.cloud/'],
    examples: [
      `HETZNER_CLOUD_TOKEN=${fill(64)}`,
      `"hetzner_cloud_token": "${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `HETZNER_CLOUD_TOKEN=${fill(63)}`,
      `HETZNER_CLOUD_NAME=${fill(64)}`,
      'HETZNER_CLOUD_TOKEN=your_hetzner_cloud_token_here',
    ],
  }),
];
