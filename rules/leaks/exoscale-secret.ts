import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'exoscale-api-secret',
    title: 'Exoscale API secret',
    provider: 'Exoscale',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['exoscale'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['exoscale'], ['secret', 'api secret', 'secret key'])], urlSafe(43)),
    minEntropy: 3.5,
    why: 'With its key id it manages the resources of its role.',
    fix: 'Delete the secret at portal.exoscale.com/iam/api-keys, create another and keep it outside the repository.',
    references: ['https://community.exoscale.com/product/iam/'],
    examples: [
      `EXOSCALE_API_SECRET=${fill(43)}`,
      `"exoscale_api_secret": "${fill(43, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(43)}`,
      `EXOSCALE_API_SECRET=${fill(42)}`,
      `EXOSCALE_API_NAME=${fill(43)}`,
      'EXOSCALE_API_SECRET=your_exoscale_api_secret_here',
    ],
  }),
];
