import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'fauna-secret',
    title: 'Fauna secret',
    provider: 'Fauna',
    severity: 'high',
    confidence: 0.95,
    keywords: ['fnAA', 'fnAB', 'fnAC', 'fnAD', 'fnAE', 'fnAF', 'fnAG'],
    caseSensitive: true,
    pattern: /(?<![\w+/-])fnA[A-G](?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{36,60}(?![\w+/-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads and writes the database with the role of its key.',
    fix: 'Delete the key with Key.byId(…)!.delete(), then read what it did since the commit.',
    references: ['https://docs.fauna.com/fauna/current/learn/security/keys/'],
    examples: [
      `FAUNA_SECRET=fnAE${fill(36, 'base64url')}`,
      `new Client({ secret: 'fnAF${fill(40, 'base64url', 2)}' })`,
    ],
    nonExamples: [
      `FAUNA_SECRET=fnAE${fill(30)}`,
      `FAUNA_SECRET=fnAE${'x'.repeat(36)}`,
      `data: ${fill(30)}fnAE${fill(36)}`,
      'FAUNA_SECRET=fnAE_your_secret',
    ],
  }),
];
