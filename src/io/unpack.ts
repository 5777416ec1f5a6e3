import { gunzipSync } from 'node:zlib';

/** Gzip inside a text is small; what would unpack to more is left alone. */
const mostUnpacked = 1024 * 1024;

/** Unpacks gzip; null for what is none, is broken, or would be larger than 1 MiB. */
export function gunzip(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch {
    return null;
  }
}
