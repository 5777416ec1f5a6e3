import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'endor-labs-api-key',
    title: 'Endor Labs API key or secret',
    provider: 'Endor Labs',
    severity: 'high',
    confidence: 0.97,
    keywords: ['endr+'],
    caseSensitive: true,
    pattern: /endr\+[A-Za-z0-9-]{16}(?![A-Za-z0-9_+-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Key and secret together read the weaknesses of the organization and change its policies.',
    fix: 'Delete the key under Settings, API keys and create one that expires.',
    references: ['https://docs.endorlabs.com/administration/api-keys/'],
    examples: [
      `ENDOR_API_CREDENTIALS_SECRET=endr+${fill(16)}`,
      `key: "endr+${fill(16, 'base62', 2)}"`,
    ],
    nonExamples: [
      `ENDOR_API_CREDENTIALS_SECRET=endr+${fill(15)}`,
      `ENDOR_API_CREDENTIALS_SECRET=endr+${fill(17)}`,
      `ENDOR_API_CREDENTIALS_SECRET=endr+${'x'.repeat(16)}`,
    ],
  }),
];
