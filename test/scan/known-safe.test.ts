import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { buildEngine } from '../../src/run/build-engine.ts';
import { isEncrypted } from '../../src/scan/encrypted.ts';

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const password = fill(18, 'base62', 4);
const base64 = (length: number, seed: number): string => fill(length, 'base64', seed);
const sops = (seed: number): string =>
  `ENC[AES256_GCM,data:${base64(22, seed)}==,iv:${base64(43, seed)}=,tag:${base64(22, seed + 1)}==,type:str]`;
const digits = (seed: number): string => fill(80, 'digit', seed);
const armour = (edge: string): string => `-----${edge} AGE ENCRYPTED FILE-----`;

const reported = (path: string, text: string): string[] =>
  engine
    .scan({ path, bytes: Buffer.from(text), blob: null, truncated: false })
    .leaks.filter(({ confidence }) => confidence >= 0.5)
    .map(({ secret }) => secret.reveal());

/** Encrypted values, and beside each a plain one that the file must not hide. */
const safe: readonly (readonly [name: string, path: string, text: string, plain: string])[] = [
  [
    'SOPS in YAML',
    'a.yaml',
    `db_password: ${sops(1)}\nsops:\n  mac: ${sops(9)}\n`,
    `smtp_password: ${password}`,
  ],
  [
    'SOPS in JSON',
    'a.json',
    `{\n"db_password": "${sops(1)}",\n`,
    `"smtp_password": "${password}"}`,
  ],
  [
    'SOPS in dotenv',
    '.env',
    `DB_PASSWORD=${sops(1)}\nsops_mac=${sops(4)}\n`,
    `SMTP_PASSWORD=${password}`,
  ],
  [
    'SealedSecret',
    'a.yaml',
    `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${base64(701, 3)}\n`,
    `    password: ${password}`,
  ],
  [
    'SealedSecret of a short key',
    'a.yaml',
    `    token: AQB${base64(361, 5)}\n`,
    `    token: ${password}`,
  ],
  [
    'dotenvx',
    '.env',
    `DB_PASSWORD="encrypted:B${base64(179, 3)}=="\n`,
    `SMTP_PASSWORD=${password}`,
  ],
  [
    'Ansible Vault, one value',
    'a.yml',
    `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${digits(3)}\n  ${digits(4)}\n`,
    `smtp_password: ${password}`,
  ],
  [
    'age',
    'a.txt',
    `${armour('BEGIN')}\n${base64(64, 6)}\n${base64(24, 7)}\n${armour('END')}\n`,
    `password: ${password}`,
  ],
  ['Hiera eyaml', 'a.yaml', `password: ENC[PKCS7,MII${base64(300, 3)}]\n`, `password: ${password}`],
  ['Jasypt', 'a.properties', `db.password=ENC(${base64(42, 3)}==)\n`, `smtp.password=${password}`],
  ['Vault transit', 'a.yml', `password: vault:v1:${base64(60, 3)}==\n`, `password: ${password}`],
  [
    'an encrypted secret of GitHub Actions',
    'a.tf',
    `  encrypted_value = "${base64(90, 4)}=="\n`,
    `  password = "${password}"`,
  ],
  ['Travis', '.travis.yml', `  - secure: "${base64(171, 4)}="\n`, `  - password: "${password}"`],
];

describe('encrypted values', () => {
  it.each(safe)('%s is no finding', (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  it.each(safe)('%s does not hide a plain value beside it', (_, path, text, plain) => {
    expect(reported(path, `${text}${plain}\n`)).toEqual([password]);
  });

  it.each([
    ['the mark of SOPS without its brackets', '.env', `DB_PASSWORD=ENC${password}`],
    ['the mark of dotenvx before a plain value', '.env', `DB_PASSWORD=encrypted:${password}`],
    ['the first letters of a SealedSecret', 'a.yaml', `password: AgB${password}`],
    ['a name that says encrypted, and a short value', 'a.yaml', `encrypted_password: ${password}`],
  ])('%s is a finding', (_, path, text) => {
    expect(reported(path, text)).toHaveLength(1);
  });
});

describe('encrypted files', () => {
  const vault = `$ANSIBLE_VAULT;1.1;AES256\n${digits(1)}\n${digits(2)}\n`;
  it.each([
    ['git-crypt', `\0GITCRYPT\0${base64(40, 1)}`],
    ['age', `age-encryption.org/v1\n-> X25519 ${base64(43, 1)}\n--- ${base64(43, 2)}\n\0\u0001`],
    ['age with armour', `${armour('BEGIN')}\n${base64(64, 6)}\n${armour('END')}\n`],
    ['Ansible Vault', vault],
    ['Ansible Vault with Windows line ends', vault.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(isEncrypted(Buffer.from(text, 'latin1'))).toBe(true);
  });

  it.each([
    ['text below the header of a vault', `${vault}db_password: ${password}\n`],
    [
      'text below an age file',
      `${armour('BEGIN')}\n${base64(64, 6)}\n${armour('END')}\npassword: x\n`,
    ],
    ['a text about age', 'age-encryption.org/v1\nis the first line of a file\n'],
    ['nothing', ''],
  ])('%s is not one', (_, text) => {
    expect(isEncrypted(Buffer.from(text, 'latin1'))).toBe(false);
  });
});
