import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'ovh-application-secret',
    title: 'OVHcloud application secret or consumer key',
    provider: 'OVHcloud',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['ovh_', 'ovh-', 'ovh.'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['ovh'], ['application secret', 'consumer key', 'app secret', 'secret'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'With the application key it signs calls that manage domains, servers and cloud projects.',
    fix: 'Replace the key at api.ovh.com/console, then hand the new one to the application through its environment.',
    references: [
      'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042784',
    ],
    examples: [
      `OVH_APPLICATION_SECRET=${fill(32)}`,
      `"ovh_application_secret": "${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `OVH_APPLICATION_SECRET=${fill(31)}`,
      `OVH_APPLICATION_NAME=${fill(32)}`,
      'OVH_APPLICATION_SECRET=your_ovh_application_secret_here',
    ],
  }),
];
