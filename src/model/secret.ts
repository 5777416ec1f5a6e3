/** The key Node's `util.inspect` asks for; spelled out so that this file imports nothing. */
const inspectKey = Symbol.for('nodejs.util.inspect.custom');

/**
 * A value that must not leave the program.
 *
 * However it is printed, serialised, inspected, compared or thrown, it shows its redaction:
 * a public prefix at most, and the length. Only `reveal()` gives the value, and only the pure
 * code that judges it calls that; nothing that a reporter can reach holds a `Secret`.
 */
export class Secret {
  readonly #value: string;
  readonly #publicPrefix: number;

  /** @param publicPrefix how many leading UTF-16 units are public knowledge (`ghp_` is 4). */
  constructor(value: string, publicPrefix = 0) {
    this.#value = value;
    this.#publicPrefix = Math.min(publicPrefix, 12, value.length >> 1);
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    return this.#value.length;
  }

  /** The value itself. Never put it into a finding, a message or an error. */
  reveal(): string {
    return this.#value;
  }

  /** How many leading UTF-16 units may be shown. */
  get publicPrefix(): number {
    return this.#publicPrefix;
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  /** The form that is safe to show: `ghp_…(40)` or `…(12)`. */
  redaction(): string {
    return `${this.#value.slice(0, this.#publicPrefix)}…(${this.#value.length})`;
  }

  toString(): string {
    return this.redaction();
  }

  toJSON(): string {
    return this.redaction();
  }

  [Symbol.toPrimitive](): string {
    return this.redaction();
  }

  [inspectKey](): string {
    return `Secret ${this.redaction()}`;
  }
}
