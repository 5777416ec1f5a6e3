import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputErrors } from '../../src/model/errors.ts';
import { readPlainYaml } from '../../src/yaml/plain-yaml.ts';

describe('readPlainYaml', () => {
  const text = 'a:\n  b: [x, { c: 1 }]\n';

  it('gives data, and the place of keys and values', async () => {
    const yaml = await readPlainYaml(text, 'f.yml');
    expect(yaml.value).toEqual({ a: { b: ['x', { c: 1 }] } });
    expect(yaml.locate(['a', 'b'])).toMatchObject({ path: 'f.yml', line: 2, column: 3 });
    expect(yaml.locateValue(['a', 'b'])).toMatchObject({ line: 2, column: 6 });
    expect(yaml.locateValue(['a', 'b', 1, 'c'])).toMatchObject({ line: 2, column: 15 });
  });

  it('falls back to the nearest place above one that is not there', async () => {
    const yaml = await readPlainYaml(text, 'f.yml');
    expect(yaml.locate(['a', 'z', 'y'])).toEqual(yaml.locate(['a']));
    expect(yaml.locateValue(['a', 'b', 7])).toEqual(yaml.locate(['a', 'b']));
  });

  it('tells two problems at once, each with its place', async () => {
    const broken = readPlainYaml('a: 1\na: !x 2\nb: 1\nb: 2\n', 'f.yml');
    const error = await broken.catch((thrown: unknown) => thrown);
    if (!(error instanceof InputErrors)) throw error;
    expect(error.errors.map(({ location, message }) => `${location?.line} ${message}`)).toEqual([
      expect.stringContaining('2 custom tags'),
      expect.stringContaining('2 this key stands twice'),
      expect.stringContaining('4 this key stands twice'),
    ]);
  });

  it.each([
    ['version: [\n', '1:10 this `[` has no `]` that closes it'],
    ['a: {b: [1, 2}\n', '1:8 this `[` has no `]` that closes it'],
    ['a: 1\nb: {c: 2\n', '2:4 this `{` has no `}` that closes it'],
    ['a: "x\nb: 1\n', '1:4 this `"` has no second one that closes it'],
    ["a: 'it\n", "1:4 this `'` has no second one that closes it"],
    ['a: 1\nb: *c\n', '2:4 this alias names no anchor above it; write the value out'],
    ['a: b: c\n', '1:4 a key stands inside a value; quote what holds `: `, and indent keys alike'],
  ])('says of %j where it goes wrong', async (text, expected) => {
    const error = await readPlainYaml(text, 'f.yml').catch((thrown: unknown) => thrown);
    if (!(error instanceof InputErrors)) throw error;
    const told = error.errors.map(
      ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
    );
    expect(told[0]).toBe(expected);
    expect(new Set(told).size).toBe(told.length);
  });

  it('gives data or input errors for any text at all', async () => {
    const piece = fc.constantFrom(
      ...['a', ': ', '\n', '  ', '- ', '[', ']', '{', '}', '&a ', '*a', '!t ', '"', "'", '|', '>'],
      ...['#', '? ', '---\n', '\t', '\u0000', '\uFEFF', '<<: ', 'é', '%YAML 1.1\n', ', '],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        try {
          await readPlainYaml(pieces.join(''), 'f.yml');
        } catch (error) {
          expect(error).toBeInstanceOf(InputErrors);
        }
      }),
      { numRuns: 500 },
    );
  });
});
