import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'akamai-edgegrid-token',
    title: 'Akamai EdgeGrid token',
    provider: 'Akamai',
    severity: 'medium',
    keywords: ['akab-'],
    caseSensitive: true,
    pattern: /akab-[0-9a-z]{16}-[0-9a-z]{16}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Names an API client; with its client secret it manages properties and DNS.',
    fix: 'Replace the token at control.akamai.com, Identity & access, then hand the new one to the application through its environment.',
    references: ['https://techdocs.akamai.com/developer/docs/edgegrid'],
    examples: [
      `AKAMAI_EDGEGRID_TOKEN=akab-${fill(16, 'base36')}-${fill(16, 'base36', 2)}`,
      `AKAMAI_EDGEGRID_TOKEN=akab-${fill(16, 'base36', 4)}-${fill(16, 'base36', 5)}`,
    ],
    nonExamples: [
      `AKAMAI_EDGEGRID_TOKEN=akab-${fill(16, 'base36')}-${fill(15, 'base36', 2)}`,
      `AKAMAI_EDGEGRID_TOKEN=akab-${fill(16, 'base36', 2)}-${fill(23, 'base36', 3)}`,
      `AKAMAI_EDGEGRID_TOKEN=akab-${'x'.repeat(16)}-${'x'.repeat(16)}`,
      'AKAMAI_EDGEGRID_TOKEN=akab-your_key',
    ],
  }),
  defineRule({
    id: 'akamai-client-secret',
    title: 'Akamai client secret',
    provider: 'Akamai',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['akab-', 'akamai', 'edgegrid', 'edgerc'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['akamai', 'edgegrid', 'edgerc'], ['client secret', 'secret']),
        bare(['client secret']),
      ],
      '[a-z0-9+/]{43}=',
    ),
    minEntropy: 4,
    why: 'With its tokens it manages properties, certificates and DNS.',
    fix: 'Delete the secret at control.akamai.com, Identity & access, create another and keep it outside the repository.',
    references: ['https://techdocs.akamai.com/developer/docs/edgegrid'],
    examples: [
      `AKAMAI_CLIENT_SECRET=${fill(43)}=`,
      `"akamai_client_secret": "${fill(43, 'base62', 2)}=",`,
      `akamai:\n  client_secret: ${fill(43, 'base62', 4)}=`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(43)}=`,
      `AKAMAI_CLIENT_SECRET=${fill(42)}=`,
      `AKAMAI_CLIENT_NAME=${fill(43)}=`,
      'AKAMAI_CLIENT_SECRET=your_akamai_client_secret_here',
    ],
  }),
];
