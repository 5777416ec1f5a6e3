import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'google-storage-hmac-id',
    title: 'Cloud Storage HMAC access id',
    provider: 'Google Cloud',
    severity: 'low',
    confidence: 0.9,
    keywords: ['GOOG1E'],
    caseSensitive: true,
    pattern: /GOOG1E[0-9A-Z]{55}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'An id only: with its secret it reads and writes buckets.',
    fix: 'Delete the credential in Cloud Storage → Settings → Interoperability, create another and keep it outside the repository.',
    references: ['https://cloud.google.com/storage/docs/authentication/hmackeys'],
    knownMisses: [
      'Ids of user accounts, GOOG and 20 letters: their start is part of too many words.',
    ],
    examples: [
      `GOOGLE_STORAGE_HMAC_ID=GOOG1E${fill(55, 'BASE36')}`,
      `const token = 'GOOG1E${fill(55, 'BASE36', 4)}';`,
    ],
    nonExamples: [
      `GOOGLE_STORAGE_HMAC_ID=GOOG1E${fill(54, 'BASE36')}`,
      `GOOGLE_STORAGE_HMAC_ID=GOOG1E${fill(62, 'BASE36', 2)}`,
      `GOOGLE_STORAGE_HMAC_ID=GOOG1E${'X'.repeat(55)}`,
      'GOOGLE_STORAGE_HMAC_ID=GOOG1Eyour_key',
    ],
  }),
  defineRule({
    id: 'google-storage-hmac-secret',
    title: 'Cloud Storage HMAC secret',
    provider: 'Google Cloud',
    severity: 'critical',
    confidence: 0.96,
    keywords: ['GOOG1E', 'gcs_hmac', 'gcs_secret', 'hmac_secret', 'storage.googleapis.com'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(
          ['gcs', 'google storage', 'goog'],
          ['hmac secret', 'secret', 'secret key', 'secret access key'],
        ),
        bare(['secret access key', 'aws secret access key', 'secret', 'hmac secret']),
      ],
      '(?=[a-z+/]*[0-9])[a-z0-9+/]{40}',
    ),
    minEntropy: 3.8,
    why: 'With its access id it reads and writes the buckets of its service account.',
    fix: 'Revoke the secret in Cloud Storage → Settings → Interoperability, issue a new one and read it from the environment or a secret store.',
    references: ['https://cloud.google.com/storage/docs/authentication/hmackeys'],
    examples: [
      `GCS_HMAC_SECRET=${fill(40)}`,
      `"gcs_hmac_secret": "${fill(40, 'base62', 2)}",`,
      `storage.googleapis.com:\n  secret_access_key: ${fill(40, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(40)}`,
      `GCS_HMAC_SECRET=${fill(39)}`,
      `GCS_HMAC_NAME=${fill(40)}`,
      'GCS_HMAC_SECRET=your_gcs_hmac_secret_here',
    ],
  }),
];
