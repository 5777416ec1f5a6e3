import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'softlayer-api-key',
    title: 'IBM classic infrastructure (SoftLayer) API key',
    provider: 'IBM Cloud',
    severity: 'critical',
    confidence: 0.88,
    keywords: ['softlayer', 'sl_api', 'sl-api', 'slapi', 'sl_key', 'sl-key'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['softlayer', 'sl'], ['api key', 'key', 'token', 'password', 'pwd', 'pass']),
        String.raw`--softlayer[\w-]{0,20}key[ ]{1,4}["']?`,
        String.raw`api\.softlayer\.com/(?:soap|rest|xmlrpc)/v\d[\d.]{0,4}/`,
      ],
      alnum(64),
    ),
    minEntropy: 2.9,
    why: 'Manages the classic infrastructure of the account as its user.',
    fix: 'Replace the key at cloud.ibm.com/iam/apikeys, then hand the new one to the application through its environment.',
    references: ['https://cloud.ibm.com/docs/account?topic=account-classic_keys'],
    examples: [`SOFTLAYER_API_KEY=${fill(64)}`, `"softlayer_api_key": "${fill(64, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `SOFTLAYER_API_KEY=${fill(63)}`,
      `SOFTLAYER_API_NAME=${fill(64)}`,
      'SOFTLAYER_API_KEY=your_softlayer_api_key_here',
    ],
  }),
];
