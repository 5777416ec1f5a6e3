import type { Chunk } from '../model/chunk.ts';
import type { Place, Source, Tally } from './source.ts';

/** Two sources one after the other; what is said about the range is that of the first. */
export function chainSources(first: Source, second: Source): Source {
  return {
    range: first.range,
    judgesOnlyNew: first.judgesOnlyNew,
    begin: () => first.begin?.(),
    async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
      second.begin?.();
      yield* first.chunks();
      yield* second.chunks();
    },
    tally: (): Tally => {
      const [a, b] = [first.tally(), second.tally()];
      return {
        commits: a.commits + b.commits,
        blobs: a.blobs + b.blobs,
        files: Math.max(a.files, b.files),
        bytes: a.bytes + b.bytes,
        skipped: [...a.skipped, ...b.skipped],
      };
    },
    async places(blobs): Promise<ReadonlyMap<string, readonly Place[]>> {
      return new Map([...(await second.places(blobs)), ...(await first.places(blobs))]);
    },
    async read(blob) {
      return (await first.read(blob)) ?? (await second.read(blob));
    },
    left: async (most) => [
      ...((await first.left?.(most)) ?? []),
      ...((await second.left?.(most)) ?? []),
    ],
    before: async () => (await first.before?.()) ?? null,
    async close() {
      await Promise.all([first.close(), second.close()]);
    },
  };
}
