import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

/** The first accounts of every local test chain, which any tutorial prints. */
const localKeys = [
  ['ac0974bec39a17e36ba4a6b4d238ff94', '4bacb478cbed5efcae784d7bf4f2ff80'],
  ['59c6995e998f97a5a0044966f0945389', 'dc9e86dae88c7a8412f4603b6b78690d'],
  ['5de4111afa1a4b94908f83103eb1f170', '6367c2e68ca870fc3fb9a804cdab365a'],
].map((halves) => halves.join(''));

/** Made-up words of a phrase. */
function words(count: number, seed = 1): string {
  return Array.from({ length: count }, (_, at) => fill(4 + (at % 4), 'lower', seed + at)).join(' ');
}

export default [
  defineRule({
    id: 'ethereum-private-key',
    title: 'private key of 64 hex digits (Ethereum wallet)',
    provider: 'Ethereum',
    severity: 'critical',
    confidence: 0.88,
    keywords: [
      'private_key',
      'privatekey',
      'private-key',
      'privkey',
      'deployer',
      'wallet',
      'signer_key',
      'relayer',
      'metamask',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          [
            'private',
            'deployer',
            'wallet',
            'mnemonic',
            'signer',
            'relayer',
            'eth key',
            'privkey',
            'priv key',
            'account key',
            'metamask',
          ],
          ['key', 'pk', 'privkey', 'secret'],
        ),
      ],
      '(?:0x)?(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{64}',
    ),
    minEntropy: 3,
    published: localKeys.flatMap((key) => [digestOf(key), digestOf(`0x${key}`)]),
    why: 'Moves all funds of the wallet, at once and for good.',
    fix: 'Move the funds to a new wallet now, then replace the key everywhere; nothing can revoke it.',
    references: ['https://ethereum.org/en/developers/docs/accounts/'],
    examples: [`PRIVATE_KEY=0x${fill(64, 'hex')}`, `"private_key": "0x${fill(64, 'hex', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=0x${fill(64, 'hex')}`,
      `PRIVATE_KEY=0x${fill(63, 'hex')}`,
      `PRIVATE_NAME=0x${fill(64, 'hex')}`,
      'PRIVATE_KEY=your_private_key_here',
      `PRIVATE_KEY=0x${localKeys[0]}`,
      `wallet: sha256:${fill(64, 'hex')}`,
    ],
  }),
  defineRule({
    id: 'bip39-seed-phrase',
    title: 'seed phrase of a wallet',
    provider: 'BIP-39',
    severity: 'critical',
    confidence: 0.88,
    keywords: [
      'mnemonic',
      'seed_phrase',
      'seed phrase',
      'seedphrase',
      'recovery phrase',
      'recovery_phrase',
      'secret phrase',
      'secret_recovery',
    ],
    scope: 'line',
    pattern:
      /(?:mnemonic|phrase)(?:[_-]?\d{1,2})?["'\]]{0,2}[ \t]{0,4}[:=][ \t]{0,4}["']?(?!(?:test|abandon|word|legal winner|letter advice|zoo)\b)(?<secret>(?:[a-z]{3,8} ){11}[a-z]{3,8}(?:(?: [a-z]{3,8}){12}|(?: [a-z]{3,8}){9}|(?: [a-z]{3,8}){6}|(?: [a-z]{3,8}){3})?)(?![a-z ]{0,2}[a-z])(?=["'\s,;]|$)/i,
    minEntropy: 3,
    structure: { test: 'seed-phrase', onFail: 'drop' },
    why: 'Moves all funds of every account made from it, at once and for good.',
    fix: 'Move the funds to a wallet with a new phrase now; nothing can revoke the old one.',
    references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
    knownMisses: ['A phrase without a name before it: ordinary sentences have the same form.'],
    examples: [`MNEMONIC="${words(12)}"`, `seed_phrase: '${words(24, 2)}'`],
    nonExamples: [
      `MNEMONIC="${words(12).split(' ').sort().join(' ')}"`,
      `MNEMONIC="${'test '.repeat(11)}junk"`,
      `mnemonic: "${words(11)}"`,
      'mnemonic = generateMnemonic(128)',
    ],
  }),
];
