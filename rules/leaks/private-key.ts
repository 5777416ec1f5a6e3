import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const labels = 'https://www.rfc-editor.org/rfc/rfc7468';
const openssh = 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key';
const why =
  'Whoever holds it is the server, person or service that it stands for: signs, decrypts and logs in.';
const fix =
  'Make a new key pair, put its public half where the old one is trusted, remove the old one there and revoke its certificates.';

/** Made-up bytes, one unit each. */
const noise = (length: number, seed: number): string =>
  atob(fill(Math.ceil(length / 3) * 4, 'base64', seed)).slice(0, length);

/** A body that starts as PKCS#1, PKCS#8 and SEC 1 do: SEQUENCE, length, INTEGER 0. */
const der = (seed: number, length = 600): string =>
  btoa(
    `\x30\x82${String.fromCharCode((length + 3) >> 8, (length + 3) & 255)}\x02\x01\x00${noise(length, seed)}`,
  );

/** A body in OpenSSH's own format, guarded by `cipher`. */
const ssh = (cipher: string, seed: number): string =>
  btoa(`openssh-key-v1\0\0\0\0${String.fromCharCode(cipher.length)}${cipher}${noise(300, seed)}`);

const lines = (text: string, joint: string): string => (text.match(/.{1,64}/g) ?? []).join(joint);

function pem(kind: string, body: string, joint = '\n'): string {
  const mark = (place: string): string => `-----${place} ${kind}PRIVATE KEY-----`;
  return `${mark('BEGIN')}${joint}${lines(body, joint)}${joint}${mark('END')}`;
}

const guarded = `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${fill(32, 'HEX')}\n\n`;

