import { createHash } from 'node:crypto';
import { fill, fillUuid } from '../../src/model/fill.ts';
import type { BigramTable } from '../../src/scan/generic/features/feature.ts';
import { readFeatures } from '../../src/scan/generic/features/index.ts';
import { findEvidence } from '../../src/scan/generic/index.ts';

/** Made-up lines that between them give every feature more than one value. */
const lines: readonly (readonly [path: string, text: string, before?: string])[] = [
  ['a.env', `DB_PASSWORD=${fill(12, 'base62', 31)}`],
  ['a.env', `export API_KEY="${fill(32, 'hex', 32)}"`],
  ['a.py', `password = "${fill(9, 'lower', 33)}"  # old`, 'username = "bob"'],
  ['a.py', `token = os.getenv("TOKEN", "${fill(24, 'base62', 34)}")`],
  ['a.ts', `client.setPassword('${fill(6, 'lower', 35)}-${fill(4, 'digit', 35)}');`],
  ['a.ts', `const s = "{\\"refresh_token\\":\\"${fill(40, 'base64url', 36)}\\"}";`],
  ['a.go', `// secret: ${fill(20, 'base64', 37)}`],
  ['a.go', `if token == "${fill(18, 'base62', 38)}" {`],
  ['a.yml', `  signing-key: ${fill(43, 'base64', 39)}=`],
  ['locales/de.json', '"newPassword": "Kennwort"'],
  ['a.xml', `<add key="Password" value="${fill(10, 'base62', 40)}!" />`],
  ['a.md', `curl -u admin:${fill(14, 'base62', 41)} https://host/`],
  ['a.md', `Authorization: Bearer ${fill(36, 'base62', 42)}`],
  ['a.sh', `login --token ${fillUuid(43)}`],
  ['a.java', `new Credentials("bob", "${fill(8, 'base62', 44)}")`],
  ['a.rb', `tokens = ["${fill(16, 'hex', 45)}", "${fill(16, 'hex', 46)}"]`],
  ['a.txt', `blob("${fill(37, 'base64', 47)}")`],
  ['a.txt', 'the default password is "hunter22"'],
  ['a.conf', 'auth_pin = 482913'],
  ['a.conf', 'cache.auth.class = a.b.Cache'],
  ['a.js', `csrf: 'abcd1234', salt: '${fill(10, 'base62', 48)}'`],
  ['a.tf', `variable "x" { default = "${fill(22, 'base62', 49)}" } # master_password`],
];

/**
 * SHA-256 over the features of fixed, made-up lines: it changes with any change of what a
 * feature means, so that a model trained before the change is seen to be stale.
 */
export function probeDigest(bigrams: BigramTable): string {
  const rows = lines.flatMap(([path, text, before = '']) =>
    findEvidence({ text, before, after: '', path, lineBytes: text.length }).map((evidence) =>
      [...readFeatures(evidence, bigrams)].map((value) => value.toFixed(4)),
    ),
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
