import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'llamacloud-api-key',
    title: 'LlamaCloud API key',
    provider: 'LlamaCloud',
    severity: 'high',
    keywords: ['llx-'],
    caseSensitive: true,
    pattern: /llx-[A-Za-z0-9]{44,52}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: "Parses documents on the account's credit and reads its indexes.",
    fix: 'Revoke the key at cloud.llamaindex.ai/api-key, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.cloud.llamaindex.ai/llamacloud/getting_started/api_key'],
    examples: [
      `LLAMACLOUD_API_KEY=llx-${fill(48)}`,
      `export LLAMACLOUD_API_KEY="llx-${fill(52, 'base62', 4)}"`,
    ],
    nonExamples: [
      `LLAMACLOUD_API_KEY=llx-${fill(43)}`,
      `LLAMACLOUD_API_KEY=llx-${fill(59, 'base62', 2)}`,
      `LLAMACLOUD_API_KEY=llx-${'x'.repeat(44)}`,
      'LLAMACLOUD_API_KEY=llx-your_key',
    ],
  }),
];
