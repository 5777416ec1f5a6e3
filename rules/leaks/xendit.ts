import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'xendit-secret-key',
    title: 'Xendit live secret key',
    provider: 'Xendit',
    severity: 'critical',
    keywords: ['xnd_production_'],
    caseSensitive: true,
    pattern: /xnd_production_[A-Za-z0-9]{40,72}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 15,
    why: 'Takes payments and sends disbursements from the balance.',
    fix: 'Replace the key at dashboard.xendit.co/settings/developers, then hand the new one to the application through its environment.',
    references: ['https://developers.xendit.co/api-reference/#authentication'],
    examples: [
      `XENDIT_SECRET_KEY=xnd_production_${fill(56)}`,
      `const token = 'xnd_production_${fill(72, 'base62', 4)}';`,
    ],
    nonExamples: [
      `XENDIT_SECRET_KEY=xnd_production_${fill(39)}`,
      `XENDIT_SECRET_KEY=xnd_production_${fill(79, 'base62', 2)}`,
      `XENDIT_SECRET_KEY=xnd_production_${'x'.repeat(40)}`,
      'XENDIT_SECRET_KEY=xnd_production_your_key',
      `XENDIT_PUBLIC_KEY=xnd_public_production_${fill(60)}`,
    ],
  }),
  defineRule({
    id: 'xendit-test-secret-key',
    title: 'Xendit test secret key',
    provider: 'Xendit',
    severity: 'medium',
    keywords: ['xnd_development_'],
    caseSensitive: true,
    pattern: /xnd_development_[A-Za-z0-9]{40,72}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 16,
    why: 'Works on test data only, but shows how the live key is kept.',
    fix: 'Revoke the key at dashboard.xendit.co/settings/developers, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.xendit.co/api-reference/#authentication'],
    examples: [
      `XENDIT_TEST_SECRET_KEY=xnd_development_${fill(56)}`,
      `  api_key: "xnd_development_${fill(72, 'base62', 4)}"`,
    ],
    nonExamples: [
      `XENDIT_TEST_SECRET_KEY=xnd_development_${fill(39)}`,
      `XENDIT_TEST_SECRET_KEY=xnd_development_${fill(79, 'base62', 2)}`,
      `XENDIT_TEST_SECRET_KEY=xnd_development_${'x'.repeat(40)}`,
      'XENDIT_TEST_SECRET_KEY=xnd_development_your_key',
    ],
  }),
];
