import { inflateRaw } from '../../io/unpack.ts';
import { type ArchiveEntry, entryName, type UnpackBudget } from './entry.ts';

// PKWARE, APPNOTE.TXT 6.3.10: 4.3.16 end of central directory, 4.3.12 central directory header,
// 4.3.7 local file header. Sizes and offsets are little-endian.
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const longestComment = 0xffff;
const isEncryptedFlag = 1;
const isUtf8Flag = 0x800;

/** True for the first bytes of a zip file that is not empty: jar, whl, nupkg, docx, apk as well. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of a zip, by its central directory; null when there is none.
 *
 * A broken entry is one of its own; a directory that breaks off ends with an entry that says so.
 */
export function* zipEntries(
  bytes: Uint8Array,
  budget: UnpackBudget,
  maxFileSize: number,
): Generator<ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) {
    yield { name: '', content: 'unreadable' };
    return;
  }
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) {
      yield { name: '', content: 'unreadable' };
      return;
    }
    const header = readHeader(view, bytes, at);
    at = header.next;
    if (header.rawName.endsWith('/')) continue;
    if (budget.left === 0) {
      yield { name: '', content: 'too-large' };
      return;
    }
    const content = readContent(view, bytes, header, Math.min(budget.left, maxFileSize));
    budget.take(typeof content === 'string' ? 0 : content.length);
    yield { name: entryName(header.rawName), content };
  }
}

interface Header {
  readonly rawName: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
  readonly next: number;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return -1;
}

function readHeader(view: DataView, bytes: Uint8Array, at: number): Header {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  return {
    rawName: new TextDecoder(flags & isUtf8Flag ? 'utf-8' : 'latin1').decode(name),
    flags,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function readContent(
  view: DataView,
  bytes: Uint8Array,
  { flags, method, packed, offset }: Header,
  most: number,
): ArchiveEntry['content'] {
  if (flags & isEncryptedFlag) return 'encrypted';
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) return 'unreadable';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  // Where the size is 0xffffffff it stands in a zip64 field; no such file fits the size limit.
  if (start + packed > bytes.length) return 'unreadable';
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.length > most ? 'too-large' : data;
  if (method !== 8) return 'unreadable';
  const unpacked = inflateRaw(data, most);
  return unpacked === 'broken' ? 'unreadable' : unpacked;
}
