import type { Reading } from './edit.ts';

/** One way of writing text differently from what it means: one small file and a line in `index.ts`. */
export interface Decoder {
  /** As reports say it: `base64`, `percent`. */
  readonly name: string;
  /** Printable literals of three bytes and more that lead to it, case ignored; for the prefilter. */
  readonly keywords?: readonly string[];
  /** A byte that leads to it, for a native search; `read` refuses most of them at a glance. */
  readonly mark?: number;
  /**
   * Reads around a literal that stands at `at`; null when it means nothing there. Looks no further
   * than its region and the lines beside it.
   */
  read(bytes: Uint8Array, at: number): Reading | null;
}

/** A decoder of unbroken runs of letters and digits, led to by the runs themselves. */
export interface RunDecoder {
  readonly name: string;
  /**
   * Reads the run that begins at `at`.
   *
   * @param least a shorter run is left alone
   */
  readRun(bytes: Uint8Array, at: number, least: number, tools: DecodeTools): Reading | null;
}

/** What decoders need of the outside world. */
export interface DecodeTools {
  /** Unpacks gzip up to a small limit; null for anything else and for a larger one. */
  readonly gunzip: ((bytes: Uint8Array) => Uint8Array | null) | null;
}
