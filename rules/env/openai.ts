import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'openai',
  title: 'OpenAI',
  packages: { npm: ['openai', '@ai-sdk/openai'], pypi: ['openai', 'langchain-openai'] },
  references: ['https://platform.openai.com/docs/api-reference/authentication'],
  variables: {
    key: {
      names: ['OPENAI_API_KEY'],
      rules: {
        type: 'secret',
        minLength: 40,
        pattern: /^sk-[A-Za-z0-9_-]+$/,
        docs: 'Uses the OpenAI account, which pays for it.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [`${'sk'}-proj-${fill(60, 'base62', 54)}`, `${'sk'}-${fill(48, 'base62', 55)}`],
      nonExamples: [
        ['sk-test-key', 'env-too-short'],
        [fill(51, 'base62', 56), 'env-bad-format'],
      ],
    },
  },
});
