import { checkHistory, type HistoryVersion } from '../ignore/check-history.ts';
import { isEnvFile } from '../ignore/env-file-name.ts';
import { exitOf, type Git } from '../io/git.ts';
import { BatchReader } from '../io/git-batch.ts';
import type { Finding } from '../model/finding.ts';
import { type LogCommit, type LogEntry, RawLogParser, rawLogArgs } from '../source/raw-log.ts';
import { toFinding } from './findings-of.ts';

export interface IgnoreHistorySearch {
  readonly git: Git;
  /** Paths that are tracked now: they have a finding of their own. */
  readonly tracked: readonly string[];
  /** Key of this run for `secretId`. */
  readonly key: Uint8Array;
}

/** Enough to judge by; a file that has changed more often is known from its newest versions. */
const maxVersions = 500;
/** An env file is small; what follows cannot make it more dangerous. */
const maxTextBytes = 64 * 1024;
/** How many commits a finding names. */
const maxProvenance = 20;

/** `ignore-env-in-history` for the env files that any ref has held and that are not tracked now. */
export async function findIgnoreHistory(search: IgnoreHistorySearch): Promise<Finding[]> {
  const tracked = new Set(search.tracked);
  const versions = await envVersions(search.git, tracked);
  const texts = await readTexts(search.git, [...new Set(versions.map(({ blob }) => blob))]);
  const history: HistoryVersion[] = versions.map(({ path, blob, commit, author, date }) => ({
    path,
    commit: { commit, path, author, date },
    text: texts.get(blob) ?? null,
  }));
  return checkHistory(history, tracked).map((problem) => ({
    ...toFinding('ignore', problem, () => problem.severity, search.key),
    provenance: problem.provenance.slice(0, maxProvenance),
  }));
}

type Version = LogCommit & LogEntry;

/**
 * Versions of env files that commits of any ref added or changed, newest first.
 *
 * `--full-history` also follows the side of a merge that came to nothing: a file that a branch
 * added and removed again is in the history all the same.
 */
async function envVersions(git: Git, tracked: ReadonlySet<string>): Promise<Version[]> {
  const versions: Version[] = [];
  let commit: LogCommit = { commit: '', author: '', date: '' };
  const child = git.start([
    // Everywhere else a path of somebody else's must not be read as a pattern; here it is ours.
    '--no-literal-pathspecs',
    ...rawLogArgs,
    ...['--all', '--full-history', '--', ':(top,glob)**/.env*'],
  ]);
  const parser = new RawLogParser({
    onCommit: (next) => {
      commit = next;
    },
    onEntry: (entry) => {
      if (!entry.mode.startsWith('100') || versions.length === maxVersions) return;
      if (isEnvFile(entry.path) && !tracked.has(entry.path)) versions.push({ ...commit, ...entry });
    },
  });
  child.stdin?.end();
  child.stderr?.resume();
  child.stdout?.on('data', (piece: Buffer) => {
    // What git says of a broken history is told by the scan for leaks, which reads the same.
    try {
      parser.feed(piece);
    } catch {
      child.kill();
    }
    if (versions.length === maxVersions) child.kill();
  });
  await exitOf(child);
  return versions;
}

async function readTexts(git: Git, blobs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (blobs.length === 0) return texts;
  const reader = new BatchReader(git, { maxBytes: maxTextBytes, lanes: 1 });
  try {
    for (const blob of blobs) reader.ask(blob);
    reader.finish();
    for await (const answers of reader.answers()) {
      for (const { index, type, bytes } of answers) {
        const blob = blobs[index];
        if (type === 'blob' && blob !== undefined) {
          texts.set(blob, new TextDecoder().decode(bytes));
        }
      }
    }
  } finally {
    reader.close();
  }
  return texts;
}
