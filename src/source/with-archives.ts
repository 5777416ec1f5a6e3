import type { Chunk } from '../model/chunk.ts';
import type { Skipped } from '../model/coverage.ts';
import { archiveEntries, isArchive } from './archive/open-archive.ts';
import { isStopped, limitOf, type SourceOptions } from './options.ts';
import type { Place, Source, Tally } from './source.ts';

/** Parts the path of an archive from the path inside it. */
const separator = '!/';
/** Files of an archive are handed on in batches of about this many bytes. */
const batchBytes = 2 ** 20;

/**
 * The same source with its archives opened: the files in them stand at `a.zip!/inner/file`.
 *
 * A file of an archive has the blob id of the archive and its name, so that it stands in the same
 * commits, and is compared with the file of that name in the archive at the base.
 */
export function withArchives(source: Source, options: SourceOptions): Source {
  const skipped: Skipped[] = [];
  const limit = limitOf(options);
  return {
    range: source.range,
    judgesOnlyNew: source.judgesOnlyNew,
    async *chunks(): AsyncGenerator<readonly Chunk[], void, undefined> {
      for await (const batch of source.chunks()) {
        const plain = batch.filter(({ bytes }) => !isArchive(bytes));
        if (plain.length > 0) yield plain;
        for (const chunk of batch) {
          // One that was cut at the size limit is told of as too large already.
          if (!isArchive(chunk.bytes) || chunk.truncated || isStopped(options)) continue;
          yield* inBatches(innerChunks(chunk, limit, skipped));
        }
      }
    },
    tally: (): Tally => {
      const tally = source.tally();
      return {
        ...{ commits: tally.commits, blobs: tally.blobs, files: tally.files, bytes: tally.bytes },
        skipped: [...tally.skipped, ...skipped],
      };
    },
    async places(blobs): Promise<ReadonlyMap<string, readonly Place[]>> {
      const outer = await source.places(new Set([...blobs].map((id) => split(id).outer)));
      const found = [...blobs].map((id): [string, readonly Place[]] => {
        const { outer: blob, inner } = split(id);
        return [id, (outer.get(blob) ?? []).map((place) => placeInside(place, inner))];
      });
      return new Map(found);
    },
    async read(id): Promise<Uint8Array | null> {
      const { outer, inner } = split(id);
      const bytes = await source.read(outer);
      if (bytes === null || inner === null) return bytes;
      if (!isArchive(bytes)) return null;
      for (const { name, content } of archiveEntries('', bytes, limit)) {
        if (name === inner) return typeof content === 'string' ? null : content;
      }
      return null;
    },
    left: async (most) => (await source.left?.(most)) ?? [],
    close: () => source.close(),
  };
}

function* innerChunks(chunk: Chunk, limit: number, skipped: Skipped[]): Generator<Chunk> {
  const { path, blob } = chunk;
  for (const { name, content } of archiveEntries(path, chunk.bytes, limit)) {
    const suffix = name === '' ? '' : `${separator}${name}`;
    if (typeof content === 'string') {
      const bytes = name === '' ? chunk.bytes.length : null;
      skipped.push({ path: path + suffix, reason: content, bytes });
    } else {
      yield {
        ...{ path: path + suffix, bytes: content, truncated: false },
        blob: blob === null ? null : blob + suffix,
      };
    }
  }
}

function* inBatches(chunks: Iterable<Chunk>): Generator<readonly Chunk[]> {
  let batch: Chunk[] = [];
  let size = 0;
  for (const chunk of chunks) {
    batch.push(chunk);
    size += chunk.bytes.length;
    if (size < batchBytes) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

function split(id: string): { readonly outer: string; readonly inner: string | null } {
  const at = id.indexOf(separator);
  return at === -1
    ? { outer: id, inner: null }
    : { outer: id.slice(0, at), inner: id.slice(at + separator.length) };
}

function placeInside(place: Place, inner: string | null): Place {
  if (inner === null) return place;
  const suffix = separator + inner;
  return {
    path: place.path + suffix,
    provenance: place.provenance && { ...place.provenance, path: place.provenance.path + suffix },
    baseBlob: place.baseBlob === null ? null : place.baseBlob + suffix,
  };
}
