import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'alibaba-sts-key-id',
    title: 'Alibaba Cloud temporary access key id',
    provider: 'Alibaba Cloud',
    severity: 'low',
    confidence: 0.8,
    keywords: ['STS.'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])STS\.(?=[A-Za-z]{0,19}[0-9])[A-Za-z0-9]{20,30}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Half of a temporary pair; look for its secret and its token near by.',
    fix: 'Nothing to revoke: it ends within hours. Take it out of the text together with its secret.',
    references: ['https://www.alibabacloud.com/help/en/ram/product-overview/what-is-sts'],
    examples: [`ALIBABA_STS_KEY_ID=STS.${fill(25)}`, `"token": "STS.${fill(21, 'base62', 2)}",`],
    nonExamples: [
      `ALIBABA_STS_KEY_ID=STS.${fill(12)}`,
      `ALIBABA_STS_KEY_ID=STS.${'x'.repeat(40)}`,
      'ALIBABA_STS_KEY_ID=STS.your_token_here',
    ],
  }),
];
