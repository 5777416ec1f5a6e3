import type { Chunk } from '../model/chunk.ts';
import { digestOf } from '../model/digest.ts';
import { asBuffer } from './as-buffer.ts';
import { DecodePass, mostDepth } from './decode/decode-pass.ts';
import type { Decoder, DecodeTools } from './decode/decoder.ts';
import { decoders } from './decode/index.ts';
import type { View } from './decode/view.ts';
import { wholePath } from './decode/whole-path.ts';
import { DecodeWork } from './decode/work.ts';
import type { EngineRule, StructureTests } from './engine-rule.ts';
import { type GenericDetector, GenericPass } from './generic-pass.ts';
import { type ChunkScan, type Leak, mostFound, mostLeaks } from './leak.ts';
import { LineMemo } from './line-memo.ts';
import { longRuns } from './long-runs.ts';
import { mappingsIn, outside } from './mappings.ts';
import { dropOverlaps } from './overlap.ts';
import type { Part } from './part.ts';
import { createPrefilter } from './prefilter.ts';
import { nextLines, ProviderPass } from './provider-pass.ts';
import { SpanIndex } from './span-index.ts';
import { isBinary, utf16Order, utf16ToUtf8 } from './utf16.ts';

export interface EngineOptions {
  readonly rules: readonly EngineRule[];
  /** A rule that names an unknown test is refused. */
  readonly structureTests: StructureTests;
  /** The detector of values without a known format; null leaves it out. */
  readonly generic: GenericDetector | null;
  /** Where keywords anchor, as far as that is known beforehand; see `anchorsOf`. */
  readonly anchors?: ReadonlyMap<string, string>;
  /** What decoders may use; null leaves encoded text alone. */
  readonly decode: DecodeTools | null;
  /** Says which rules are switched off: they only keep guesses away from what they know. */
  readonly isSilent?: ((ruleId: string) => boolean) | undefined;
}

export interface Engine {
  /** @param parts bytes in which keywords are looked for, ascending; all of them when left out */
  scan(chunk: Chunk, parts?: readonly Part[]): ChunkScan;
  /** How many lines before and after a changed line can change what is found in it. */
  readonly reachLines: number;
  /** The same where a keyword stands whose rule looks further (`ChunkScan.looksFar`). */
  readonly farLines: number;
  /** How many candidates fell, by reason, over all chunks so far. */
  readonly dismissed: Map<string, number>;
}

/**
 * Builds an engine: keywords into the prefilter, rules by keyword.
 *
 * @throws {RangeError} when a rule has an unusable keyword or names an unknown structure test
 */
