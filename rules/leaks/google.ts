import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const keys = 'https://cloud.google.com/docs/authentication/api-keys';
const oauth = 'https://developers.google.com/identity/protocols/oauth2';

const marker = (place: string): string => `-----${place} PRIVATE KEY-----`;
const sampleKey = `${marker('BEGIN')}\\nMIIEvQIBADANBgkqhkiG9w0B${fill(600, 'base64')}\\n${marker('END')}\\n`;

export default [
  defineRule({
    id: 'google-api-key',
    title: 'Google API key',
    provider: 'Google',
    severity: 'high',
    keywords: ['AIza'],
    caseSensitive: true,
    pattern: /AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Spends the quota of its project; without restrictions it also opens other APIs, Gemini among them.',
    fix: 'Restrict the key to its APIs and callers, or replace and delete it under APIs & Services, Credentials. A Firebase web key may be public once restricted.',
    references: [keys, 'https://firebase.google.com/docs/projects/api-keys'],
    examples: [
      `const key = 'AIza${fill(35, 'base64url')}';`,
      `https://maps.googleapis.com/maps/api/js?key=AIza${fill(35, 'base64url', 2)}&callback=init`,
      `GOOGLE_API_KEY=AIza${fill(35, 'base64url', 3)}`,
    ],
    nonExamples: [
      `GOOGLE_API_KEY=AIza${fill(34, 'base64url')}`,
      `GOOGLE_API_KEY=AIza${fill(36, 'base64url')}`,
      `GOOGLE_API_KEY=AIza${'x'.repeat(35)}`,
      `GOOGLE_API_KEY=x${'AIza'}${fill(35, 'base64url')}`,
    ],
  }),
  defineRule({
    id: 'google-service-account-key',
    title: 'Google Cloud service account key',
    provider: 'Google',
    severity: 'critical',
    confidence: 0.99,
    keywords: [
      '"service_account"',
      ...['ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs', 'eyJ0eXBlIjoic2VydmljZV9hY2NvdW50'],
      ...['eyJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIs', 'ewogICAgInR5cGUiOiAic2VydmljZV9hY2NvdW50'],
    ],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /(?:"service_account"[\s\S]{1,600}?"private_key"\s{0,4}:\s{0,4}"(?=-----BEGIN)|(?=ew|ey))(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\\s]{200,8000}-----END (?:RSA )?PRIVATE KEY-----|e[wy][A-Za-z0-9+/]{1000,8000}={0,2})(?![A-Za-z0-9+/=])/,
    why: 'Acts as the service account without any further check: data and cost of the project.',
    fix: 'Delete the key in IAM, Service Accounts, Keys; prefer workload identity federation to a new key, and read the audit log.',
    references: ['https://cloud.google.com/iam/docs/keys-create-delete'],
    examples: [
      `{\n  "type": "service_account",\n  "project_id": "p",\n  "private_key_id": "${fill(40, 'hex')}",\n  "private_key": "${sampleKey}",\n  "client_email": "a@p.iam.gserviceaccount.com"\n}`,
      `GCP_KEY={"type":"service_account","private_key":"${sampleKey}"}`,
      `GCP_KEY_B64=${'ewogICJ0eXBlIjogInNl'}${'cnZpY2VfYWNjb3VudCIs'}${fill(2200, 'base64')}==`,
    ],
    nonExamples: [
      '{"type": "service_account", "private_key": "<your key>"}',
      'Set "type" to "service_account" and "private_key" to the PEM text.',
      `{"type": "authorized_user", "refresh_token": "${fill(40)}"}`,
    ],
    knownMisses: [
      'A file whose private_key stands before its type; the key itself is found by private-key.',
    ],
  }),
  defineRule({
    id: 'google-oauth-client-secret',
    title: 'Google OAuth client secret',
    provider: 'Google',
    severity: 'medium',
    keywords: ['GOCSPX-'],
    caseSensitive: true,
    pattern: /GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Lets others sign in as the application and trade its authorization codes. For an installed app it is no secret.',
    fix: 'Reset the secret of the client under APIs & Services, Credentials, and deploy the new one.',
    references: [oauth, 'https://support.google.com/cloud/answer/6158849'],
    examples: [
      `GOOGLE_CLIENT_SECRET=GOCSPX-${fill(28, 'base64url')}`,
      `"client_secret":"GOCSPX-${fill(28, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `GOOGLE_CLIENT_SECRET=GOCSPX-${fill(27, 'base64url')}`,
      `GOOGLE_CLIENT_SECRET=GOCSPX-${fill(29, 'base64url')}`,
      'GOOGLE_CLIENT_SECRET=GOCSPX-your-client-secret-here-1',
    ],
  }),
  defineRule({
    id: 'google-oauth-access-token',
    title: 'Google OAuth access token',
    provider: 'Google',
    severity: 'medium',
    keywords: ['ya29.'],
    caseSensitive: true,
    pattern: /ya29\.(?:[a-z]\.)?[A-Za-z0-9_-]{20,1024}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Acts as the user or service account it was made for; it lives for one hour.',
    fix: 'Post it to oauth2.googleapis.com/revoke, then look for the refresh token or key that issued it.',
    references: [oauth, 'https://developers.google.com/identity/protocols/oauth2/web-server'],
    examples: [
      `Authorization: Bearer ya29.${fill(160, 'base64url')}`,
      `access_token="ya29.c.${fill(200, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `access_token="ya29.${fill(19, 'base64url')}"`,
      `access_token="ya29.${'x'.repeat(40)}"`,
      'access_token="ya29.your-access-token-goes-here"',
    ],
  }),
  defineRule({
    id: 'google-oauth-refresh-token',
    title: 'Google OAuth refresh token',
    provider: 'Google',
    severity: 'high',
    keywords: ['1//0'],
    caseSensitive: true,
    pattern: /1\/\/0[A-Za-z0-9_-]{40,150}(?![A-Za-z0-9_-])/,
    minEntropy: 4,
    publicPrefix: 4,
    why: 'With the client secret it makes new access tokens until somebody revokes it.',
    fix: 'Post it to oauth2.googleapis.com/revoke, or remove the app at myaccount.google.com/permissions.',
    references: [oauth],
    examples: [
      `GOOGLE_REFRESH_TOKEN=1//0${fill(60, 'base64url')}`,
      `"refresh_token": "1//0${fill(99, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `"refresh_token": "1//0${fill(39, 'base64url')}"`,
      `"refresh_token": "1//0${fill(151, 'base64url')}"`,
      'http://127.0.0.1//0x/some-path',
    ],
  }),
];
