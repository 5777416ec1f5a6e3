import type { Pattern, PatternMatch } from './pattern.ts';

/** An expression of a user in the syntax of the engine, which names groups by `(?P<`. */
export function linearSource(source: string): string {
  return source.replace(/\(\?<(?=[A-Za-z])/g, '(?P<');
}

/**
 * Compiles an expression of a user on a linear-time engine (RE2 syntax), loaded when first used.
 *
 * @throws {Error} with the engine's own message for syntax it does not have (lookaround,
 *   backreferences, repetition above 1,000)
 */
export async function compileLinear(source: string): Promise<Pattern> {
  const { RE2JS } = await import('re2js');
  const compiled = RE2JS.compile(linearSource(source));
  const hasSecret = Object.hasOwn(compiled.namedGroups(), 'secret');
  const toMatch = (matcher: ReturnType<typeof compiled.matcher>): PatternMatch => {
    const start = matcher.start();
    const end = matcher.end();
    const named = hasSecret ? matcher.start('secret') : -1;
    return named < 0
      ? { start, end, secretStart: start, secretEnd: end }
      : { start, end, secretStart: named, secretEnd: matcher.end('secret') };
  };
  return {
    matchAt(text, at) {
      const matcher = compiled.matcher(text.slice(at));
      if (!matcher.lookingAt()) return null;
      const { start, end, secretStart, secretEnd } = toMatch(matcher);
      return {
        start: start + at,
        end: end + at,
        secretStart: secretStart + at,
        secretEnd: secretEnd + at,
      };
    },
    search(text, from) {
      const matcher = compiled.matcher(text);
      return matcher.find(from) ? toMatch(matcher) : null;
    },
  };
}
