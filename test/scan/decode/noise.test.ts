import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { buildEngine } from '../../../src/run/build-engine.ts';

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const decoded = (path: string, text: string | Uint8Array) =>
  engine
    .scan({ path, bytes: Buffer.from(text), blob: null, truncated: false })
    .leaks.filter(({ args }) => args['encoding'] !== undefined);

describe('what is not encoded', () => {
  it('is left alone: images, digests, keys and identifiers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 600 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        const text = [
          `src="data:image/png;base64,iVBORw0KGgo${buffer.toString('base64')}"`,
          `"integrity": "sha512-${buffer.toString('base64')}"`,
          `password_hash: ${buffer.toString('hex')}`,
          `token = "${buffer.toString('base64url')}"`,
        ].join('\n');
        const long = decoded('a.txt', text).filter(({ secret }) => secret.length > 12);
        expect(long).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a sum of strings and names', 'a.js', `const t = "glpat-" + name + "${fill(20)}";`],
    ['a list', 'a.js', `const t = ["glpat-", "${fill(20)}"];`],
    ['a string of blanks', 'a.py', `("glpat-"\n "  "\n "${fill(20)}")`],
    ['arguments', 'a.py', `f("glpat-", "${fill(20)}")`],
    ['two lines of a list', 'a.py', `[\n  "glpat-",\n  "${fill(20)}"\n]`],
    ['two words of a command', 'a.sh', `run glpat- \\\n  ${fill(20)}`],
    ['a string that holds an operator', 'a.js', `const t = " + "; x("glpat-");`],
    ['a doubled quote in SQL', 'a.sql', `'glpat-''${fill(20)}'`],
    ['a block of several lines', 'a.yml', `password: |\n  ${fill(20)}\n  more\n`],
    [
      'a value in base64 that asks to be filled in',
      'a.yml',
      `password: ${Buffer.from('your-password-here').toString('base64')}`,
    ],
    ['a choice of strings', 'a.d.ts', `Token: "glpat-" || "${fill(20)}" || "more",`],
    ['numbers', 'a.c', 'int t[] = {103, 108, 112, 97, 116, 45, 1000, 3};'],
  ])('joins nothing: %s', (_, path, text) => {
    expect(decoded(path, text)).toEqual([]);
  });

  it('is read in linear time on hostile lines, and never throws', () => {
    const size = 200_000;
    for (const unit of [
      '%41',
      '\\u0041',
      '&#65;',
      '\u001b[0m',
      '\u001b[',
      '"a"+',
      '"" + ',
      "''",
      '\\"',
      'QUFB',
      '" \\\n',
      ': |\n ',
    ]) {
      const text = unit.repeat(Math.ceil(size / unit.length));
      expect(decoded('a.js', text).length).toBeLessThan(10);
    }
  });

  it('is left unread, and said to be, where encodings lie inside one another again and again', () => {
    const unit = `password="%70\\u0061" + "&#65; ghp_\\x41%41&#x41;token=QUFB 'a'+'b' "`;
    const scanned = (times: number) =>
      engine.scan({
        ...{ path: 'a.js', blob: null, truncated: false },
        bytes: Buffer.from(unit.repeat(times)),
      });
    expect(scanned(20).isCut).toBe(false);
    expect(scanned(3_000).isCut).toBe(true);
  });

  it('goes three encodings deep and no deeper', () => {
    let text = `glpat-${fill(20, 'base62', 7)}`;
    const found: number[] = [];
    for (let depth = 1; depth <= 5; depth += 1) {
      text = Buffer.from(text).toString('base64');
      found.push(decoded('a.txt', text).length);
    }
    expect(found).toEqual([1, 1, 1, 0, 0]);
  });

  it('cuts nothing out that is not there, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '%67',
        '\\u0067',
        '&#103;',
        'Z2xwYXQt',
        '"',
        "'",
        ' + ',
        '\\',
        '\n',
        ': |',
        '  ',
        '${"',
        '=',
        'x',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''));
        for (const { start, end } of decoded('a.yml', bytes)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
