import { compareText } from '../model/finding.ts';
import type { Provenance } from '../model/location.ts';
import { assessEnvFile } from './env-file-content.ts';
import { isEnvFile, isFixturePath } from './env-file-name.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import { baseNameOf } from './paths.ts';
import { ignoreRule } from './rules.ts';

/** One version of a file that some commit added or changed. */
export interface HistoryVersion {
  readonly path: string;
  readonly commit: Provenance;
  /** Text of that version; null when it cannot be read. */
  readonly text: string | null;
}

/** An `ignore-env-in-history` with the commits behind it, newest first as they were given. */
export interface HistoryFinding extends IgnoreFinding {
  readonly provenance: readonly Provenance[];
}

const maxListed = 20;
const fixtureConfidence = 0.4;

/**
 * `ignore-env-in-history` for each env file that was committed once and is not tracked now.
 *
 * Tracked files have a finding of their own. A file that never gave a value of its own (empty
 * forms, public build variables, encrypted values) is low.
 *
 * @param versions versions of env files in history, newest first; other paths are passed over.
 */
export function checkHistory(
  versions: readonly HistoryVersion[],
  trackedPaths: ReadonlySet<string>,
): HistoryFinding[] {
  const byPath = new Map<string, HistoryVersion[]>();
  for (const version of versions) {
    if (!isEnvFile(version.path) || trackedPaths.has(version.path)) continue;
    const before = byPath.get(version.path);
    if (before) before.push(version);
    else byPath.set(version.path, [version]);
  }
  return [...byPath]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, found]) => historyFinding(path, found));
}

function historyFinding(path: string, versions: readonly HistoryVersion[]): HistoryFinding {
  const { severity, confidence } = ignoreRule('ignore-env-in-history');
  const contents = versions.flatMap(({ text }) => (text === null ? [] : [assessEnvFile(text)]));
  const variables = [...new Set(contents.flatMap((content) => content.valued))].sort(compareText);
  const isHarmless =
    contents.length === versions.length && contents.every((each) => each.sensitive.length === 0);
  return {
    ruleId: 'ignore-env-in-history',
    severity: isHarmless ? 'low' : severity,
    confidence: isFixturePath(path) ? fixtureConfidence : confidence,
    location: { path },
    related: [],
    args: {
      name: baseNameOf(path),
      commits: new Set(versions.map(({ commit }) => commit.commit)).size,
      variables: variables.slice(0, maxListed),
      count: variables.length,
    },
    subject: 'history',
    provenance: versions.map(({ commit }) => commit),
  };
}
