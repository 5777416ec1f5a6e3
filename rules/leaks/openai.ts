import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety';
const middle = ['T3Blbk', 'FJ'].join('');

export default [
  defineRule({
    id: 'openai-api-key',
    title: 'OpenAI API key',
    provider: 'OpenAI',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-'],
    caseSensitive: true,
    pattern:
      /sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}(?![A-Za-z0-9_-])/,
    structure: { test: 'openai-key', onFail: 'doubt' },
    publicPrefix: 8,
    why: "Runs models at the project's cost and reads its files, assistants and batches; an admin key manages the organisation.",
    fix: 'Delete the key at platform.openai.com/api-keys, issue one with fewer permissions, and check the usage page.',
    references: [docs, 'https://platform.openai.com/docs/api-reference/authentication'],
    examples: [
      `OPENAI_API_KEY=sk-proj-${fill(74, 'base64url')}${middle}${fill(74, 'base64url', 2)}`,
      `api_key="sk-svcacct-${fill(58, 'base64url')}${middle}${fill(58, 'base64url', 2)}"`,
      `sk-admin-${fill(20)}${middle}${fill(20, 'base62', 2)}`,
    ],
    nonExamples: [
      `OPENAI_API_KEY=sk-proj-${fill(148, 'base64url')}`,
      `OPENAI_API_KEY=sk-proj-${fill(19)}${middle}${fill(19)}`,
      'OPENAI_API_KEY=sk-proj-your-key-here',
    ],
  }),
  defineRule({
    id: 'openai-legacy-api-key',
    title: 'OpenAI API key (legacy form)',
    provider: 'OpenAI',
    severity: 'critical',
    confidence: 0.98,
    keywords: [middle],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}(?![A-Za-z0-9_-])/,
    publicPrefix: 3,
    why: "Runs models at its owner's cost in every project they can reach.",
    fix: 'Delete the key at platform.openai.com/api-keys, issue a project key, and check the usage page.',
    references: [docs],
    examples: [
      `OPENAI_API_KEY=sk-${fill(20)}${middle}${fill(20, 'base62', 2)}`,
      `openai.api_key = "sk-${fill(20, 'base62', 3)}${middle}${fill(20, 'base62', 4)}"`,
    ],
    nonExamples: [
      `OPENAI_API_KEY=sk-${fill(19)}${middle}${fill(20, 'base62', 2)}`,
      `OPENAI_API_KEY=sk-${fill(20)}${middle}${fill(21, 'base62', 2)}`,
      `OPENAI_API_KEY=task-${fill(20)}${middle}${fill(20, 'base62', 2)}`,
      `OPENAI_API_KEY=sk-${'x'.repeat(20)}${middle}${'x'.repeat(20)}`,
    ],
  }),
];
