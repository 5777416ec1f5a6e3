import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'render-api-key',
    title: 'Render API key',
    provider: 'Render',
    severity: 'critical',
    keywords: ['rnd_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])rnd_[A-Za-z0-9]{28,33}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Deploys services and reads their environment variables.',
    fix: 'Delete the key at dashboard.render.com/u/settings, create another and keep it outside the repository.',
    references: ['https://render.com/docs/api'],
    examples: [`RENDER_API_KEY=rnd_${fill(31)}`, `const token = 'rnd_${fill(33, 'base62', 4)}';`],
    nonExamples: [
      `RENDER_API_KEY=rnd_${fill(27)}`,
      `RENDER_API_KEY=rnd_${fill(40, 'base62', 2)}`,
      `RENDER_API_KEY=rnd_${'x'.repeat(28)}`,
      'RENDER_API_KEY=rnd_your_key',
    ],
  }),
];