export function createEngine(options: EngineOptions): Engine {
  const keywords: string[] = [];
  const rulesOf: EngineRule[][] = [];
  const indexOf = new Map<string, number>();
  const add = (keyword: string): number => {
    const folded = keyword.toLowerCase();
    let index = indexOf.get(folded);
    if (index === undefined) {
      index = keywords.push(folded) - 1;
      rulesOf.push([]);
      indexOf.set(folded, index);
    }
    return index;
  };
  for (const rule of options.rules) {
    const test = rule.matcher.structure?.test;
    if (test !== undefined && !Object.hasOwn(options.structureTests, test)) {
      throw new RangeError(`rule ${rule.matcher.id} names the unknown structure test '${test}'`);
    }
    for (const keyword of new Set(rule.matcher.keywords.map((word) => word.toLowerCase()))) {
      rulesOf[add(keyword)]?.push(rule);
    }
  }
  const genericLiterals = new Set(options.generic?.keywords.map(add));
  const decodersOf: Decoder[][] = [];
  for (const decoder of options.decode ? decoders : []) {
    for (const literal of decoder.keywords?.map(add) ?? []) {
      decodersOf[literal] = [...(decodersOf[literal] ?? []), decoder];
    }
  }
  const prefilter = createPrefilter(keywords, options.anchors);
  const published = new Set(options.rules.flatMap(({ matcher }) => matcher.published ?? []));
  const known = new Map(options.rules.map((rule) => [rule.matcher.id, rule]));
  // A doubtful match of a known format is no better than a guess; a silent rule hides no other.
  const rank = ({ ruleId, confidence }: Leak): number => {
    const isSure = known.has(ruleId) && confidence >= 0.5;
    if (options.isSilent?.(ruleId)) return isSure ? 1 : -1;
    return isSure ? 2 : 0;
  };
  const memo = new LineMemo();
  const dismissed = new Map<string, number>();
  const dismiss = (reason: string): void => {
    dismissed.set(reason, (dismissed.get(reason) ?? 0) + 1);
  };

  /** What a rule knows as printed in a manual is no guess either. */
  const isUnpublished = ({ secret }: Leak): boolean => {
    if (!published.has(digestOf(secret.reveal()))) return true;
    dismiss('published-example');
    return false;
  };

  const scanText = (text: Text, parts?: readonly Part[]): TextScan => {
    const { bytes, path, depth, parent, work } = text;
    const decode =
      options.decode && depth < mostDepth
        ? new DecodePass(bytes, {
            tools: options.decode,
            isFresh: (start, end) => parent?.touches(start, end) ?? true,
            work,
            scan: (view, isWhole) => {
              if (!work.take(view.bytes.length)) return [];
              const found = scanText({
                ...{ bytes: asBuffer(view.bytes), depth: depth + 1, parent: view, work },
                path: isWhole ? wholePath(view.bytes) : path,
              });
              return found.leaks.filter((leak) => known.has(leak.ruleId) || isTold(leak));
            },
          })
        : null;
    const pass = new ProviderPass(bytes, options.structureTests, dismiss, decode);
    const generic = options.generic
      ? new GenericPass(bytes, path, options.generic, memo, dismiss, decode)
      : null;
    const found = (literal: number, at: number): void => {
      const end = at + (keywords[literal]?.length ?? 0);
      if (pass.leaks.length < mostFound)
        for (const rule of rulesOf[literal] ?? []) pass.keyword(rule, at, end);
      if (generic && genericLiterals.has(literal)) generic.keyword(at, end);
      const led = decode ? decodersOf[literal] : undefined;
      if (decode && led) for (const decoder of led) decode.keyword(decoder, at);
    };
    const gaps = mappingsIn(bytes, path);
    for (const part of parts ?? [{ start: 0, end: bytes.length }]) {
      const pieces = outside(part, gaps);
      for (const { start, end } of pieces) prefilter.find(bytes, start, end, found);
      for (const { start, end } of pieces) {
        const runs = longRuns(bytes, start, end);
        generic?.finishPart(runs);
        decode?.finishPart(start, end, runs);
      }
    }
    const { blockStarts, looksFar } = pass;
    const guesses = generic?.leaks ?? none;
    // What stands behind that many was not looked at.
    if (Math.max(pass.leaks.length, guesses.length) >= mostFound) work.isSpent = true;
    const decoded = decode?.leaks ?? none;
    const joins = decode?.joins ?? none;
    // Most texts hold nothing.
    if (pass.leaks.length + guesses.length + decoded.length === 0)
      return { leaks: none, blockStarts, joins, looksFar };
    const sure = withoutDecoded(guesses, decoded, decode?.words ?? none).filter(isUnpublished);
    const leaks = [...pass.leaks, ...sure, ...decoded];
    return {
      leaks: leaks.length > 1 ? dropOverlaps(leaks, rank) : leaks,
      ...{ blockStarts, joins, looksFar },
    };
  };

  const scan = (chunk: Chunk, parts?: readonly Part[]): ChunkScan => {
    const order = utf16Order(chunk.bytes);
    const text = order ? utf16ToUtf8(chunk.bytes, order) : chunk.bytes;
    const bytes = asBuffer(text);
    if (isBinary(bytes)) {
      const nothing = { leaks: [], blockStarts: [], joins: [], looksFar: false };
      return { ...nothing, text, binary: true, isCut: false };
    }
    const work = new DecodeWork(bytes.length);
    const found = scanText({ bytes, path: chunk.path, depth: 0, parent: null, work }, parts);
    const leaks = surest(found.leaks);
    const isCut = work.isSpent || leaks.length < found.leaks.length;
    return { ...found, leaks, text, binary: false, isCut };
  };
  const near = options.rules.map(({ matcher }) =>
    Math.max(matcher.near?.lines ?? 0, matcher.pair?.lines ?? 0),
  );
  const reachLines = nextLines + 1;
  return { scan, dismissed, reachLines, farLines: Math.max(nextLines, ...near) + 1 };
}

const none: readonly never[] = [];

/** The surest of very many, by their place. */
function surest(leaks: readonly Leak[]): readonly Leak[] {
  if (leaks.length <= mostLeaks) return leaks;
  const byConfidence = [...leaks].sort((a, b) => b.confidence - a.confidence);
  return byConfidence.slice(0, mostLeaks).sort((a, b) => a.start - b.start);
}

/** A text to scan: a chunk, or what was decoded out of one. */
interface Text {
  readonly bytes: Buffer;
  readonly path: string;
  /** How many encodings it was taken out of. */
  readonly depth: number;
  /** The view whose bytes these are, null for a chunk. */
  readonly parent: View | null;
  readonly work: DecodeWork;
}

type TextScan = Omit<ChunkScan, 'text' | 'binary' | 'isCut'>;

/** Guesses without those about the encoded form of a word, or of what was decoded otherwise. */
function withoutDecoded(
  guesses: readonly Leak[],
  decoded: readonly Leak[],
  words: readonly Part[],
): readonly Leak[] {
  if (guesses.length === 0) return guesses;
  const read = new SpanIndex(decoded.filter(({ confidence }) => confidence >= 0.5));
  const spelled = new SpanIndex(words);
  return guesses.filter((guess) => !spelled.holds(guess) && !read.overlapsOther(guess));
}

/** True for a guess that a name or a URL speaks for: random text decodes to random text. */
function isTold({ ruleId, args }: Leak): boolean {
  return args['name'] !== undefined || ruleId.endsWith('url-password');
}
