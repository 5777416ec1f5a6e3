import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'fernet-key',
    title: 'Fernet key',
    provider: 'Fernet',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['fernet'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['fernet'], ['key']), String.raw`Fernet\([ ]?b?["']`],
      '[A-Za-z0-9_-]{43}=',
    ),
    minEntropy: 3.8,
    why: 'Decrypts and forges everything that was encrypted with it, such as connections in Airflow.',
    fix: 'Make a new key, re-encrypt with MultiFernet and drop the old one.',
    references: ['https://cryptography.io/en/latest/fernet/'],
    examples: [
      `FERNET_KEY=${fill(43)}=`,
      `"fernet_key": "${fill(43, 'base62', 2)}=",`,
      `cipher = Fernet(b'${fill(43, 'base64url', 6)}=')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(43)}=`,
      `FERNET_KEY=${fill(42)}=`,
      `FERNET_NAME=${fill(43)}=`,
      'FERNET_KEY=your_fernet_key_here',
    ],
  }),
];
