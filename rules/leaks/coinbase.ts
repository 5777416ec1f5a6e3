import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'coinbase-cdp-key-name',
    title: 'Coinbase key name',
    provider: 'Coinbase',
    severity: 'low',
    confidence: 0.9,
    keywords: ['organizations/'],
    caseSensitive: true,
    pattern:
      /organizations\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/apiKeys\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    why: 'The name of a key: with its private key, often in the same file, it trades and moves money.',
    fix: 'Delete the key at portal.cdp.coinbase.com/projects/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys'],
    examples: [
      `COINBASE_CDP_KEY_NAME=organizations/${fillUuid()}/apiKeys/${fillUuid(2)}`,
      `export COINBASE_CDP_KEY_NAME="organizations/${fillUuid(4)}/apiKeys/${fillUuid(5)}"`,
    ],
    nonExamples: [
      `COINBASE_CDP_KEY_NAME=organizations/${fillUuid().slice(0, 35)}/apiKeys/${fillUuid(2).slice(0, 35)}`,
      `COINBASE_CDP_KEY_NAME=organizations/${fillUuid(2)}0a1/apiKeys/${fillUuid(3)}0a1`,
      'COINBASE_CDP_KEY_NAME=organizations/00000000-0000-0000-0000-000000000000/apiKeys/00000000-0000-0000-0000-000000000000',
      'COINBASE_CDP_KEY_NAME=organizations/your_key',
    ],
  }),
  defineRule({
    id: 'coinbase-api-secret',
    title: 'Coinbase API secret',
    provider: 'Coinbase',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['coinbase', 'cdp_api', 'cdp_wallet'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['coinbase', 'cdp'], ['secret', 'key secret', 'api secret', 'token'])],
      '(?:(?=[a-z_-]*[0-9][a-z_-]*[0-9])[a-z0-9_-]{64}|(?=[a-z+/]*[0-9])[a-z0-9+/]{86}==|(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]{32})',
    ),
    minEntropy: 3.5,
    why: 'Signs calls that trade and move money of the account.',
    fix: 'Delete the secret at portal.cdp.coinbase.com/projects/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys'],
    examples: [
      `COINBASE_API_SECRET=${fill(86)}==`,
      `"coinbase_api_secret": "${fill(86, 'base62', 2)}==",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(86)}==`,
      `COINBASE_API_SECRET=${fill(85)}==`,
      `COINBASE_API_NAME=${fill(86)}==`,
      'COINBASE_API_SECRET=your_coinbase_api_secret_here',
    ],
  }),
];
