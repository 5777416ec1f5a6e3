import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'putty-private-key',
    title: 'PuTTY private key',
    provider: 'PuTTY',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['PuTTY-User-Key-File-'],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /PuTTY-User-Key-File-[23]: [\w@.-]{3,40}\r?\nEncryption: none\r?\n(?:[^\n]{0,200}\n){1,80}?Private-Lines: \d{1,3}\r?\n(?<secret>[A-Za-z0-9+/=]{16,80}(?:\r?\n[A-Za-z0-9+/=]{1,80}(?![\w-])){0,90})/,
    minEntropy: 3,
    why: 'Logs in to every server that trusts its public half; no passphrase guards it.',
    fix: 'Make a new key pair with a passphrase, put its public half on the servers and take the old one out of authorized_keys.',
    references: ['https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html'],
    examples: [
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\n${fill(64, 'base64')}\nPrivate-Lines: 2\n${fill(64, 'base64', 2)}\n${fill(20, 'base64', 3)}==\nPrivate-MAC: ${fill(40, 'hex')}`,
      `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: work\nPublic-Lines: 1\n${fill(60, 'base64')}\nPrivate-Lines: 1\n${fill(43, 'base64', 2)}=\nPrivate-MAC: ${fill(64, 'hex')}`,
    ],
    nonExamples: [
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: me\nPublic-Lines: 1\n${fill(64, 'base64')}\nPrivate-Lines: 1\n${fill(64, 'base64', 2)}\nPrivate-MAC: 00`,
      'A file that starts with PuTTY-User-Key-File-2: holds a key.',
    ],
  }),
  defineRule({
    id: 'putty-encrypted-private-key',
    title: 'PuTTY private key with a passphrase',
    provider: 'PuTTY',
    severity: 'low',
    confidence: 0.9,
    keywords: ['PuTTY-User-Key-File-'],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /PuTTY-User-Key-File-[23]: [\w@.-]{3,40}\r?\nEncryption: aes256-cbc\r?\n(?:[^\n]{0,200}\n){1,80}?Private-Lines: \d{1,3}\r?\n(?<secret>[A-Za-z0-9+/=]{16,80}(?:\r?\n[A-Za-z0-9+/=]{1,80}(?![\w-])){0,90})/,
    minEntropy: 3,
    why: 'Only as safe as its passphrase, which is often in the same repository.',
    fix: 'Replace the key pair unless the passphrase is long and kept elsewhere.',
    references: ['https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html'],
    examples: [
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: me\nPublic-Lines: 1\n${fill(64, 'base64')}\nPrivate-Lines: 1\n${fill(64, 'base64', 2)}\nPrivate-MAC: ${fill(40, 'hex')}`,
      `PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: aes256-cbc\r\nComment: me\r\nPublic-Lines: 1\r\n${fill(64, 'base64')}\r\nPrivate-Lines: 1\r\n${fill(64, 'base64', 2)}\r\nPrivate-MAC: ${fill(40, 'hex')}`,
    ],
    nonExamples: [
      `PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\n${fill(64, 'base64')}\nPrivate-Lines: 1\n${fill(64, 'base64', 2)}`,
      'PuTTY-User-Key-File-2: ssh-rsa',
    ],
  }),
];
