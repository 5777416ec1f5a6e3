import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'digitalocean-spaces-key-id',
    title: 'DigitalOcean Spaces key id',
    provider: 'DigitalOcean',
    severity: 'low',
    confidence: 0.9,
    keywords: ['DO00'],
    caseSensitive: true,
    pattern: /DO00[0-9A-Z]{16}(?![A-Za-z0-9_])/,
    minEntropy: 2.5,
    publicPrefix: 4,
    why: 'An id only: with its secret it reads and writes buckets.',
    fix: 'Revoke the key at cloud.digitalocean.com/spaces/access_keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.digitalocean.com/products/spaces/how-to/manage-access/'],
    examples: [
      `DIGITALOCEAN_SPACES_KEY_ID=DO00${fill(16, 'BASE36')}`,
      `  api_key: "DO00${fill(16, 'BASE36', 4)}"`,
    ],
    nonExamples: [
      `DIGITALOCEAN_SPACES_KEY_ID=DO00${fill(15, 'BASE36')}`,
      `DIGITALOCEAN_SPACES_KEY_ID=DO00${fill(23, 'BASE36', 2)}`,
      `DIGITALOCEAN_SPACES_KEY_ID=DO00${'X'.repeat(16)}`,
      'DIGITALOCEAN_SPACES_KEY_ID=DO00your_key',
    ],
  }),
  defineRule({
    id: 'digitalocean-spaces-secret',
    title: 'DigitalOcean Spaces secret key',
    provider: 'DigitalOcean',
    severity: 'high',
    confidence: 0.85,
    keywords: ['DO00', 'digitaloceanspaces', 'spaces_', 'spaces-'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['spaces', 'digitalocean'], ['secret', 'secret key', 'secret access key']),
        bare(['secret access key', 'aws secret access key', 'secret key', 'secret']),
      ],
      '(?=[a-z+/]*[0-9])[a-z0-9+/]{43}',
    ),
    minEntropy: 3.8,
    why: 'With its key id it reads, changes and deletes the files in the buckets.',
    fix: 'Delete the key at cloud.digitalocean.com/spaces/access_keys, create another and keep it outside the repository.',
    references: ['https://docs.digitalocean.com/products/spaces/how-to/manage-access/'],
    examples: [
      `SPACES_SECRET_ACCESS_KEY=${fill(43)}`,
      `"spaces_secret_access_key": "${fill(43, 'base62', 2)}",`,
      `nyc3.digitaloceanspaces.com:\n  secret_access_key: ${fill(43, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(43)}`,
      `SPACES_SECRET_ACCESS_KEY=${fill(42)}`,
      `SPACES_SECRET_ACCESS_NAME=${fill(43)}`,
      'SPACES_SECRET_ACCESS_KEY=your_spaces_secret_access_key_here',
    ],
  }),
];
