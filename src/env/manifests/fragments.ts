import type { DotenvText, Reading } from '../dialects/dialect.ts';
import { nodeDotenv } from '../dialects/node-dotenv.ts';
import { looksDrawn } from '../names.ts';

/** Where a name stands in its file; half-open UTF-16 offsets. */
export interface NamePlace {
  readonly name: string;
  readonly nameStart: number;
}

/**
 * Tells names from pieces of values that a reader takes for names: the second line of a key that
 * a generator broke in two (`openssl rand -base64 64`), the lines of a certificate for a reader
 * that knows no values of several lines. Such a piece is shown to nobody.
 */
export class Fragments {
  readonly #source: DotenvText;
  readonly #readings: readonly Reading[];
  #spans: readonly Reach[] | null = null;

  constructor(source: DotenvText, readings: readonly Reading[]) {
    this.#source = source;
    this.#readings = readings;
  }

  has({ name, nameStart }: NamePlace): boolean {
    if (looksDrawn(name)) return true;
    // A variable that an open quote above has swallowed for another reader is one all the same.
    if (/^[A-Z_][A-Z0-9_]*$/.test(name)) return false;
    if (name.length >= 12 && continuesKey(this.#source.text, nameStart)) return true;
    this.#spans ??= this.#valuesOfSeveralLines();
    return nameStart < reachBefore(this.#spans, nameStart);
  }

  /** By their start, each with how far it or any before it reaches. */
  #valuesOfSeveralLines(): readonly Reach[] {
    const { text } = this.#source;
    const readings = [...this.#readings, nodeDotenv.read(this.#source, new Map())];
    const spans = readings
      .flatMap(({ assignments }) => assignments)
      .filter(({ valueStart, valueEnd }) => text.slice(valueStart, valueEnd).includes('\n'))
      .sort((a, b) => a.valueStart - b.valueStart);
    let furthest = 0;
    return spans.map(({ valueStart, valueEnd }) => {
      furthest = Math.max(furthest, valueEnd);
      return { start: valueStart, end: furthest };
    });
  }
}

interface Reach {
  readonly start: number;
  readonly end: number;
}

/** The furthest end of all that start before `offset`, 0 when none does. */
function reachBefore(spans: readonly Reach[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1]?.end ?? 0;
}

/** True for a line of base64 behind one that ends in a whole line of it (64 letters or 76). */
function continuesKey(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  const newline = text.indexOf('\n', start);
  const line = text.slice(start, newline === -1 ? text.length : newline);
  const before = text.slice(Math.max(0, start - 80), Math.max(0, start - 1));
  return /^[A-Za-z0-9+/]+={0,2}\s*$/.test(line) && /[A-Za-z0-9+/]{64}\r?$/.test(before);
}
