import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'langsmith-api-key',
    title: 'LangSmith API key',
    provider: 'LangSmith',
    severity: 'high',
    keywords: ['lsv2_pt_', 'lsv2_sk_'],
    caseSensitive: true,
    pattern: /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Reads traces, which hold prompts and answers, and writes data sets of the workspace.',
    fix: 'Replace the key at smith.langchain.com/settings, then hand the new one to the application through its environment.',
    references: [
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    ],
    examples: [
      `LANGSMITH_API_KEY=lsv2_pt_${fill(32, 'hex')}_${fill(10, 'hex', 2)}`,
      `export LANGSMITH_API_KEY="lsv2_sk_${fill(32, 'hex', 4)}_${fill(10, 'hex', 5)}"`,
    ],
    nonExamples: [
      `LANGSMITH_API_KEY=lsv2_pt_${fill(32, 'hex')}_${fill(9, 'hex', 2)}`,
      `LANGSMITH_API_KEY=lsv2_pt_${fill(32, 'hex', 2)}_${fill(17, 'hex', 3)}`,
      `LANGSMITH_API_KEY=lsv2_pt_${'0'.repeat(32)}_${'0'.repeat(10)}`,
      'LANGSMITH_API_KEY=lsv2_pt_your_key',
    ],
  }),
];
