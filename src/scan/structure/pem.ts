import { decodeBase64, decodeBase64Text } from './base64.ts';

const openSshMagic = 'openssh-key-v1\0';

/**
 * A PEM block, also with escaped line ends, in quotes, or as a whole in base64, whose body starts
 * as an unencrypted private key does.
 *
 * The lengths inside are not compared with the body: keys cut short by hand are still leaks, but
 * for those that `pemCutOff` knows.
 */
export function pemPrivateKey(block: string): boolean {
  const bytes = pemBody(block);
  if (bytes === null || pemCutOff(block)) return false;
  return isPrivateDer(bytes) || openSshCipher(bytes) === 'none';
}

/**
 * A body that an ellipsis cuts short, as in manuals, with less before or beside it than the public
 * key holds: `MIIEpQIBAAKCAQEAuy…`.
 */
export function pemCutOff(block: string): boolean {
  const bytes = pemBody(block);
  return bytes !== null && endsInPublicHalf(bytes) && /\.|\u2026/.test(pemText(block));
}

/** A private key in the forms that `pemPrivateKey` reads which a passphrase guards. */
export function pemEncryptedKey(block: string): boolean {
  const text = pemText(block);
  if (/-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED/.test(text)) return pemBody(block) !== null;
  const cipher = openSshCipher(pemBody(block) ?? new Uint8Array());
  return cipher !== null && cipher !== 'none';
}

/** The bytes in a PEM block; null when fewer than 30 or when it is mostly something else. */
export function pemBody(block: string): Uint8Array | null {
  const inner = pemText(block).match(/-----BEGIN [A-Z0-9 ]*-----([\s\S]*?)(?:-----END|$)/)?.[1];
  if (inner === undefined) return null;
  const plain = inner
    .replace(/(?:\\{1,8}[nrt])+/g, '\n')
    .replace(/["'`]\s*(?:[+.]\s*)?(?=["'`]|$)/g, '');
  const body = withoutLinePrefix(plain);
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  const marks = body.replace(/[\sA-Za-z0-9+/="'`,]/g, '');
  if (digits.length < 40 || marks.length * 10 > digits.length) return null;
  return decodeBase64(digits.slice(0, digits.length & ~3));
}

/** Without what a log or a comment puts before each line: a step and a time, a star. */
function withoutLinePrefix(text: string): string {
  const lines = text.split('\n');
  const words = (lines[1]?.trim().split(/[ \t]+/).length ?? 1) - 1;
  if (words < 1 || words > 4 || lines.length < 4) return text;
  const prefix = new RegExp(`^[ \\t]*(?:[^ \\t]+[ \\t]+){${words}}(?=[^ \\t]*$)`);
  return lines.map((line) => line.trimEnd().replace(prefix, '')).join('\n');
}

/** The block itself when it comes as a whole in base64. */
function pemText(block: string): string {
  if (!block.startsWith('LS0t')) return block;
  return decodeBase64Text(block.replace(/\\[nr]|\s/g, '').replace(/=[\s\S]*/, '')) ?? '';
}

/** DER: a SEQUENCE that begins with a small INTEGER, the version of PKCS#1, PKCS#8 and SEC 1. */
function isPrivateDer(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  if (tag !== 0x30) return false;
  const at = length < 0x80 ? 2 : 2 + (length & 0x7f);
  const version = bytes[at + 2];
  return bytes[at] === 2 && bytes[at + 1] === 1 && version !== undefined && version <= 1;
}

/**
 * True where the first number behind the version, which RSA and DSA have in common with the public
 * key, is longer than what is there of the body; or OpenSSH's copy of the public key.
 */
function endsInPublicHalf(bytes: Uint8Array): boolean {
  if (openSshCipher(bytes) === 'none') {
    // Cipher and derivation, each `none` behind its length, no options, one key.
    const at = openSshMagic.length + 16;
    if (lengthAt(bytes, at, 4) !== 0 || lengthAt(bytes, at + 4, 4) !== 1) return false;
    return at + 12 + lengthAt(bytes, at + 8, 4) >= bytes.length;
  }
  if (!isPrivateDer(bytes)) return false;
  const at = contentAt(bytes, 0) + 3;
  if (bytes[at] !== 0x30) return endsInNumber(bytes, at);
  // PKCS#8: the algorithm, then the key of its own kind as octets.
  const octets = endAt(bytes, at);
  const inner = contentAt(bytes, octets);
  if (inner + 8 >= bytes.length) return true;
  if (bytes[octets] !== 4 || bytes[inner] !== 0x30) return false;
  return endsInNumber(bytes, contentAt(bytes, inner) + 3);
}

function endsInNumber(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 2 && endAt(bytes, at) >= bytes.length;
}

/** Where the content of the DER value at `at` begins. */
function contentAt(bytes: Uint8Array, at: number): number {
  const length = bytes[at + 1] ?? 0;
  return length < 0x80 ? at + 2 : at + 2 + (length & 0x7f);
}

function endAt(bytes: Uint8Array, at: number): number {
  const length = bytes[at + 1] ?? 0;
  const content = contentAt(bytes, at);
  return content + (length < 0x80 ? length : lengthAt(bytes, at + 2, length & 0x7f));
}

/** A number of `size` bytes, the highest first; bytes that are not there count as zero. */
function lengthAt(bytes: Uint8Array, at: number, size: number): number {
  let length = 0;
  for (let index = at; index < at + size; index += 1) length = length * 256 + (bytes[index] ?? 0);
  return length;
}

/** The cipher that OpenSSH's own format names after its magic text; null for another format. */
function openSshCipher(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (!text.startsWith(openSshMagic)) return null;
  const at = openSshMagic.length + 4;
  return text.slice(at, at + text.charCodeAt(at - 1));
}
