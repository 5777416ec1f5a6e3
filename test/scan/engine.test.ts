import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { engineOf, scanText } from '../support/scan-text.ts';

const token = {
  id: 'acme-key',
  keywords: ['acme_'],
  pattern: /acme_[A-Za-z0-9]{32}(?![A-Za-z0-9])/,
};
const secret = `acme_${fill(32)}`;

describe('engine', () => {
  it('finds a token anywhere in a text and cuts out exactly the secret', () => {
    const engine = engineOf(token);
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before}\nkey = ${secret};${after}`;
        const found = scanText(engine, text).filter((leak) => leak.secret === secret);
        expect(found.length).toBeGreaterThanOrEqual(text.slice(0, 8000).includes('\0') ? 0 : 1);
        for (const leak of found) {
          expect(leak.cut).toBe(secret);
        }
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    const engine = engineOf(
      token,
      {
        id: 'acme-near',
        scope: 'near',
        near: { lines: 2 },
        keywords: ['acme'],
        pattern: /k=(?<secret>[a-f0-9]{8})/,
      },
      {
        id: 'acme-block',
        scope: 'block',
        keywords: ['---acme'],
        pattern: /---acme[\s\S]{1,200}?---end/,
      },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 20 }),
            fc
              .constantFrom('acme_', 'acme', '---acme', '---end', '\n', '\r\n', 'k=')
              .map((text) => Buffer.from(text)),
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const bytes = Buffer.concat(parts);
          for (const leak of scanText(engine, bytes)) {
            expect(leak.end).toBeGreaterThan(leak.start);
            expect(leak.end).toBeLessThanOrEqual(bytes.length * 3);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not begin inside a word or inside a long run of base64', () => {
    const engine = engineOf(token);
    expect(scanText(engine, `x${secret}`)).toEqual([]);
    expect(scanText(engine, `-${secret}`)).toHaveLength(1);
    expect(scanText(engine, `"a\\n${secret}"`)).toHaveLength(1);
    expect(scanText(engine, `key%3D${secret}`)).toHaveLength(1);
    expect(scanText(engine, `${fill(80, 'base62')}/${secret}`)).toEqual([]);
  });

  it('reads UTF-16 with and without a mark, and counts a NUL as binary', () => {
    const engine = engineOf(token);
    const little = Buffer.from(`\ufeffkey=${secret}\r\n`, 'utf16le');
    expect(scanText(engine, little)).toMatchObject([{ secret }]);
    expect(scanText(engine, Buffer.from(little).swap16())).toMatchObject([{ secret }]);
    expect(scanText(engine, little.subarray(2))).toMatchObject([{ secret }]);
    const binary = engine.scan({
      path: 'a',
      bytes: Buffer.from(`\0${secret}`),
      blob: null,
      truncated: false,
    });
    expect(binary).toMatchObject({ binary: true, leaks: [] });
  });

  it('wants the case of a keyword that has one', () => {
    const rule = {
      ...token,
      id: 'cased',
      caseSensitive: true,
      keywords: ['ACME_'],
      pattern: /ACME_[a-z0-9]{8}/,
    };
    expect(scanText(engineOf(rule), 'ACME_abc12def')).toHaveLength(1);
    expect(scanText(engineOf(rule), 'acme_abc12def')).toEqual([]);
  });

  it('searches the lines around a keyword, and no further', () => {
    const rule = {
      ...({ id: 'acme-near', scope: 'near', near: { lines: 1 } } as const),
      ...{ keywords: ['acme'], pattern: /key=(?<secret>[a-f0-9]{32})/ },
    };
    const hex = fill(32, 'hex');
    expect(scanText(engineOf(rule), `acme:\n  key=${hex}`)).toMatchObject([
      { secret: hex, cut: hex },
    ]);
    expect(scanText(engineOf(rule), `key=${hex}\r\n# acme`)).toHaveLength(1);
    expect(scanText(engineOf(rule), `acme:\n\n  key=${hex}`)).toEqual([]);
  });

  it('drops masks and published examples, and counts why', () => {
    const published = `acme_${fill(32, 'base62', 9)}`;
    const engine = engineOf({ ...token, published: [digestOf(published)], publicPrefix: 5 });
    expect(scanText(engine, published)).toEqual([]);
    expect(scanText(engine, `acme_${'x'.repeat(32)}`)).toEqual([]);
    expect(Object.fromEntries(engine.dismissed)).toEqual({ 'published-example': 1, mask: 1 });
  });

  it('doubts a wrong structure and a typed run instead of hiding them', () => {
    const odd = { ...token, pattern: /acme_[A-Za-z0-9]{30,40}(?![A-Za-z0-9])/ };
    const structure = { test: 'even', onFail: 'doubt' } as const;
    expect(scanText(engineOf({ ...odd, structure }), `acme_${fill(32)}`)).toMatchObject([
      { confidence: 0.4 },
    ]);
    expect(scanText(engineOf({ ...odd, structure }), `acme_${fill(33)}`)).toMatchObject([
      { confidence: 0.95 },
    ]);
    const typed = 'acme_abcdefghijklmnopqrstuvwxyz012345';
    expect(scanText(engineOf({ ...token, publicPrefix: 5 }), typed)).toMatchObject([
      { confidence: 0.5 },
    ]);
    const counted = `acme_${'1234567890'.repeat(3)}12`;
    expect(scanText(engineOf({ ...token, publicPrefix: 5 }), counted)).toMatchObject([
      { confidence: 0.3 },
    ]);
  });

  it('refuses a rule that names an unknown structure test', () => {
    expect(() => engineOf({ ...token, structure: { test: 'nope', onFail: 'drop' } })).toThrow(
      /unknown structure test/,
    );
  });

  it('reports one leak where two rules overlap: the surer one', () => {
    const wide = {
      id: 'acme-wide',
      confidence: 0.5,
      keywords: ['acme_'],
      pattern: /acme_[A-Za-z0-9]{20}/,
    };
    expect(scanText(engineOf(wide, token), secret)).toMatchObject([{ ruleId: 'acme-key' }]);
  });

  it('keeps ten thousand of more leaks in one file, and says that it was cut', () => {
    const scan = (count: number) => {
      const lines = Array.from(
        { length: count },
        (_, index) => `acme_${fill(32, 'base62', index)}`,
      );
      const bytes = Buffer.from(lines.join('\n'));
      return engineOf(token).scan({ path: 'a.txt', bytes, blob: null, truncated: false });
    };
    expect(scan(10_000)).toMatchObject({ isCut: false });
    const { leaks, isCut } = scan(10_001);
    expect({ count: leaks.length, isCut }).toEqual({ count: 10_000, isCut: true });
  });

  it('looks at all of an overlong line', () => {
    const engine = engineOf(token);
    const line = `${'a '.repeat(50_000)}${secret} ${'b '.repeat(50_000)}${secret}`;
    expect(scanText(engine, line).map((leak) => leak.cut)).toEqual([secret, secret]);
  });
});
