import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrefilter } from '../../src/scan/prefilter.ts';

/** The oracle: every occurrence of every literal, found one by one, case folded. */
function occurrences(literals: readonly string[], text: string): string[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const found: string[] = [];
  for (const [index, literal] of literals.entries()) {
    const wanted = literal.toLowerCase();
    for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
      found.push(`${index}@${at}`);
    }
  }
  return found.sort();
}

function find(literals: readonly string[], bytes: Uint8Array): string[] {
  const found: string[] = [];
  createPrefilter(literals).find(bytes, 0, bytes.length, (literal, at) => {
    found.push(`${literal}@${at}`);
  });
  return found.sort();
}

const letters = fc.constantFrom('a', 'b', 'A', '_', '-', '1', '\n', 'é');
const literal = fc
  .array(fc.constantFrom('a', 'b', '_', '-', '1'), { minLength: 3, maxLength: 6 })
  .map((parts) => parts.join(''));

describe('prefilter', () => {
  it('finds a literal at the start, at the end and in any case', () => {
    const bytes = Buffer.from('GHP_ xx akiaghp_');
    expect(find(['ghp_', 'akia'], bytes)).toEqual(['0@0', '0@12', '1@8']);
  });

  it('finds what a search of each literal finds, wherever the bytes lie in memory', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(literal, { minLength: 1, maxLength: 8 }),
        fc.array(letters, { maxLength: 60 }).map((parts) => parts.join('')),
        fc.nat(3),
        (literals, text, shift) => {
          const latin = Buffer.from(text, 'latin1');
          const memory = Buffer.alloc(latin.length + shift);
          latin.copy(memory, shift);
          expect(find(literals, memory.subarray(shift))).toEqual(
            occurrences(literals, latin.toString('latin1')),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reports nothing that crosses the end of the range', () => {
    const bytes = Buffer.from('xxghp_');
    const found: number[] = [];
    createPrefilter(['ghp_']).find(bytes, 0, 5, (_, at) => found.push(at));
    expect(found).toEqual([]);
  });

  it('refuses a literal that is too short or not ASCII', () => {
    expect(() => createPrefilter(['sk'])).toThrow(/three or more ASCII/);
    expect(() => createPrefilter(['clé'])).toThrow(/three or more ASCII/);
  });
});
