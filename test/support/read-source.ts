import type { Source } from '../../src/source/source.ts';

/** What a source gave, with the bytes copied out of its batches. */
export interface ReadSource {
  readonly chunks: readonly {
    path: string;
    text: string;
    blob: string | null;
    truncated: boolean;
  }[];
  /** Messages and names that are no files, as `path: text`, sorted. */
  readonly messages: readonly string[];
  /** Content by path, as latin1 so that every byte shows; the last one wins. */
  readonly texts: Readonly<Record<string, string>>;
  /** `reason path` of everything passed over, sorted. */
  readonly skipped: readonly string[];
}

/** Reads a source to its end. */
export async function readSource(source: Source): Promise<ReadSource> {
  const chunks: ReadSource['chunks'][number][] = [];
  const messages: string[] = [];
  const texts: Record<string, string> = {};
  for await (const batch of source.chunks()) {
    for (const { path, bytes, blob, truncated } of batch) {
      const text = Buffer.from(bytes).toString('latin1');
      if (/^git(?:hub)?:/.test(path)) {
        messages.push(`${path}: ${text.trimEnd()}`);
        continue;
      }
      chunks.push({ path, text, blob, truncated });
      texts[path] = text;
    }
  }
  const skipped = source.tally().skipped.map(({ path, reason }) => `${reason} ${path}`);
  return { chunks, messages: messages.sort(), texts, skipped: skipped.sort() };
}
