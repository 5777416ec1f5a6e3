import { namesToTry } from './candidates.ts';
import { isEnvFile, isFixturePath } from './env-file-name.ts';
import type { IgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import type { ReadText } from './ignore-judge.ts';
import { type NpmManifest, readNpmManifests } from './npm-manifests.ts';
import { type PackRules, readPackRules } from './npm-pack-rules.ts';
import type { PathIndex } from './path-index.ts';
import { isInside, joinPath, relativeTo } from './paths.ts';
import { ignoreRule } from './rules.ts';

const ruleId = 'ignore-npm-package';
const maxListed = 20;
const fixtureConfidence = 0.4;

/**
 * `ignore-npm-package`: one finding for each package that may be published (not `private`, with
 * a name and a version) and into which `npm pack` would put env files of directories that work
 * with them. High when such a file lies there and is not ignored by git.
 */
export async function checkNpmPackage(context: IgnoreContext): Promise<IgnoreFinding[]> {
  const { tree, index } = context;
  const readShared: ReadText = (path) => (index.has(path) ? tree.readFile(path) : null);
  const findings: IgnoreFinding[] = [];
  for (const manifest of await readNpmManifests(tree.paths, readShared)) {
    if (!manifest.isPublic) continue;
    const rules = readPackRules(manifest.npmPackage, readShared, index.kindOf);
    const names: string[] = [];
    for (const directory of context.directories) {
      if (directory !== manifest.directory && !isInside(directory, manifest.directory)) continue;
      const packed = await packedNames(context, rules, manifest.directory, directory);
      // Looking for their use comes last: it may read code.
      if (packed.length > 0 && (await context.uses.inDirectory(directory))) names.push(...packed);
    }
    if (names.length > 0) findings.push(packageFinding(context, manifest, names));
  }
  return findings;
}

/** Env names of a directory that `npm pack` would take, relative to the package. */
async function packedNames(
  { index }: IgnoreContext,
  rules: PackRules,
  packageDirectory: string,
  directory: string,
): Promise<string[]> {
  const packed: string[] = [];
  for (const name of namesToTry(index.namesIn(directory))) {
    const path = relativeTo(packageDirectory, joinPath(directory, name));
    if (await rules.isPacked(path)) packed.push(path);
  }
  return packed;
}

function packageFinding(
  { index }: IgnoreContext,
  manifest: NpmManifest,
  names: readonly string[],
): IgnoreFinding {
  const lying = names
    .map((name) => joinPath(manifest.directory, name))
    .filter((path) => index.has(path) && isEnvFile(path));
  const { severity, confidence } = ignoreRule(ruleId);
  const decidedBy = decidingFile(index, manifest);
  return {
    ruleId,
    severity: lying.length > 0 ? 'high' : severity,
    confidence: isFixturePath(manifest.path) ? fixtureConfidence : confidence,
    location: { path: decidedBy },
    related: lying.map((path) => ({ path, message: 'would be in the package' })),
    args: {
      names: names.slice(0, maxListed),
      count: names.length,
      package: manifest.name,
      directory: manifest.directory,
      decidedBy,
    },
    subject: manifest.directory,
  };
}

/** The file that says what is published: `files`, `.npmignore` or `.gitignore` of the package. */
function decidingFile(index: PathIndex, manifest: NpmManifest): string {
  if (manifest.npmPackage.files !== null) return manifest.path;
  for (const name of ['.npmignore', '.gitignore']) {
    const path = joinPath(manifest.directory, name);
    if (index.has(path)) return path;
  }
  return manifest.path;
}
