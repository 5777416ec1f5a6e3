import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'upcloud-api-token',
    title: 'UpCloud API token',
    provider: 'UpCloud',
    severity: 'critical',
    keywords: ['ucat_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])ucat_[0-9A-Z]{26}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Makes and deletes servers and storage of the account.',
    fix: 'Replace the token at hub.upcloud.com/account/api-tokens, then hand the new one to the application through its environment.',
    references: ['https://upcloud.com/docs/guides/getting-started-upcloud-api/'],
    examples: [
      `UPCLOUD_API_TOKEN=ucat_${fill(26, 'BASE36')}`,
      `Authorization: Bearer ucat_${fill(26, 'BASE36', 4)}`,
    ],
    nonExamples: [
      `UPCLOUD_API_TOKEN=ucat_${fill(25, 'BASE36')}`,
      `UPCLOUD_API_TOKEN=ucat_${fill(33, 'BASE36', 2)}`,
      `UPCLOUD_API_TOKEN=ucat_${'X'.repeat(26)}`,
      'UPCLOUD_API_TOKEN=ucat_your_key',
    ],
  }),
];
