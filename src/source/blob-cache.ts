import type { Git } from '../io/git.ts';
import { BatchReader } from '../io/git-batch.ts';
import { readBlob } from './read-blob.ts';

/** Together, blobs read ahead are kept up to this; the others are read one by one. */
const maxKeptBytes = 64 * 2 ** 20;

/** Reads single blobs; those that were announced by one process instead of one for each. */
export class BlobCache {
  readonly #git: Git;
  #expected: ReadonlySet<string> = new Set();
  #loading: Promise<ReadonlyMap<string, Uint8Array | null>> | undefined;

  constructor(git: Git) {
    this.#git = git;
  }

  /** Announces blobs that are likely to be read. */
  expect(blobs: ReadonlySet<string>): void {
    this.#expected = blobs;
    this.#loading = undefined;
  }

  /** Content of a blob, null when git does not have it. */
  async read(blob: string): Promise<Uint8Array | null> {
    if (this.#expected.size > 1 && this.#expected.has(blob)) {
      this.#loading ??= this.#load();
      const known = (await this.#loading).get(blob);
      if (known !== undefined) return known;
    }
    return readBlob(this.#git, blob);
  }

  async #load(): Promise<ReadonlyMap<string, Uint8Array | null>> {
    const ids = [...this.#expected];
    const found = new Map<string, Uint8Array | null>();
    // Also asked for after the run was ended, for the sake of what was found until then.
    const reader = new BatchReader(this.#git.with({ signal: undefined }), {
      maxBytes: maxKeptBytes,
      lanes: 1,
    });
    for (const id of ids) reader.ask(id);
    reader.finish();
    let kept = 0;
    for await (const answers of reader.answers()) {
      for (const { index, type, size, bytes } of answers) {
        const id = ids[index] ?? '';
        if (type === 'missing') found.set(id, null);
        if (type !== 'blob' || bytes.length < size || kept + size > maxKeptBytes) continue;
        kept += size;
        found.set(id, bytes.slice());
      }
    }
    return found;
  }
}
