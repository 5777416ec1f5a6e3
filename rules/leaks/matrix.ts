import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'matrix-access-token',
    title: 'Matrix access token',
    provider: 'Matrix',
    severity: 'high',
    keywords: ['syt_'],
    caseSensitive: true,
    pattern: /syt_[A-Za-z0-9_-]{2,100}_[A-Za-z]{20}_[A-Za-z0-9]{6}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads and writes the rooms of its user.',
    fix: 'Sign that session out in the client, or POST to /_matrix/client/v3/logout with the token.',
    references: ['https://spec.matrix.org/latest/client-server-api/#client-authentication'],
    examples: [
      `MATRIX_ACCESS_TOKEN=syt_${fill(34)}_${fill(20, 'letters', 2)}_${fill(6, 'base62', 3)}`,
      `MATRIX_ACCESS_TOKEN=syt_${fill(60, 'base62', 4)}_${fill(20, 'letters', 5)}_${fill(6, 'base62', 6)}`,
    ],
    nonExamples: [`syt_${fill(12)}_${fill(19, 'letters')}_${fill(6)}`, 'syt_your_token'],
  }),
];
