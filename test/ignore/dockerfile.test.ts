import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDockerfile } from '../../src/ignore/dockerfile.ts';

function copies(text: string): [number, string, readonly string[], string][] {
  return parseDockerfile(text).flatMap((stage) =>
    stage.copies.map(
      ({ line, keyword, sources, destination }): [number, string, readonly string[], string] => [
        line,
        keyword,
        sources,
        destination,
      ],
    ),
  );
}

describe('parseDockerfile', () => {
  it.each<[string, string, ReturnType<typeof copies>]>([
    ['plain form', 'FROM a\nCOPY . .', [[2, 'COPY', ['.'], '/']]],
    ['small letters', 'from a\ncopy a b /x/', [[2, 'COPY', ['a', 'b'], '/x']]],
    ['JSON form', 'FROM a\nCOPY ["a b", ".env", "./"]', [[2, 'COPY', ['a b', '.env'], '/']]],
    ['flags', 'FROM a\nCOPY --chown=1:1 --link . /app', [[2, 'COPY', ['.'], '/app']]],
    [
      'work directory',
      'FROM a\nWORKDIR /app\nWORKDIR src\nADD . lib',
      [[4, 'ADD', ['.'], '/app/src/lib']],
    ],
    [
      'continuation',
      'FROM a\nCOPY a \\\n  # note\n\n  b \\\n  /c',
      [[2, 'COPY', ['a', 'b'], '/c']],
    ],
    ['escape directive', '# escape=`\nFROM a\nCOPY a `\n b c', [[3, 'COPY', ['a', 'b'], '/c']]],
    ['ONBUILD', 'FROM a\nONBUILD COPY . /app', [[2, 'COPY', ['.'], '/app']]],
    ['comments', 'FROM a\n# COPY . .\n', []],
    ['another stage', 'FROM a AS b\nFROM c\nCOPY --from=b /x /y', []],
    ['URLs', 'FROM a\nADD https://example.com/.env /x\nADD git@example.com:a/b.git /y', []],
    ['a heredoc', 'FROM a\nCOPY <<EOF /x\nCOPY . .\nEOF\nCOPY b c', [[5, 'COPY', ['b'], '/c']]],
    ['a script', 'FROM a\nRUN <<-"E"\nCOPY . .\n\tE\nCOPY b c', [[5, 'COPY', ['b'], '/c']]],
    ['Windows lines', 'FROM a\r\nCOPY a \\\r\n b c\r\n', [[2, 'COPY', ['a', 'b'], '/c']]],
    [
      'variables',
      'ARG D=api\nFROM a\nARG D\nENV E=x\nCOPY $D/${E}${F:-y}$G /w',
      [[5, 'COPY', ['api/xy$G'], '/w']],
    ],
    ['before FROM', 'COPY . .\n', []],
  ])('reads %s', (_, text, expected) => {
    expect(copies(text)).toEqual(expected);
  });

  it('reads stages, what they are based on and what they take from each other', () => {
    const stages = parseDockerfile(
      'FROM --platform=linux/amd64 node:24 AS Build\nCOPY . .\nFROM build\nCOPY --from=Build /app /srv\n',
    );
    expect(stages.map(({ name, base }) => [name, base])).toEqual([
      ['build', 'node:24'],
      [null, 'build'],
    ]);
    expect(stages[1]?.stageCopies).toEqual([{ from: 'build', sources: ['/app'] }]);
  });

  it('never throws', () => {
    const word = fc.constantFrom(
      'FROM a',
      'COPY',
      'ADD',
      '.',
      '\\',
      '\n',
      '<<E',
      '[',
      '"',
      ' ',
      '#',
      '$',
      '--',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(Array.isArray(parseDockerfile(words.join('')))).toBe(true);
      }),
    );
  });
});
