import { commonTrigrams } from './common-trigrams.ts';

/**
 * Finds every place where one of many literals stands in bytes, in one pass.
 *
 * Two windows of three bytes are taken from each literal, at an even and at an odd offset, so
 * that looking at every second position of the text meets one of them wherever the literal
 * begins. A table of 64 KiB answers for almost all positions: by the hash of the window it has
 * one bit for each group of bytes that may follow. A second one, by the hash of the window with
 * the byte that follows, answers for most others. Only what both let through is compared with the
 * literals themselves, without regard to the case of ASCII letters.
 */
export interface Prefilter {
  /**
   * Calls `found(literal, at)` for each occurrence that begins in `[start, end)` and ends before
   * `end`. The order is that of the text but for a few bytes; an occurrence is told once.
   */
  find(
    bytes: Uint8Array,
    start: number,
    end: number,
    found: (literal: number, at: number) => void,
  ): void;
}

const caseBit = 0x20;
const windowBytes = 3;

/** Sets the case bit of each of the three bytes of a window. */
const foldBits = 0x202020;
/** 2^32 divided by the golden ratio, odd: spreads neighbouring windows over the table. */
const hashFactor = 0x9e3779b1;

/** Hash of a packed, folded window; 16 bits. */
function hashWindow(packed: number): number {
  return Math.imul(packed, hashFactor) >>> 16;
}

/** Sets the case bit of each of the four bytes of a window and the byte behind it. */
const foldFour = 0x20202020;
/** Two raised to this is the number of bits in the tables of such windows: 64 KiB each. */
const fourBits = 19;

/** Hash of a packed, folded window and the byte behind it. */
function hashFour(packed: number): number {
  return Math.imul(packed, hashFactor) >>> (32 - fourBits);
}

/** Rank of each common run of three folded bytes: the lower, the more common. */
function rankTrigrams(): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (let at = 0; at < commonTrigrams.length; at += windowBytes) {
    ranks.set(windowAt(commonTrigrams, at), at);
  }
  return ranks;
}

let ranks: ReadonlyMap<number, number> | undefined;

/** How often a run of three bytes is met in source text, as a rough weight. */
function trigramCost(packed: number): number {
  ranks ??= rankTrigrams();
  const rank = ranks.get(packed);
  if (rank !== undefined) return 1_000_000 / (rank + 10);
  // Beyond the list letters are still more common than digits and marks.
  return 30 * (isLetter(packed & 0xff) + isLetter((packed >> 8) & 0xff) + isLetter(packed >> 16));
}

/** 1 for a lower-case letter, else 0. */
function isLetter(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? 1 : 0;
}

/** How often a window lets a position through; the rarest one anchors best. */
function windowCost(literal: string, offset: number): number {
  const cost = trigramCost(windowAt(literal, offset));
  if (offset + windowBytes === literal.length) return cost;
  // A byte that must follow leaves a quarter, and no more than the windows that hold it.
  return Math.min(cost / 4, trigramCost(windowAt(literal, offset + 1)));
}

/** Offset of the rarest window at an even or an odd one; -1 when there is none. */
function cheapestOffset(literal: string, parity: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = parity; offset + windowBytes <= literal.length; offset += 2) {
    const cost = windowCost(literal, offset);
    if (cost >= least) continue;
    best = offset;
    least = cost;
  }
  return best;
}

/** The window that stands at `at` in ASCII text. */
function windowAt(text: string, at: number): number {
  const a = fold(text.charCodeAt(at));
  return pack(a, fold(text.charCodeAt(at + 1)), fold(text.charCodeAt(at + 2)));
}

/** The group of a byte as one bit of eight; letters of either case are in the same one. */
function groupOf(byte: number): number {
  return 1 << (byte & 7);
}

const anyGroup = 0xff;

function fold(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | caseBit : byte;
}

/**
 * Builds the tables for `literals`.
 *
 * @param literals in lower case
 * @param known what `anchorsOf` gives for literals that were looked at when the program was built
 * @throws {RangeError} for a literal of fewer than three bytes or with bytes beyond ASCII.
 */
export function createPrefilter(literals: readonly string[], known = noAnchors): Prefilter {
  const anchors = literals.map((literal) => {
    const given = known.get(literal);
    if (given !== undefined) return given;
    requireUsable(literal);
    return anchorsOf(literal);
  });
  const tables = new Tables(literals, anchors);
  return {
    find(bytes, start, end, found) {
      if (end - start >= windowBytes) tables.find(bytes, start, end, found);
    },
  };
}

