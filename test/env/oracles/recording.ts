import type { Answer } from './answers.ts';

/** Bits of the readers that agree, as hexadecimal digits: bit 0 is the first of `ids`. */
type Readers = string;

/**
 * One input with what the real readers answered. `t` is its text, `b` its bytes in base64 where
 * they are no UTF-8; `h` is the environment that they found, `x` are the readers that refused it,
 * `v` for each name its values and who read them. Who is in neither read no value.
 */
interface Row {
  readonly t?: string;
  readonly b?: string;
  readonly h?: Readonly<Record<string, string>>;
  readonly x?: Readers;
  readonly v?: Readonly<Record<string, readonly (readonly [string, Readers])[]>>;
}

/** The file that `record.mjs` writes. */
export interface Recording {
  readonly ids: readonly string[];
  readonly rows: readonly Row[];
}

/** An input, the environment around it, and what each reader made of it. */
export interface RecordedInput {
  readonly bytes: Uint8Array;
  readonly host: Readonly<Record<string, string>>;
  /** @param reader place in `ids`. */
  answerOf(reader: number): Answer;
}

export function recordedInputs({ rows }: Recording): readonly RecordedInput[] {
  return rows.map(({ t, b, h, x, v }) => ({
    bytes: t === undefined ? Buffer.from(b ?? '', 'base64') : new TextEncoder().encode(t),
    host: h ?? {},
    answerOf(reader) {
      if (has(x ?? '0', reader)) return 'refused';
      const found = Object.entries(v ?? {}).flatMap(([name, values]) => {
        const own = values.find(([, readers]) => has(readers, reader));
        return own === undefined ? [] : [[name, own[0]] as const];
      });
      return Object.fromEntries(found);
    },
  }));
}

/** The row of an input; `answers` are in the order of the readers. */
export function toRow(
  bytes: Uint8Array,
  host: Readonly<Record<string, string>>,
  answers: readonly Answer[],
): Row {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const isText = Buffer.from(text, 'utf8').equals(bytes);
  let refused = 0n;
  const values = new Map<string, Map<string, bigint>>();
  for (const [reader, answer] of answers.entries()) {
    const bit = 1n << BigInt(reader);
    if (answer === 'refused') refused |= bit;
    else {
      for (const [name, value] of Object.entries(answer)) {
        if (value === null) continue;
        const readers = values.get(name) ?? new Map<string, bigint>();
        values.set(name, readers.set(value, (readers.get(value) ?? 0n) | bit));
      }
    }
  }
  const byName = [...values].map(([name, readers]) => [
    name,
    [...readers].map(([value, bits]) => [value, bits.toString(16)]),
  ]);
  return {
    ...(isText ? { t: text } : { b: Buffer.from(bytes).toString('base64') }),
    ...(Object.keys(host).length > 0 ? { h: host } : {}),
    ...(refused > 0n ? { x: refused.toString(16) } : {}),
    ...(byName.length > 0 ? { v: Object.fromEntries(byName) } : {}),
  };
}

function has(readers: Readers, reader: number): boolean {
  return ((BigInt(`0x${readers}`) >> BigInt(reader)) & 1n) === 1n;
}
