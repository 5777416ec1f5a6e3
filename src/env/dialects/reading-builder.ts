import { Secret } from '../../model/secret.ts';
import type { Assignment, Reading, Refusal, Unknown } from './dialect.ts';
import type { MappedText } from './mapped-text.ts';

/** Half-open offsets of the text that the reader works on. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value as text, or the reason why it cannot be told. */
export type Value = string | UnknownValue;

export interface UnknownValue {
  readonly unknown: Unknown;
}

/** Joins pieces of a value; one unknown piece makes the whole unknown. */
export function joinValues(pieces: readonly Value[]): Value {
  return pieces.find((piece) => typeof piece === 'object') ?? pieces.join('');
}

/** Collects what a reader finds, with offsets of its own text, and turns it into a `Reading`. */
export class ReadingBuilder {
  readonly #mapped: MappedText;
  readonly #assignments: Assignment[] = [];
  readonly #names = new Set<string>();
  readonly #ignored: number[] = [];
  #refusal: Refusal | null = null;

  constructor(mapped: MappedText) {
    this.#mapped = mapped;
  }

  get isRefused(): boolean {
    return this.#refusal !== null;
  }

  /** True when an assignment to this name was found before. */
  hasName(name: string): boolean {
    return this.#names.has(name);
  }

  /** @param written the value as it stands in the file, null when there is none. */
  assign(name: string, value: Value | null, nameSpan: Span, written: Span | null): void {
    const { toSource } = this.#mapped;
    this.#names.add(name);
    this.#assignments.push({
      name,
      value: typeof value === 'string' ? new Secret(value) : null,
      nameStart: toSource(nameSpan.start),
      nameEnd: toSource(nameSpan.end),
      valueStart: toSource(written?.start ?? nameSpan.end),
      valueEnd: toSource(written?.end ?? nameSpan.end),
      ...(typeof value === 'object' && value !== null ? { unknown: value.unknown } : {}),
    });
  }

  /** A name alone: its value comes from the surroundings; there, or nowhere, it stays as it was. */
  inherit(name: string, host: ReadonlyMap<string, string>, nameSpan: Span): void {
    const value = host.get(name);
    if (value !== undefined || !this.#names.has(name))
      this.assign(name, value ?? null, nameSpan, null);
  }

  /** A line that the reader passes over; `start` is where it begins. */
  ignore(start: number): void {
    this.#ignored.push(this.#mapped.toSource(start));
  }

  /** The reader stops here with an error. The first refusal counts. */
  refuse(message: string, offset: number): Reading {
    this.#refusal ??= { message, offset: this.#mapped.toSource(offset) };
    return this.reading();
  }

  reading(): Reading {
    return {
      assignments: this.#assignments,
      refusal: this.#refusal,
      ignored: this.#ignored,
    };
  }
}
