import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../src/model/chunk.ts';
import { fill } from '../../src/model/fill.ts';
import { compareFindings, type Finding } from '../../src/model/finding.ts';
import { buildEngine } from '../../src/run/build-engine.ts';
import { findLeaks } from '../../src/run/find-leaks.ts';
import { type LaneTask, scanTask } from '../../src/run/lane-task.ts';
import { leakLocator } from '../../src/run/locate-leaks.ts';
import type { LaneThread } from '../../src/run/scan-lanes.ts';
import type { Place, Source } from '../../src/source/source.ts';

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const key = new Uint8Array(32).fill(7);

/** A source over chunks in the given batches. */
function sourceOf(
  batches: readonly (readonly Chunk[])[],
  places: ReadonlyMap<string, readonly Place[]> = new Map(),
): Source {
  return {
    range: { mode: 'tree', base: null, head: null, range: 'none', rangeNote: '' },
    judgesOnlyNew: false,
    async *chunks() {
      yield* batches;
    },
    tally: () => ({ commits: 0, blobs: 0, files: 0, bytes: 0, skipped: [] }),
    places: async () => places,
    read: async () => null,
    close: async () => undefined,
  };
}

async function findingsOf(
  batches: readonly (readonly Chunk[])[],
  places?: ReadonlyMap<string, readonly Place[]>,
  threads: readonly LaneThread[] = [],
): Promise<Finding[]> {
  const { judged } = await findLeaks({
    ...{ source: sourceOf(batches, places), engine, key },
    progress: () => undefined,
    lanes: threads.length > 0 ? { afterBytes: 0, start: async () => threads } : null,
  });
  return judged.map(({ finding }) => finding).sort(compareFindings);
}

/** A lane that works as another thread does: all that goes in and out is cloned. */
function laneThread(): LaneThread {
  const locate = leakLocator(engine);
  return {
    ask: async (task, transfer) => {
      const sent: LaneTask = structuredClone(task, { transfer: [...transfer] });
      return structuredClone(scanTask(sent, locate, new Map([['masked', 1]])));
    },
    close: async () => undefined,
  };
}

const chunk = (path: string, text: string, blob: string | null = null): Chunk => ({
  ...{ path, blob, truncated: false },
  bytes: Buffer.from(text),
});

/** Lines with keys of several kinds, doubtful ones and ordinary text. */
const lines = fc.oneof(
  fc.nat(9).map((seed) => `stripe("sk_live_${fill(48, 'base62', seed)}");`),
  fc.nat(9).map((seed) => `db_password = "${fill(20, 'base62', seed)}"`),
  fc.nat(9).map((seed) => `url: postgres://app:${fill(16, 'base62', seed)}@db.internal/app`),
  fc.nat(9).map((seed) => `token := "${fill(40, 'hex', seed)}"`),
  fc.constantFrom('', 'password = os.environ["PASSWORD"]', '# a comment', '\tdo_it(1, 2)', 'é😀 ü'),
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
);
const texts = fc.array(lines, { maxLength: 8 }).map((all) => `${all.join('\n')}\n`);
const paths = ['a.js', 'src/b.py', 'config/c.yml', 'd.env', 'deep/er/e.txt', 'README.md'] as const;
const files = fc
  .array(texts, { minLength: 1, maxLength: paths.length })
  .map((all) => all.map((text, at) => chunk(paths[at] ?? 'x', text)));

/** A version of a file: a blob, whose id is its place in the history. */
const toBlob = ([path, text]: readonly [string, string], at: number): Chunk =>
  chunk(path, text, at.toString(16).padStart(40, '0'));

/** Cuts a list into batches at random places. */
const batched = (chunks: readonly Chunk[]) =>
  fc.array(fc.boolean(), { minLength: chunks.length, maxLength: chunks.length }).map((cuts) => {
    const batches: Chunk[][] = [[]];
    for (const [at, each] of chunks.entries()) {
      batches.at(-1)?.push(each);
      if (cuts[at]) batches.push([]);
    }
    return batches;
  });

