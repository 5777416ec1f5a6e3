import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'honeycomb-ingest-key',
    title: 'Honeycomb key',
    provider: 'Honeycomb',
    severity: 'medium',
    keywords: ['a', 'b', 'x'].flatMap((region) =>
      ['ik', 'ic', 'lk', 'ak', 'mk'].map((kind) => `hc${region}${kind}_`),
    ),
    caseSensitive: true,
    pattern: /hc[abx](?:i[kc]|[lam]k)_[A-Za-z0-9]{58}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Sends events or, as a configuration key, changes boards and triggers.',
    fix: 'Replace the key at ui.honeycomb.io, Environment settings → API keys, then hand the new one to the application through its environment.',
    references: ['https://docs.honeycomb.io/configure/environments/manage-api-keys/'],
    examples: [
      `HONEYCOMB_INGEST_KEY=hcaik_${fill(58)}`,
      `  api_key: "hcbik_${fill(58, 'base62', 4)}"`,
      `Authorization: Bearer hcalk_${fill(58, 'base62', 7)}`,
      `{ "key": "hcaak_${fill(58, 'base62', 10)}" }`,
    ],
    nonExamples: [
      `HONEYCOMB_INGEST_KEY=hcaik_${fill(57)}`,
      `HONEYCOMB_INGEST_KEY=hcaik_${fill(65, 'base62', 2)}`,
      `HONEYCOMB_INGEST_KEY=hcaik_${'x'.repeat(58)}`,
      'HONEYCOMB_INGEST_KEY=hcaik_your_key',
    ],
  }),
  defineRule({
    id: 'honeycomb-api-key-legacy',
    title: 'Honeycomb API key (older form)',
    provider: 'Honeycomb',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['honeycomb', 'hny_'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['honeycomb', 'hny_', 'x honeycomb'], ['key', 'team', 'token'])],
      '(?:(?=[0-9a-f]*[0-9])[0-9a-f]{32}|(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]{22})',
    ),
    minEntropy: 3,
    why: 'Sends events or, with more rights, changes boards and triggers.',
    fix: 'Revoke the key at ui.honeycomb.io, Environment settings → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.honeycomb.io/configure/environments/manage-api-keys/'],
    examples: [
      `HONEYCOMB_API_KEY=${fill(32, 'hex')}`,
      `"honeycomb_api_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `HONEYCOMB_API_KEY=${fill(31, 'hex')}`,
      `HONEYCOMB_API_NAME=${fill(32, 'hex')}`,
      'HONEYCOMB_API_KEY=your_honeycomb_api_key_here',
    ],
  }),
];
