import type { RelatedLocation } from '../model/location.ts';
import { findAcceptedFiles } from './accepted-files.ts';
import { isFixturePath } from './env-file-name.ts';
import type { IgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import { mapInBatches } from './in-batches.ts';
import type { Candidate } from './judge-candidates.ts';
import type { PathIndex } from './path-index.ts';
import { directoriesAbove, joinPath } from './paths.ts';
import { ignoreRule } from './rules.ts';
import type { EnvUse } from './uses-env.ts';

const ruleId = 'ignore-env-not-covered';
/** More directories than this are not listed in the one finding that is for information. */
const maxListed = 20;
const fixtureConfidence = 0.4;

/**
 * `ignore-env-not-covered`: one finding for each directory that works with env files and has
 * names that nothing ignores. All other directories share one finding of severity info, and
 * none when a finding for the root names the same files, since one fix covers both.
 */
export async function checkUncovered(context: IgnoreContext): Promise<IgnoreFinding[]> {
  const { tree, index, candidates, uses } = context;
  const findings: IgnoreFinding[] = [];
  const quiet: Uncovered[] = [];
  const accepted = await findAcceptedFiles(tree);
  const all = uncoveredDirectories(candidates.filter(({ path }) => !accepted.has(path)));
  const found = await mapInBatches(all, 16, ({ directory }) => uses.inDirectory(directory));
  for (const [at, uncovered] of all.entries()) {
    const use = found[at];
    if (use) findings.push(findingWithUse(uncovered, use, index));
    else quiet.push(uncovered);
  }
  const atRoot = findings.find((finding) => finding.args['directory'] === '');
  const named = new Set(Array.isArray(atRoot?.args['names']) ? atRoot.args['names'] : []);
  const rest = quiet.filter(({ names }) => names.some((name) => !named.has(name)));
  if (rest.length > 0) findings.push(quietFinding(rest, index));
  return findings;
}

interface Uncovered {
  readonly directory: string;
  readonly names: readonly string[];
  readonly present: readonly string[];
  readonly localOnly: readonly string[];
  readonly localSources: readonly string[];
}

function uncoveredDirectories(candidates: readonly Candidate[]): Uncovered[] {
  const byDirectory = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.verdict.ignored || candidate.isReincluded) continue;
    const before = byDirectory.get(candidate.directory);
    if (before) before.push(candidate);
    else byDirectory.set(candidate.directory, [candidate]);
  }
  return [...byDirectory].map(([directory, open]) => ({
    directory,
    names: open.map(({ name }) => name),
    present: open.filter(({ isPresent }) => isPresent).map(({ name }) => name),
    localOnly: open.filter(({ localSource }) => localSource !== null).map(({ name }) => name),
    localSources: unique(open.flatMap(({ localSource }) => localSource ?? [])),
  }));
}

function findingWithUse(uncovered: Uncovered, use: EnvUse, index: PathIndex): IgnoreFinding {
  const { directory, names, present, localOnly, localSources } = uncovered;
  const { severity, confidence } = ignoreRule(ruleId);
  const lying: RelatedLocation[] = present.map((name) => ({
    path: joinPath(directory, name),
    message: 'lies here and is not ignored',
  }));
  return {
    ...{ ruleId, severity },
    confidence: isFixturePath(joinPath(directory, '.env')) ? fixtureConfidence : confidence,
    location: { path: nearestIgnoreFile(directory, index) },
    related: lying.some(({ path }) => path === use.place.path) ? lying : [...lying, use.place],
    args: {
      ...{ directory, names, present, localOnly, localSources },
      ...{ directories: [], usage: use.kind },
    },
    subject: directory,
  };
}

function quietFinding(uncovered: readonly Uncovered[], index: PathIndex): IgnoreFinding {
  const first = uncovered.find(({ directory }) => directory === '') ?? uncovered[0];
  const directory = first?.directory ?? '';
  return {
    ruleId,
    severity: 'info',
    confidence: ignoreRule(ruleId).confidence,
    location: { path: nearestIgnoreFile('', index) },
    related: [],
    args: {
      directory,
      names: unique(uncovered.flatMap(({ names }) => names)),
      present: [],
      localOnly: unique(uncovered.flatMap(({ localOnly }) => localOnly)),
      localSources: unique(uncovered.flatMap(({ localSources }) => localSources)),
      directories: uncovered
        .map((each) => each.directory)
        .filter((each) => each !== directory)
        .slice(0, maxListed),
      usage: null,
    },
    subject: 'no env files in use',
  };
}

/** The ignore file to mend: the nearest one that exists, else the one that the root should have. */
function nearestIgnoreFile(directory: string, index: PathIndex): string {
  const nearest = directoriesAbove(joinPath(directory, '.env'))
    .map((above) => joinPath(above, '.gitignore'))
    .find((path) => index.has(path));
  return nearest ?? '.gitignore';
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
