import type { Chunk } from '../model/chunk.ts';
import { digestOf } from '../model/digest.ts';
import type { FindingArgs } from '../model/finding.ts';
import type { LeakMatcher } from '../model/leak-rule.ts';
import { Secret } from '../model/secret.ts';
import { type Clip, LineClipper, latin1, lineEnd, lineStart, nextLine } from './clip.ts';
import { DecodePass, mostDepth } from './decode/decode-pass.ts';
import type { Decoder, DecodeTools } from './decode/decoder.ts';
import { decoders } from './decode/index.ts';
import type { View } from './decode/view.ts';
import { wholePath } from './decode/whole-path.ts';
import { shannonEntropy } from './entropy.ts';
import { type GenericDetector, GenericPass } from './generic-pass.ts';
import type { ChunkScan, Leak } from './leak.ts';
import { LineMemo } from './line-memo.ts';
import { maskReason, typing } from './mask.ts';
import { dropOverlaps } from './overlap.ts';
import type { Part } from './part.ts';
import { builtinPattern, type Pattern, type PatternMatch } from './pattern.ts';
import { createPrefilter } from './prefilter.ts';
import { isBinary, utf16Order, utf16ToUtf8 } from './utf16.ts';

/** A rule with the expression that runs it; user rules bring one of a linear-time engine. */
export interface EngineRule {
  readonly matcher: LeakMatcher;
  readonly pattern: Pattern;
  /** What its leaks say beside the rule. */
  readonly args?: FindingArgs;
  /** The text of a user's expression, from which another thread can compile it too. */
  readonly source?: string;
}

export interface EngineOptions {
  readonly rules: readonly EngineRule[];
  /** Offline tests of secrets by name; a rule that names an unknown one is refused. */
  readonly structureTests: Readonly<Record<string, (value: string) => boolean>>;
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

/** A rule of ours, whose expression runs on the JavaScript engine. */
export function engineRule(matcher: LeakMatcher): EngineRule {
  return { matcher, pattern: builtinPattern(matcher.pattern) };
}

/** Confidence of a match whose checksum or structure is wrong but whose shape is right. */
const doubtfulConfidence = 0.4;
const suspectConfidence = 0.5;
/** Highest confidence of a match that looks typed by hand along the keyboard or the alphabet. */
const typedConfidence = { none: 1, partly: 0.5, wholly: 0.3 } as const;
/** How many lines before and after its own most detectors look at. */
const nextLines = 1;
/** How far a block (a private key) may reach, in bytes. */
const blockBytes = 65_536;
/** A run of this many base64 characters before a match makes it a fragment of something else. */
const longRun = 60;

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

  const scanText = (text: Text, parts?: readonly Part[]): TextScan => {
    const { bytes, path, depth, parent } = text;
    const decode =
      options.decode && depth < mostDepth
        ? new DecodePass(bytes, {
            tools: options.decode,
            isFresh: (start, end) => parent?.touches(start, end) ?? true,
            scan: (view, isWhole) =>
              scanText({
                ...{ bytes: view.bytes, depth: depth + 1, parent: view },
                path: isWhole ? wholePath(view.bytes) : path,
              }).leaks.filter((leak) => known.has(leak.ruleId) || isTold(leak)),
          })
        : null;
    const pass = new ProviderPass(bytes, options.structureTests, dismiss, decode);
    const generic = options.generic
      ? new GenericPass(bytes, path, options.generic, memo, dismiss, decode)
      : null;
    const found = (literal: number, at: number): void => {
      const end = at + (keywords[literal]?.length ?? 0);
      for (const rule of rulesOf[literal] ?? []) pass.keyword(rule, at, end);
      if (generic && genericLiterals.has(literal)) generic.keyword(at, end);
      const led = decode ? decodersOf[literal] : undefined;
      if (decode && led) for (const decoder of led) decode.keyword(decoder, at);
    };
    for (const { start, end } of parts ?? [{ start: 0, end: bytes.length }]) {
      prefilter.find(bytes, start, end, found);
      generic?.finishPart(start, end);
      decode?.finishPart(start, end);
    }
    const decoded = decode?.leaks ?? [];
    const leaks = [
      ...pass.leaks,
      ...withoutDecoded(generic?.leaks ?? [], decoded, decode?.words ?? []),
      ...decoded,
    ];
    return {
      leaks: leaks.length > 1 ? dropOverlaps(leaks, rank) : leaks,
      ...{ blockStarts: pass.blockStarts, joins: decode?.joins ?? [], looksFar: pass.looksFar },
    };
  };

