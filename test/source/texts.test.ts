import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { streamSource, textSource } from '../../src/source/index.ts';
import { readSource } from '../support/read-source.ts';

describe('a stream', () => {
  it('is one text, however it is cut', async () => {
    const pieces = ['he', Buffer.from('llo '), 'wör', Buffer.from([0xff])];
    const source = streamSource({ stream: Readable.from(pieces), name: 'in.txt', maxFileSize: 0 });
    const { texts } = await readSource(source);
    expect(texts).toEqual({ 'in.txt': `${Buffer.from('hello wör').toString('latin1')}\xff` });
    expect(source.range).toMatchObject({ mode: 'stdin', range: 'none' });
    expect(source.tally()).toMatchObject({ files: 1, bytes: 11, skipped: [] });
  });

  it('is read up to the limit', async () => {
    const stream = Readable.from(['abc', 'def', 'ghi']);
    const source = streamSource({ stream, maxFileSize: 4 });
    expect((await readSource(source)).chunks).toEqual([
      { path: 'stdin', text: 'abcd', blob: null, truncated: true },
    ]);
    expect(source.tally().skipped).toEqual([{ path: 'stdin', reason: 'too-large', bytes: 9 }]);
  });

  it('may be empty, and may break off', async () => {
    const empty = streamSource({ stream: Readable.from([]), maxFileSize: 0 });
    expect((await readSource(empty)).texts).toEqual({ stdin: '' });
    async function* broken() {
      yield Buffer.from('first');
      throw new Error('gone');
    }
    const source = streamSource({ stream: broken(), maxFileSize: 0 });
    const { texts, skipped } = await readSource(source);
    expect(texts).toEqual({ stdin: 'first' });
    expect(skipped).toEqual(['unreadable stdin']);
  });

  it('ends when the signal is aborted', async () => {
    const controller = new AbortController();
    async function* endless() {
      for (;;) {
        yield Buffer.from('x');
        controller.abort();
      }
    }
    const { signal } = controller;
    const source = streamSource({ stream: endless(), maxFileSize: 0, signal });
    expect((await readSource(source)).skipped).toEqual(['timeout .']);
  });
});

describe('texts of an event', () => {
  it('are chunks under their names', async () => {
    const texts = [
      { name: 'pull-request-title', text: 'Täglich' },
      { name: 'commit-message:abc', text: 'long message' },
    ];
    const source = textSource(texts, { maxFileSize: 8 });
    const { chunks, skipped } = await readSource(source);
    expect(chunks.map(({ path, truncated }) => [path, truncated])).toEqual([
      ['pull-request-title', false],
      ['commit-message:abc', true],
    ]);
    expect(skipped).toEqual(['too-large commit-message:abc']);
    expect(source.judgesOnlyNew).toBe(true);
    expect(await source.places(new Set())).toEqual(new Map());
    expect(await source.read('a'.repeat(40))).toBeNull();
    await source.close();
  });
});
