import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makesIncomplete } from '../../src/model/coverage.ts';
import { buildEngine } from '../../src/run/build-engine.ts';
import { findLeaks } from '../../src/run/find-leaks.ts';
import { openEvent } from '../../src/source/event.ts';
import { FakeGitHub } from '../support/fake-github.ts';
import { type GeneratedHistory, generateHistory } from '../support/generate-history.ts';
import { GitApi } from '../support/git-api.ts';
import { gitTestEnvironment, makeDirectory } from '../support/git-repository.ts';

// WATERTIGHT_HISTORIES=500 tries that many; WATERTIGHT_FIRST_HISTORY says where to begin.
const count = Number(process.env['WATERTIGHT_HISTORIES'] ?? 16);
const first = Number(process.env['WATERTIGHT_FIRST_HISTORY'] ?? 1);
// In 101 a range brings back what stood before it, in 139 it takes its own changes back.
const known = process.env['WATERTIGHT_HISTORIES'] === undefined ? [101, 139] : [];
const seeds = [...Array.from({ length: count }, (_, at) => first + at), ...known];

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const key = new Uint8Array(32).fill(3);
let github: FakeGitHub;
beforeAll(async () => {
  github = await FakeGitHub.start();
});
afterAll(() => github.stop());

/** Arguments of the fetch that makes each kind of clone; null for a directory without git. */
const clones: Readonly<Record<string, readonly string[] | null>> = {
  'depth 1': ['--depth=1'],
  'depth 2': ['--depth=2'],
  blobless: ['--filter=blob:none'],
  treeless: ['--filter=tree:0'],
  'without git': null,
};

interface Judgement {
  readonly range: string;
  readonly isComplete: boolean;
  /** Rule, path and whether it is new, of every finding. */
  readonly fresh: readonly string[];
  readonly old: readonly string[];
}

function cloneOf({ origin, merge }: GeneratedHistory, args: readonly string[] | null): string {
  const path = makeDirectory();
  if (args === null) return path;
  const git = (...command: readonly string[]) =>
    execFileSync('git', command, { cwd: path, env: gitTestEnvironment, stdio: 'pipe' });
  git('init', '-q', '--template=', '.');
  git('remote', 'add', 'origin', `file://${origin.path}`);
  git('fetch', '-q', '--no-tags', ...args, 'origin', origin.id(merge));
  git('update-ref', '--no-deref', 'HEAD', origin.id(merge));
  return path;
}

async function judge(
  history: GeneratedHistory,
  args: readonly string[] | null,
): Promise<Judgement> {
  const { origin, base, head } = history;
  const cwd = cloneOf(history, args);
  const pull_request = {
    ...{ number: 1, base: { sha: origin.id(base) }, head: { sha: origin.id(head) } },
    commits: Number(origin.git('rev-list', '--count', origin.id(head), `^${origin.id(base)}`)),
  };
  github.git = new GitApi(origin);
  const { source } = await openEvent({
    ...{ cwd, maxFileSize: 0 },
    event: { name: 'pull_request', payload: { pull_request }, ref: null, base: null, head: null },
    remote: {},
    api: args === null ? { url: github.url, token: 'made-up', repository: 'octo/example' } : null,
  });
  const { judged } = await findLeaks({ source, engine, key, progress: () => undefined });
  await source.close();
  rmSync(cwd, { recursive: true, force: true });
  const names = (isNew: boolean) =>
    judged
      .filter(({ finding }) => finding.new === isNew)
      .map(({ finding }) => `${finding.fingerprint} ${finding.location.path}`)
      .sort();
  return {
    range: source.range.range,
    isComplete: !source.tally().skipped.some(({ reason }) => makesIncomplete(reason)),
    ...{ fresh: names(true), old: names(false) },
  };
}

describe('each kind of clone', () => {
  it.each(seeds)('finds in the history %i what a full clone finds', async (seed) => {
    const history = generateHistory(seed);
    try {
      const full = await judge(history, []);
      expect(full).toMatchObject({ range: 'exact', isComplete: true });
      for (const [name, args] of Object.entries(clones)) {
        const other = await judge(history, args);
        const about = `${name}\n${history.story.join('\n')}`;
        if (other.range === 'exact' && other.isComplete) {
          expect({ fresh: other.fresh, old: other.old }, about).toEqual({
            ...{ fresh: full.fresh, old: full.old },
          });
        } else {
          expect(other.range === 'approximate' || !other.isComplete, about).toBe(true);
          expect(other.fresh, about).toEqual(expect.arrayContaining([...full.fresh]));
        }
      }
    } finally {
      history.origin.remove();
    }
  });

  it('is tried on histories that hold what the tests are about', () => {
    const stories = seeds.slice(0, 16).map((seed) => {
      const { origin, story } = generateHistory(seed);
      origin.remove();
      return story.join('\n');
    });
    for (const what of [/merge with more/, /c\d+ and c\d+ and c\d+/, /go back/, /rename/]) {
      expect(stories.some((story) => what.test(story))).toBe(true);
    }
    // Both branches took from the other.
    expect(
      stories.some((story) => /on main.*: merge/.test(story) && /on topic.*: merge/.test(story)),
    ).toBe(true);
  });
});
