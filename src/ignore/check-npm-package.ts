import { isFixturePath } from './env-file-name.ts';
import type { IgnoreContext } from './ignore-context.ts';
import type { IgnoreFinding } from './ignore-finding.ts';
import type { ReadText } from './ignore-judge.ts';
import { type NpmManifest, readNpmManifests } from './npm-manifests.ts';
import { readPackRules } from './npm-pack-rules.ts';
import type { PathIndex } from './path-index.ts';
import { joinPath, relativeTo } from './paths.ts';
import { ignoreRule } from './rules.ts';
import { type TakenEnvFile, takenEnvFiles } from './taken-env-files.ts';

const ruleId = 'ignore-npm-package';
const maxListed = 20;
const fixtureConfidence = 0.4;

/**
 * `ignore-npm-package`: one finding for each package that may be published (not `private`, with
 * a name and a version) and into which `npm pack` would put env files of directories that work
 * with them. High when such a file lies there, whether git ignores it or not.
 */
export async function checkNpmPackage(context: IgnoreContext): Promise<IgnoreFinding[]> {
  const { tree, index } = context;
  const readShared: ReadText = (path) => (index.has(path) ? tree.readFile(path) : null);
  const findings: IgnoreFinding[] = [];
  for (const manifest of await readNpmManifests(tree.paths, readShared)) {
    if (!manifest.isPublic) continue;
    const rules = readPackRules(manifest.npmPackage, readShared, index.kindOf);
    const taken = await takenEnvFiles(context, manifest.directory, (path) =>
      rules.isPacked(relativeTo(manifest.directory, path)),
    );
    if (taken.length > 0) findings.push(packageFinding(context, manifest, taken));
  }
  return findings;
}

function packageFinding(
  { index }: IgnoreContext,
  manifest: NpmManifest,
  taken: readonly TakenEnvFile[],
): IgnoreFinding {
  const lying = taken.filter(({ lies }) => lies);
  const names = [...lying, ...taken.filter(({ lies }) => !lies)].map(({ path }) =>
    relativeTo(manifest.directory, path),
  );
  const { severity, confidence } = ignoreRule(ruleId);
  const decidedBy = decidingFile(index, manifest);
  return {
    ruleId,
    severity: lying.length > 0 ? 'high' : severity,
    confidence: isFixturePath(manifest.path) ? fixtureConfidence : confidence,
    location: { path: decidedBy },
    related: lying.map(({ path }) => ({ path, message: 'would be in the package' })),
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
