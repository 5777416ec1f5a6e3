import { latin1, lineEnd, lineStart } from '../clip.ts';
import type { Part } from '../part.ts';
import type { DecodeTools, RunDecoder } from './decoder.ts';
import type { Reading } from './edit.ts';
import { base64Values, carriageReturn, isBlank, lineFeed, padding, slash } from './letters.ts';
import { fromWide, isText, isTextByte } from './printable.ts';

/** More encoded characters than this are not decoded. */
const mostDigits = 1_400_000;
/** Lines of wrapped base64 have 60 to 76 characters; a last one may be shorter. */
const leastWrapped = 40;

/**
 * Base64 in both alphabets, with or without padding, on one line or wrapped over several
 * (RFC 4648, sections 4 and 5; RFC 2045, section 6.8); gzip and UTF-16 in it are unpacked.
 */
export const base64: RunDecoder = {
  name: 'base64',
  readRun(bytes, at, least, tools) {
    const block = readBlock(bytes, at);
    const isWrapped = block.lines > 1;
    const region = isWrapped ? block : lineOf(bytes, block);
    if (block.digits < least || isTokenPart(bytes, block)) return isWrapped ? nothing(block) : null;
    return decodeFrom(bytes, block, region, tools) ?? (isWrapped ? nothing(block) : null);
  },
};

interface Block extends Part {
  readonly lines: number;
  /** Base64 digits, without line ends and padding. */
  readonly digits: number;
}

function nothing(region: Part): Reading {
  return { region, edits: [] };
}

function lineOf(bytes: Uint8Array, { start, end }: Part): Part {
  return { start: lineStart(bytes, start), end: Math.max(end, lineEnd(bytes, end)) };
}

/** The whole of the wrapped lines around a run, or the run alone. */
function readBlock(bytes: Uint8Array, at: number): Block {
  let start = at;
  let lines = 1;
  for (;;) {
    const before = lineBefore(bytes, start);
    if (before === null) break;
    start = before;
    lines += 1;
  }
  let end = runEnd(bytes, at);
  let digits = end - at;
  for (let from = start; from < at; from += 1) {
    if ((base64Values[bytes[from] ?? 0] ?? 255) !== 255) digits += 1;
  }
  let isLong = end - at >= leastWrapped || lines > 1;
  while (isLong && digits < mostDigits) {
    const next = lineAfter(bytes, end);
    if (next === null) break;
    digits += next.end - next.start;
    isLong = next.end - next.start >= leastWrapped;
    end = next.end;
    lines += 1;
  }
  for (let pad = 0; pad < 2 && bytes[end] === padding; pad += 1) end += 1;
  return { start, end, lines, digits };
}

function runEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while ((base64Values[bytes[end] ?? 0] ?? 255) !== 255) end += 1;
  return end;
}

/** Start of a wrapped run on the line before, when this run begins its line. */
function lineBefore(bytes: Uint8Array, at: number): number | null {
  let index = at;
  while (isBlank(bytes[index - 1])) index -= 1;
  if (bytes[index - 1] !== lineFeed) return null;
  index -= bytes[index - 2] === carriageReturn ? 2 : 1;
  let start = index;
  while (start > 0 && (base64Values[bytes[start - 1] ?? 0] ?? 255) !== 255) start -= 1;
  return index - start >= leastWrapped ? start : null;
}

/** The run that is all of the next line. */
function lineAfter(bytes: Uint8Array, end: number): Part | null {
  let at = end;
  if (bytes[at] === carriageReturn) at += 1;
  if (bytes[at] !== lineFeed) return null;
  at += 1;
  while (isBlank(bytes[at])) at += 1;
  const stop = runEnd(bytes, at);
  if (stop === at) return null;
  let after = stop;
  while (bytes[after] === padding && after < stop + 2) after += 1;
  const closes = bytes[after];
  const isAlone =
    closes === undefined || closes === lineFeed || closes === carriageReturn || closes === 0x22;
  return isAlone ? { start: at, end: stop } : null;
}