  const scan = (chunk: Chunk, parts?: readonly Part[]): ChunkScan => {
    const order = utf16Order(chunk.bytes);
    const bytes = order ? utf16ToUtf8(chunk.bytes, order) : chunk.bytes;
    if (isBinary(bytes)) {
      const nothing = { leaks: [], blockStarts: [], joins: [], looksFar: false };
      return { ...nothing, text: bytes, binary: true };
    }
    const found = scanText({ bytes, path: chunk.path, depth: 0, parent: null }, parts);
    return { ...found, text: bytes, binary: false };
  };
  const near = options.rules.map(({ matcher }) => matcher.near?.lines ?? 0);
  const reachLines = nextLines + 1;
  return { scan, dismissed, reachLines, farLines: Math.max(nextLines, ...near) + 1 };
}

/** A text to scan: a chunk, or what was decoded out of one. */
interface Text {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** How many encodings it was taken out of. */
  readonly depth: number;
  /** The view whose bytes these are, null for a chunk. */
  readonly parent: View | null;
}

type TextScan = Omit<ChunkScan, 'text' | 'binary'>;

/** Guesses without those about the encoded form of a word, or of what was decoded otherwise. */
function withoutDecoded(
  guesses: readonly Leak[],
  decoded: readonly Leak[],
  words: readonly Part[],
): readonly Leak[] {
  const isMisread = ({ start, end }: Leak): boolean =>
    decoded.some(
      (other) =>
        other.confidence >= 0.5 &&
        start < other.end &&
        end > other.start &&
        (start !== other.start || end !== other.end),
    );
  const isWord = ({ start, end }: Leak): boolean =>
    words.some((word) => start >= word.start && end <= word.end);
  return guesses.filter((guess) => !isWord(guess) && !isMisread(guess));
}

/** True for a guess that a name or a URL speaks for: random text decodes to random text. */
function isTold({ ruleId, args }: Leak): boolean {
  return args['name'] !== undefined || ruleId.endsWith('url-password');
}

/** Tries the rules of known formats on one text. */
class ProviderPass {
  readonly leaks: Leak[] = [];
  readonly blockStarts: number[] = [];
  looksFar = false;
  readonly #bytes: Uint8Array;
  readonly #tests: EngineOptions['structureTests'];
  readonly #dismiss: (reason: string) => void;
  readonly #clipper: LineClipper;
  readonly #decode: DecodePass | null;
  /** Up to where each rule of scope line or near has searched. */
  readonly #searched = new Map<EngineRule, number>();
  readonly #seen = new Set<string>();

  constructor(
    bytes: Uint8Array,
    tests: EngineOptions['structureTests'],
    dismiss: (reason: string) => void,
    decode: DecodePass | null,
  ) {
    this.#bytes = bytes;
    this.#tests = tests;
    this.#dismiss = dismiss;
    this.#decode = decode;
    this.#clipper = new LineClipper(bytes);
  }

