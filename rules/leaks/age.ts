import { bech32Checksum } from '../../src/model/checksum.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** Made-up data letters of bech32; 5 bits each, so any base32 digit stands for one. */
function identity(seed: number, kind = ''): string {
  const digits = [...fill(52, 'base32', seed)].map(
    (digit) => letters['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit)],
  );
  const data = digits.join('');
  const prefix = `age-secret-key-${kind}`;
  return `${prefix}1${data}${bech32Checksum(prefix, data) ?? ''}`.toUpperCase();
}

export default [
  defineRule({
    id: 'age-secret-key',
    title: 'age secret key',
    provider: 'age',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['AGE-SECRET-KEY-'],
    caseSensitive: true,
    pattern: /AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Za-z0-9])/,
    structure: { test: 'age-secret-key', onFail: 'doubt' },
    publicPrefix: 12,
    why: 'Decrypts everything that was encrypted to it, such as the SOPS files of the repository.',
    fix: 'Make a new key with age-keygen, encrypt all files to it again, and rotate the secrets that the old one opened.',
    references: ['https://age-encryption.org/v1', 'https://github.com/FiloSottile/age'],
    examples: [
      `SOPS_AGE_KEY=${identity(1)}`,
      `# public key: age1…\n${identity(2)}`,
      identity(3, 'pq-'),
    ],
    nonExamples: [
      `SOPS_AGE_KEY=${identity(1).slice(0, -1)}`,
      `SOPS_AGE_KEY=${identity(1)}Q`,
      `SOPS_AGE_KEY=${identity(1).slice(0, -6)}QQQQQQ`,
      'SOPS_AGE_KEY=AGE-SECRET-KEY-1XXXXXX',
    ],
  }),
];
