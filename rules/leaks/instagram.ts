import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'instagram-access-token',
    title: 'Instagram access token',
    provider: 'Instagram',
    severity: 'high',
    confidence: 0.93,
    keywords: ['IGAA', 'IGQV', 'IGQW', 'IGAB'],
    caseSensitive: true,
    pattern:
      /(?<![\w+/-])IG[A-Z]{1,3}(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{60,250}(?![A-Za-z0-9_+/=-])/,
    minEntropy: 3.8,
    publicPrefix: 4,
    why: 'Reads and posts media in the name of the account.',
    fix: 'Replace the token at developers.facebook.com/apps, then hand the new one to the application through its environment.',
    references: ['https://developers.facebook.com/docs/instagram-platform/'],
    examples: [
      `INSTAGRAM_ACCESS_TOKEN=IGQW${fill(150, 'base64url')}`,
      `const token = 'IGQW${fill(200, 'base64url', 4)}';`,
    ],
    nonExamples: [`INSTAGRAM_TOKEN=IGQW${fill(40)}`, 'INSTAGRAM_TOKEN=IGQWyour_token'],
  }),
];
