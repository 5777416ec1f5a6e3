import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'porkbun-api-key',
    title: 'Porkbun API key',
    provider: 'Porkbun',
    severity: 'medium',
    keywords: ['pk1_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])pk1_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'With the secret key it changes the DNS of every domain that allows it.',
    fix: 'Revoke the key at porkbun.com/account/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api'],
    examples: [`PORKBUN_API_KEY=pk1_${fill(64, 'hex')}`, `{ "key": "pk1_${fill(64, 'hex', 4)}" }`],
    nonExamples: [
      `PORKBUN_API_KEY=pk1_${fill(63, 'hex')}`,
      `PORKBUN_API_KEY=pk1_${fill(71, 'hex', 2)}`,
      `PORKBUN_API_KEY=pk1_${'0'.repeat(64)}`,
      'PORKBUN_API_KEY=pk1_your_key',
    ],
  }),
  defineRule({
    id: 'porkbun-secret-key',
    title: 'Porkbun secret API key',
    provider: 'Porkbun',
    severity: 'critical',
    keywords: ['sk1_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])sk1_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'With the API key it changes the DNS of every domain that allows it.',
    fix: 'Replace the key at porkbun.com/account/api, then hand the new one to the application through its environment.',
    references: ['https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api'],
    examples: [
      `PORKBUN_SECRET_KEY=sk1_${fill(64, 'hex')}`,
      `export PORKBUN_SECRET_KEY="sk1_${fill(64, 'hex', 4)}"`,
    ],
    nonExamples: [
      `PORKBUN_SECRET_KEY=sk1_${fill(63, 'hex')}`,
      `PORKBUN_SECRET_KEY=sk1_${fill(71, 'hex', 2)}`,
      `PORKBUN_SECRET_KEY=sk1_${'0'.repeat(64)}`,
      'PORKBUN_SECRET_KEY=sk1_your_key',
    ],
  }),
];
