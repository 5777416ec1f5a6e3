import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'neptune-api-token',
    title: 'Neptune API token',
    provider: 'Neptune',
    severity: 'high',
    keywords: ['eyJhcGlfYWRkcmVzcyI6'],
    caseSensitive: true,
    pattern: /eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{60,400}={0,2}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    structure: { test: 'json-token', onFail: 'drop' },
    publicPrefix: 3,
    why: 'Reads and writes the experiments of its user.',
    fix: 'Revoke the token at app.neptune.ai, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.neptune.ai/api/setting_api_token/'],
    examples: [
      `NEPTUNE_API_TOKEN=${btoa(JSON.stringify({ api_address: 'https://app.neptune.ai', api_url: 'https://app.neptune.ai', api_key: fillUuid() }))}`,
      `api_token="${btoa(JSON.stringify({ api_address: 'https://ml.internal', api_url: 'https://ml.internal', api_key: fillUuid(2) }))}"`,
    ],
    nonExamples: [
      `NEPTUNE_API_TOKEN=eyJhcGlfYWRkcmVzcyI6${fill(20)}`,
      'NEPTUNE_API_TOKEN=eyJhcGlfYWRkcmVzcyI6your_token',
    ],
  }),
];
