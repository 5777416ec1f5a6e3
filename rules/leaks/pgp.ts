import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

/** An armoured block around made-up bytes that start with the header of `packet`. */
function armour(kind: string, packet: string, seed: number): string {
  const bytes = `${packet}${atob(fill(900, 'base64', seed))}`;
  const body = btoa(bytes).match(/.{1,64}/g) ?? [];
  const mark = (place: string): string => `-----${place} PGP ${kind} KEY BLOCK-----`;
  return `${mark('BEGIN')}\n\n${body.join('\n')}\n=AbCd\n${mark('END')}`;
}

const secretPacket = '\x95\x03\x98\x04';
const publicPacket = '\x99\x01\x0d\x04';

export default [
  defineRule({
    id: 'pgp-private-key',
    title: 'PGP private key',
    provider: 'OpenPGP',
    severity: 'critical',
    confidence: 0.95,
    keywords: [
      '-----BEGIN PGP PRIVATE KEY BLOCK-----',
      'LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0st',
    ],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[^-]|-(?!----)){64,60000}-----END PGP PRIVATE KEY BLOCK-----|LS0tLS1CRUdJTiBQR1AgUFJJVkFURSBLRVkgQkxPQ0st(?:[A-Za-z0-9+/]{10,80}\r?\n[ \t]{0,32}){0,300}[A-Za-z0-9+/]{4,60000}={0,2}(?![A-Za-z0-9+/=])/,
    structure: { test: 'pgp-secret-key', onFail: 'doubt' },
    why: 'Signs and decrypts in the name of its owner: releases, commits, mail. A passphrase, if it has one, is all that guards it.',
    fix: 'Publish its revocation certificate, make a new key, and sign again what was signed with it.',
    references: [
      'https://www.rfc-editor.org/rfc/rfc9580',
      'https://www.gnupg.org/gph/en/manual/c14.html',
    ],
    examples: [
      armour('PRIVATE', secretPacket, 1),
      `"${armour('PRIVATE', secretPacket, 2).replaceAll('\n', '\\n')}"`,
      `GPG_PRIVATE_KEY=${btoa(armour('PRIVATE', secretPacket, 3))}`,
    ],
    nonExamples: [
      armour('PUBLIC', publicPacket, 1),
      armour('PRIVATE', publicPacket, 1),
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nyour key\n-----END PGP PRIVATE KEY BLOCK-----',
      `GPG_KEY=${btoa(armour('PUBLIC', publicPacket, 3))}`,
    ],
    knownMisses: ['Whether a passphrase guards it is not told apart.'],
  }),
];
