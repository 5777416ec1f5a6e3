import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanIndex } from '../../src/scan/span-index.ts';

const part = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('SpanIndex', () => {
  it('answers as looking at every part does', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), part, (parts, asked) => {
        const index = new SpanIndex(parts);
        expect(index.holds(asked)).toBe(
          parts.some(({ start, end }) => start <= asked.start && asked.end <= end),
        );
        expect(index.overlapsOther(asked)).toBe(
          parts.some(
            ({ start, end }) =>
              start < asked.end &&
              end > asked.start &&
              (start !== asked.start || end !== asked.end),
          ),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
