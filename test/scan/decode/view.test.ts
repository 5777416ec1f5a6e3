import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEdit } from '../../../src/scan/decode/edit.ts';
import { decoders } from '../../../src/scan/decode/index.ts';
import { View } from '../../../src/scan/decode/view.ts';

const text = Buffer.from('0123456789');
const read = (view: View) => Buffer.from(view.bytes).toString();

describe('a view', () => {
  it('puts edits in place of what they stand for, and leads back', () => {
    const region = { start: 1, end: 9 };
    const view = new View(text, { region, edits: [textEdit(2, 4, 'a'), textEdit(6, 6, 'bc')] });
    expect(read(view)).toBe('1a45bc678');
    expect(view.source(1, 2)).toEqual({ start: 2, end: 4 });
    expect(view.source(0, 3)).toEqual({ start: 1, end: 5 });
  });

  it.each([
    ['before the region', [textEdit(0, 2, 'abc')]],
    ['past the region', [textEdit(8, 10, 'abc')]],
    ['ends before it starts', [textEdit(5, 3, 'abc')]],
  ])('leaves out an edit that lies wrong: %s', (_, edits) => {
    expect(read(new View(text, { region: { start: 1, end: 9 }, edits }))).toBe('12345678');
  });

  it('leaves out an edit that overlaps the one before', () => {
    const edits = [textEdit(2, 5, 'a'), textEdit(4, 6, 'b'), textEdit(7, 8, 'c')];
    expect(read(new View(text, { region: { start: 1, end: 9 }, edits }))).toBe('1a56c8');
  });
});

describe('every decoder', () => {
  const pieces = [
    '"a" + ',
    '"b"',
    "'c' . ",
    '${"d"}',
    '\\x41',
    '\\"',
    '%41',
    '&#65;',
    '\\\n',
    '\n',
  ];
  const fill = fc.constantFrom('', 'x'.repeat(500), 'x'.repeat(5_000), ' '.repeat(600));
  const lead = fc.constantFrom(
    ...pieces,
    ...decoders.flatMap(({ keywords }) => keywords ?? []),
    'x',
    ' ',
    '\r\n  ',
  );

  it('gives edits in order inside its region, also on overlong lines', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(lead, lead, lead, fill), { maxLength: 30 }), (parts) => {
        const bytes = Buffer.from(parts.join(''));
        for (const decoder of decoders) {
          for (let at = 0, index = 0; index < parts.length; index += 1) {
            const reading = decoder.read(bytes, at);
            at += parts[index]?.length ?? 0;
            if (!reading) continue;
            let from = reading.region.start;
            for (const { start, end } of reading.edits) {
              expect(start).toBeGreaterThanOrEqual(from);
              expect(end).toBeGreaterThanOrEqual(start);
              from = end;
            }
            expect(reading.region.end).toBeGreaterThanOrEqual(from);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
