import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'adyen-api-key',
    title: 'Adyen API key',
    provider: 'Adyen',
    severity: 'critical',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['adyen'],
    pattern:
      /(?<![\w+/])AQE[A-Za-z0-9+/]{60,300}={0,2}-[A-Za-z0-9+/]{20,80}={0,2}-[^\s"'<>`,]{8,40}(?![^\s"'<>`,])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: "Makes payments, refunds and payouts in the merchant's name.",
    fix: 'Replace the key at ca-live.adyen.com, Developers → API credentials, then hand the new one to the application through its environment.',
    references: ['https://docs.adyen.com/development-resources/api-credentials/'],
    examples: [
      `ADYEN_API_KEY=AQE${fill(130, 'base64')}-${fill(43, 'base64', 2)}=-${fill(16, 'base62', 3)}`,
      `  api_key: "AQE${fill(126, 'base64', 4)}==-${fill(43, 'base64', 5)}=-${fill(12, 'base62', 6)}"`,
    ].map((text) => `# adyen\n${text}`),
    nonExamples: [
      `AQE${fill(130, 'base64')}`,
      `AQE${fill(20, 'base64')}-${fill(43, 'base64', 2)}=-${fill(16, 'base62', 3)}`,
    ],
  }),
];
