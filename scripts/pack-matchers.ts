import type { LeakMatcher } from '../src/model/leak-rule.ts';
import {
  fragmentCode,
  maxFragments,
  type PackedMatchers,
  type PackedShape,
} from '../src/model/packed-matchers.ts';
import { anchorsOf } from '../src/scan/prefilter.ts';

/** Lengths that fragments are looked for in, longest first, in UTF-16 units. */
const fragmentLengths = [200, 150, 110, 80, 60, 45, 32, 24, 18, 14];
/** A fragment that occurs less often is not worth its code. */
const leastUses = 4;

/**
 * Packs matchers for the bundle; `unpackMatchers` gives them back.
 *
 * @throws {RangeError} for an expression or keyword with a control character
 */
export function packMatchers(matchers: readonly LeakMatcher[]): PackedMatchers {
  for (const { id, keywords, pattern } of matchers) {
    if (/[\0-\x1f]/.test([...keywords, pattern.source].join(''))) {
      throw new RangeError(`rule ${id} holds a control character; write it as an escape`);
    }
  }
  const { packed, fragments } = withFragments(matchers.map(({ pattern }) => pattern.source));
  const shapes: string[] = [];
  const rows = matchers.map((matcher, index) => {
    const shape = shapeOf(matcher);
    if (!shapes.includes(shape)) shapes.push(shape);
    return [
      matcher.id,
      shapes.indexOf(shape),
      ...matcher.keywords.map(withAnchors),
      packed[index],
    ].join('\t');
  });
  return { rows: rows.join('\n'), shapes: shapes.map((shape) => JSON.parse(shape)), fragments };
}

function withAnchors(keyword: string): string {
  return keyword + anchorsOf(keyword.toLowerCase());
}

/** The shape of a matcher as JSON, without the fields at its end that are not set. */
function shapeOf(matcher: LeakMatcher): string {
  const { pattern, severity, confidence, scope, near, structure, published, pair } = matcher;
  const { minEntropy, publicPrefix, caseSensitive } = matcher;
  const shape: PackedShape = [
    ...([pattern.flags, severity, confidence, scope] as const),
    ...([minEntropy ?? null, near?.lines ?? null, publicPrefix ?? null] as const),
    ...([caseSensitive ?? null, structure ?? null, published ?? null, pair ?? null] as const),
  ];
  return JSON.stringify(shape).replace(/(?:,null)+\]$/, ']');
}

/** Puts a code for each text that many expressions hold, the longest texts first. */
function withFragments(sources: readonly string[]): { packed: string[]; fragments: string[] } {
  let packed = [...sources];
  const fragments: string[] = [];
  for (const length of fragmentLengths) {
    while (fragments.length < maxFragments) {
      const text = mostUsed(packed, length);
      if (text === null) break;
      const name = fragmentCode(fragments.length);
      fragments.push(text);
      packed = packed.map((source) => replaceText(source, text, name));
    }
  }
  return { packed, fragments };
}

/** The codes in a packed expression, and, when it is split at them, what stands between. */
const code = /([\f\v].)/s;

function replaceText(source: string, text: string, by: string): string {
  const pieces = source.split(code);
  return pieces
    .map((piece, index) => (index % 2 === 1 ? piece : piece.split(text).join(by)))
    .join('');
}

/** The text of a length that is met most often, the first of several; null when none is worth it. */
function mostUsed(sources: readonly string[], length: number): string | null {
  const uses = new Map<string, number>();
  const plain = sources.flatMap((source) => source.split(code).filter((_, at) => at % 2 === 0));
  for (const piece of plain) {
    for (let at = 0; at + length <= piece.length; at += 1) {
      const text = piece.slice(at, at + length);
      uses.set(text, (uses.get(text) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  let most = leastUses - 1;
  for (const [text, count] of uses) {
    if (count <= most) continue;
    best = text;
    most = count;
  }
  return best;
}
