import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'aikido-token',
    title: 'Aikido client secret or CI token',
    provider: 'Aikido',
    severity: 'high',
    confidence: 0.97,
    keywords: ['AIK_SECRET_', 'AIK_CI_'],
    caseSensitive: true,
    pattern: /AIK_(?:SECRET|CI)_(?=[A-Za-z]{0,63}[0-9])[A-Za-z0-9]{32,64}(?![A-Za-z0-9_])/,
    minEntropy: 3.3,
    publicPrefix: 7,
    why: 'Reads the weaknesses of the organization or feeds its scans.',
    fix: 'Delete it under Settings, Integrations at app.aikido.dev and create a new one.',
    references: ['https://apidocs.aikido.dev/reference/authorization'],
    examples: [
      `AIKIDO_CLIENT_SECRET=AIK_SECRET_${fill(48)}`,
      `--apikey AIK_CI_${fill(40, 'base62', 2)}`,
    ],
    nonExamples: [
      `AIKIDO_CLIENT_SECRET=AIK_SECRET_${fill(31)}`,
      `AIKIDO_CLIENT_SECRET=AIK_SECRET_${fill(65)}`,
      `AIKIDO_CLIENT_SECRET=AIK_SECRET_${'x'.repeat(48)}`,
    ],
  }),
];
