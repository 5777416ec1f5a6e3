import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { findRuns, genericKeywords, looksAssigned } from '../../../src/scan/generic/prefilter.ts';

const encoder = new TextEncoder();

/** Asks about the first occurrence of `keyword` in `text`. */
function asks(text: string, keyword: string): boolean {
  const at = text.toLowerCase().indexOf(keyword);
  expect(at).toBeGreaterThanOrEqual(0);
  return looksAssigned(encoder.encode(text), at, at + keyword.length);
}

describe('genericKeywords', () => {
  it('are literals of three ASCII bytes or more in lower case, each once', () => {
    for (const keyword of genericKeywords) expect(keyword).toMatch(/^[ -@[-~]{3,}$/);
    expect(new Set(genericKeywords).size).toBe(genericKeywords.length);
  });
});

describe('looksAssigned', () => {
  it.each([
    ['pass', 'password=abcd'],
    ['pass', '"db_password" : "abcd"'],
    ['pass', '\\"password\\":\\"abcd\\"'],
    ['pass', 'password[32] = "abcd"'],
    ['pass', 'password?: string'],
    ['pass', '<password>abcd</password>'],
    ['pass', 'setPassword("abcd")'],
    ['pass', 'define("PASSWORD", "abcd")'],
    ['pass', '--password abcd'],
    ['pass', 'machine h login l password abcd'],
    ['pass', 'ENV PASSWORD abcd'],
    ['pass', 'password := "abcd"'],
    ['pass', 'user%5Bpassword%5D=abcd'],
    ['pass', '"password";s:4:"abcd"'],
    ['key', 'key -> "abcd"'],
    ['pw=', 'pw=abcd'],
    ['bearer ', 'Bearer abcd'],
    ['://', 'redis://:abcd@host'],
    ['value:', '- name: X\n  value: abcd'],
  ])('lets %s in %s through', (keyword, text) => {
    expect(asks(text, keyword)).toBe(true);
  });

  it.each([
    ['pass', 'the password of the user'],
    ['pass', 'passwords.length()'],
    ['pass', 'Password::reset()'],
    ['pass', 'password=abc'],
    ['pass', 'password=\nabcd'],
    ['pass', 'password'],
    ['key', 'keys()'],
    ['://', 'https://host/a:b@c'],
    ['://', 'https://host:80/'],
    ['value:', 'a\nvalue: abcd'],
  ])('stops %s in %s', (keyword, text) => {
    expect(asks(text, keyword)).toBe(false);
  });

  it('never reads past the end, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(80), fc.nat(12), (bytes, at, length) => {
        const start = Math.min(at, bytes.length);
        const end = Math.min(start + length, bytes.length);
        expect(typeof looksAssigned(bytes, start, end)).toBe('boolean');
      }),
    );
  });
});

describe('findRuns', () => {
  const run = fill(32, 'base62', 7);

  it('gives the start of each random run', () => {
    expect(findRuns(encoder.encode(`x = f("${run}", '${run}')`))).toEqual([7, 43]);
  });

  it.each([
    ['a short run', run.slice(0, 19)],
    ['a long word', 'abcdefghijklmnopqrstuvwxyz'],
    ['a name with a number', 'some_very_long_function_name_2'],
    ['a number', '12345678901234567890123'],
    ['a run of more than 400 characters', fill(401, 'base62', 8)],
  ])('leaves %s alone', (_, text) => {
    expect(findRuns(encoder.encode(`f("${text}")`))).toEqual([]);
  });

  it('finds a run wherever it begins', () => {
    fc.assert(
      fc.property(fc.nat(64), fc.nat(64), (before, after) => {
        const text = `${' '.repeat(before)}${run}${';'.repeat(after)}`;
        expect(findRuns(encoder.encode(text))).toEqual([before]);
      }),
    );
  });
});
