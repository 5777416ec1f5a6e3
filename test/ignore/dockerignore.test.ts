import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDockerIgnore } from '../../src/ignore/dockerignore.ts';

function isExcluded(text: string, path: string): boolean {
  return parseDockerIgnore(text).match(path)?.excluded === true;
}

describe('parseDockerIgnore', () => {
  // The answers are those of Docker's own module, github.com/moby/patternmatcher 0.6.1.
  it.each<[string, string, boolean]>([
    ['.env', '.env', true],
    ['.env', 'api/.env', false],
    ['**/.env', 'api/.env', true],
    ['**/.env', '.env', true],
    ['**/.env', 'api/.env.local', false],
    ['**/.env.*', 'a/b/.env.local', true],
    ['**/.env*', 'a/b/.env', true],
    ['*.env', 'x.env', true],
    ['*.env', 'a/x.env', false],
    ['*/.env', 'a/.env', true],
    ['*/.env', 'a/b/.env', false],
    ['/.env', '.env', true],
    ['./.env', '.env', true],
    ['api', 'api/.env', true],
    ['api/', 'api/.env', true],
    ['api/**', 'api/.env', true],
    ['api/*', 'api/b/.env', true],
    ['**', '.env', true],
    ['*', 'a/.env', true],
    ['*\n!api', 'api/.env', false],
    ['*\n!api\napi/.env', 'api/.env', true],
    ['*\n!api/src', 'api/.env', true],
    ['.env*\n!.env.example', '.env.example', false],
    ['!.env\n.env', '.env', true],
    ['.env\n! .env', '.env', false],
    ['# .env', '.env', false],
    [' # .env', '.env', false],
    [' .env ', '.env', true],
    ['.env\r\n', '.env', true],
    ['\uFEFF.env', '.env', true],
    ['a/../.env', '.env', true],
    ['../.env', '.env', false],
    ['/../.env', '.env', true],
    ['.e[n]v', '.env', true],
    ['.e[!n]v', '.env', true],
    ['.e[^n]v', '.env', false],
    ['.e?v', '.env', true],
    ['?env', '.env', true],
    ['**env', 'a/.env', true],
    ['\\.env', '.env', true],
    ['.env', '.ENV', false],
    ['', '.env', false],
  ])('%j on %s: %s', (text, path, expected) => {
    expect(isExcluded(text, path)).toBe(expected);
  });

  it('takes nothing from a line that Docker refuses', () => {
    expect(isExcluded('.e[nv', '.env')).toBe(false);
  });

  it('names the last line that matches', () => {
    expect(parseDockerIgnore('# x\n**/.env*\n\n!api\n').match('api/.env')).toEqual({
      excluded: false,
      pattern: '!api',
      line: 4,
    });
  });

  // A backtracking matcher would not come back from these.
  it.each([
    [`${'**/a/'.repeat(40)}b`, `${'a/'.repeat(1000)}c`],
    [`${'*a'.repeat(40)}b`, 'a'.repeat(250)],
  ])('answers for hostile patterns and paths', (pattern, path) => {
    expect(isExcluded(pattern, path)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, path) => {
        expect([true, false]).toContain(isExcluded(text, path));
      }),
    );
  });
});
