import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IgnoreVerdict } from '../../src/ignore/ignore-judge.ts';
import { createTextJudge } from '../../src/ignore/text-judge.ts';
import { createGitJudge } from '../../src/io/check-ignore.ts';
import { GitRepository, gitEnv } from './support/git-repository.ts';

const names = ['.env', '.env.local', '.env.production', 'a', 'b', 'build', 'x.env', '#c', '!d'];
const directories = ['', 'a', 'a/b', 'a/b/c', 'build', 'build/a', 'a.b'];
/** Git would judge a path that is a directory on the disk as one; these are all files. */
const paths = directories
  .flatMap((directory) => names.map((name) => (directory === '' ? name : `${directory}/${name}`)))
  .filter((path) => !directories.includes(path));

const piece = fc.oneof(
  fc.constantFrom('.env', '.env.*', '.env*', '*.local', 'a', 'b', 'build', 'c', 'a.b', '*', '**'),
  fc.constantFrom(
    '.e?v',
    '[.]env',
    '[!a]',
    '[a-c]',
    '?',
    'b*d',
    '.env.[lp]*',
    '\\a',
    '\\#c',
    '\\!d',
  ),
  fc.constantFrom(
    '[[:alpha:]]',
    '[a',
    '*.env',
    '\\*',
    '.env\\',
    '***',
    '[]a]',
    '[^b]',
    '{a,b}',
    '#c',
  ),
);
const pattern = fc
  .record({
    negated: fc.boolean(),
    anchored: fc.integer({ min: 0, max: 3 }),
    parts: fc.array(piece, { minLength: 1, maxLength: 3 }),
    end: fc.constantFrom('', '', '', '/', '/**', '/*', ' ', '\\ ', '//', '\t'),
  })
  .map(({ negated, anchored, parts, end }) => {
    return `${negated ? '!' : ''}${anchored === 0 ? '/' : ''}${parts.join('/')}${end}`;
  });
const ignoreText = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: pattern }, fc.constantFrom('', '# note', ' ')), {
      maxLength: 6,
    }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([lines, eol, ended]) => lines.join(eol) + (ended ? eol : ''));
const patternSet = fc.record({
  '': ignoreText,
  a: fc.option(ignoreText, { nil: '' }),
  'a/b': fc.option(ignoreText, { nil: '' }),
  build: fc.option(ignoreText, { nil: '' }),
});

function describeVerdict(verdict: IgnoreVerdict): string {
  const { path, ignored, pattern, source, line } = verdict;
  return JSON.stringify([path, ignored, pattern, source, line]);
}

describe('text judge beside git check-ignore', () => {
  let repository: GitRepository;
  beforeAll(() => {
    repository = new GitRepository();
  });
  afterAll(() => {
    repository.remove();
  });

  // Each pattern set is a folder of one repository, so that git is started once.
  it('gives the same verdict, file and line for 400 generated pattern sets', async () => {
    const sets = fc.sample(patternSet, { numRuns: 400, seed: 20260101 });
    const files: Record<string, string> = {};
    for (const [index, set] of sets.entries()) {
      for (const [directory, text] of Object.entries(set)) {
        files[`${index}/${directory === '' ? '' : `${directory}/`}.gitignore`] = text;
      }
    }
    repository.write(files);
    const asked = sets.flatMap((_, index) => paths.map((path) => `${index}/${path}`));
    const git = createGitJudge({ root: repository.root, env: gitEnv });
    const text = createTextJudge({ readFile: (path) => files[path] ?? null });

    const expected = await git.judge(asked);
    const actual = await text.judge(asked);
    const different = expected.flatMap((verdict, index) => {
      const ours = actual[index];
      return ours && describeVerdict(ours) === describeVerdict(verdict)
        ? []
        : [{ git: verdict, ours, files: sets[Number(verdict.path.split('/')[0])] }];
    });

    expect(expected).toHaveLength(asked.length);
    expect(expected.filter((verdict) => verdict.ignored).length).toBeGreaterThan(2000);
    expect(expected.filter((verdict) => verdict.pattern?.startsWith('!')).length).toBeGreaterThan(
      500,
    );
    expect(different).toEqual([]);
  });
});
