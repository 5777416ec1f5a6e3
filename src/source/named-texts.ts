import type { Chunk } from '../model/chunk.ts';
import { limitOf, type SourceOptions, takesPath } from './options.ts';
import type { Place, Source, Tally } from './source.ts';
import { TallyKeeper } from './tally-keeper.ts';

/** A text that is no file: the title of a pull request, the message of a commit. */
export interface NamedText {
  /** Stands for a path: `commit-message:<id>`, `pull-request-title`. */
  readonly name: string;
  readonly text: string;
}

/** Texts that an event brought with it. All of them are new. */
export function textSource(texts: readonly NamedText[], options: SourceOptions): Source {
  return new TextSource(texts, options);
}

class TextSource implements Source {
  readonly range: Source['range'] = {
    mode: 'event',
    base: null,
    head: null,
    range: 'none',
    rangeNote: '',
  };
  readonly judgesOnlyNew = true;
  readonly #texts: readonly NamedText[];
  readonly #options: SourceOptions;
  readonly #tally = new TallyKeeper();

  constructor(texts: readonly NamedText[], options: SourceOptions) {
    this.#texts = texts;
    this.#options = options;
  }

  async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
    const limit = limitOf(this.#options);
    const chunks: Chunk[] = [];
    for (const { name, text } of this.#texts) {
      if (!takesPath(this.#options.shard, name)) continue;
      const whole = Buffer.from(text, 'utf8');
      const bytes = whole.subarray(0, limit);
      const truncated = bytes.length < whole.length;
      if (truncated) this.#tally.skip(name, 'too-large', whole.length);
      this.#tally.files += 1;
      this.#tally.bytes += bytes.length;
      chunks.push({ path: name, bytes, blob: null, truncated });
    }
    if (chunks.length > 0) yield chunks;
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
