import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'storyblok-management-token',
    title: 'Storyblok personal access token',
    provider: 'Storyblok',
    severity: 'high',
    keywords: ['storyblok'],
    scope: 'near',
    near: { lines: 2 },
    pattern: /(?<![\w+/-])[A-Za-z0-9]{22}tt-[0-9]{6}-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    why: 'Changes the content of every space that its user sees.',
    fix: 'Delete the token at app.storyblok.com/#/me/account?tab=token, create another and keep it outside the repository.',
    references: ['https://www.storyblok.com/docs/api/management/getting-started/authentication'],
    examples: [
      `STORYBLOK_MANAGEMENT_TOKEN=${fill(22)}tt-${fill(6, 'digit', 2)}-${fill(20, 'base64url', 3)}`,
      `{ "key": "${fill(22, 'base62', 4)}tt-${fill(6, 'digit', 5)}-${fill(20, 'base64url', 6)}" }`,
    ].map((text) => `# storyblok\n${text}`),
    nonExamples: [
      `STORYBLOK_MANAGEMENT_TOKEN=${fill(22)}tt-${fill(6, 'digit', 2)}-${fill(19, 'base64url', 3)}`,
      `STORYBLOK_MANAGEMENT_TOKEN=${fill(22, 'base62', 2)}tt-${fill(6, 'digit', 3)}-${fill(27, 'base64url', 4)}`,
      `STORYBLOK_MANAGEMENT_TOKEN=${'x'.repeat(22)}tt-${'0'.repeat(6)}-${'x'.repeat(20)}`,
      'STORYBLOK_MANAGEMENT_TOKEN=your_key',
    ],
  }),
  defineRule({
    id: 'storyblok-token',
    title: 'Storyblok access token',
    provider: 'Storyblok',
    severity: 'medium',
    confidence: 0.88,
    keywords: ['storyblok'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['storyblok'], ['token', 'key']), bare(['access token'])],
      '[a-z0-9]{22}tt',
    ),
    minEntropy: 3,
    why: 'Reads the content of the space; a preview token also shows drafts.',
    fix: 'Replace the token at app.storyblok.com/#/me/account?tab=token, then hand the new one to the application through its environment.',
    references: ['https://www.storyblok.com/docs/api/management/getting-started/authentication'],
    examples: [
      `STORYBLOK_ACCESS_TOKEN=${fill(22)}tt`,
      `"storyblok_access_token": "${fill(22, 'base62', 2)}tt",`,
      `storyblok:\n  access_token: ${fill(22, 'base62', 4)}tt`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(22)}tt`,
      `STORYBLOK_ACCESS_NAME=${fill(22)}tt`,
      'STORYBLOK_ACCESS_TOKEN=your_storyblok_access_token_here',
    ],
  }),
];
