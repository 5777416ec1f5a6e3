import { crc32, toDigits } from '../../src/model/checksum.ts';
import { alphabets, fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

function appPassword(seed: number): string {
  const text = `ATBB${fill(24, 'base62', seed)}`;
  return `${text}${toDigits(crc32(text), alphabets.HEX, 8)}`;
}

export default [
  defineRule({
    id: 'bitbucket-app-password',
    title: 'Bitbucket app password',
    provider: 'Bitbucket',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['ATBB'],
    caseSensitive: true,
    pattern: /ATBB[A-Za-z0-9]{24}[A-F0-9]{8}(?![A-Za-z0-9_=-])/,
    minEntropy: 3,
    structure: { test: 'crc32-hex', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'With the user name it acts as its owner in every repository its permissions reach.',
    fix: 'Revoke it under Personal settings, App passwords, and use a scoped API token instead.',
    references: ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'],
    examples: [
      `BITBUCKET_APP_PASSWORD=${appPassword(1)}`,
      `https://user:${appPassword(2)}@bitbucket.org/w/r.git`,
    ],
    nonExamples: [
      `BITBUCKET_APP_PASSWORD=${appPassword(1).slice(0, -1)}`,
      `BITBUCKET_APP_PASSWORD=${appPassword(1)}0`,
      `BITBUCKET_APP_PASSWORD=ATBB${fill(24)}${fill(8, 'HEX')}`,
    ],
  }),
  defineRule({
    id: 'bitbucket-data-center-token',
    title: 'Bitbucket Data Center HTTP access token',
    provider: 'Bitbucket',
    severity: 'critical',
    keywords: ['BBDC-'],
    caseSensitive: true,
    pattern: /BBDC-[A-Za-z0-9+/@_-]{40,50}(?![A-Za-z0-9+/@_=-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Acts as its owner, project or repository on the server.',
    fix: 'Revoke it under Manage account, HTTP access tokens (or those of the project or repository).',
    references: [
      'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
    ],
    examples: [
      `BITBUCKET_TOKEN=BBDC-${fill(44, 'base64')}`,
      `Authorization: Bearer BBDC-${fill(44, 'base64', 2)}`,
    ],
    nonExamples: [
      `BITBUCKET_TOKEN=BBDC-${fill(39, 'base64')}`,
      `BITBUCKET_TOKEN=BBDC-${fill(51, 'base64')}`,
      `BITBUCKET_TOKEN=BBDC-${'x'.repeat(44)}`,
    ],
  }),
];
