/** A commit as `rawLogFormat` prints it. */
export interface LogCommit {
  readonly commit: string;
  readonly author: string;
  /** Author date, ISO 8601. */
  readonly date: string;
}

/** What stands at a path after a commit; deletions are left out. */
export interface LogEntry {
  /** `100644`, `100755`, `120000` (symbolic link) or `160000` (submodule). */
  readonly mode: string;
  readonly blob: string;
  /** Invalid UTF-8 is replaced by U+FFFD. */
  readonly path: string;
}

export interface LogListener {
  onCommit(commit: LogCommit): void;
  /** An entry of the commit that `onCommit` was last called with. */
  onEntry(entry: LogEntry): void;
}

/**
 * Arguments of `git log` whose output `RawLogParser` reads.
 *
 * `-c` shows what a merge holds that none of its parents has; a side that one parent has was shown
 * with that parent. No patch is made, so that attributes (`-diff`, `textconv`) have no say.
 */
export const rawLogArgs: readonly string[] = [
  'log',
  '--raw',
  '-z',
  '-c',
  '-r',
  '--root',
  '--no-abbrev',
  '--no-renames',
  '--no-mailmap',
  '--no-notes',
  '--encoding=UTF-8',
  '--format=tformat:%x01%H%x00%an%x00%aI%x00',
];

const colon = 58;
const mark = 1;
const lineFeed = 10;
/** `100644 ` */
const modeWidth = 7;

type Expected = 'item' | 'author' | 'date' | 'path';

/**
 * Reads the output of `git log` with `rawLogArgs`, piece by piece.
 *
 * Entries are `:` a parent, a mode and an id for each parent and one more for the result, the
 * status, NUL, the path, NUL: https://git-scm.com/docs/diff-format#_raw_output_format
 */
export class RawLogParser {
  readonly #listener: LogListener;
  #expected: Expected = 'item';
  #rest: Buffer | undefined;
  #commit = '';
  #author = '';
  #mode = '';
  #blob = '';

  constructor(listener: LogListener) {
    this.#listener = listener;
  }

  /** True between two items: the output may end here. */
  get isComplete(): boolean {
    return this.#expected === 'item' && (this.#rest === undefined || this.#rest.length === 0);
  }

  /** @throws {RangeError} when the output is not in the expected format. */
  feed(piece: Buffer): void {
    const text = this.#rest === undefined ? piece : Buffer.concat([this.#rest, piece]);
    let at = 0;
    for (let end = text.indexOf(0); end !== -1; end = text.indexOf(0, at)) {
      this.#read(text, at, end);
      at = end + 1;
    }
    this.#rest = at < text.length ? Buffer.from(text.subarray(at)) : undefined;
  }

  #read(text: Buffer, from: number, end: number): void {
    if (this.#expected === 'author') {
      this.#author = text.toString('utf8', from, end);
      this.#expected = 'date';
    } else if (this.#expected === 'date') {
      const date = text.toString('latin1', from, end);
      this.#listener.onCommit({ commit: this.#commit, author: this.#author, date });
      this.#expected = 'item';
    } else if (this.#expected === 'path') {
      this.#expected = 'item';
      if (this.#mode === '000000') return;
      const path = text.toString('utf8', from, end);
      this.#listener.onEntry({ mode: this.#mode, blob: this.#blob, path });
    } else {
      this.#readItem(text, from, end);
    }
  }

  #readItem(text: Buffer, from: number, end: number): void {
    let at = from;
    // git ends the message with a line feed, or with nothing where a merge has no entries.
    while (at < end && text[at] === lineFeed) at += 1;
    if (at === end) return;
    if (text[at] === mark) {
      this.#commit = text.toString('latin1', at + 1, end);
      this.#expected = 'author';
      return;
    }
    let parents = 0;
    while (text[at + parents] === colon) parents += 1;
    if (parents === 0) throw new RangeError('unexpected output of git log');
    const modes = at + parents;
    const idWidth = this.#commit.length + 1;
    const id = modes + (parents + 1) * modeWidth + parents * idWidth;
    this.#mode = text.toString(
      'latin1',
      modes + parents * modeWidth,
      modes + (parents + 1) * modeWidth - 1,
    );
    this.#blob = text.toString('latin1', id, id + idWidth - 1);
    this.#expected = 'path';
  }
}
