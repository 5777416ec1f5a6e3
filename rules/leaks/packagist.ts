import { crc32, toDigits } from '../../src/model/checksum.ts';
import { alphabets, fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

function token(kind: string, seed: number): string {
  const text = `packagist_${kind}_${fill(60, 'hex', seed)}`;
  return `${text}${toDigits(crc32(text), alphabets.hex, 8)}`;
}

export default [
  defineRule({
    id: 'packagist-token',
    title: 'Private Packagist token',
    provider: 'Packagist',
    severity: 'high',
    confidence: 0.98,
    keywords: ['packagist_ort_', 'packagist_out_', 'packagist_uut_'],
    caseSensitive: true,
    pattern: /packagist_(?:ort|out|uut)_[0-9a-f]{68}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-hex', onFail: 'doubt' },
    publicPrefix: 12,
    why: "Reads the organization's private packages; an update token also changes them.",
    fix: 'Delete the token in the settings of the organization or user at packagist.com and create a new one.',
    references: ['https://packagist.com/docs/composer-authentication'],
    examples: [`COMPOSER_TOKEN=${token('ort', 1)}`, `"password": "${token('uut', 2)}"`],
    nonExamples: [
      `COMPOSER_TOKEN=packagist_ort_${fill(67, 'hex')}`,
      `COMPOSER_TOKEN=packagist_ort_${fill(68, 'hex')}`,
      `COMPOSER_TOKEN=packagist_ort_${'x'.repeat(68)}`,
    ],
  }),
];
