import type { Value } from './reading-builder.ts';

/** How many characters the references of one file may bring in, all together. */
const maxExpandedLength = 8 * 1024 * 1024;

/**
 * The names that a reference may mean: those that the file gave so far and those of the host.
 *
 * It also holds the file's allowance of expanded text: a few short lines that refer to each other
 * can name more text than there is memory. Past the allowance values are unknown.
 */
export class Scope {
  readonly #known = new Map<string, Value | null>();
  readonly #host: ReadonlyMap<string, string>;
  readonly #hostFirst: boolean;
  #allowance = maxExpandedLength;

  /** @param order which of the two wins when both know a name. */
  constructor(host: ReadonlyMap<string, string>, order: 'file-first' | 'host-first') {
    this.#host = host;
    this.#hostFirst = order === 'host-first';
  }

  set(name: string, value: Value | null): void {
    this.#known.set(name, value);
  }

  delete(name: string): void {
    this.#known.delete(name);
  }

  /** The value of a name; null when it stands alone in the file, undefined when nobody knows it. */
  get(name: string): Value | null | undefined {
    const fromHost = this.#host.get(name);
    if (this.#hostFirst && fromHost !== undefined) return fromHost;
    return this.#known.has(name) ? this.#known.get(name) : fromHost;
  }

  /** True for a name that the file gave, whatever its value. */
  isOfFile(name: string): boolean {
    return this.#known.has(name);
  }

  /** Takes `count` characters of work off the allowance; false when there is none left. */
  spend(count: number): boolean {
    this.#allowance -= count;
    return this.#allowance >= 0;
  }
}

/** Pieces of a value under construction, counted against the allowance of a scope. */
export class ValueBuilder {
  readonly #scope: Scope;
  readonly #pieces: string[] = [];
  #unknown: Value | null = null;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Text of the file itself. */
  text(piece: string): void {
    this.#pieces.push(piece);
  }

  /** What a reference stands for. */
  value(piece: Value): void {
    if (typeof piece === 'object') this.#unknown ??= piece;
    else if (this.#scope.spend(piece.length)) this.#pieces.push(piece);
    else this.#unknown ??= { unknown: 'machine' };
  }

  result(): Value {
    return this.#unknown ?? this.#pieces.join('');
  }
}
