import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64Json } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'monday-api-token',
    title: 'monday.com API token',
    provider: 'monday.com',
    severity: 'high',
    confidence: 0.96,
    keywords: ['eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj'],
    caseSensitive: true,
    pattern:
      /eyJhbGciOiJIUzI1NiJ9\.eyJ0aWQiOj[A-Za-z0-9_-]{100,300}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    structure: { test: 'jwt', onFail: 'doubt' },
    publicPrefix: 3,
    why: 'Reads and changes the boards that its user sees.',
    fix: 'Replace the token at monday.com, Developers → My access tokens, then hand the new one to the application through its environment.',
    references: ['https://developer.monday.com/api-reference/docs/authentication'],
    examples: [
      `export MONDAY_API_TOKEN="eyJhbGciOiJIUzI1NiJ9.${base64Json({ tid: 123456789, aai: 11, uid: 12345678, iad: '2024-01-01T00:00:00.000Z', per: 'me:write', actid: 1234567, rgn: 'use1' })}.${fill(43, 'base64url')}"`,
      `MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.${base64Json({ tid: 123456789, aai: 11, uid: 87654321, iad: '2024-01-01T00:00:00.000Z', per: 'me:write', actid: 1234567, rgn: 'use1' })}.${fill(43, 'base64url', 2)}`,
    ],
    nonExamples: [
      `MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj${fill(100, 'base64url')}.${fill(42, 'base64url', 2)}`,
      `MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj${fill(100, 'base64url', 2)}.${fill(50, 'base64url', 3)}`,
      `MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOj${'x'.repeat(100)}.${'x'.repeat(43)}`,
      'MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.eyJ0aWQiOjyour_key',
    ],
  }),
];
