import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

/** The token that the web client of X carries for visitors who are not signed in. */
const webClient = [
  'A'.repeat(20),
  'AANRILgAAAAAAnNwIzUejRCOuH5E6I8xnZz4puTs',
  '1Zv7ttfk8LF81IUq16cHjhLTvJu4FA33AGWWjCpTnA',
];

export default [
  defineRule({
    id: 'twitter-bearer-token',
    title: 'X (Twitter) bearer token',
    provider: 'X (Twitter)',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['twitter', 'bearer'],
    pattern: /(?<![A-Za-z0-9+/])A{20,24}[B-Zb-z0-9%][A-Za-z0-9%]{60,120}(?![A-Za-z0-9%+/=])/,
    minEntropy: 4,
    published: ['%3D', '='].map((sign) =>
      digestOf(webClient.slice(0, 2).join('') + sign + webClient[2]),
    ),
    publicPrefix: 20,
    why: "Reads with the application's quota; in some plans that costs money.",
    fix: 'Regenerate the bearer token under Keys and tokens in the developer portal.',
    references: ['https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only'],
    examples: [
      `TWITTER_BEARER_TOKEN=${'A'.repeat(21)}${fill(4)}AAAAAAA${fill(22)}%2B${fill(40, 'base62', 2)}`,
      `Authorization: Bearer ${'A'.repeat(22)}B${fill(30, 'base62', 3)}%3D${fill(50, 'base62', 4)}`,
    ],
    nonExamples: [
      `TWITTER_BEARER_TOKEN=${'A'.repeat(21)}${fill(50)}`,
      `TWITTER_BEARER_TOKEN=${'A'.repeat(19)}b${fill(80)}`,
      `image: ${'A'.repeat(40)}${fill(40)}${'A'.repeat(40)}`,
      `Authorization: Bearer ${webClient.slice(0, 2).join('')}%3D${webClient[2]}`,
    ],
  }),
];
