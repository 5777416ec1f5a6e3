/**
 * True for a file that is ciphertext as a whole, so that nothing in it can be read: git-crypt,
 * age, Ansible Vault. A file with a line of anything else is text like any other, and a file of
 * which only the values are encrypted (SOPS, dotenvx) is as well.
 */
export function isEncrypted(bytes: Uint8Array): boolean {
  if (startsWith(bytes, gitCrypt)) return true;
  if (startsWith(bytes, age)) return bytes.subarray(0, 8_192).includes(0);
  if (startsWith(bytes, ansible))
    return isAll(bytes, /^\$ANSIBLE_VAULT;[\w.;-]{1,80}$/, /^[0-9a-f]{1,80}$/);
  if (startsWith(bytes, armour))
    return isAll(bytes, /^-----BEGIN AGE ENCRYPTED FILE-----$/, armoured);
  return false;
}

// https://github.com/AGWA/git-crypt: ten bytes that no text begins with.
const gitCrypt = '\0GITCRYPT\0';
// https://age-encryption.org/v1: a header in ASCII, then binary data; the armour is strict PEM.
const age = 'age-encryption.org/v1\n';
const armour = '-----BEGIN AGE ENCRYPTED FILE-----';
const armoured = /^(?:[A-Za-z0-9+/]{1,64}={0,2}|-----END AGE ENCRYPTED FILE-----)$/;
// https://docs.ansible.com/ansible/latest/vault_guide/vault_using_encrypted_content.html
const ansible = '$ANSIBLE_VAULT;';

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (bytes[at] !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** True when the first line and all others have the forms given; blank lines do not count. */
function isAll(bytes: Uint8Array, first: RegExp, others: RegExp): boolean {
  const [head = '', ...lines] = new TextDecoder('latin1').decode(bytes).split(/\r?\n/);
  return first.test(head) && lines.every((line) => line.trim() === '' || others.test(line));
}
