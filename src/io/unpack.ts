import { gunzipSync, inflateRawSync } from 'node:zlib';

/** What came out of packed bytes, or why nothing did. */
export type Unpacked = Uint8Array | 'broken' | 'too-large';

/** Unpacks gzip, all members of it, up to `most` bytes. */
export function gunzip(bytes: Uint8Array, most: number): Unpacked {
  return unpack(() => gunzipSync(bytes, { maxOutputLength: most }));
}

/** Unpacks a raw deflate stream up to `most` bytes. */
export function inflateRaw(bytes: Uint8Array, most: number): Unpacked {
  return unpack(() => inflateRawSync(bytes, { maxOutputLength: most }));
}

function unpack(run: () => Uint8Array): Unpacked {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}
