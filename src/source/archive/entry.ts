import type { SkipReason } from '../../model/coverage.ts';

/** A file inside an archive, or why it could not be read. */
export interface ArchiveEntry {
  /** As the archive has it, with `/`, without `.`, `..` and a leading slash. */
  readonly name: string;
  readonly content: Uint8Array | Extract<SkipReason, 'unreadable' | 'too-large' | 'encrypted'>;
}

/** What may still be unpacked of one file in the tree, whatever is nested in it. */
export class UnpackBudget {
  #bytes: number;
  #entries = mostEntries;

  /** @param packed size of the archive: more than a hundredfold of it is a bomb */
  constructor(packed: number) {
    this.#bytes = Math.min(mostBytes, Math.max(leastBytes, packed * mostRatio));
  }

  /** How many bytes one more entry may have; 0 when no more may be read. */
  get left(): number {
    return this.#entries > 0 ? this.#bytes : 0;
  }

  take(bytes: number): void {
    this.#bytes -= bytes;
    this.#entries -= 1;
  }
}

const mostEntries = 50_000;
const mostRatio = 100;
const leastBytes = 32 * 2 ** 20;
const mostBytes = 2 ** 30;

/** A name that leads nowhere: it is only shown. */
export function entryName(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  const kept = parts.filter((part) => part !== '' && part !== '.' && part !== '..');
  return kept.join('/').replaceAll('\0', '\ufffd') || '_';
}
