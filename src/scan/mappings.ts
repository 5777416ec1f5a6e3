import type { Part } from './part.ts';

/** As it stands in a source map before the value of its mappings. */
const name = '"mappings"';
/** A longer piece is not passed over; those of large minified files have some ten digits. */
const longestSegment = 15;
/** A shorter stretch is not worth a part of its own. */
const leastStretch = 256;
const quote = 0x22;
const colon = 0x3a;

/** What a byte is in a value of mappings: a digit that ends a number, one that does not, a sign. */
const kinds = { none: 0, ends: 1, goesOn: 2, separator: 3 } as const;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const kindOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  if (letter === ',' || letter === ';') return kinds.separator;
  const value = digits.indexOf(letter);
  // The sixth bit of a digit says that another one follows.
  return value === -1 ? kinds.none : value < 32 ? kinds.ends : kinds.goesOn;
});

/**
 * Stretches of a source map that hold nothing but mappings: segments of one, four or five numbers
 * in base64 VLQ between `,` and `;` (https://tc39.es/ecma426/#sec-mappings).
 *
 * No secret can stand there. A stretch has no quote, blank, sign of assignment, dash or dot, and
 * no run of more than 15 letters and digits: less than a token of a known format has, than a run
 * that is decoded, or than one that is judged without a name. It begins and ends with a separator,
 * so that no run and no literal is cut. Each segment is read; what is none of them is left to the
 * scan, with all that stands beside it up to the next separator.
 */
export function mappingsIn(bytes: Buffer, path: string): Part[] {
  const found: Part[] = [];
  if (!path.endsWith('.map')) return found;
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at)) {
    at = readValue(bytes, valueStart(bytes, at + name.length), found);
  }
  return found;
}

/** Past the quote that opens the value; `at` itself where none does. */
function valueStart(bytes: Buffer, at: number): number {
  let start = at;
  while (bytes[start] === 0x20) start += 1;
  if (bytes[start] !== colon) return at;
  start += 1;
  while (bytes[start] === 0x20) start += 1;
  return bytes[start] === quote ? start + 1 : at;
}

/** Adds the stretches of the value at `start`; gives its end. */
function readValue(bytes: Buffer, start: number, found: Part[]): number {
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (last - first >= leastStretch) found.push({ start: first, end: last });
  };
  let numbers = 0;
  let previous: number = kinds.separator;
  let segment = start;
  for (let at = start; ; at += 1) {
    const kind = kindOf[bytes[at] ?? 0] ?? kinds.none;
    if (kind === kinds.ends) numbers += 1;
    else if (kind !== kinds.goesOn) {
      const isSegment =
        at - segment <= longestSegment &&
        previous !== kinds.goesOn &&
        (numbers <= 1 || numbers === 4 || numbers === 5);
      if (kind === kinds.none || first === -1 || !isSegment) {
        close();
        first = at;
      }
      if (kind === kinds.none) return at;
      last = at;
      numbers = 0;
      segment = at + 1;
    }
    previous = kind;
  }
}

/** What of a part no gap holds; gaps ascend and never overlap. */
export function outside(part: Part, gaps: readonly Part[]): readonly Part[] {
  const left: Part[] = [];
  let from = part.start;
  for (const { start, end } of gaps) {
    if (end <= from || start >= part.end) continue;
    if (start > from) left.push({ start: from, end: start });
    from = end;
  }
  if (from < part.end) left.push({ start: from, end: part.end });
  return left;
}
