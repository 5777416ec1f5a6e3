import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIgnoreFile } from '../../src/ignore/gitignore-file.ts';

describe('parseIgnoreFile', () => {
  it('gives the last line that matches, as it is written', () => {
    const file = parseIgnoreFile('\uFEFF.env*  \r\n\r\n# x\r\n!.env.example\r\nbuild/\r\n');
    expect(file.match('.env', false)).toEqual({ negated: false, pattern: '.env*', line: 1 });
    expect(file.match('a/.env.example', false)).toEqual({
      negated: true,
      pattern: '!.env.example',
      line: 4,
    });
    expect(file.match('build', true)?.line).toBe(5);
    expect(file.match('build', false)).toBeNull();
    expect(file.match('build/.env', false)?.line).toBe(1);
  });

  it('judges the path itself, not its parents', () => {
    expect(parseIgnoreFile('build\n').match('build/a', false)).toBeNull();
  });

  it('compares without regard to case when it is told to', () => {
    expect(parseIgnoreFile('.ENV').match('.env', false)).toBeNull();
    expect(parseIgnoreFile('.ENV', { ignoreCase: true }).match('.env', false)).not.toBeNull();
  });

  it('never throws', () => {
    const name = fc.string({ minLength: 1 }).map((text) => text.replaceAll('/', '') || 'a');
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.string(), path, fc.boolean(), (text, asked, isDirectory) => {
        const match = parseIgnoreFile(text).match(asked, isDirectory);
        expect(match === null || match.line >= 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
