import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'sk-api-key',
    title: 'API key in the form sk-…',
    provider: 'AI services',
    severity: 'high',
    confidence: 0.75,
    keywords: ['sk-'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])sk-(?:(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{32}|(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])(?=[A-Za-z]*[0-9])(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9]{48})(?![\w-])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Calls models at the cost of its account. DeepSeek, DashScope, Moonshot, Stability AI and gateways such as LiteLLM issue keys of this form.',
    fix: 'Find the service it belongs to, delete the key in its console, create another and read it from the environment.',
    references: [
      'https://api-docs.deepseek.com/',
      'https://platform.stability.ai/docs/getting-started/authentication',
    ],
    examples: [
      `value = "sk-${fill(32, 'hex')}"`,
      `Authorization: Bearer sk-${fill(48, 'base62', 2)}`,
    ],
    nonExamples: [
      `value = "sk-${fill(31, 'hex')}"`,
      `value = "sk-${fill(40, 'base62')}"`,
      `value = "task-${fill(32, 'hex')}"`,
      `value = "sk-${'x'.repeat(48)}"`,
      'class="sk-circle-fade-dot sk-spinner-double-bounce"',
    ],
    knownMisses: ['Keys of other lengths, if the name of their service is not near.'],
  }),
];
