import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'wireguard-private-key',
    title: 'WireGuard private or preshared key',
    provider: 'WireGuard',
    severity: 'critical',
    confidence: 0.93,
    keywords: [
      'PrivateKey',
      'PresharedKey',
      'PreSharedKey',
      'privateKey',
      'private_key',
      'WG_PRIVATE',
    ],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?:P(?:rivate|re[sS]hared)Key|privateKey|WG_PRIVATE_KEY|wireguard_private_key)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    why: 'Joins the private network as that peer and reads its traffic.',
    fix: 'Make a new key pair with "wg genkey", put the public half on the other peers and remove the old one there.',
    references: ['https://man7.org/linux/man-pages/man8/wg.8.html'],
    examples: [
      `[Interface]\nPrivateKey = ${fill(42, 'base64')}A=`,
      `PresharedKey=${fill(42, 'base64', 2)}Q=`,
    ],
    nonExamples: [
      `PublicKey = ${fill(42, 'base64')}A=`,
      'PrivateKey = <private key>',
      `PrivateKey = ${fill(42, 'base64')}=`,
    ],
  }),
];
