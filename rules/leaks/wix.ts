import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'wix-api-key',
    title: 'Wix API key',
    provider: 'Wix',
    severity: 'high',
    keywords: ['IST.eyJ'],
    caseSensitive: true,
    pattern:
      /IST\.eyJ[A-Za-z0-9_-]{20,400}\.eyJ[A-Za-z0-9_-]{20,1200}\.[A-Za-z0-9_-]{43,700}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Manages the sites of the account within its permissions.',
    fix: 'Revoke the key at manage.wix.com/account/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://dev.wix.com/docs/rest/articles/getting-started/api-keys'],
    examples: [
      `WIX_API_KEY=IST.eyJ${fill(170, 'base64url')}.eyJ${fill(320, 'base64url', 2)}.${fill(250, 'base64url', 3)}`,
      `{ "key": "IST.eyJ${fill(300, 'base64url', 4)}.eyJ${fill(600, 'base64url', 5)}.${fill(400, 'base64url', 6)}" }`,
    ],
    nonExamples: [`WIX_API_KEY=IST.eyJ${fill(40)}`, 'WIX_API_KEY=IST.your_key'],
  }),
];
