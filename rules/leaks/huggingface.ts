import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://huggingface.co/docs/hub/security-tokens';

export default [
  defineRule({
    id: 'huggingface-user-token',
    title: 'Hugging Face user token',
    provider: 'Hugging Face',
    severity: 'high',
    keywords: ['hf_'],
    caseSensitive: true,
    pattern: /hf_[A-Za-z]{34}(?![A-Za-z0-9_])/,
    minEntropy: 3.9,
    publicPrefix: 3,
    why: 'Reads private models and data sets of its owner; with write scope it can replace them.',
    fix: 'Invalidate it at huggingface.co/settings/tokens and create a fine-grained one.',
    references: [docs],
    examples: [`HF_TOKEN=hf_${fill(34, 'letters')}`, `login(token="hf_${fill(34, 'letters', 2)}")`],
    nonExamples: [
      `HF_TOKEN=hf_${fill(33, 'letters')}`,
      `HF_TOKEN=hf_${fill(35, 'letters')}`,
      `HF_TOKEN=hf_${'x'.repeat(34)}`,
      'def hf_transformer_model_loader(): pass',
    ],
  }),
  defineRule({
    id: 'huggingface-organization-token',
    title: 'Hugging Face organization token',
    provider: 'Hugging Face',
    severity: 'medium',
    keywords: ['api_org_'],
    caseSensitive: true,
    pattern: /api_org_[A-Za-z]{34}(?![A-Za-z0-9_])/,
    minEntropy: 3.9,
    publicPrefix: 8,
    why: 'Acted for the whole organization. The kind is retired; some may still be accepted.',
    fix: "Delete it in the organization's settings and use a fine-grained user token instead.",
    references: [docs],
    examples: [
      `HF_API_TOKEN=api_org_${fill(34, 'letters')}`,
      `"api_org_${fill(34, 'letters', 2)}"`,
    ],
    nonExamples: [
      `HF_API_TOKEN=api_org_${fill(33, 'letters')}`,
      `HF_API_TOKEN=api_org_${'x'.repeat(34)}`,
    ],
  }),
];
