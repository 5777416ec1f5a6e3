import type { Chunk } from '../model/chunk.ts';
import { isStopped, limitOf, type SourceOptions } from './options.ts';
import type { Place, Source, Tally } from './source.ts';
import { TallyKeeper } from './tally-keeper.ts';

export interface StreamOptions extends SourceOptions {
  /** Pieces of bytes: standard input. */
  readonly stream: AsyncIterable<Uint8Array | string>;
  /** Path that the text is reported under. Default `stdin`. */
  readonly name?: string | undefined;
}

/** One text that comes in by a stream. What is above the limit is counted and thrown away. */
export function streamSource(options: StreamOptions): Source {
  return new StreamSource(options);
}

class StreamSource implements Source {
  readonly range: Source['range'] = {
    mode: 'stdin',
    base: null,
    head: null,
    range: 'none',
    rangeNote: '',
  };
  readonly judgesOnlyNew = false;
  readonly #options: StreamOptions;
  readonly #tally = new TallyKeeper();

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    const path = this.#options.name ?? 'stdin';
    const limit = limitOf(this.#options);
    const pieces: Uint8Array[] = [];
    let kept = 0;
    let size = 0;
    try {
      for await (const piece of this.#options.stream) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
        size += bytes.length;
        const part = bytes.subarray(0, limit - kept);
        kept += part.length;
        if (part.length > 0) pieces.push(part);
        if (isStopped(this.#options)) break;
      }
    } catch {
      this.#tally.skip(path, 'unreadable', size);
    }
    const truncated = size > kept;
    if (truncated) this.#tally.skip(path, 'too-large', size);
    this.#tally.files += 1;
    this.#tally.bytes += kept;
    yield [{ path, bytes: Buffer.concat(pieces), blob: null, truncated }];
    if (isStopped(this.#options)) this.#tally.stopEarly();
  }

  tally(): Tally {
    return this.#tally;
  }

  async places(): Promise<ReadonlyMap<string, readonly Place[]>> {
    return new Map();
  }

  async read(): Promise<Uint8Array | null> {
    return null;
  }

  async close(): Promise<void> {}
}
