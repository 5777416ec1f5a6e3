import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'fastly-api-token',
    title: 'Fastly API token',
    provider: 'Fastly',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['fastly'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['fastly'], ['token', 'key']), 'Fastly-Key["\']?[ ]{0,2}[:=,][ ]{0,2}["\']?'],
      urlSafe(32),
    ),
    minEntropy: 3.5,
    why: 'Purges, changes or reroutes the traffic of the service.',
    fix: 'Replace the token at manage.fastly.com/account/personal/tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.fastly.com/en/guides/using-api-tokens'],
    examples: [`FASTLY_API_TOKEN=${fill(32)}`, `"fastly_api_token": "${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `FASTLY_API_TOKEN=${fill(31)}`,
      `FASTLY_API_NAME=${fill(32)}`,
      'FASTLY_API_TOKEN=your_fastly_api_token_here',
    ],
  }),
];
