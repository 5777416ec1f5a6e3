import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchParser } from '../../src/io/batch-parser.ts';

const id = 'a'.repeat(40);

interface Part {
  readonly type: string;
  readonly content: Buffer;
}

function output(parts: readonly Part[]): Buffer {
  return Buffer.concat(
    parts.map(({ type, content }) =>
      type === 'missing'
        ? Buffer.from(`${id} missing\n`)
        : Buffer.concat([
            Buffer.from(`${id} ${type} ${content.length}\n`),
            content,
            Buffer.from('\n'),
          ]),
    ),
  );
}

/** Feeds the output in pieces that end at `cuts`; copies what each call gives. */
function parse(bytes: Buffer, cuts: readonly number[], maxBytes = 0) {
  const parser = new BatchParser(maxBytes);
  const found: { index: number; type: string; size: number; text: string }[] = [];
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    // A piece of its own memory, which is spoilt after use as a reused buffer would be.
    const piece = Buffer.from(bytes.subarray(from, end));
    for (const { index, type, size, bytes: content } of parser.feed(piece)) {
      found.push({ index, type, size, text: Buffer.from(content).toString('latin1') });
    }
    piece.fill(0x21);
    from = end;
  }
  return { found, answered: parser.answered };
}

const part = fc.record({
  type: fc.constantFrom('blob', 'blob', 'blob', 'tree', 'missing'),
  content: fc.oneof(
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc.constant(Buffer.from('\n\n')),
    fc.constant(Buffer.from(`${id} blob 3\nabc\n`)),
    fc.nat(70_000).map((length) => Buffer.alloc(length, 'xyz\n')),
  ),
});

describe('the output of cat-file', () => {
  it('is read alike however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        (parts, cuts) => {
          const { found, answered } = parse(output(parts), cuts);
          expect(found).toEqual(
            parts.map(({ type, content }, index) => {
              const whole = type === 'missing' ? Buffer.alloc(0) : content;
              return { index, type, size: whole.length, text: whole.toString('latin1') };
            }),
          );
          expect(answered).toBe(parts.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps no more of an object than the limit, and still finds the next one', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.integer({ min: 1, max: 100 }),
        (parts, cuts, limit) => {
          const { found } = parse(output(parts), cuts, limit);
          expect(found.map(({ size, text }) => [size, text.length])).toEqual(
            parts.map(({ type, content }) => {
              const size = type === 'missing' ? 0 : content.length;
              return [size, Math.min(size, limit)];
            }),
          );
        },
      ),
    );
  });

  it('reads a byte at a time', () => {
    const parts = [
      { type: 'blob', content: Buffer.from('one') },
      { type: 'missing', content: Buffer.alloc(0) },
      { type: 'blob', content: Buffer.alloc(0) },
      { type: 'blob', content: Buffer.from('two\n') },
    ];
    const bytes = output(parts);
    const cuts = Array.from({ length: bytes.length }, (_, at) => at);
    expect(parse(bytes, cuts).found.map(({ text }) => text)).toEqual(['one', '', '', 'two\n']);
  });

  it('refuses what git would never print', () => {
    for (const text of ['nonsense\n', `${id} blob x\n`, `${id} blob\n`, 'y'.repeat(5000)]) {
      expect(() => new BatchParser(0).feed(Buffer.from(text))).toThrow(RangeError);
    }
  });
});
