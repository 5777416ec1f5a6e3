import { fillUuid } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

const secretKey = `sk-lf-${fillUuid(59)}`;
const publicKey = `pk-lf-${fillUuid(60)}`;

export default definePreset({
  id: 'langfuse',
  title: 'Langfuse',
  packages: { npm: ['langfuse', '@langfuse/tracing'], pypi: ['langfuse'] },
  references: ['https://langfuse.com/docs/observability/sdk/overview'],
  variables: {
    secret: {
      names: ['LANGFUSE_SECRET_KEY'],
      rules: {
        type: 'secret',
        pattern: /^sk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        docs: 'Writes and reads the traces of the project.',
        rotation: { maxAgeDays: 180 },
      },
      examples: [secretKey],
      nonExamples: [[publicKey, 'env-bad-format']],
    },
    public: {
      names: ['LANGFUSE_PUBLIC_KEY'],
      rules: {
        sensitive: false,
        pattern: /^pk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        docs: 'Names the project; no secret.',
      },
      examples: [publicKey],
      nonExamples: [[secretKey, 'env-bad-format']],
    },
  },
});