export default [
  defineRule({
    id: 'private-key',
    title: 'Private key',
    provider: 'PEM',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['-----BEGIN '],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /-----BEGIN (?!ENCRYPTED |PGP )(?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY-----(?!(?:[\s"'`,>|#*+]|\\[nr]){0,60}(?:Proc-Type|b3BlbnNzaC1rZXktdjEA(?!AAAABG5vbm)))(?=[^-]{0,200}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!----)){64,60000}-----END (?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY-----/,
    structure: { test: 'pem-private-key', onFail: 'doubt' },
    why,
    fix,
    references: [labels, openssh],
    examples: [
      pem('RSA ', der(1)),
      pem('', der(2)),
      pem('EC ', der(3, 110)),
      pem('OPENSSH ', ssh('none', 4)),
      `{"private_key": "${pem('', der(5), '\\n')}\\n"}`,
      `key: |\n    ${pem('RSA ', der(6), '\n    ')}`,
      `const key = '${pem('', der(7), `\\n' +\n  '`)}\\n';`,
    ],
    nonExamples: [
      pem('ENCRYPTED ', der(1)),
      pem('RSA ', `${guarded}${der(1)}`),
      pem('OPENSSH ', ssh('aes256-ctr', 1)),
      pem('', 'your key goes here'),
      pem('', 'x'.repeat(400)),
      'if (text.startsWith("-----BEGIN PRIVATE KEY-----")) return "-----END PRIVATE KEY-----";',
      pem('', der(1)).replaceAll('PRIVATE', 'PUBLIC'),
      pem('', der(1)).replaceAll('PRIVATE KEY', 'CERTIFICATE'),
    ],
  }),
  defineRule({
    id: 'private-key-base64',
    title: 'Private key in base64',
    provider: 'PEM',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['LS0tLS1CRUdJTi'],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFWS|BSU0EgUFJJVkFURSBLRVkt|BFQyBQUklWQVRFIEtFWS|BEU0EgUFJJVkFURSBLRVkt|BPUEVOU1NIIFBSSVZBVEUgS0VZ)(?:[A-Za-z0-9+/]{10,80}\r?\n[ \t]{0,32}){0,200}[A-Za-z0-9+/]{4,20000}={0,2}(?![A-Za-z0-9+/=])/,
    structure: { test: 'pem-private-key', onFail: 'doubt' },
    why,
    fix,
    references: [labels],
    examples: [
      `DEPLOY_KEY=${btoa(pem('OPENSSH ', ssh('none', 1)))}`,
      `client-key-data: ${btoa(pem('RSA ', der(2)))}`,
      `tls.key: ${(btoa(pem('', der(3))).match(/.{1,76}/g) ?? []).join('\n  ')}`,
    ],
    nonExamples: [
      `ca.crt: ${btoa(pem('', der(1)).replaceAll('PRIVATE KEY', 'CERTIFICATE'))}`,
      `key: ${btoa(pem('', 'your key goes here'))}`,
      `key: ${btoa(pem('OPENSSH ', ssh('aes256-ctr', 1)))}`,
    ],
  }),
  defineRule({
    id: 'private-key-encrypted-base64',
    title: 'Private key guarded by a passphrase, in base64',
    provider: 'PEM',
    severity: 'low',
    confidence: 0.7,
    keywords: ['LS0tLS1CRUdJTi'],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /LS0tLS1CRUdJTi(?:BFTkNSWVBURUQgUFJJVkFURSBLRVkt|BPUEVOU1NIIFBSSVZBVEUgS0VZ|BSU0EgUFJJVkFURSBLRVkt)(?:[A-Za-z0-9+/]{10,80}\r?\n[ \t]{0,32}){0,200}[A-Za-z0-9+/]{4,20000}={0,2}(?![A-Za-z0-9+/=])/,
    structure: { test: 'pem-encrypted-key', onFail: 'drop' },
    why: 'Only its passphrase guards it, which can be tried without limit and often stands in the same repository.',
    fix: 'Remove it and look for the passphrase; if that was weak or leaked too, replace the key pair.',
    references: [labels, openssh],
    examples: [
      `DEPLOY_KEY=${btoa(pem('OPENSSH ', ssh('aes256-ctr', 1)))}`,
      `KEY=${btoa(pem('ENCRYPTED ', der(2)))}`,
    ],
    nonExamples: [
      `DEPLOY_KEY=${btoa(pem('OPENSSH ', ssh('none', 1)))}`,
      `KEY=${btoa(pem('ENCRYPTED ', 'your key goes here'))}`,
    ],
  }),
  defineRule({
    id: 'private-key-der',
    title: 'Private key in bare base64',
    provider: 'PEM',
    severity: 'critical',
    keywords: ['IBADANBgkqhkiG9w0BAQEFAASC', 'IBAAKC', 'MIGHAgEAMBMGByqGSM49'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![A-Za-z0-9+/])(?:MII[A-P][A-Za-z0-9+/]{2}IBA(?:DANBgkqhkiG9w0BAQEFAASC|AKC[AQ])|MIGHAgEAMBMGByqGSM49)[A-Za-z0-9+/]{100,}={0,2}(?![A-Za-z0-9+/=])/,
    why,
    fix,
    references: [
      'https://www.rfc-editor.org/rfc/rfc5208',
      'https://www.rfc-editor.org/rfc/rfc8017',
    ],
    examples: [
      `PRIVATE_KEY=MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${fill(1590, 'base64')}==`,
      `private_key: ${der(2).replace(/^.{12}/, 'MIICWwIBAAKC')}`.replace('AAKC', 'AAKCA'),
    ],
    nonExamples: [
      `PUBLIC_KEY=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${fill(340, 'base64')}`,
      `CERT=MIIDdzCCAl+gAwIBAgIE${fill(800, 'base64')}`,
      'the text begins with MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
    ],
  }),
  defineRule({
    id: 'private-key-truncated',
    title: 'Private key without its end',
    provider: 'PEM',
    severity: 'high',
    confidence: 0.7,
    keywords: ['-----BEGIN '],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /-----BEGIN (?!ENCRYPTED |PGP )(?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY-----(?:(?:\\[nrt]|[\s"'`,>|#*]){1,24}[A-Za-z0-9+/]{40,20000}={0,2}){1,200}(?:(?:\\[nrt]|[\s"'`#*]){0,24}(?:\.{1,6}|\u2026))?/,
    structure: { test: 'pem-private-key', onFail: 'drop' },
    why: 'A key cut short by hand may still be completed or stand whole elsewhere in the history.',
    fix,
    references: [labels],
    examples: [
      `${pem('RSA ', der(1)).slice(0, 600)}\n[cut]`,
      `KEY="${pem('', der(2), '\\n').split('-----END')[0]}"`,
    ],
    nonExamples: [
      pem('ENCRYPTED ', der(1)).slice(0, 400),
      '-----BEGIN RSA PRIVATE KEY-----\n...',
      `-----BEGIN RSA PRIVATE KEY-----\n${fill(200, 'base64')}`,
      `-----BEGIN PUBLIC KEY-----\n${fill(200, 'base64')}`,
    ],
  }),
  defineRule({
    id: 'private-key-encrypted',
    title: 'Private key guarded by a passphrase',
    provider: 'PEM',
    severity: 'low',
    confidence: 0.7,
    keywords: ['-----BEGIN '],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /-----BEGIN (?:ENCRYPTED (?:[A-Z0-9]{1,12} )?PRIVATE KEY-----|(?:[A-Z0-9]{1,12} )?PRIVATE KEY-----(?:[\s"'`,>|#*+]|\\[nr]){0,60}(?:Proc-Type|b3BlbnNzaC1rZXktdjEA(?!AAAABG5vbm)))(?=[\s\S]{0,400}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!----)){64,60000}-----END (?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY-----/,
    why: 'Only its passphrase guards it, which can be tried without limit and often stands in the same repository.',
    fix: 'Remove it and look for the passphrase; if that was weak or leaked too, replace the key pair.',
    references: [labels, openssh],
    examples: [
      pem('ENCRYPTED ', der(1)),
      pem('RSA ', `${guarded}${lines(fill(600, 'base64'), '\n')}`),
      pem('OPENSSH ', ssh('aes256-ctr', 2)),
    ],
    nonExamples: [
      pem('RSA ', der(1)),
      pem('OPENSSH ', ssh('none', 1)),
      pem('ENCRYPTED ', 'your key goes here'),
    ],
  }),
  defineRule({
    id: 'ssh2-private-key',
    title: 'SSH2 private key',
    provider: 'SSH',
    severity: 'high',
    confidence: 0.9,
    keywords: ['---- BEGIN SSH2 '],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----(?=[\s\S]{0,300}?[A-Za-z0-9+/]{40})(?:[^-]|-(?!---)){64,30000}---- END SSH2 (?:ENCRYPTED )?PRIVATE KEY ----/,
    why: 'Logs in wherever its public half is trusted; its label does not say whether a passphrase guards it.',
    fix,
    references: ['https://www.rfc-editor.org/rfc/rfc4716'],
    examples: [
      `${'---- BEGIN'} SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "2048-bit rsa"\n${lines(fill(800, 'base64'), '\n')}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
    ],
    nonExamples: [
      `${'---- BEGIN'} SSH2 PUBLIC KEY ----\n${lines(fill(300, 'base64'), '\n')}\n---- END SSH2 PUBLIC KEY ----`,
      `${'---- BEGIN'} SSH2 ENCRYPTED PRIVATE KEY ----\n...\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
    ],
  }),
  defineRule({
    id: 'private-key-damaged',
    title: 'Private key, damaged',
    provider: 'PEM',
    severity: 'high',
    confidence: 0.5,
    keywords: ['-----BEGIN '],
    caseSensitive: true,
    scope: 'block',
    pattern:
      /-----BEGIN (?!ENCRYPTED )(?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?=[^-]{0,300}?[A-Za-z0-9+/]{16})(?:[^-]|-(?!----)){64,60000}-----END (?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/,
    structure: { test: 'key-damaged', onFail: 'drop' },
    why: 'It opens nothing as it stands: a line was lost or changed. What is left may be enough to mend it, and the whole key was somewhere.',
    fix,
    references: [labels],
    examples: [
      pem('RSA ', fill(300, 'base64', 11)),
      pem('', `${fill(120, 'base64', 12)}`, '\\n'),
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${lines(fill(300, 'base64', 13), '\n')}\n-----END PGP PRIVATE KEY BLOCK-----`,
    ],
    nonExamples: [
      pem('RSA ', der(1)),
      pem('OPENSSH ', ssh('none', 4)),
      pem('OPENSSH ', ssh('aes256-ctr', 1)),
      pem('RSA ', `${guarded}${der(1)}`),
      pem('', 'x'.repeat(400)),
      pem('', 'your key goes here '.repeat(6)),
      pem('', fill(40, 'base64', 14)),
    ],
  }),
];
