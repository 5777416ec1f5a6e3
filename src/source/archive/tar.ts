import { type ArchiveEntry, entryName, type UnpackBudget } from './entry.ts';

// POSIX.1-2017, pax: "ustar Interchange Format"; the long names of GNU tar have type `L`.
// https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
const blockBytes = 512;
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();

/** True for a tar file with the mark that all writers of this century set. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= blockBytes && text(bytes, 257, 5) === 'ustar';
}

/** The files of a tar, in order. Links, devices and directories have no content. */
export function* tarEntries(
  bytes: Uint8Array,
  budget: UnpackBudget,
  maxFileSize: number,
): Generator<ArchiveEntry> {
  let longName: string | null = null;
  let at = 0;
  while (at + blockBytes <= bytes.length && bytes[at] !== 0) {
    const size = readSize(bytes, at);
    const start = at + blockBytes;
    if (size === null || !isSumRight(bytes, at) || start + size > bytes.length) {
      yield { name: '', content: 'unreadable' };
      return;
    }
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const data = bytes.subarray(start, start + size);
    at = start + Math.ceil(size / blockBytes) * blockBytes;
    if (type === 'L') longName = utf8.decode(data).replace(/\0.*$/s, '');
    else if (type === 'x') longName = paxPath(data) ?? longName;
    else if (type === '0' || type === '\0' || type === '7') {
      if (budget.left === 0) {
        yield { name: '', content: 'too-large' };
        return;
      }
      const name: string = longName ?? headerName(bytes, start - blockBytes);
      const isTooLarge = size > Math.min(budget.left, maxFileSize);
      budget.take(isTooLarge ? 0 : size);
      yield { name: entryName(name), content: isTooLarge ? 'too-large' : data };
      longName = null;
    } else if (type !== 'g') longName = null;
  }
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return latin1.decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, '');
}

function headerName(bytes: Uint8Array, at: number): string {
  const prefix = text(bytes, at + 345, 155);
  const name = utf8.decode(bytes.subarray(at, at + 100)).replace(/\0.*$/s, '');
  return prefix === '' ? name : `${prefix}/${name}`;
}

function readSize(bytes: Uint8Array, at: number): number | null {
  const octal = text(bytes, at + 124, 12).trim();
  return /^[0-7]{1,11}$/.test(octal) ? Number.parseInt(octal, 8) : null;
}

/** The header's checksum: the sum of its bytes, with blanks in place of the checksum itself. */
function isSumRight(bytes: Uint8Array, at: number): boolean {
  let sum = 8 * 0x20;
  for (let index = 0; index < blockBytes; index += 1) {
    if (index < 148 || index >= 156) sum += bytes[at + index] ?? 0;
  }
  return Number.parseInt(text(bytes, at + 148, 8).trim(), 8) === sum;
}

/** The path of a pax header: records of `length key=value\n`. */
function paxPath(data: Uint8Array): string | null {
  return /(?:^|\n)\d{1,7} path=([^\n]*)\n/.exec(utf8.decode(data))?.[1] ?? null;
}