  /** A keyword of `rule` stands at `[at, end)`, in any case. */
  keyword(rule: EngineRule, at: number, end: number): void {
    const { matcher } = rule;
    if (matcher.caseSensitive) {
      const written = latin1(this.#bytes, at, end);
      if (!matcher.keywords.includes(written)) return;
    }
    switch (matcher.scope) {
      case 'token':
        if (!this.#beginsWord(at)) return;
        this.#at(rule, this.#clipper.around(at), at);
        return;
      case 'block': {
        this.blockStarts.push(at);
        const stop = Math.min(this.#bytes.length, at + blockBytes);
        this.#at(rule, { start: at, end: stop, text: latin1(this.#bytes, at, stop) }, at);
        return;
      }
      case 'line':
        this.#within(rule, this.#clipper.around(at));
        return;
      case 'near': {
        const lines = matcher.near?.lines ?? 0;
        this.looksFar ||= lines > nextLines;
        this.#within(rule, this.#linesAround(rule, at, lines));
      }
    }
  }

  /** True where a word may begin, also right after an escape such as `\n` or `%3D`. */
  #beginsWord(at: number): boolean {
    const bytes = this.#bytes;
    const before = bytes[at - 1] ?? 0;
    if (at === 0 || !isAlphanumeric(bytes[at] ?? 0) || !isAlphanumeric(before)) return true;
    const isEscape =
      bytes[at - 2] === 0x5c && (before === 0x6e || before === 0x72 || before === 0x74);
    return isEscape || (bytes[at - 3] === 0x25 && isHex(bytes[at - 2] ?? 0) && isHex(before));
  }

  /** The lines around a keyword; null when they were searched for an earlier one. */
  #linesAround(rule: EngineRule, at: number, lines: number): Clip | null {
    const bytes = this.#bytes;
    let { start, end } = this.#clipper.around(at);
    for (let step = 0; step < lines; step += 1) {
      if (start > 0) start = lineStart(bytes, start - 1);
      if (end < bytes.length) end = lineEnd(bytes, nextLine(bytes, end));
    }
    if (end <= (this.#searched.get(rule) ?? 0)) return null;
    return { start, end, text: latin1(bytes, start, end) };
  }

  #at(rule: EngineRule, clip: Clip, at: number): void {
    const match = rule.pattern.matchAt(clip.text, at - clip.start);
    if (match) this.#judge(rule, clip, match);
    else this.#decode?.cutOff(at);
  }

  #within(rule: EngineRule, clip: Clip | null): void {
    if (!clip || clip.end <= (this.#searched.get(rule) ?? 0)) return;
    this.#searched.set(rule, clip.end);
    let from = 0;
    while (from <= clip.text.length) {
      const match = rule.pattern.search(clip.text, from);
      if (!match) return;
      this.#judge(rule, clip, match);
      from = Math.max(match.end, match.start + 1);
    }
  }

  #judge(rule: EngineRule, clip: Clip, match: PatternMatch): void {
    const { matcher } = rule;
    const start = clip.start + match.secretStart;
    const end = clip.start + match.secretEnd;
    const key = `${matcher.id}:${start}:${end}`;
    if (end <= start || this.#seen.has(key)) return;
    this.#seen.add(key);
    const value = decodeUtf8(this.#bytes, start, end);
    const publicPrefix = matcher.publicPrefix ?? 0;
    const reason = this.#dismissal(matcher, value, publicPrefix, start);
    if (reason !== null) {
      this.#dismiss(reason);
      return;
    }
    this.leaks.push({
      ruleId: matcher.id,
      severity: matcher.severity,
      confidence: this.#confidence(matcher, value, publicPrefix),
      start,
      end,
      secret: new Secret(value, publicPrefix),
      args: rule.args ?? {},
    });
  }

  #dismissal(matcher: LeakMatcher, value: string, prefix: number, start: number): string | null {
    if (matcher.scope !== 'block') {
      const masked = maskReason(value, prefix);
      if (masked) return masked;
      if (this.#insideLongRun(start)) return 'inside-run';
    }
    if (matcher.minEntropy && shannonEntropy(value.slice(prefix)) < matcher.minEntropy) {
      return 'low-entropy';
    }
    if (matcher.published?.includes(digestOf(value))) return 'published-example';
    const { structure } = matcher;
    if (structure?.onFail === 'drop' && !this.#passes(structure.test, value)) return 'structure';
    return null;
  }

  #confidence(matcher: LeakMatcher, value: string, prefix: number): number {
    const { structure } = matcher;
    if (structure && !this.#passes(structure.test, value))
      return structure.onFail === 'suspect' ? suspectConfidence : doubtfulConfidence;
    const { confidence } = matcher;
    if (matcher.scope === 'block') return confidence;
    return Math.min(confidence, typedConfidence[typing(value, prefix)]);
  }

  #passes(test: string, value: string): boolean {
    return this.#tests[test]?.(value) ?? false;
  }

  /** True when the bytes before the match continue a long base64 run: a fragment, not a token. */
  #insideLongRun(start: number): boolean {
    const before = this.#bytes[start - 1];
    if (before === undefined || !(isAlphanumeric(before) || before === 0x2b || before === 0x2f)) {
      return false;
    }
    let length = 0;
    for (let at = start - 1; at >= 0 && length < longRun; at -= 1, length += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (!isAlphanumeric(byte) && byte !== 0x2b && byte !== 0x2f) return false;
    }
    return length >= longRun;
  }
}

function isAlphanumeric(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a)
  );
}

function isHex(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x46) ||
    (byte >= 0x61 && byte <= 0x66)
  );
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end));
}
