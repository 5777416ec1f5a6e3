import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64Json } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'sentry-org-token',
    title: 'Sentry organisation token',
    provider: 'Sentry',
    severity: 'high',
    keywords: ['sntrys_eyJ'],
    caseSensitive: true,
    pattern: /sntrys_eyJ[A-Za-z0-9+/=_-]{80,600}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.5,
    structure: { test: 'json-token', onFail: 'doubt' },
    publicPrefix: 7,
    why: 'Uploads releases and source maps for every project of the organisation.',
    fix: 'Delete the token at sentry.io, Settings → Auth tokens, create another and keep it outside the repository.',
    references: ['https://docs.sentry.io/account/auth-tokens/'],
    examples: [
      `  api_key: "sntrys_${base64Json({ iat: 1700000000.5, url: 'https://sentry.io', region_url: 'https://us.sentry.io', org: 'acme' })}_${fill(43)}"`,
      `Authorization: Bearer sntrys_${base64Json({ iat: 1710000000.25, url: 'https://sentry.example.org', region_url: null, org: 'acme' })}_${fill(43, 'base62', 2)}`,
    ],
    nonExamples: [
      `SENTRY_ORG_TOKEN=sntrys_eyJ${fill(79, 'base64')}`,
      `SENTRY_ORG_TOKEN=sntrys_eyJ${fill(607, 'base64', 2)}`,
      `SENTRY_ORG_TOKEN=sntrys_eyJ${'x'.repeat(80)}`,
      'SENTRY_ORG_TOKEN=sntrys_eyJyour_key',
    ],
  }),
  defineRule({
    id: 'sentry-user-token',
    title: 'Sentry user token',
    provider: 'Sentry',
    severity: 'high',
    keywords: ['sntryu_'],
    caseSensitive: true,
    pattern: /sntryu_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Reads events and manages projects as its user.',
    fix: 'Delete the token at sentry.io, Settings → Auth tokens, create another and keep it outside the repository.',
    references: ['https://docs.sentry.io/account/auth-tokens/'],
    examples: [
      `SENTRY_USER_TOKEN=sntryu_${fill(64, 'hex')}`,
      `{ "key": "sntryu_${fill(64, 'hex', 4)}" }`,
    ],
    nonExamples: [
      `SENTRY_USER_TOKEN=sntryu_${fill(63, 'hex')}`,
      `SENTRY_USER_TOKEN=sntryu_${fill(71, 'hex', 2)}`,
      `SENTRY_USER_TOKEN=sntryu_${'0'.repeat(64)}`,
      'SENTRY_USER_TOKEN=sntryu_your_key',
    ],
  }),
  defineRule({
    id: 'sentry-dsn-secret',
    title: 'Sentry DSN with a secret key',
    provider: 'Sentry',
    severity: 'medium',
    keywords: ['sentry'],
    scope: 'line',
    pattern: /https?:\/\/[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@[a-z0-9.-]{0,80}sentry[^\s"']{0,80}/,
    minEntropy: 3,
    why: 'The old form of a DSN: its second half is a secret that sends and, on old servers, reads events.',
    fix: 'Replace the key in Sentry, Client Keys of the project, then hand the new one to the application through its environment.',
    references: ['https://docs.sentry.io/concepts/key-terms/dsn-explainer/'],
    examples: [
      `SENTRY_DSN=https://${fill(32, 'hex')}:${fill(32, 'hex', 2)}@sentry.io/1234567`,
      `dsn: "https://${fill(32, 'hex', 3)}:${fill(32, 'hex', 4)}@sentry.example.org/2"`,
    ],
    nonExamples: [
      `SENTRY_DSN=https://${fill(32, 'hex')}@sentry.io/1234567`,
      `https://${fill(32, 'hex')}:${fill(31, 'hex', 2)}@sentry.io/1`,
    ],
  }),
  defineRule({
    id: 'sentry-dsn',
    title: 'Sentry DSN',
    provider: 'Sentry',
    severity: 'low',
    confidence: 0.6,
    keywords: ['sentry.io', 'ingest.'],
    scope: 'line',
    pattern:
      /https:\/\/(?<secret>[0-9a-f]{32})@[a-z0-9.-]{0,80}(?:sentry\.io|ingest\.[a-z0-9.-]{1,60})\/\d{1,20}(?!\d)/,
    minEntropy: 3,
    why: 'Public by design in browsers and apps: it only sends events. Worth a look in server code.',
    fix: 'Nothing to do in client code. If events are abused, disable the client key in the settings of the project.',
    references: ['https://docs.sentry.io/concepts/key-terms/dsn-explainer/'],
    examples: [
      `SENTRY_DSN=https://${fill(32, 'hex')}@o12345.ingest.sentry.io/4501`,
      `dsn: 'https://${fill(32, 'hex', 2)}@sentry.io/123'`,
    ],
    nonExamples: [
      `https://${fill(31, 'hex')}@o1.ingest.sentry.io/1`,
      `https://${fill(32, 'hex')}@example.org/1`,
    ],
  }),
];
