import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveEntries, isArchive } from '../../src/source/archive/open-archive.ts';
import type { Place, Source } from '../../src/source/source.ts';
import { withArchives } from '../../src/source/with-archives.ts';
import { makeTar, makeZip } from '../support/make-archive.ts';

const mega = 2 ** 20;
const entries = (path: string, bytes: Uint8Array, limit = 100 * mega) =>
  [...archiveEntries(path, bytes, limit)].map(({ name, content }) => [
    name,
    typeof content === 'string' ? { reason: content } : Buffer.from(content).toString(),
  ]);

describe('archives', () => {
  it('gives the files of a zip, a tar, a tgz and a gzip', () => {
    const files = { 'a.txt': 'one', 'dir/b.txt': 'two' };
    const expected = Object.entries(files);
    expect(entries('x.zip', makeZip(files))).toEqual(expected);
    expect(entries('x.tar', makeTar(files))).toEqual(expected);
    expect(entries('x.tgz', gzipSync(makeTar(files)))).toEqual(expected);
    expect(entries('logs/app.log.gz', gzipSync('three'))).toEqual([['app.log', 'three']]);
  });

  it('opens archives in archives, four deep', () => {
    let bytes = makeZip({ 'a.txt': 'deep' });
    for (let depth = 0; depth < 3; depth += 1) bytes = makeZip({ 'in.zip': bytes });
    expect(entries('x.zip', bytes)).toEqual([['in.zip!/in.zip!/in.zip!/a.txt', 'deep']]);
    const [[name, content] = []] = entries('x.zip', makeZip({ 'in.zip': bytes }));
    expect(name).toBe('in.zip!/in.zip!/in.zip!/in.zip');
    expect(content).toEqual({ reason: 'too-large' });
  });

  it('shows names that lead out of the archive as names that do not', () => {
    const hostile = makeZip({ '../../etc/passwd': 'x', '/root/.env': 'y', 'a\\..\\b': 'z' });
    expect(entries('x.zip', hostile).map(([name]) => name)).toEqual([
      'etc/passwd',
      'root/.env',
      'a/b',
    ]);
  });

  it('stops at a bomb and says so', () => {
    const bomb = makeZip({ 'zeros.txt': Buffer.alloc(64 * mega) });
    expect(entries('x.zip', bomb)).toEqual([['zeros.txt', { reason: 'too-large' }]]);
    const many = makeZip(
      Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.txt`, Buffer.alloc(10 * mega)])),
    );
    expect(entries('x.zip', many).map(([, content]) => content)).toContainEqual({
      reason: 'too-large',
    });
    expect(entries('x.gz', gzipSync(Buffer.alloc(64 * mega)))).toEqual([
      ['', { reason: 'too-large' }],
    ]);
  });

  it('says which files are encrypted, and what is broken', () => {
    expect(entries('x.zip', makeZip({ a: 'x' }, 1))).toEqual([['a', { reason: 'encrypted' }]]);
    const zip = makeZip({ a: 'some text' });
    expect(entries('x.zip', zip.subarray(0, zip.length - 30))).toEqual([
      ['', { reason: 'unreadable' }],
    ]);
    const tar = makeTar({ a: 'x', b: 'y' });
    tar.write('77777777777', 1024 + 124);
    expect(entries('x.tar', tar)).toEqual([
      ['a', 'x'],
      ['', { reason: 'unreadable' }],
    ]);
    expect(entries('x.gz', gzipSync('text').subarray(0, 14))).toEqual([
      ['', { reason: 'unreadable' }],
    ]);
  });

  it('never throws and never hangs, whatever the bytes', () => {
    const seeds = [makeZip({ a: 'text', 'b/c': 'more' }), makeTar({ a: 'x' }), gzipSync('text')];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 8 }),
        (seed, changes) => {
          const bytes = Buffer.from(seed);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          if (isArchive(bytes)) expect(entries('x', bytes).length).toBeLessThan(100);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a source with its archives opened', () => {
  const [old, now] = [makeZip({ 'a.env': 'old' }), makeZip({ 'a.env': 'new', 'b.bin': 'x' })];
  const place: Place = { path: 'lib/x.jar', provenance: null, baseBlob: 'b0' };
  const source: Source = {
    range: { mode: 'diff', base: null, head: null, range: 'exact', rangeNote: '' },
    judgesOnlyNew: true,
    async *chunks() {
      yield [
        { path: 'lib/x.jar', bytes: now, blob: 'b1', truncated: false },
        { path: 'a.txt', bytes: Buffer.from('plain'), blob: 'b2', truncated: false },
        { path: 'broken.zip', bytes: now.subarray(0, 40), blob: null, truncated: false },
      ];
    },
    tally: () => ({ commits: 1, blobs: 2, files: 2, bytes: 9, skipped: [] }),
    places: async (blobs) => new Map([...blobs].map((blob) => [blob, [place]])),
    read: async (blob) => (blob === 'b0' ? old : null),
    close: async () => undefined,
  };

  it('gives what is inside at a path of its own, and reports what is broken', async () => {
    const opened = withArchives(source, { maxFileSize: mega });
    const seen: string[][] = [];
    for await (const batch of opened.chunks()) {
      for (const { path, blob, bytes } of batch) {
        seen.push([path, String(blob), Buffer.from(bytes).toString()]);
      }
    }
    expect(seen).toEqual([
      ['a.txt', 'b2', 'plain'],
      ['lib/x.jar!/a.env', 'b1!/a.env', 'new'],
      ['lib/x.jar!/b.bin', 'b1!/b.bin', 'x'],
    ]);
    expect(opened.tally().skipped).toEqual([
      { path: 'broken.zip', reason: 'unreadable', bytes: 40 },
    ]);
  });

  it('knows where the inner file stands and what it was at the base', async () => {
    const opened = withArchives(source, { maxFileSize: mega });
    const places = await opened.places(new Set(['b1!/a.env', 'b2']));
    expect(places.get('b2')).toEqual([place]);
    expect(places.get('b1!/a.env')).toEqual([
      { path: 'lib/x.jar!/a.env', provenance: null, baseBlob: 'b0!/a.env' },
    ]);
    expect(Buffer.from((await opened.read('b0!/a.env')) ?? []).toString()).toBe('old');
    expect(await opened.read('b0!/gone')).toBeNull();
  });
});
