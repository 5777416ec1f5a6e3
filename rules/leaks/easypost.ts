import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'easypost-api-key',
    title: 'EasyPost production API key',
    provider: 'EasyPost',
    severity: 'high',
    keywords: ['EZAK'],
    caseSensitive: true,
    pattern: /(?<![\w+/-])EZAK[A-Za-z0-9]{54}(?![A-Za-z0-9_+/=])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: "Buys shipping labels at the account's cost and reads addresses.",
    fix: 'Replace the key at easypost.com/account/api-keys, then hand the new one to the application through its environment.',
    references: ['https://docs.easypost.com/docs/authentication'],
    examples: [
      `EASYPOST_API_KEY=EZAK${fill(54)}`,
      `Authorization: Bearer EZAK${fill(54, 'base62', 4)}`,
    ],
    nonExamples: [
      `EASYPOST_API_KEY=EZAK${fill(53)}`,
      `EASYPOST_API_KEY=EZAK${fill(61, 'base62', 2)}`,
      `EASYPOST_API_KEY=EZAK${'x'.repeat(54)}`,
      'EASYPOST_API_KEY=EZAKyour_key',
    ],
  }),
  defineRule({
    id: 'easypost-test-api-key',
    title: 'EasyPost test API key',
    provider: 'EasyPost',
    severity: 'medium',
    keywords: ['EZTK'],
    caseSensitive: true,
    pattern: /(?<![\w+/-])EZTK[A-Za-z0-9]{54}(?![A-Za-z0-9_+/=])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Works on test data only, but shows how the live key is kept.',
    fix: 'Delete the key at easypost.com/account/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.easypost.com/docs/authentication'],
    examples: [
      `EASYPOST_TEST_API_KEY=EZTK${fill(54)}`,
      `{ "key": "EZTK${fill(54, 'base62', 4)}" }`,
    ],
    nonExamples: [
      `EASYPOST_TEST_API_KEY=EZTK${fill(53)}`,
      `EASYPOST_TEST_API_KEY=EZTK${fill(61, 'base62', 2)}`,
      `EASYPOST_TEST_API_KEY=EZTK${'x'.repeat(54)}`,
      'EASYPOST_TEST_API_KEY=EZTKyour_key',
    ],
  }),
];
