import { nativePattern } from './native-pattern.ts';
import type { Matcher } from './schema.ts';

/** Compiles a pattern of a user; null when it is none. `reason` says why, without the text. */
export type CompilePattern = (source: string) => Matcher | { readonly reason: string };

/**
 * Compiles patterns of a schema for matching in linear time: a hostile one in a pull request
 * cannot stall the check. Lookaround and back references are not known.
 *
 * @param sources all that will be asked for; the linear-time engine is loaded only when one of
 *   them needs it.
 */
export async function loadPatterns(sources: Iterable<string>): Promise<CompilePattern> {
  // Schemas repeat their patterns, and compiling costs more than most matches.
  const known = new Map<string, ReturnType<CompilePattern> | null>();
  for (const source of new Set(sources)) {
    const native = nativePattern(source);
    known.set(source, native && { source, test: (text) => native.test(text) });
  }
  const needsEngine = [...known.values()].includes(null);
  const engine = needsEngine ? (await import('re2js')).RE2JS : null;
  return (source) => {
    const before = known.get(source);
    if (before) return before;
    const result = compile(source);
    known.set(source, result);
    return result;
  };

  function compile(source: string): ReturnType<CompilePattern> {
    if (engine === null) throw new Error('a pattern that nobody announced');
    try {
      const compiled = engine.compile(source);
      return { source, test: (text) => compiled.test(text) };
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown error';
      return { reason };
    }
  }
}

/** The pattern for a whole segment of a name. */
export function segmentPattern(segment: string): string {
  return `^(?:${segment})$`;
}
