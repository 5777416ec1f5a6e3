import type { RelatedLocation } from '../model/location.ts';
import { cleanSource, type DockerBuild, readDockerBuilds } from './docker-builds.ts';
import type { CopyInstruction } from './dockerfile.ts';
import { type DockerIgnore, parseDockerIgnore } from './dockerignore.ts';
import { isEnvFile, isFixturePath } from './env-file-name.ts';
import { reachesFinalImage } from './final-stage.ts';
import type { IgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import { baseNameOf, joinPath, relativeTo } from './paths.ts';
import { ignoreRule } from './rules.ts';
import { takenEnvFiles } from './taken-env-files.ts';

const ruleId = 'ignore-docker-context';
const maxListed = 20;
const fixtureConfidence = 0.4;
/** Of a context that no Compose file names and that is not the Dockerfile's own directory. */
const guessedConfidence = 0.7;

/**
 * `ignore-docker-context`: instructions that would copy an env file of a directory that works
 * with them into an image, one finding for each.
 *
 * The context is what Compose says, else the Dockerfile's directory, else the nearest directory
 * above in which the copied files exist. Low when the file stays in a stage that the final image
 * is not made of (it is in the build cache then); high when the instruction names it.
 */
export async function checkDockerContext(context: IgnoreContext): Promise<IgnoreFinding[]> {
  const findings: IgnoreFinding[] = [];
  for (const build of await readDockerBuilds(context)) {
    const ignoreFile = await readIgnoreFile(context, build);
    for (const stage of build.stages) {
      for (const copy of stage.copies) {
        const names = await copiedNames(context, build, copy, ignoreFile);
        if (names.length === 0) continue;
        const isFinal = reachesFinalImage(build.stages, stage, copy);
        findings.push(copyFinding({ build, copy, ignoreFile, names, isFinal }));
      }
    }
  }
  return findings;
}

interface IgnoreText {
  readonly path: string;
  readonly rules: DockerIgnore;
}

/** Env files that an instruction would copy, relative to the context; named ones first. */
async function copiedNames(
  context: IgnoreContext,
  build: DockerBuild,
  copy: CopyInstruction,
  ignoreFile: IgnoreText | null,
): Promise<string[]> {
  const sources = copy.sources.map(cleanSource);
  const excludes = parseDockerIgnore(copy.excludes.join('\n'));
  const isTaken = (path: string) =>
    sources.some((source) => isCopied(source, path)) &&
    ignoreFile?.rules.match(path)?.excluded !== true &&
    excludes.match(path)?.excluded !== true &&
    excludes.match(baseNameOf(path))?.excluded !== true;

  const taken = new Set(sources.filter(isEnvFile).filter(isTaken));
  const found = await takenEnvFiles(context, build.context, (path) =>
    isTaken(relativeTo(build.context, path)),
  );
  for (const { path } of found) taken.add(relativeTo(build.context, path));
  return [...taken];
}

/** Docker reads `NAME.dockerignore` beside the Dockerfile, and only without it the context's. */
async function readIgnoreFile(
  { tree, index }: IgnoreContext,
  build: DockerBuild,
): Promise<IgnoreText | null> {
  for (const path of [
    `${build.dockerfile}.dockerignore`,
    joinPath(build.context, '.dockerignore'),
  ]) {
    const text = index.has(path) ? await tree.readFile(path) : null;
    if (text !== null) return { path, rules: parseDockerIgnore(text) };
  }
  return null;
}

function copyFinding(at: {
  build: DockerBuild;
  copy: CopyInstruction;
  ignoreFile: IgnoreText | null;
  names: readonly string[];
  isFinal: boolean;
}): IgnoreFinding {
  const { build, copy, ignoreFile, names, isFinal } = at;
  const isNamed = copy.sources.map(cleanSource).some((source) => names.includes(source));
  const { severity, confidence } = ignoreRule(ruleId);
  return {
    ruleId,
    severity: !isFinal ? 'low' : isNamed ? 'high' : severity,
    confidence: isFixturePath(build.dockerfile)
      ? fixtureConfidence
      : build.isGuessed
        ? guessedConfidence
        : confidence,
    location: { path: build.dockerfile, line: copy.line },
    related: relatedIgnoreFile(ignoreFile, names),
    args: {
      names: names.slice(0, maxListed),
      count: names.length,
      context: build.context,
      instruction: `${copy.keyword} ${copy.sources.join(' ')}`,
      ignoreFile: ignoreFile?.path ?? null,
      finalStage: isFinal,
    },
    subject: `${build.context} ${copy.keyword} ${copy.sources.join(' ')}`,
  };
}

function relatedIgnoreFile(
  ignoreFile: IgnoreText | null,
  names: readonly string[],
): RelatedLocation[] {
  if (!ignoreFile) return [];
  const { path, rules } = ignoreFile;
  const negation = names.map((name) => rules.match(name)).find((match) => match !== null);
  return negation
    ? [
        {
          path,
          line: negation.line,
          message: `${negation.pattern} brings it back into the context`,
        },
      ]
    : [{ path, message: 'no pattern here excludes it' }];
}

/** True when a source takes the path: it names it, a directory above it, or matches one of them. */
function isCopied(source: string, path: string): boolean {
  if (source === '') return true;
  const wanted = source.split('/');
  const parts = path.split('/');
  if (wanted.length > parts.length) return false;
  return (
    parseDockerIgnore(source.replaceAll('**', '*')).match(
      parts.slice(0, wanted.length).join('/'),
    ) !== null
  );
}
