import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'dropbox-short-lived-token',
    title: 'Dropbox access token',
    provider: 'Dropbox',
    severity: 'high',
    keywords: ['sl.'],
    caseSensitive: true,
    pattern: /(?<![\w.-])sl\.(?:u\.)?[A-Za-z0-9][A-Za-z0-9_=-]{128,1300}(?![A-Za-z0-9_=.-])/,
    minEntropy: 4,
    publicPrefix: 3,
    why: 'Reads and changes the files of its user for about four hours.',
    fix: 'Call /2/auth/token/revoke with it; if a refresh token leaked as well, disconnect the app.',
    references: ['https://developers.dropbox.com/oauth-guide'],
    examples: [
      `DROPBOX_TOKEN=sl.B${fill(138, 'base64url')}`,
      `Authorization: Bearer sl.u.A${fill(300, 'base64url', 2)}`,
    ],
    nonExamples: [`DROPBOX_TOKEN=sl.B${fill(100)}`, 'sl.your_token'],
  }),
  defineRule({
    id: 'dropbox-long-lived-token',
    title: 'Dropbox long-lived access token',
    provider: 'Dropbox',
    severity: 'high',
    confidence: 0.85,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['dropbox'],
    pattern:
      /(?<![\w+/-])(?=[A-Za-z0-9_-]*[b-z0-9])[A-Za-z0-9_-]{10}[B-Za-z0-9_-]AAAAAAAAAA(?!A)(?<secret>(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{43})(?![A-Za-z0-9_+/=-])/,
    minEntropy: 3.5,
    why: 'Reads and changes the files of its user without an end date.',
    fix: 'Revoke the token at dropbox.com/developers/apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.dropbox.com/oauth-guide'],
    knownMisses: ['Without the name within two lines: ten A are common in base64.'],
    examples: [
      `DROPBOX_ACCESS_TOKEN=${fill(11, 'base62', 3)}AAAAAAAAAA${fill(43, 'base62', 2)}`,
      `dropbox:\n  token: '${fill(11, 'base62', 4)}AAAAAAAAAA${fill(43, 'base62', 6)}'`,
    ],
    nonExamples: [`DROPBOX_ACCESS_TOKEN=${fill(11)}AAAAAAAAAA${fill(30)}`, 'A'.repeat(64)],
  }),
];
