import type { Provenance } from '../model/location.ts';
import type { LogCommit } from './raw-log.ts';

/** A blob at a path, brought there by a commit. */
export interface Attributed {
  readonly blob: string;
  readonly path: string;
  readonly provenance: Provenance | null;
}

/**
 * Which commit brought which blob to which path, kept as numbers: 24 bytes an entry, so that a
 * history of a million changes costs tens of megabytes.
 */
export class Attribution {
  readonly #commits: LogCommit[] = [];
  readonly #paths: string[] = [];
  readonly #pathNumbers = new Map<string, number>();
  readonly #blobs: string[] = [];
  readonly #blobNumbers = new Map<string, number>();
  /** Commit, path and blob of each entry, three numbers in a row; commit -1 for none. */
  readonly #entries: number[] = [];

  get commitCount(): number {
    return this.#commits.length;
  }

  get pathCount(): number {
    return this.#paths.length;
  }

  addCommit(commit: LogCommit): void {
    this.#commits.push(commit);
  }

  /**
   * Adds a blob at a path, brought by the commit that was added last; `loose` for one that no
   * commit brings (a tag names it, it is in the index). Gives the blob's number: the first blob
   * has 0, a new one the next.
   */
  add(blob: string, path: string, loose = false): number {
    const number = numberOf(blob, this.#blobs, this.#blobNumbers);
    const commit = loose ? -1 : this.#commits.length - 1;
    this.#entries.push(commit, numberOf(path, this.#paths, this.#pathNumbers), number);
    return number;
  }

  blobAt(number: number): string {
    return this.#blobs[number] ?? '';
  }

  /** All entries of these blobs, in reverse order of adding: the oldest commit comes first. */
  of(blobs: ReadonlySet<string>): Attributed[] {
    const wanted = new Set<number>();
    for (const blob of blobs) wanted.add(this.#blobNumbers.get(blob) ?? -1);
    const found: Attributed[] = [];
    for (let at = this.#entries.length - 3; at >= 0; at -= 3) {
      const number = this.#entries[at + 2] ?? -1;
      if (!wanted.has(number)) continue;
      const path = this.#paths[this.#entries[at + 1] ?? 0] ?? '';
      const commit = this.#commits[this.#entries[at] ?? -1];
      const provenance = commit === undefined ? null : { ...commit, path };
      found.push({ blob: this.#blobs[number] ?? '', path, provenance });
    }
    return found;
  }
}

function numberOf(key: string, keys: string[], numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, keys.length);
  keys.push(key);
  return keys.length - 1;
}
