import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'dvc-studio-token',
    title: 'DVC Studio access token',
    provider: 'DVC Studio',
    severity: 'high',
    confidence: 0.95,
    keywords: ['isat_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])isat_[A-Za-z0-9]{32,60}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Reads and writes experiments and models of its owner.',
    fix: 'Delete the token in the profile of DVC Studio, create another and read the new one from the environment.',
    references: ['https://dvc.org/doc/studio/user-guide/account-management#studio-access-token'],
    examples: [`DVC_STUDIO_TOKEN=isat_${fill(50)}`, `"token": "isat_${fill(40, 'base62', 2)}",`],
    nonExamples: [
      `DVC_STUDIO_TOKEN=isat_${fill(20)}`,
      `DVC_STUDIO_TOKEN=isat_${'x'.repeat(40)}`,
      'DVC_STUDIO_TOKEN=isat_your_token_here',
    ],
  }),
];