describe('findings', () => {
  it('do not depend on the order of files, nor on the batches that they come in', async () => {
    const orders = files.chain((all) =>
      fc
        .shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
        .chain((shuffled) => batched(shuffled))
        .map((batches) => ({ all, batches })),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ({ all, batches }) => {
        expect(await findingsOf(batches)).toEqual(await findingsOf([all]));
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on how many threads scan, nor on the order in which versions come', async () => {
    const version = fc.tuple(fc.constantFrom(...paths), texts);
    const histories = fc
      .array(version, { minLength: 1, maxLength: 20 })
      .chain((all) =>
        fc.tuple(fc.constant(all), batched(all.map(toBlob)), fc.integer({ min: 1, max: 4 })),
      );
    let found = 0;
    await fc.assert(
      fc.asyncProperty(histories, async ([all, batches, count]) => {
        const alone = await findingsOf([all.map(toBlob)]);
        found += alone.length;
        const threads = Array.from({ length: count }, laneThread);
        // The first batch is scanned before the threads start.
        const split = await findingsOf([[chunk('first', '')], ...batches], undefined, threads);
        expect(split).toEqual(alone);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it('end with what ended a thread', async () => {
    const broken: LaneThread = {
      ask: () => Promise.reject(new Error('out of memory')),
      close: async () => undefined,
    };
    const batches = [[chunk('a', '')], [chunk('b.py', 'x = 1\n')]];
    await expect(findingsOf(batches, undefined, [broken])).rejects.toThrow('out of memory');
  });

  it('do not depend on which files are scanned together', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const alone = await Promise.all(all.map((each) => findingsOf([[each]])));
        expect(await findingsOf([all])).toEqual(alone.flat().sort(compareFindings));
      }),
      { numRuns: 150 },
    );
  });

  it('keep their fingerprints under lines added above, and move by as many lines', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (text, count) => {
        const before = await findingsOf([[chunk('a.py', text)]]);
        const after = await findingsOf([[chunk('a.py', '\n'.repeat(count) + text)]]);
        expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
          before.map(({ fingerprint }) => fingerprint),
        );
        expect(after.map(({ location }) => (location.line ?? 0) - count)).toEqual(
          before.map(({ location }) => location.line),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are the same for CRLF, but for the line ends', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const unix = await findingsOf([[chunk('a.py', text)]]);
        const dos = await findingsOf([[chunk('a.py', text.replaceAll('\n', '\r\n'))]]);
        expect(dos).toEqual(unix);
      }),
      { numRuns: 150 },
    );
  });

  it('cut out exactly the secret whose id they carry', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        for (const { location, preview, args } of await findingsOf([[chunk('a.py', text)]])) {
          // Two strings that Python reads as one have the place of both.
          if (args['encoding'] !== undefined) continue;
          const { line = 0, column = 0, endLine, endColumn = 0 } = location;
          expect(endLine).toBe(line);
          const cut = text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
          expect(preview).toMatch(new RegExp(`…\\(${cut.length}\\)$`));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of a history do not depend on the order in which blobs come', async () => {
    const versions = fc
      .uniqueArray(texts, { minLength: 2, maxLength: 8 })
      .map((all) => all.map((text, at) => chunk('a.py', text, String(at).padStart(40, '0'))));
    // Commits of one second, as a rebase or an import makes them.
    const placesOf = (chunks: readonly Chunk[]): ReadonlyMap<string, readonly Place[]> =>
      new Map(
        chunks.map(({ blob, path }) => {
          const commit = (blob ?? '').split('').reverse().join('');
          const provenance = { commit, path, author: 'Ada', date: '2026-01-01T00:00:00Z' };
          return [blob ?? '', [{ path, provenance, baseBlob: null }]];
        }),
      );
    const orders = versions.chain((all) =>
      fc
        .shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
        .map((shuffled) => ({ all, shuffled })),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ({ all, shuffled }) => {
        const places = placesOf(all);
        expect(await findingsOf([shuffled], places)).toEqual(await findingsOf([all], places));
      }),
      { numRuns: 150 },
    );
  });

  it('come with a word on the file whose encodings were left unread', async () => {
    const unit = `password="%70\\u0061" + "&#65; ghp_\\x41%41&#x41;token=QUFB 'a'+'b' "`;
    const hostile = chunk('a.js', unit.repeat(2_000));
    const { skipped } = await findLeaks({
      ...{ source: sourceOf([[hostile]]), engine, key },
      progress: () => undefined,
      lanes: null,
    });
    const bytes = hostile.bytes.length;
    expect(skipped).toEqual([{ path: 'a.js', reason: 'too-large', bytes }]);
  });
});
