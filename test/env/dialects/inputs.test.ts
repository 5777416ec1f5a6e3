import { describe, expect, it } from 'vitest';
import { decodeDotenv } from '../../../src/env/dialects/decode.ts';
import type { Reading } from '../../../src/env/dialects/dialect.ts';
import { dialects, findDialect } from '../../../src/env/dialects/index.ts';
import { dialectInputs } from './inputs.ts';
import { type ExpectedReading, expectedReadings } from './readings.ts';

function toExpected({ assignments, refusal }: Reading): ExpectedReading {
  if (refusal !== null) return 'refused';
  const values = new Map<string, string | null>();
  for (const { name, value, unknown } of assignments) {
    // A name that stands alone gives nothing, unless the value is there and cannot be told.
    if (value !== null || unknown !== undefined) values.set(name, value?.reveal() ?? null);
    else values.delete(name);
  }
  return Object.fromEntries(values);
}

describe.each(dialectInputs)('input $number', ({ number, bytes }) => {
  const rows = expectedReadings[number] ?? [];

  it('has a reading for every dialect', () => {
    const named = rows.flatMap(([, ids]) => ids.split(' '));
    expect(named.sort()).toEqual([...dialects.keys()].sort());
  });

  it.each(rows.flatMap(([expected, ids]) => ids.split(' ').map((id) => ({ id, expected }))))(
    'is read by $id as the real reader does',
    ({ id, expected }) => {
      const reading = findDialect(id)?.read(decodeDotenv(bytes), new Map());
      expect(reading && toExpected(reading)).toEqual(expected);
    },
  );
});
