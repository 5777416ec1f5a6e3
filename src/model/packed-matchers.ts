import type { Expression, LeakMatcher } from './leak-rule.ts';

/** Matchers as the bundle carries them: short to load, and unpacked no further than needed. */
export interface PackedMatchers {
  /**
   * A line a matcher, fields between tabs: id, number of its shape, keywords each with its two
   * anchors, expression.
   */
  readonly rows: string;
  /** What many matchers have in common: everything but id, keywords and the expression's source. */
  readonly shapes: readonly PackedShape[];
  /** Texts that many expressions hold; `fragmentCode` stands for one in a row. */
  readonly fragments: readonly string[];
}

/** Fields of a matcher by their place; one that is not set is null, or beyond the end. */
export type PackedShape = readonly [
  flags: string,
  severity: LeakMatcher['severity'],
  confidence: number,
  scope: LeakMatcher['scope'],
  minEntropy?: number | null,
  nearLines?: number | null,
  publicPrefix?: number | null,
  caseSensitive?: boolean | null,
  structure?: LeakMatcher['structure'] | null,
  published?: LeakMatcher['published'] | null,
  pair?: LeakMatcher['pair'] | null,
];

/** Letters that name a fragment, behind one of two marks that no expression holds. */
const codeLetters = 64;
const marks = ['\f', '\v'] as const;
/** No more fragments than this have a code. */
export const maxFragments = codeLetters * marks.length;
const codes = /[\f\v]./gs;

/** What stands for fragment `index` in a packed expression. */
export function fragmentCode(index: number): string {
  const mark = marks[Math.floor(index / codeLetters)] ?? '';
  return mark + String.fromCharCode(0x30 + (index % codeLetters));
}

/** What a table holds: the matchers in its order, and where their keywords anchor. */
export interface UnpackedMatchers {
  readonly matchers: readonly LeakMatcher[];
  /** By the keyword in lower case. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** The matchers of a table. */
export function unpackMatchers({ rows, shapes, fragments }: PackedMatchers): UnpackedMatchers {
  const anchors = new Map<string, string>();
  const texts = new Map(fragments.map((text, index) => [fragmentCode(index), text]));
  const matchers = rows.split('\n').map((row) => {
    const [id = '', shape = '', ...words] = row.split('\t');
    const packed = words.pop() ?? '';
    const keywords = words.map((word) => {
      const keyword = word.slice(0, -2);
      anchors.set(keyword.toLowerCase(), word.slice(-2));
      return keyword;
    });
    const fields = shapes[Number(shape)] as PackedShape;
    const pattern = new PackedExpression(packed, fields[0], texts);
    return { id, keywords, pattern, ...unpackShape(fields) };
  });
  return { matchers, anchors };
}

function unpackShape([, severity, confidence, scope, ...rest]: PackedShape) {
  const [minEntropy, nearLines, publicPrefix, caseSensitive, structure, published, pair] = rest;
  return {
    ...{ severity, confidence, scope },
    ...(minEntropy == null ? {} : { minEntropy }),
    ...(nearLines == null ? {} : { near: { lines: nearLines } }),
    ...(publicPrefix == null ? {} : { publicPrefix }),
    ...(caseSensitive == null ? {} : { caseSensitive }),
    ...(structure == null ? {} : { structure }),
    ...(published == null ? {} : { published }),
    ...(pair == null ? {} : { pair }),
  };
}

/** Most expressions of a run are never tried: the source is put together when it is asked for. */
class PackedExpression implements Expression {
  readonly flags: string;
  readonly #packed: string;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(packed: string, flags: string, texts: ReadonlyMap<string, string>) {
    this.#packed = packed;
    this.flags = flags;
    this.#texts = texts;
  }

  get source(): string {
    return this.#packed.replace(codes, (code) => this.#texts.get(code) ?? code);
  }
}
