import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'sourcegraph-access-token',
    title: 'Sourcegraph access token',
    provider: 'Sourcegraph',
    severity: 'high',
    confidence: 0.98,
    keywords: ['sgp_'],
    caseSensitive: true,
    pattern: /sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Searches and reads the code of every repository its owner may see.',
    fix: 'Delete it under Settings, Access tokens of the instance and create a new one.',
    references: ['https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token'],
    examples: [
      `SRC_ACCESS_TOKEN=sgp_${fill(40, 'hex')}`,
      `token sgp_${fill(16, 'hex')}_${fill(40, 'hex', 2)}`,
      `SRC_ACCESS_TOKEN=sgp_local_${fill(40, 'hex', 3)}`,
    ],
    nonExamples: [
      `SRC_ACCESS_TOKEN=sgp_${fill(39, 'hex')}`,
      `SRC_ACCESS_TOKEN=sgp_${fill(41, 'hex')}`,
      `SRC_ACCESS_TOKEN=sgp_${'x'.repeat(40)}`,
    ],
  }),
];
