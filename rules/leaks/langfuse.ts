import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'langfuse-secret-key',
    title: 'Langfuse secret key',
    provider: 'Langfuse',
    severity: 'high',
    keywords: ['sk-lf-'],
    caseSensitive: true,
    pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 6,
    why: 'With the public key of the project it reads and writes all traces, prompts and scores.',
    fix: 'Revoke the key at cloud.langfuse.com, project settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://langfuse.com/docs/api'],
    examples: [
      `LANGFUSE_SECRET_KEY=sk-lf-${fillUuid()}`,
      `LANGFUSE_SECRET_KEY=sk-lf-${fillUuid(4)}`,
    ],
    nonExamples: [
      `LANGFUSE_SECRET_KEY=sk-lf-${fillUuid().slice(0, 35)}`,
      `LANGFUSE_SECRET_KEY=sk-lf-${fillUuid(2)}0a1`,
      'LANGFUSE_SECRET_KEY=sk-lf-00000000-0000-0000-0000-000000000000',
      'LANGFUSE_SECRET_KEY=sk-lf-your_key',
      `LANGFUSE_PUBLIC_KEY=pk-lf-${fillUuid()}`,
    ],
  }),
];
