import { pemCutOff, pemEncryptedKey, pemPrivateKey } from './pem.ts';
import { pgpSecretKey } from './pgp.ts';

const leastBody = 64;
const leastDistinct = 24;

/**
 * An armoured private key, whole from its first line to its last, whose body reads as base64 of
 * something random but not as a key: a letter was changed, a line was lost or words were put in.
 */
export function keyDamaged(block: string): boolean {
  if (pemCutOff(block)) return false;
  if (pemPrivateKey(block) || pemEncryptedKey(block) || pgpSecretKey(block)) return false;
  const lines = block
    .replace(/-----(?:BEGIN|END)[A-Z0-9 ]*-----/g, '\n')
    .split(/\\{1,8}[nr]|[\s"'`,*#>|]+/)
    .filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line));
  const body = lines.join('').replaceAll('=', '');
  return body.length >= leastBody && new Set(body).size >= leastDistinct;
}
