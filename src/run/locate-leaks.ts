import type { Chunk } from '../model/chunk.ts';
import type { SkipReason } from '../model/coverage.ts';
import { LineIndex } from '../model/line-index.ts';
import type { Location } from '../model/location.ts';
import { Secret } from '../model/secret.ts';
import { type InlineMark, marksFor } from '../policy/inline.ts';
import { isEncrypted } from '../scan/encrypted.ts';
import type { Engine } from '../scan/engine.ts';
import type { ChunkScan, Leak } from '../scan/leak.ts';
import { VersionScanner } from '../scan/version-scanner.ts';

/** A leak with its place in the text; the bytes it came from may be gone. */
export interface LocatedLeak {
  readonly leak: Leak;
  readonly span: Omit<Location, 'path'>;
  readonly marks: readonly InlineMark[];
  readonly line: Secret;
}

/** The leaks of a chunk with their places, and why it was not, or not wholly, read. */
export interface Located<Found = LocatedLeak> {
  readonly leaks: readonly Found[];
  readonly skipped: Extract<SkipReason, 'binary' | 'encrypted' | 'too-large'> | null;
}
export type LocateLeaks = (chunk: Chunk) => Located;

const nothing: Located = { leaks: [], skipped: null };
const notRead = {
  binary: { leaks: [], skipped: 'binary' },
  encrypted: { leaks: [], skipped: 'encrypted' },
} as const satisfies Record<string, Located>;

/** Scans chunks with one engine; versions of a file by what differs. */
export function leakLocator(engine: Engine, keptBytes?: number): LocateLeaks {
  const versions = new VersionScanner(engine, keptBytes);
  return (chunk) => {
    const scan = chunk.blob === null ? engine.scan(chunk) : versions.scan(chunk);
    if (scan.leaks.length === 0 && isEncrypted(chunk.bytes)) return notRead.encrypted;
    if (scan.binary) return notRead.binary;
    if (scan.leaks.length === 0 && !scan.isCut) return nothing;
    return { leaks: locate(scan), skipped: scan.isCut ? 'too-large' : null };
  };
}

function locate({ leaks, text }: ChunkScan): readonly LocatedLeak[] {
  const index = new LineIndex(text);
  return leaks.map((leak) => {
    const from = index.at(leak.start);
    const to = index.at(leak.end);
    const [above, line] = [lineText(text, index, from.line - 1), lineText(text, index, from.line)];
    return {
      leak,
      span: { line: from.line, column: from.column, endLine: to.line, endColumn: to.column },
      marks: marksFor(line, above),
      line: new Secret(line),
    };
  });
}

const utf8 = new TextDecoder();
/** How much of a line is searched for marks and patterns of the policy. */
const lineReach = 4_096;

function lineText(text: Uint8Array, index: LineIndex, line: number): string {
  const range = index.line(line);
  return range
    ? utf8.decode(text.subarray(range.start, Math.min(range.end, range.start + lineReach)))
    : '';
}
