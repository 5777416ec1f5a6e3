import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'metabase-api-key',
    title: 'Metabase API key',
    provider: 'Metabase',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['metabase'],
    pattern: /(?<![\w.-])mb_[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Runs queries and reads dashboards with the rights of its group.',
    fix: 'Revoke the key in Metabase, Admin settings → Authentication → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.metabase.com/docs/latest/people-and-groups/api-keys'],
    examples: [
      `METABASE_API_KEY=mb_${fill(43, 'base64')}=`,
      `Authorization: Bearer mb_${fill(43, 'base64', 4)}=`,
    ].map((text) => `# metabase\n${text}`),
    nonExamples: [
      `METABASE_API_KEY=mb_${fill(42, 'base64')}=`,
      `METABASE_API_KEY=mb_${fill(50, 'base64', 2)}=`,
      `METABASE_API_KEY=mb_${'x'.repeat(43)}=`,
      'METABASE_API_KEY=mb_your_key',
    ],
  }),
];
