import type { Skipped } from '../model/coverage.ts';
import type { Source, Tally } from './source.ts';

/** The same source with another word on its range, and with more that was not looked at. */
export function withRange(
  source: Source,
  range: Partial<Source['range']>,
  skipped: readonly Skipped[] = [],
): Source {
  return {
    range: { ...source.range, ...range },
    judgesOnlyNew: source.judgesOnlyNew,
    chunks: () => source.chunks(),
    tally: (): Tally => {
      const tally = source.tally();
      const { commits, blobs, files, bytes } = tally;
      return { commits, blobs, files, bytes, skipped: [...skipped, ...tally.skipped] };
    },
    places: (blobs) => source.places(blobs),
    read: (blob) => source.read(blob),
    left: async (most) => (await source.left?.(most)) ?? [],
    close: () => source.close(),
  };
}