const noAnchors: ReadonlyMap<string, string> = new Map();
const zero = 0x30;

/**
 * Where the windows of a literal stand, as two characters: the even offset and the odd one,
 * counted from `0`; `/` where there is none.
 */
export function anchorsOf(literal: string): string {
  const even = cheapestOffset(literal, 0);
  return String.fromCharCode(zero + even, zero + cheapestOffset(literal, 1));
}

function requireUsable(text: string): void {
  if (text.length >= windowBytes && !/[^\x20-\x7e]/.test(text)) return;
  throw new RangeError(`a keyword needs three or more ASCII characters: '${text}'`);
}

/** Offset of a window in its literal, -1 for the byte before it. */
function offsetOf(anchors: string, parity: number): number {
  return anchors.charCodeAt(parity) - zero;
}

/** How many rows the windows of a literal take: a byte before it may be any of those folded. */
function rowsOf(anchors: string): number {
  return offsetOf(anchors, 0) >= 0 && offsetOf(anchors, 1) >= 0 ? 2 : 1 + foldedCodes.length;
}

/** The bytes that have the case bit: what any byte is taken for. */
const foldedCodes = Array.from({ length: 256 }, (_, byte) => byte).filter(
  (byte) => (byte & caseBit) !== 0,
);

function pack(a: number, b: number, c: number): number {
  return a | (b << 8) | (c << 16) | foldBits;
}

/** The windows as flat arrays: the scan loop allocates nothing and follows no pointer. */
class Tables {
  /** Per hash of a window, the groups of bytes that may follow it. */
  readonly #followers = new Uint8Array(1 << 16);
  /** Per hash of a window and the byte behind it, one bit. */
  readonly #fours = new Int32Array(1 << (fourBits - 5));
  /** Per hash of a window that any byte may follow, one bit. */
  readonly #threes = new Int32Array(1 << (fourBits - 5));
  /** Per hash, one more than the first row of its list; 0 where there is none. */
  readonly #first = new Uint16Array(1 << 16);
  readonly #next: Uint16Array;
  readonly #packed: Int32Array;
  readonly #offset: Int16Array;
  readonly #literal: Uint16Array;
  readonly #literals: readonly string[];
  #rows = 0;

  constructor(literals: readonly string[], anchors: readonly string[]) {
    const count = anchors.reduce((sum, each) => sum + rowsOf(each), 0);
    if (count >= 0xffff) throw new RangeError('too many keywords');
    this.#literals = literals;
    this.#next = new Uint16Array(count + 1);
    this.#packed = new Int32Array(count + 1);
    this.#offset = new Int16Array(count + 1);
    this.#literal = new Uint16Array(count + 1);
    for (let literal = 0; literal < literals.length; literal += 1) {
      for (let parity = 0; parity < 2; parity += 1) {
        this.#addWindow(literal, offsetOf(anchors[literal] as string, parity));
      }
    }
  }

  #addWindow(literal: number, offset: number): void {
    const text = this.#literals[literal] as string;
    if (offset >= 0) {
      const packed = windowAt(text, offset);
      this.#addRow(literal, offset, packed);
      const next = offset + windowBytes;
      if (next < text.length) this.#addFollower(packed, fold(text.charCodeAt(next)));
      else {
        this.#followers[hashWindow(packed)] = anyGroup;
        setBit(this.#threes, hashFour(packed));
      }
      return;
    }
    // Three bytes long: the other window begins at the byte before it, whatever that is.
    const [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
    for (const before of foldedCodes) {
      const packed = pack(before, a, b);
      this.#addRow(literal, -1, packed);
      this.#addFollower(packed, c);
    }
  }

  /** @param offset where in the literal the window stands; -1 for the byte before it */
  #addRow(literal: number, offset: number, packed: number): void {
    this.#rows += 1;
    const slot = this.#rows;
    const hash = hashWindow(packed);
    this.#next[slot] = this.#first[hash] as number;
    this.#first[hash] = slot;
    this.#packed[slot] = packed;
    this.#offset[slot] = offset;
    this.#literal[slot] = literal;
  }

