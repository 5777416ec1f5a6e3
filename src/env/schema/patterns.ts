import type { Matcher } from './schema.ts';

/** Compiles a pattern of a user; null when it is none. `reason` says why, without the text. */
export type CompilePattern = (source: string) => Matcher | { readonly reason: string };

/**
 * Loads the linear-time engine that patterns from a schema run on: a hostile pattern in a pull
 * request cannot stall the check. It knows no lookaround and no back references.
 */
export async function loadPatterns(): Promise<CompilePattern> {
  const { RE2JS } = await import('re2js');
  // Schemas repeat their patterns, and compiling costs more than most matches.
  const known = new Map<string, ReturnType<CompilePattern>>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const result = compile(source);
    known.set(source, result);
    return result;
  };

  function compile(source: string): ReturnType<CompilePattern> {
    try {
      const compiled = RE2JS.compile(source);
      return { source, test: (text) => compiled.test(text) };
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unknown error';
      return { reason };
    }
  }
}
