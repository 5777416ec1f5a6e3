import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'anthropic',
  title: 'Anthropic',
  packages: { npm: ['@anthropic-ai/sdk', '@ai-sdk/anthropic'], pypi: ['anthropic'] },
  references: ['https://docs.anthropic.com/en/api/getting-started'],
  variables: {
    key: {
      names: ['ANTHROPIC_API_KEY'],
      rules: {
        type: 'secret',
        pattern: /^sk-ant-[A-Za-z0-9_-]{32,200}$/,
        docs: 'Uses the Anthropic account, which pays for it.',
        rotation: { on: 'breach' },
      },
      examples: [`${'sk'}-ant-${fill(90, 'base64url', 57)}`],
      nonExamples: [[`${'sk'}-${fill(48, 'base62', 58)}`, 'env-bad-format']],
    },
  },
});