  /** Says that `byte` may stand behind a window. */
  #addFollower(packed: number, byte: number): void {
    const hash = hashWindow(packed);
    this.#followers[hash] = (this.#followers[hash] as number) | groupOf(byte);
    setBit(this.#fours, hashFour(packed | (byte << 24) | foldFour));
  }

  find(
    bytes: Uint8Array,
    start: number,
    end: number,
    found: (literal: number, at: number) => void,
  ): void {
    const followers = this.#followers;
    // Which parity is sampled does not matter, and the 32-bit view needs an address of its own.
    let from = start + ((bytes.byteOffset + start) & 1);
    if (from > start) this.#confirmFirst(bytes, start, end, found);
    if (((bytes.byteOffset + from) & 2) !== 0) {
      this.#confirmAt(bytes, from, start, end, found);
      from += 2;
    }
    const words = new Int32Array(
      bytes.buffer,
      bytes.byteOffset + from,
      Math.max(0, end - from) >> 2,
    );
    const last = words.length - 1;
    let word = words[0] as number;
    for (let at = 0; at < last; at += 1) {
      const next = words[at + 1] as number;
      // `hashWindow` and `groupOf` in place, for the windows at the first byte and at the third.
      const first = (word & 0xffffff) | foldBits;
      const third = (word >>> 16) | ((next & 0xff) << 16) | foldBits;
      const afterFirst = followers[Math.imul(first, hashFactor) >>> 16] as number;
      const afterThird = followers[Math.imul(third, hashFactor) >>> 16] as number;
      const isFirst = afterFirst >>> ((word >>> 24) & 7);
      const isThird = afterThird >>> ((next >>> 8) & 7);
      if (((isFirst | isThird) & 1) !== 0) {
        const position = from + at * 4;
        if ((isFirst & 1) !== 0 && this.#mayStand(first, word))
          this.#confirm(bytes, position, first, start, end, found);
        if ((isThird & 1) !== 0 && this.#mayStand(third, (word >>> 16) | (next << 16)))
          this.#confirm(bytes, position + 2, third, start, end, found);
      }
      word = next;
    }
    for (
      let position = from + Math.max(0, last) * 4;
      position + windowBytes <= end;
      position += 2
    ) {
      this.#confirmAt(bytes, position, start, end, found);
    }
  }

  /** False when no literal holds the window and the byte behind it; `four` holds both. */
  #mayStand(window: number, four: number): boolean {
    const withNext = hashFour(four | foldFour);
    if (hasBit(this.#fours, withNext)) return true;
    return hasBit(this.#threes, hashFour(window));
  }

  /** Confirms the window at `position` whatever follows it. */
  #confirmAt(
    bytes: Uint8Array,
    position: number,
    start: number,
    end: number,
    found: (literal: number, at: number) => void,
  ): void {
    const [a = 0, b = 0, c = 0] = [bytes[position], bytes[position + 1], bytes[position + 2]];
    this.#confirm(bytes, position, a | (b << 8) | (c << 16) | foldBits, start, end, found);
  }

  /** Short literals at the very start, whose window would begin before it. */
  #confirmFirst(
    bytes: Uint8Array,
    start: number,
    end: number,
    found: (literal: number, at: number) => void,
  ): void {
    const packed = pack(caseBit, bytes[start] as number, bytes[start + 1] as number);
    this.#confirm(bytes, start - 1, packed, start, end, found);
  }

  #confirm(
    bytes: Uint8Array,
    position: number,
    packed: number,
    start: number,
    end: number,
    found: (literal: number, at: number) => void,
  ): void {
    let slot = this.#first[hashWindow(packed)] as number;
    for (; slot !== 0; slot = this.#next[slot] as number) {
      if (this.#packed[slot] !== packed) continue;
      const literal = this.#literal[slot] as number;
      const at = position - (this.#offset[slot] as number);
      const text = this.#literals[literal] as string;
      if (at >= start && at + text.length <= end && holds(bytes, at, text)) found(literal, at);
    }
  }
}

function setBit(bits: Int32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
}

function hasBit(bits: Int32Array, at: number): boolean {
  return (((bits[at >>> 5] as number) >>> (at & 31)) & 1) !== 0;
}

/** True when `text`, in lower case, stands at `at` in any case. */
function holds(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (fold(bytes[at + index] as number) !== text.charCodeAt(index)) return false;
  }
  return true;
}
