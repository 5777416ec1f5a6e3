import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cartesia-api-key',
    title: 'Cartesia API key',
    provider: 'Cartesia',
    severity: 'high',
    keywords: ['sk_car_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])sk_car_[A-Za-z0-9]{20,40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Generates speech on the credit of the account.',
    fix: 'Revoke the key at play.cartesia.ai/keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.cartesia.ai/get-started/authenticate-your-client-applications'],
    examples: [
      `CARTESIA_API_KEY=sk_car_${fill(30)}`,
      `  api_key: "sk_car_${fill(40, 'base62', 4)}"`,
    ],
    nonExamples: [
      `CARTESIA_API_KEY=sk_car_${fill(19)}`,
      `CARTESIA_API_KEY=sk_car_${fill(47, 'base62', 2)}`,
      `CARTESIA_API_KEY=sk_car_${'x'.repeat(20)}`,
      'CARTESIA_API_KEY=sk_car_your_key',
    ],
  }),
];
