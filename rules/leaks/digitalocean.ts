import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const oauth = 'https://docs.digitalocean.com/reference/api/oauth/';

export default [
  defineRule({
    id: 'digitalocean-pat',
    title: 'DigitalOcean personal access token',
    provider: 'DigitalOcean',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['dop_v1_'],
    caseSensitive: true,
    pattern: /dop_v1_[0-9a-f]{64}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Manages machines, databases, clusters and cost of the team.',
    fix: 'Delete it under API, Tokens in the control panel, create one with custom scopes, and read the security history.',
    references: [docs],
    examples: [
      `DIGITALOCEAN_TOKEN=dop_v1_${fill(64, 'hex')}`,
      `do_token = "dop_v1_${fill(64, 'hex', 2)}"`,
    ],
    nonExamples: [
      `DIGITALOCEAN_TOKEN=dop_v1_${fill(63, 'hex')}`,
      `DIGITALOCEAN_TOKEN=dop_v1_${fill(65, 'hex')}`,
      `DIGITALOCEAN_TOKEN=dop_v1_${'x'.repeat(64)}`,
    ],
  }),
  defineRule({
    id: 'digitalocean-oauth-token',
    title: 'DigitalOcean OAuth access token',
    provider: 'DigitalOcean',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['doo_v1_'],
    caseSensitive: true,
    pattern: /doo_v1_[0-9a-f]{64}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Acts as the person who granted it to an application.',
    fix: 'Revoke the application under API, OAuth Applications and sign in again.',
    references: [oauth],
    examples: [`TOKEN=doo_v1_${fill(64, 'hex')}`, `"access_token":"doo_v1_${fill(64, 'hex', 2)}"`],
    nonExamples: [`TOKEN=doo_v1_${fill(63, 'hex')}`, `TOKEN=doo_v1_${'0'.repeat(64)}`],
  }),
  defineRule({
    id: 'digitalocean-refresh-token',
    title: 'DigitalOcean OAuth refresh token',
    provider: 'DigitalOcean',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['dor_v1_'],
    caseSensitive: true,
    pattern: /dor_v1_[0-9a-f]{64}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Makes new access tokens for the person who granted it to an application.',
    fix: 'Revoke the application under API, OAuth Applications and sign in again.',
    references: [oauth],
    examples: [`TOKEN=dor_v1_${fill(64, 'hex')}`, `"refresh_token":"dor_v1_${fill(64, 'hex', 2)}"`],
    nonExamples: [`TOKEN=dor_v1_${fill(63, 'hex')}`, `TOKEN=dor_v1_${'0'.repeat(64)}`],
  }),
];
