import { digestOf } from '../model/digest.ts';
import type { LeakMatcher } from '../model/leak-rule.ts';
import { Secret } from '../model/secret.ts';
import { type Clip, LineClipper, latin1, lineEnd, lineStart, nextLine } from './clip.ts';
import type { DecodePass } from './decode/decode-pass.ts';
import type { EngineRule, StructureTests } from './engine-rule.ts';
import { shannonEntropy } from './entropy.ts';
import type { Leak } from './leak.ts';
import { maskReason, type Typing, typing } from './mask.ts';
import type { Part } from './part.ts';
import type { PatternMatch } from './pattern.ts';

/** How many lines before and after its own most detectors look at. */
export const nextLines = 1;
/** Confidence of a match whose checksum or structure is wrong but whose shape is right. */
const doubtfulConfidence = 0.4;
const suspectConfidence = 0.5;
/**
 * Highest confidence of a match that looks typed by hand along the keyboard or the alphabet. In
 * the exact format of a provider it is worth a look: it may be what somebody had to think of.
 */
const typedConfidence = 0.5;
/** Highest confidence of one that counts, with nothing but digits: `1234567890123456`. */
const countedConfidence = 0.3;
/** A typed value has at least so many different characters; fewer are a mask. */
const leastTyped = 6;
const lineFeed = 10;
/** How far before and after a value the other half of a pair may stand, in bytes. */
const pairReach = 2_048;
/** No other half of a pair is longer. */
const longestHalf = 256;
/** How far a block (a private key) may reach, in bytes. */
const blockBytes = 65_536;
/** A run of this many base64 characters before a match makes it a fragment of something else. */
const longRun = 60;

/** Tries the rules of known formats on one text. */
export class ProviderPass {
  readonly leaks: Leak[] = [];
  readonly blockStarts: number[] = [];
  looksFar = false;
  readonly #bytes: Uint8Array;
  readonly #tests: StructureTests;
  readonly #dismiss: (reason: string) => void;
  readonly #clipper: LineClipper;
  readonly #decode: DecodePass | null;
  /** Up to where each rule of scope line or near has searched. */
  readonly #searched = new Map<EngineRule, number>();
  readonly #seen = new Set<string>();
  /** By rule, where the other half of a pair was looked for last, and where one begins. */
  readonly #halves = new Map<string, { start: number; end: number; found: number | undefined }>();

  constructor(
    bytes: Uint8Array,
    tests: StructureTests,
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
    if (matcher.pair) this.looksFar ||= matcher.pair.lines > nextLines;
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
    const isPaired = this.#isPaired(rule, start);
    if (matcher.pair?.isNeeded && !isPaired) {
      this.#dismiss('alone');
      return;
    }
    const confidence = this.#confidence(matcher, value, publicPrefix);
    this.leaks.push({
      ruleId: matcher.id,
      severity: this.#typing(matcher, value) === 'wholly' ? 'low' : matcher.severity,
      confidence: isPaired ? pairedConfidence(matcher, confidence) : confidence,
      start,
      end,
      secret: new Secret(value, publicPrefix),
      args: rule.args ?? {},
    });
  }

  /** True when the other half of a pair stands near; false for a rule that knows of none. */
  #isPaired({ matcher, other }: EngineRule, at: number): boolean {
    if (!matcher.pair || !other) return false;
    const { start, end } = this.#nearby(at, matcher.pair.lines);
    const last = this.#halves.get(matcher.id);
    if (last?.found !== undefined && last.found >= start && last.found < end) return true;
    // A line of nothing but ids must not be searched anew for each of them.
    const isKnown = last?.found === undefined && last && last.start <= start && last.end > start;
    const from = isKnown ? Math.max(start, last.end - longestHalf) : start;
    const context = Math.min(from - start, 1);
    const match = other.search(latin1(this.#bytes, from - context, end), context);
    const found = match ? from - context + match.start : undefined;
    this.#halves.set(matcher.id, { start: isKnown ? last.start : start, end, found });
    return match !== null;
  }

  /** The line that holds `at` with so many lines before and after, no further than a pair reaches. */
  #nearby(at: number, lines: number): Part {
    const bytes = this.#bytes;
    const [first, last] = [Math.max(0, at - pairReach), Math.min(bytes.length, at + pairReach)];
    let start = at;
    for (let left = lines; start > first; start -= 1) {
      if (bytes[start - 1] === lineFeed && left-- === 0) break;
    }
    let end = at;
    for (let left = lines; end < last; end += 1) {
      if (bytes[end] === lineFeed && left-- === 0) break;
    }
    return { start, end };
  }

  #dismissal(matcher: LeakMatcher, value: string, prefix: number, start: number): string | null {
    if (matcher.scope !== 'block') {
      const masked = maskReason(value, prefix);
      if (masked) return masked;
      if (this.#insideLongRun(start)) return 'inside-run';
    }
    if (matcher.minEntropy && shannonEntropy(value.slice(prefix)) < matcher.minEntropy) {
      const isTyped = typing(value, prefix) !== 'none';
      if (!isTyped || new Set(value.slice(prefix)).size < leastTyped) return 'low-entropy';
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
    if (this.#typing(matcher, value) === 'none') return confidence;
    const body = value.slice(prefix);
    return Math.min(confidence, /[a-z]/i.test(body) ? typedConfidence : countedConfidence);
  }

  /** What is wholly typed by hand is shown with a severity of low, which fails no check. */
  #typing({ scope, publicPrefix }: LeakMatcher, value: string): Typing {
    return scope === 'block' ? 'none' : typing(value, publicPrefix ?? 0);
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

/** The confidence of a pair, unless the value itself was doubted. */
function pairedConfidence({ confidence: usual, pair }: LeakMatcher, found: number): number {
  return pair && found >= usual ? Math.max(found, pair.confidence) : found;
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
