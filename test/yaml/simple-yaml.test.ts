import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { readSimpleYaml, type SimpleNode } from '../../src/yaml/simple-yaml.ts';

const numRuns = Number(process.env['WATERTIGHT_RUNS'] ?? 2_000);
const root = new URL('../', import.meta.url);
const files = [
  ...readdirSync(new URL('cases/seeds/', root))
    .filter((name) => /^S\d$/.test(name))
    .map((name) => readFileSync(new URL(`cases/seeds/${name}/env.schema.yml`, root), 'utf8')),
  readFileSync(new URL('env/schema/example.env.schema.yml', root), 'utf8'),
  readFileSync(new URL('../watertight.yml', root), 'utf8'),
];

function parsed(text: string) {
  const options = { version: '1.2', schema: 'core', uniqueKeys: true, stringKeys: true } as const;
  return parseDocument(text, { ...options, prettyErrors: false, merge: false });
}

/** Data, and the places of keys, scalars and what stands in one line; of blocks their start. */
function placesOf(node: unknown, at: string, places: Map<string, unknown>): void {
  if (!isNode(node)) return;
  const [start, end] = node.range ?? [];
  const isBlock = isCollection(node) && node.flow !== true;
  places.set(at, isBlock ? [start] : [start, end]);
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) placesOf(item, `${at}/${index}`, places);
  }
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      places.set(`${at}/${key.value} key`, key.range?.slice(0, 2));
      placesOf(value, `${at}/${key.value}`, places);
    }
  }
}

function simplePlaces(node: SimpleNode, at: string, text: string, places: Map<string, unknown>) {
  const isBlock = (node.pairs ?? node.items) !== undefined && !/^[[{]/.test(text.slice(node.start));
  places.set(at, isBlock ? [node.start] : [node.start, node.end]);
  for (const [index, item] of (node.items ?? []).entries()) {
    simplePlaces(item, `${at}/${index}`, text, places);
  }
  for (const [name, pair] of node.pairs ?? []) {
    places.set(`${at}/${name} key`, [pair.key.start, pair.key.end]);
    simplePlaces(pair.node, `${at}/${name}`, text, places);
  }
}

/** True when it was read; then the parser has read the same. */
function isReadAlike(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === null) return false;
  const document = parsed(text);
  expect(document.errors).toEqual([]);
  expect(simple.value).toEqual(document.toJS());
  const expected = new Map<string, unknown>();
  placesOf(document.contents, '', expected);
  const found = new Map<string, unknown>();
  simplePlaces(simple, '', text, found);
  expect(found).toEqual(expected);
  return true;
}

describe('readSimpleYaml', () => {
  it('reads a schema as people write it', () => {
    const text = `# Comment
version: 1
app: my-app   # another
presets: [django, postgres]
environments:
  names: [development, production]
  aliases: { prod: production }
rules:
  production:
    forbid:
      - SKIP_CONFIG_VALIDATION
      - VAULT_TOKEN
    require: { USE_SECRETS_MANAGER: "true" }
suppress:
  - rule: env-naming
    until: 2026-12-31
    reason: 'it''s ticket: 4711'
  - { rule: a, reason: "b \\\\ c" }
variables:
  SECRET_KEY:
    rotation: { maxAge: 90d, warn: 14d }
    env:
      "*": { minLength: 50 }

  STORE: { type: json, shape: { name|dbname: string, key: secret? } }
  RATE: { type: number, min: 0.5 }
`;
    expect(isReadAlike(text)).toBe(true);
  });

  it.each([
    ...['a: 1\na: 2\n', 'a:\n', 'a: |\n  x\n', 'a: &b 1\n', 'a: *b\n', 'a: !t 1\n', 'a: b: c\n'],
    ...['a: 1\n  b: 2\n', 'a:\n- b\n', 'a: [1,\n 2]\n', 'a: [1, ]\n', 'a: {b}\n', 'a: null\n'],
    ...['a: x\n y\n', 'a: "x\n', 'a: "\\x41"\n', '---\na: 1\n', 'a: 1\n...\n', '? a\n', '\ta: 1\n'],
    ...['a: 1\r\n', '\ufeffa: 1\n', 'a: 0x10\n', 'a: 1e3\n', 'a: .5\n', 'a: 007\n', 'a: .inf\n'],
    ...['a:\n    b: 1\n  c: 2\n', ' a: 1\n', '- a\nb: 1\n', '', '# only\n', '__proto__: 1\n'],
    ...['a: - b\n', 'a: b:\n', 'a: [b c: d]\n', '<<: {a: 1}\n', 'a: @x\n', 'a: "x" y\n', '- - a\n'],
    ...['a: { b: c #d\n}\n', 'a: [b #c]\n', 'a: [b: c]\n', 'a: {b: }\n', "a: 'x\ny'\n"],
  ])('leaves %j to the parser', (text) => {
    expect(readSimpleYaml(text)).toBeNull();
  });

  it('reads the files of this project, most of them', () => {
    expect(files.filter(isReadAlike).length).toBeGreaterThan(files.length / 2);
  });

  it('reads what the parser reads, or nothing', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b: ',
        'c:',
        ': ',
        '\n',
        '\n',
        '\n  ',
        '\n  ',
        '\n    ',
        '- ',
        '\n- ',
        '\n  - ',
        ', ',
      ],
      ...[
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '"x"',
        "'y'",
        ' #',
        '# ',
        '\n# c\n',
        '1',
        '0.5',
        '-1',
        '1e3',
      ],
      ...[
        'true',
        'null',
        '~',
        '90d',
        '2026-12-31',
        '&a ',
        '*a',
        '!t ',
        '|',
        '>',
        '? ',
        '\\n',
        'é',
        ':',
      ],
      ...[
        '\n  d: 1',
        '\ne: [1, x]',
        '\nf: { g: h, "i": j }',
        '\n  - k: 1\n    l: 2',
        '.',
        '-',
        '?',
        '%',
      ],
    );
    const soup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    const broken = fc.constantFrom(...files).chain((text) =>
      fc
        .array(fc.record({ at: fc.nat(text.length), size: fc.nat(4), put: piece }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((cuts) =>
          cuts.reduce(
            (all, { at, size, put }) => all.slice(0, at) + put + all.slice(at + size),
            text,
          ),
        ),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(soup, soup, broken), (text) => {
        if (isReadAlike(text)) read += 1;
      }),
      { numRuns },
    );
    expect(read).toBeGreaterThan(numRuns / 50);
  }, 3_600_000);

  it('takes time in proportion to the text', () => {
    const time = (text: string) => {
      const started = process.cpuUsage();
      readSimpleYaml(text);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    const pieces = [
      'a: [',
      '{ a: ',
      '"',
      "'",
      ' ',
      '#',
      'a',
      '- ',
      'a: 1\n',
      'a: "',
      ': ',
      '\n  a:',
    ];
    for (const piece of pieces) {
      for (const start of ['a: ', '', 'a:\n  - ']) {
        expect(time(start + piece.repeat(260_000 / piece.length))).toBeLessThan(1_000);
      }
    }
  });
});
