import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mongodb-atlas-service-account-secret',
    title: 'MongoDB Atlas service account secret',
    provider: 'MongoDB Atlas',
    severity: 'critical',
    keywords: ['mdb_sa_sk_'],
    caseSensitive: true,
    pattern: /mdb_sa_sk_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 10,
    why: 'Administers the clusters, users and networks that its service account may touch.',
    fix: 'Delete the secret at cloud.mongodb.com, Access Manager, create another and keep it outside the repository.',
    references: ['https://www.mongodb.com/docs/atlas/api/service-accounts-overview/'],
    examples: [
      `MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_${fill(40, 'base64url')}`,
      `const token = 'mdb_sa_sk_${fill(40, 'base64url', 4)}';`,
    ],
    nonExamples: [
      `MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_${fill(39, 'base64url')}`,
      `MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_${fill(47, 'base64url', 2)}`,
      `MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_${'x'.repeat(40)}`,
      'MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_your_key',
    ],
  }),
  defineRule({
    id: 'mongodb-atlas-private-key',
    title: 'MongoDB Atlas API private key',
    provider: 'MongoDB Atlas',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['mongodb', 'atlas_', 'atlas-', 'mongo_atlas'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['mongodb', 'atlas'], ['private key', 'privatekey', 'private api key', 'secret key'])],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'With its public key it administers clusters, users and networks of the project.',
    fix: 'Delete the key at cloud.mongodb.com, Access Manager, create another and keep it outside the repository.',
    references: ['https://www.mongodb.com/docs/atlas/configure-api-access/'],
    examples: [
      `MONGODB_ATLAS_PRIVATE_KEY=${fillUuid()}`,
      `"mongodb_atlas_private_key": "${fillUuid(2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `MONGODB_ATLAS_PRIVATE_KEY=${fillUuid().slice(0, 35)}`,
      `MONGODB_ATLAS_PRIVATE_NAME=${fillUuid()}`,
      'MONGODB_ATLAS_PRIVATE_KEY=your_mongodb_atlas_private_key_here',
    ],
  }),
];
