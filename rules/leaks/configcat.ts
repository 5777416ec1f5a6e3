import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'configcat-sdk-key',
    title: 'ConfigCat SDK key',
    provider: 'ConfigCat',
    severity: 'low',
    keywords: ['configcat-sdk-1/'],
    caseSensitive: true,
    pattern: /configcat-sdk-1\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 16,
    why: 'Reads the flags of one environment; in client code it is public anyway.',
    fix: 'Replace the key at app.configcat.com, View SDK key, then hand the new one to the application through its environment.',
    references: ['https://configcat.com/docs/sdk-reference/overview/'],
    examples: [
      `CONFIGCAT_SDK_KEY=configcat-sdk-1/${fill(22, 'base64url')}/${fill(22, 'base64url', 2)}`,
      `{ "key": "configcat-sdk-1/${fill(22, 'base64url', 4)}/${fill(22, 'base64url', 5)}" }`,
    ],
    nonExamples: [
      `CONFIGCAT_SDK_KEY=configcat-sdk-1/${fill(22, 'base64url')}/${fill(21, 'base64url', 2)}`,
      `CONFIGCAT_SDK_KEY=configcat-sdk-1/${fill(22, 'base64url', 2)}/${fill(29, 'base64url', 3)}`,
      `CONFIGCAT_SDK_KEY=configcat-sdk-1/${'x'.repeat(22)}/${'x'.repeat(22)}`,
      'CONFIGCAT_SDK_KEY=configcat-sdk-1/your_key',
    ],
  }),
];
