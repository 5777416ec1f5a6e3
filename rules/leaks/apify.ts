import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { withSmallFirstSum } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'apify-api-token',
    title: 'Apify API token',
    provider: 'Apify',
    severity: 'high',
    keywords: ['apify_api_'],
    caseSensitive: true,
    pattern: /apify_api_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    structure: { test: 'crc32-base62-apify', onFail: 'doubt' },
    publicPrefix: 10,
    why: "Runs actors at the account's cost and reads all collected data.",
    fix: 'Revoke the token at console.apify.com/settings/integrations, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.apify.com/platform/integrations/api'],
    examples: [
      `Authorization: Bearer ${withSmallFirstSum(`apify_api_${fill(30)}`)}`,
      `{ "key": "${withSmallFirstSum(`apify_api_${fill(30, 'base62', 2)}`)}" }`,
    ],
    nonExamples: [
      `APIFY_API_TOKEN=apify_api_${fill(35)}`,
      `APIFY_API_TOKEN=apify_api_${fill(43, 'base62', 2)}`,
      `APIFY_API_TOKEN=apify_api_${'x'.repeat(36)}`,
      'APIFY_API_TOKEN=apify_api_your_key',
    ],
  }),
];
