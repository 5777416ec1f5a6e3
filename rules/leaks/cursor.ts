import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cursor-api-key',
    title: 'Cursor API key',
    provider: 'Cursor',
    severity: 'high',
    confidence: 0.9,
    keywords: ['key_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])key_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads members and usage of the team, or starts background agents in its repositories.',
    fix: 'Delete the key at cursor.com/dashboard, create another and keep it outside the repository.',
    references: ['https://docs.cursor.com/account/teams/admin-api'],
    examples: [`CURSOR_API_KEY=key_${fill(64, 'hex')}`, `{ "key": "key_${fill(64, 'hex', 4)}" }`],
    nonExamples: [
      `CURSOR_API_KEY=key_${fill(63, 'hex')}`,
      `CURSOR_API_KEY=key_${fill(71, 'hex', 2)}`,
      `CURSOR_API_KEY=key_${'0'.repeat(64)}`,
      'CURSOR_API_KEY=key_your_key',
    ],
  }),
];
