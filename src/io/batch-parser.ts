/** One object out of the output of `git cat-file --batch`. */
export interface ObjectAnswer {
  /** Position in the order of the questions, from 0. */
  index: number;
  /** `blob`, `tree`, … as git says it; `missing` when git has no such object. */
  readonly type: string;
  /** Size of the whole object in bytes, 0 when it is missing. */
  readonly size: number;
  /** The content up to the limit. Valid until the parser is fed again. */
  readonly bytes: Uint8Array;
}

const lineFeed = 10;
const space = 32;
const nothing = new Uint8Array(0);
/** A larger buffer is given back after the object that needed it. */
const keptBytes = 4 * 2 ** 20;

/**
 * Reads the binary output of `git cat-file --batch` piece by piece.
 *
 * An object that lies within one piece is handed on as a view of it; only one that spans pieces
 * is copied. Two buffers take turns for those, since a piece can end one and begin the next.
 * The format is `<id> SP <type> SP <size> LF <content> LF` or `<id> SP missing LF`:
 * https://git-scm.com/docs/git-cat-file#_batch_output
 */
export class BatchParser {
  readonly #maxBytes: number;
  #index = 0;
  /** First part of a header line that a piece ended in. */
  #headerStart = '';
  #type = '';
  #size = 0;
  /** Bytes of the present object, its closing line feed included, that are still to come. */
  #missing = 0;
  #held = 0;
  #buffer: Uint8Array<ArrayBuffer> = nothing;
  #otherBuffer: Uint8Array<ArrayBuffer> = nothing;

  /** @param maxBytes only so many bytes of an object are kept; 0 means all. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Number of objects that were answered in full. */
  get answered(): number {
    return this.#index;
  }

  /**
   * The objects that `piece` completes. Their bytes are valid until the next call.
   *
   * @throws {RangeError} when the output is not in git's format.
   */
  feed(piece: Buffer): ObjectAnswer[] {
    const answers: ObjectAnswer[] = [];
    let at = 0;
    if (this.#missing > 0) {
      at = this.#continue(piece, answers);
      if (this.#missing > 0) return answers;
    }
    while (at < piece.length) {
      const end = piece.indexOf(lineFeed, at);
      if (end === -1) {
        this.#headerStart += piece.toString('latin1', at);
        if (this.#headerStart.length > 4096) throw new RangeError('header line without an end');
        return answers;
      }
      if (this.#headerStart === '') this.#readHeader(piece, at, end);
      else this.#joinHeader(piece, at, end);
      at = end + 1;
      if (this.#type === 'missing') {
        answers.push(this.#answer(nothing));
        continue;
      }
      const next = at + this.#size + 1;
      if (next > piece.length) {
        this.#hold(piece, at);
        return answers;
      }
      answers.push(this.#answer(piece.subarray(at, at + this.#kept())));
      at = next;
    }
    return answers;
  }

  #answer(bytes: Uint8Array): ObjectAnswer {
    const answer = { index: this.#index, type: this.#type, size: this.#size, bytes };
    this.#index += 1;
    return answer;
  }

  #kept(): number {
    return this.#maxBytes === 0 ? this.#size : Math.min(this.#size, this.#maxBytes);
  }

  #joinHeader(piece: Buffer, at: number, end: number): void {
    const header = Buffer.from(this.#headerStart + piece.toString('latin1', at, end), 'latin1');
    this.#headerStart = '';
    this.#readHeader(header, 0, header.length);
  }

  #readHeader(line: Buffer, start: number, end: number): void {
    const afterId = line.indexOf(space, start);
    if (afterId === -1 || afterId >= end) throw new RangeError('header line without a type');
    const afterType = line.indexOf(space, afterId + 1);
    if (afterType === -1 || afterType >= end) {
      this.#type = line.toString('latin1', afterId + 1, end);
      this.#size = 0;
      if (this.#type !== 'missing') throw new RangeError('header line without a size');
      return;
    }
    this.#type = line.toString('latin1', afterId + 1, afterType);
    let size = 0;
    for (let at = afterType + 1; at < end; at += 1) {
      const digit = (line[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) throw new RangeError('header line with a bad size');
      size = size * 10 + digit;
    }
    this.#size = size;
  }

  /** Begins an object that goes on in the next piece. */
  #hold(piece: Buffer, at: number): void {
    const kept = this.#kept();
    const free = this.#otherBuffer;
    this.#otherBuffer = this.#buffer.length > keptBytes ? nothing : this.#buffer;
    this.#buffer = free.length >= kept ? free : new Uint8Array(roundUp(kept));
    const here = piece.subarray(at, at + kept);
    this.#buffer.set(here);
    this.#held = here.length;
    this.#missing = this.#size + 1 - (piece.length - at);
  }

  /** Goes on with the held object; gives the offset behind it. */
  #continue(piece: Buffer, answers: ObjectAnswer[]): number {
    const wanted = this.#kept() - this.#held;
    if (wanted > 0) {
      const here = piece.subarray(0, Math.min(wanted, this.#missing));
      this.#buffer.set(here, this.#held);
      this.#held += here.length;
    }
    const used = Math.min(this.#missing, piece.length);
    this.#missing -= used;
    if (this.#missing === 0) answers.push(this.#answer(this.#buffer.subarray(0, this.#kept())));
    return used;
  }
}

/** Spares most later allocations for small objects; a large one gets exactly what it needs. */
function roundUp(bytes: number): number {
  return bytes > keptBytes ? bytes : Math.max(2 ** 16, 2 ** Math.ceil(Math.log2(bytes + 1)));
}