/** A part of a JSON web token, whose rule reads it whole. */
function isTokenPart(bytes: Uint8Array, { start, end }: Block): boolean {
  const isJson = bytes[start] === 0x65 && bytes[start + 1] === 0x79;
  return isJson && (bytes[start - 1] === dot || bytes[end] === dot);
}

/** `Basic dXNlcjpw…`: the rule about the header reads it as it stands. */
function isBasic(bytes: Uint8Array, start: number): boolean {
  const before = latin1(bytes, Math.max(0, start - 6), start);
  return /basic $/i.test(before);
}

const dot = 0x2e;
function decodeFrom(
  bytes: Uint8Array,
  { start, end }: Part,
  region: Part,
  { gunzip }: DecodeTools,
): Reading | null {
  const head = headOf(bytes, start);
  if (head === null) return null;
  const digits = digitsOf(bytes, start, end);
  if (!digits) return null;
  const decoded = decodeDigits(bytes, digits);
  const last = digits.length - 1;
  const origin = (index: number): Part => {
    const to = Math.ceil(((index + 1) * 4) / 3) - 1;
    // The last byte has the padding too.
    return {
      start: digits[((index * 4) / 3) | 0] ?? start,
      end: to >= last || index === decoded.length - 1 ? end : (digits[to] ?? start) + 1,
    };
  };
  const edit = { start, end };
  if (isText(decoded)) {
    const isWhole = decoded.includes(lineFeed) || isBasic(bytes, start);
    return { region, edits: [{ ...edit, bytes: decoded, origin }], isWhole };
  }
  const wide = fromWide(decoded);
  if (wide) {
    const wideOrigin = (index: number): Part => ({
      start: origin(index * 2).start,
      end: origin(index * 2 + 1).end,
    });
    return { region, edits: [{ ...edit, bytes: wide, origin: wideOrigin }], isWhole: true };
  }
  const unpacked = head === 'gzip' ? gunzip?.(decoded) : null;
  return unpacked && isText(unpacked)
    ? { region, edits: [{ ...edit, bytes: unpacked }], isWhole: true }
    : null;
}

/** What the first six bytes look like; null for noise. */
function headOf(bytes: Uint8Array, at: number): 'text' | 'wide' | 'gzip' | null {
  const first = packed(bytes, at);
  // Most runs are words, and fail here.
  if (first === -1 || (!isTextByte(first >> 16) && first >> 8 !== gzipMark)) return null;
  const second = packed(bytes, at + 4);
  if (second === -1) return null;
  if (first >> 8 === gzipMark) return 'gzip';
  const [a, b, c] = [first >> 16, (first >> 8) & 255, first & 255];
  const [d, e, f] = [second >> 16, (second >> 8) & 255, second & 255];
  if ([a, b, c, d, e].every(isTextByte) && (isTextByte(f) || bytes[at + 7] === padding))
    return 'text';
  return b === 0 && d === 0 && f === 0 && [a, c, e].every(isTextByte) ? 'wide' : null;
}

const gzipMark = 0x1f8b;

/** The three bytes that four digits stand for, padding read as zero; -1 for anything else. */
function packed(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index += 1) {
    const byte = bytes[index] ?? 0;
    const digit = base64Values[byte] ?? 255;
    if (digit === 255 && !(byte === padding && index >= at + 2)) return -1;
    value = (value << 6) | (digit === 255 ? 0 : digit);
  }
  return value;
}

/** Offsets of the digits; null when they mix alphabets or their number cannot be. */
function digitsOf(bytes: Uint8Array, start: number, end: number): number[] | null {
  const digits: number[] = [];
  let isPlain = false;
  let isUrl = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((base64Values[byte] ?? 255) === 255) continue;
    if (byte === 0x2b || byte === slash) isPlain = true;
    if (byte === 0x2d || byte === 0x5f) isUrl = true;
    digits.push(at);
  }
  return (isPlain && isUrl) || digits.length % 4 === 1 ? null : digits;
}

function decodeDigits(bytes: Uint8Array, digits: readonly number[]): Uint8Array {
  const decoded = new Uint8Array((digits.length * 3) >> 2);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | (base64Values[bytes[digit] ?? 0] ?? 0)) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      decoded[at] = (bits >> held) & 255;
      at += 1;
    }
  }
  return decoded;
}
