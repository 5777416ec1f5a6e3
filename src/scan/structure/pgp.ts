import { decodeBase64, decodeBase64Text } from './base64.ts';

/**
 * An armoured OpenPGP block, also as a whole in base64, that begins with a secret key packet.
 *
 * The checksum at its end is optional and to be ignored (RFC 9580, section 6.1).
 */
export function pgpSecretKey(block: string): boolean {
  const text = block.startsWith('LS0t') ? decodeBase64Text(block.replace(/\s/g, '')) : block;
  const lines = (text ?? '')
    .replace(/(?:\\{1,8}r)?\\{1,8}n/g, '\n')
    .split('\n')
    .map((line) => line.trim());
  const start = lines.indexOf('', 1);
  const first = start === -1 ? undefined : lines.slice(start).find((line) => line !== '');
  const header = decodeBase64(first?.slice(0, 4) ?? '')?.[0];
  return header !== undefined && isSecretKeyPacket(header);
}

/** Packet type 5, in the old and in the new form of a packet header. */
function isSecretKeyPacket(header: number): boolean {
  if ((header & 0xc0) === 0x80) return ((header >> 2) & 0x0f) === 5;
  return (header & 0xc0) === 0xc0 && (header & 0x3f) === 5;
}
