import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeRepository, repositoryOf } from '../support/git-repository.ts';
import { makeTar, makeZip } from '../support/make-archive.ts';
import { leakyLine, otherLeakyLine, placesOf, runCli, runJson } from '../support/run-cli.ts';

const leaky = makeZip({ 'lib/a.js': leakyLine, 'b.txt': 'plain\n' });
const found = 'stripe-secret-key x.jar!/lib/a.js 1';

describe('--archives', () => {
  it('opens the archives of a tree, also those in archives', async () => {
    const { path: cwd } = makeRepository().write({
      'x.jar': leaky,
      'y.tgz': gzipSync(makeTar({ 'in.zip': makeZip({ 'c.js': otherLeakyLine }) })),
    });
    const { code, report } = await runJson(['scan', '--archives'], { cwd });
    expect(placesOf(report.findings)).toEqual([found, 'stripe-secret-key y.tgz!/in.zip!/c.js 1']);
    expect(report.coverage).toMatchObject({ complete: true, skipped: [] });
    expect(report.notices).toEqual([]);
    expect(code).toBe(1);
  });

  it('lists them as binary without the option, and says how to look inside', async () => {
    const { path: cwd } = makeRepository().write({ 'x.jar': leaky });
    const { code, report } = await runJson(['scan'], { cwd });
    expect(report.findings).toEqual([]);
    expect(report.coverage.skipped).toMatchObject([{ path: 'x.jar', reason: 'binary' }]);
    expect(report.notices).toEqual([
      { message: '1 archive was not opened; option archives scans the files inside' },
    ]);
    expect(code).toBe(0);
  });

  it('opens what is staged, and judges only what is new in it', async () => {
    const made = repositoryOf([{ name: 'a', files: { 'x.jar': leaky } }]);
    made.write({ 'x.jar': makeZip({ 'lib/a.js': leakyLine, 'new.js': otherLeakyLine }) });
    made.git('add', '.');
    made.write({ 'x.jar': 'not an archive any more' });
    const { code, report } = await runJson(['scan', '--staged', '--archives'], {
      cwd: made.path,
    });
    const fresh = report.findings.filter((each: { new: boolean }) => each.new);
    expect(placesOf(fresh)).toEqual(['stripe-secret-key x.jar!/new.js 1']);
    expect(code).toBe(1);
    made.write({ 'x.jar': makeZip({ 'lib/a.js': leakyLine, 'new.js': 'plain\n' }) });
    made.git('add', '.');
    const clean = await runJson(['scan', '--staged', '--archives'], { cwd: made.path });
    expect(clean.code).toBe(0);
  });

  it('opens those of a range and of a history, and names the commit', async () => {
    const made = repositoryOf([
      { name: 'a', files: { 'x.jar': makeZip({ 'b.txt': 'plain\n' }) } },
      { name: 'b', files: { 'x.jar': leaky } },
      { name: 'c', files: { 'x.jar': null } },
    ]);
    const range = `${made.id('a')}..${made.id('c')}`;
    for (const args of [['--diff', range], ['--history']]) {
      const { code, report } = await runJson(['scan', '--archives', ...args], { cwd: made.path });
      expect(placesOf(report.findings)).toEqual([found]);
      expect(report.findings[0].provenance).toMatchObject([
        { commit: made.id('b'), path: 'x.jar!/lib/a.js' },
      ]);
      expect(code).toBe(1);
    }
    const after = await runJson(['scan', '--archives', '--diff', `${made.id('b')}..HEAD`], {
      cwd: made.path,
    });
    expect(after.code).toBe(0);
  });

  it('says which file a secret moved from into an archive', async () => {
    const made = repositoryOf([
      { name: 'a', files: { 'old.js': leakyLine } },
      { name: 'b', files: { 'old.js': null, 'x.jar': leaky } },
    ]);
    const { report } = await runJson(['scan', '--archives', '--diff', `${made.id('a')}..HEAD`], {
      cwd: made.path,
    });
    expect(placesOf(report.findings)).toEqual([found]);
    expect(report.findings[0].args).toMatchObject({ movedFrom: 'old.js' });
  });

  it.each([
    ['a zip that was cut off', makeZip({ 'a.js': leakyLine }).subarray(0, 60), 'unreadable'],
    ['a gzip that was cut off', gzipSync(leakyLine).subarray(0, 30), 'unreadable'],
    ['a bomb', gzipSync(Buffer.alloc(2 ** 26)), 'too-large'],
  ])('is incomplete with %s', async (_, content, reason) => {
    const made = makeRepository().write({ 'x.zip': content });
    const { code, report } = await runJson(['scan', '--archives'], { cwd: made.path });
    expect(report.coverage).toMatchObject({
      complete: false,
      skipped: [{ path: 'x.zip', reason }],
    });
    expect(code).toBe(3);
    made.git('add', '.');
    const staged = await runCli(['scan', '--archives', '--staged'], { cwd: made.path });
    expect(staged.code).toBe(3);
  });
});
