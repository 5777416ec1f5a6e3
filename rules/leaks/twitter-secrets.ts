import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'twitter-access-token',
    title: 'X (Twitter) access token',
    provider: 'X (Twitter)',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['twitter', 'tweepy', 'x_access', 'x_api'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['twitter', 'x api', 'x_access'], ['access token', 'token', 'access key']),
        bare(['access token', 'access token key', 'oauth token']),
      ],
      '[0-9]{6,25}-(?=[a-z]*[0-9])[a-z0-9]{20,40}',
    ),
    minEntropy: 3,
    why: 'With its secret it posts and reads in the name of the account.',
    fix: 'Delete the token at developer.x.com, Keys and tokens, create another and keep it outside the repository.',
    references: ['https://docs.x.com/resources/fundamentals/authentication/overview'],
    examples: [
      `TWITTER_ACCESS_TOKEN=1${fill(14, 'digit')}-${fill(30)}`,
      `"twitter_access_token": "1${fill(14, 'digit', 2)}-${fill(30, 'base62', 2)}",`,
      `twitter:\n  access_token: 1${fill(14, 'digit', 4)}-${fill(30, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=1${fill(14, 'digit')}-${fill(30)}`,
      `TWITTER_ACCESS_NAME=1${fill(14, 'digit')}-${fill(30)}`,
      'TWITTER_ACCESS_TOKEN=your_twitter_access_token_here',
    ],
  }),
  defineRule({
    id: 'twitter-access-token-secret',
    title: 'X (Twitter) access token secret',
    provider: 'X (Twitter)',
    severity: 'high',
    confidence: 0.9,
    keywords: ['twitter', 'tweepy', 'x_access', 'x_api'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(
          ['twitter', 'x api', 'x_access'],
          ['token secret', 'access secret', 'access token secret'],
        ),
        bare(['access token secret', 'access secret', 'token secret', 'oauth token secret']),
      ],
      alnum(45),
    ),
    minEntropy: 3.5,
    why: 'With its token and the consumer keys it posts and reads in the name of the account.',
    fix: 'Delete the secret at developer.x.com, Keys and tokens, create another and keep it outside the repository.',
    references: ['https://docs.x.com/resources/fundamentals/authentication/overview'],
    examples: [
      `TWITTER_ACCESS_TOKEN_SECRET=${fill(45)}`,
      `"twitter_access_token_secret": "${fill(45, 'base62', 2)}",`,
      `twitter:\n  access_token_secret: ${fill(45, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(45)}`,
      `TWITTER_ACCESS_TOKEN_SECRET=${fill(44)}`,
      `TWITTER_ACCESS_TOKEN_NAME=${fill(45)}`,
      'TWITTER_ACCESS_TOKEN_SECRET=your_twitter_access_token_secret_here',
    ],
  }),
  defineRule({
    id: 'twitter-api-secret',
    title: 'X (Twitter) API secret',
    provider: 'X (Twitter)',
    severity: 'high',
    confidence: 0.9,
    keywords: ['twitter', 'tweepy', 'x_api', 'x_consumer'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(
          ['twitter', 'x_api', 'x_consumer'],
          [
            'api secret',
            'consumer secret',
            'api key secret',
            'api secret key',
            'secret',
            'app secret',
            'token',
          ],
        ),
        bare(['consumer secret', 'api secret', 'api key secret', 'api secret key']),
      ],
      alnum(50),
    ),
    minEntropy: 3.5,
    why: "Lets a stranger pass for the app and sign requests with its users' tokens.",
    fix: 'Replace the secret at developer.x.com, Keys and tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.x.com/resources/fundamentals/authentication/overview'],
    examples: [
      `TWITTER_API_SECRET=${fill(50)}`,
      `"twitter_api_secret": "${fill(50, 'base62', 2)}",`,
      `twitter:\n  consumer_secret: ${fill(50, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(50)}`,
      `TWITTER_API_SECRET=${fill(49)}`,
      `TWITTER_API_NAME=${fill(50)}`,
      'TWITTER_API_SECRET=your_twitter_api_secret_here',
    ],
  }),
];
