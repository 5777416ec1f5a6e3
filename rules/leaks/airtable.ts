import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'airtable-pat',
    title: 'Airtable personal access token',
    provider: 'Airtable',
    severity: 'high',
    confidence: 0.97,
    keywords: ['airtable'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}'),
    minEntropy: 3.3,
    publicPrefix: 3,
    why: 'Reads and changes the bases that it was given.',
    fix: 'Replace the token at airtable.com/create/tokens, then hand the new one to the application through its environment.',
    references: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
    knownMisses: [
      'A token with no mention of Airtable within three lines: its start is part of too many words.',
    ],
    examples: [
      `AIRTABLE_PAT=pat${fill(14)}.${fill(64, 'hex')}`,
      `provider: airtable\n  token: pat${fill(14, 'base62', 3)}.${fill(64, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=pat${fill(14)}.${fill(64, 'hex')}`,
      `AIRTABLE_PAT=pat${fill(14)}.${fill(63, 'hex')}`,
      'AIRTABLE_PAT=your_airtable_pat_here',
    ],
  }),
  defineRule({
    id: 'airtable-oauth-token',
    title: 'Airtable OAuth access or refresh token',
    provider: 'Airtable',
    severity: 'high',
    confidence: 0.9,
    keywords: ['airtable'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('[A-Za-z0-9]{14,20}\\.v1\\.[A-Za-z0-9_-]{16,200}\\.[0-9a-f]{40,128}'),
    minEntropy: 3,
    why: 'Acts for the person who let the application in, in the bases that were chosen.',
    fix: 'Have the person remove the integration at airtable.com/account, or revoke the token by POST /oauth2/v1/token/revoke.',
    references: ['https://airtable.com/developers/web/api/oauth-reference'],
    examples: [
      `AIRTABLE_OAUTH_TOKEN=oaa${fill(14)}.v1.${fill(40, 'base64url')}.${fill(64, 'hex')}`,
      `provider: airtable\n  refresh: ${fill(17, 'base62', 3)}.v1.${fill(60, 'base64url', 3)}.${fill(64, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=oaa${fill(14)}.v1.${fill(40, 'base64url')}.${fill(64, 'hex')}`,
      `AIRTABLE_OAUTH_TOKEN=oaa${fill(14)}.v1.${fill(40, 'base64url')}.${fill(30, 'hex')}`,
      'https://api.airtable.com/v0/meta/bases.v1.json',
    ],
  }),
  defineRule({
    id: 'airtable-api-key',
    title: 'Airtable API key (retired)',
    provider: 'Airtable',
    severity: 'low',
    confidence: 0.8,
    keywords: ['airtable'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('key(?=[a-z]*[A-Z0-9])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{14}'),
    minEntropy: 2.8,
    publicPrefix: 3,
    why: 'Such keys stopped working in 2024.',
    fix: 'Remove it and use a personal access token limited to the bases that are needed.',
    references: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
    examples: [
      `AIRTABLE_API_KEY=key${fill(14)}`,
      `provider: airtable\n  token: key${fill(14, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=key${fill(14)}`,
      `AIRTABLE_API_KEY=key${fill(13)}`,
      'AIRTABLE_API_KEY=your_airtable_api_key_here',
    ],
  }),
];
