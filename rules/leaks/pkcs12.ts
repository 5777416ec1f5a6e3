import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'pkcs12-bundle',
    title: 'PKCS#12 bundle in base64',
    provider: 'PKCS#12',
    severity: 'high',
    confidence: 0.9,
    keywords: ['IBAzCC'],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<![A-Za-z0-9+/])MI[I-L][0-9A-Za-z/+]{2}[AQgw]IBAzCC[A-Za-z0-9/+]{40,9000}={0,2}/,
    minEntropy: 3.5,
    publicPrefix: 12,
    why: 'Holds a private key, guarded by a password that is often short, empty or in the same repository.',
    fix: 'Replace the key pair, have the certificate revoked and keep the bundle in a secret store.',
    references: ['https://www.rfc-editor.org/rfc/rfc7292'],
    examples: [
      `CERT=MIIK${'A'}${'g'}IBAzCC${fill(300, 'base64')}`,
      `  pfx: "MIIJ${'q'}${'Q'}IBAzCC${fill(200, 'base64', 2)}=="`,
    ],
    nonExamples: [`MIIK${'A'}${'g'}IBAzCC${fill(20)}`, `MIIK${'A'}${'g'}IBAzAA${fill(100)}`],
  }),
];
