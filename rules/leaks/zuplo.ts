import { crc32, toDigits } from '../../src/model/checksum.ts';
import { alphabets, fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

function key(seed: number): string {
  const body = fill(32, 'base36', seed);
  return `zpka_${body}_${toDigits(crc32(body), alphabets.hex, 8)}`;
}

export default [
  defineRule({
    id: 'zuplo-api-key',
    title: 'Zuplo API key',
    provider: 'Zuplo',
    severity: 'high',
    confidence: 0.99,
    keywords: ['zpka_'],
    caseSensitive: true,
    pattern: /zpka_[0-9a-z]{32}_[0-9a-f]{8}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-hex-body', onFail: 'doubt' },
    publicPrefix: 5,
    why: 'Calls the APIs behind the gateway as one of their consumers.',
    fix: 'Roll the key of the consumer in the portal and deploy the new one before the old one expires.',
    references: ['https://zuplo.com/docs/articles/api-key-leak-detection'],
    examples: [`API_KEY=${key(1)}`, `Authorization: Bearer ${key(2)}`],
    nonExamples: [
      `API_KEY=${key(1).slice(0, -1)}`,
      `API_KEY=zpka_${fill(32, 'base36')}_${fill(8, 'hex')}`,
      `API_KEY=zpka_${'x'.repeat(32)}_${'0'.repeat(8)}`,
    ],
  }),
];
