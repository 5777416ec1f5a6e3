import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHashes } from '../../src/report/line-hash.ts';

/** The definition once more, by whole numbers of 64 bits and without any shortcut. */
function slowHashes(text: string): string[] {
  const seen = new Map<string, number>();
  const normal = text.replaceAll('\r\n', '\n').replace(/[ \t]/g, '');
  const lines = normal.split('\n');
  return lines.map((_, index) => {
    const rest = lines.slice(index).join('\n');
    const units = [...Array(100).keys()].map((at) =>
      at < rest.length ? rest.charCodeAt(at) : at === rest.length ? 65_535 : 0,
    );
    const sum = units.reduce((hash, unit) => hash * 37n + BigInt(unit), 0n);
    const hash = BigInt.asUintN(64, sum).toString(16);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

describe('lineHashes', () => {
  it('gives the values that are published with the upload action', () => {
    expect(lineHashes('')).toEqual(['c129715d7a2bc9a3:1']);
    expect(lineHashes(' a\nb\n  \t\tc\n d')).toEqual([
      '271789c17abda88f:1',
      '54703d4cd895b18:1',
      '180aee12dab6264:1',
      'a23a3dc5e078b07b:1',
    ]);
  });

  it('takes every kind of line break for the same', () => {
    expect(lineHashes('a\r\nb\r\nc')).toEqual(lineHashes('a\nb\nc'));
    expect(lineHashes('a\rb\rc')).toEqual(lineHashes('a\nb\nc'));
  });

  it('counts equal lines', () => {
    const filler = 'x'.repeat(120);
    const hashes = lineHashes(`${filler}\n${filler}\n${filler}\n`);
    expect(new Set(hashes.slice(0, 3).map((hash) => hash.split(':')[0])).size).toBe(1);
    expect(hashes.slice(0, 3).map((hash) => hash.split(':')[1])).toEqual(['1', '2', '3']);
  });

  it('agrees with the definition', () => {
    const unit = fc.constantFrom('a', 'b', 'é', '漢', ' ', '\t', '\n', '\r\n', 'x'.repeat(60));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        expect(lineHashes(text)).toEqual(slowHashes(text));
      }),
    );
  });
});
