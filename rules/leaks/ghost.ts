import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ghost-admin-api-key',
    title: 'Ghost Admin API key',
    provider: 'Ghost',
    severity: 'high',
    keywords: ['ghost'],
    scope: 'near',
    near: { lines: 3 },
    pattern: /(?<![\w-])(?<secret>[0-9a-f]{24}:[0-9a-f]{64})(?![0-9A-Za-z])/,
    minEntropy: 3,
    why: 'Publishes and changes posts, members and themes of the site.',
    fix: 'Replace the key in Ghost Admin, Settings → Integrations, then hand the new one to the application through its environment.',
    references: ['https://ghost.org/docs/admin-api/'],
    examples: [
      `GHOST_ADMIN_API_KEY=${fill(24, 'hex')}:${fill(64, 'hex')}`,
      `ghost:\n  admin: '${fill(24, 'hex', 2)}:${fill(64, 'hex', 2)}'`,
    ],
    nonExamples: [
      `GHOST_ADMIN_API_KEY=${fill(24, 'hex')}:${fill(63, 'hex', 2)}`,
      `GHOST_ADMIN_API_KEY=${fill(24, 'hex', 2)}:${fill(71, 'hex', 3)}`,
      `GHOST_ADMIN_API_KEY=${'0'.repeat(24)}:${'0'.repeat(64)}`,
      'GHOST_ADMIN_API_KEY=your_key',
    ],
  }),
];
