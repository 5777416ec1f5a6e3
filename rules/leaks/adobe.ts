import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'adobe-client-secret',
    title: 'Adobe client secret',
    provider: 'Adobe',
    severity: 'high',
    keywords: ['p8e-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])p8e-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'With the client id it issues access tokens for the APIs of the project.',
    fix: 'Replace the secret at developer.adobe.com/console, then hand the new one to the application through its environment.',
    references: ['https://developer.adobe.com/developer-console/docs/guides/authentication/'],
    examples: [
      `ADOBE_CLIENT_SECRET=p8e-${fill(32, 'base64url')}`,
      `{ "key": "p8e-${fill(32, 'base64url', 4)}" }`,
    ],
    nonExamples: [
      `ADOBE_CLIENT_SECRET=p8e-${fill(31, 'base64url')}`,
      `ADOBE_CLIENT_SECRET=p8e-${fill(39, 'base64url', 2)}`,
      `ADOBE_CLIENT_SECRET=p8e-${'x'.repeat(32)}`,
      'ADOBE_CLIENT_SECRET=p8e-your_key',
    ],
  }),
];
