import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import { isNewIgnoreFinding } from '../../src/ignore/is-new-finding.ts';
import { mayBringFindings } from '../../src/ignore/may-bring-findings.ts';
import { makeTree } from './support/make-tree.ts';

type Files = Readonly<Record<string, string>>;

/** What the shortcut says of a change, and the rules of what is new when both trees are judged. */
async function compare(base: Files, head: Files) {
  const [before, after] = [await makeTree(base), await makeTree(head)];
  const [atBase, atHead] = [await checkIgnoreCoverage(before), await checkIgnoreCoverage(after)];
  const changed = [...new Set([...Object.keys(base), ...Object.keys(head)])].filter(
    (path) => base[path] !== head[path],
  );
  return {
    isJudged: await mayBringFindings(atHead, changed, after.readFile),
    fresh: atHead.filter((each) => isNewIgnoreFinding(each, atBase)).map(({ ruleId }) => ruleId),
  };
}

const base: Files = { 'src/a.ts': 'export const a = 1;\n', 'README.md': '# a\n' };

describe('mayBringFindings', () => {
  it.each<[string, Files]>([
    ['code that loads nothing', { 'src/b.ts': 'export const env = process.env;\n' }],
    ['prose', { 'README.md': 'Load .env with dotenv.\n' }],
    ['code taken away', { 'src/a.ts': '' }],
  ])('spares the base for %s', async (_, change) => {
    expect(await compare(base, { ...base, ...change })).toEqual({ isJudged: false, fresh: [] });
  });

  it.each<[string, Files]>([
    ['code that loads an env file', { 'src/b.ts': "import 'dotenv/config';\n" }],
    ['a manifest', { 'package.json': '{"dependencies":{"dotenv":"1"}}' }],
    ['an example', { 'api/.env.example': 'A=\n' }],
    ['an env file', { '.env': 'A=1\n' }],
    ['a negation', { '.gitignore': '.env*\n!.env\n' }],
  ])('has the base judged for %s', async (_, change) => {
    const { isJudged, fresh } = await compare(base, { ...base, ...change });
    expect(isJudged).toBe(true);
    expect(fresh).not.toEqual([]);
  });

  it('has the base judged for any file beside an image that takes env files', async () => {
    const image = { ...base, Dockerfile: 'FROM a\nCOPY . .\n', '.env.example': 'A=\n' };
    expect((await compare(image, { ...image, 'src/b.ts': '' })).isJudged).toBe(true);
  });

  it('calls nothing new where code no longer loads an env file', async () => {
    const loading = { 'api/b.py': "require('dotenv').config()\n" };
    expect((await compare(loading, { 'api/b.py': '' })).fresh).toEqual([]);
  });

  it('never spares the base where something is new', async () => {
    const texts = fc.constantFrom(
      ...['', '.env\n', '*\n!.env\n', "require('dotenv').config()\n", 'COPY . .\n', 'A=1\n'],
      '{"name":"a","version":"1.0.0","dependencies":{"dotenv":"1"}}',
    );
    const paths = fc.constantFrom(
      ...['.env', '.env.example', 'api/.env.qa', '.gitignore', 'api/.gitignore', 'package.json'],
      ...['api/package.json', 'src/a.ts', 'api/b.py', 'Dockerfile', '.dockerignore', 'README.md'],
      ...['compose.yaml', 'env.schema.yml', '.npmignore'],
    );
    const trees = fc.dictionary(paths, texts, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(trees, trees, async (atBase, change) => {
        const { isJudged, fresh } = await compare(atBase, { ...atBase, ...change });
        expect(isJudged || fresh.length === 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
