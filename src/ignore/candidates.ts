import { compareText } from '../model/finding.ts';
import { isEnvFile, isOpenEnvFile } from './env-file-name.ts';
import { baseNameOf, directoryOf } from './paths.ts';

/**
 * Names that loaders read and that git must not take, in the order in which people meet them.
 *
 * `.env.<environment>.local` is read by Next.js, Vite and Create React App; `.env.keys` holds the
 * private keys of dotenvx.
 */
export const candidateNames = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.development',
  '.env.test',
  '.env.staging',
  '.env.production.local',
  '.env.development.local',
  '.env.test.local',
  '.env.staging.local',
  '.env.keys',
] as const;

const manifestNames: ReadonlySet<string> = new Set([
  ...['package.json', 'deno.json', 'deno.jsonc', 'pyproject.toml', 'setup.py', 'setup.cfg'],
  ...['Pipfile', 'manage.py', 'Gemfile', 'composer.json', 'go.mod', 'Cargo.toml', 'pom.xml'],
  ...['build.gradle', 'build.gradle.kts', 'mix.exs', 'pubspec.yaml'],
]);

/** True for the manifest of a package in any of the common languages. */
export function isPackageManifest(path: string): boolean {
  const name = baseNameOf(path);
  return manifestNames.has(name) || isRequirements(name);
}

/** True for pip's requirements files: `requirements.txt`, `requirements-dev.txt`. */
export function isRequirements(name: string): boolean {
  return /^requirements[\w.-]*\.txt$/.test(name);
}

/** True for a Compose file: `compose.yaml`, `docker-compose.prod.yml`. */
export function isComposeFile(path: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(baseNameOf(path));
}

/** True for a schema of environment variables, ours or another tool's. */
export function isEnvSchema(path: string): boolean {
  return /^(?:\.env\.schema|env\.schema\.(?:ya?ml|json)|Envfile)$/.test(baseNameOf(path));
}

/**
 * Directories in which an env file could appear: the root (the empty string) and every one that
 * holds a package manifest, a Compose file, an env file, an example of one, or a schema.
 *
 * Installed packages (`node_modules`) are nobody's place for an env file.
 */
export function candidateDirectories(paths: readonly string[]): string[] {
  const directories = new Set(['']);
  for (const path of paths) {
    if (/(?:^|\/)node_modules\//.test(path)) continue;
    if (isMarker(path)) directories.add(directoryOf(path));
  }
  return [...directories].sort(compareText);
}

/** True for a file that makes its directory one in which an env file could appear. */
export function isMarker(path: string): boolean {
  return (
    isPackageManifest(path) ||
    isEnvFile(path) ||
    isOpenEnvFile(path) ||
    isEnvSchema(path) ||
    isComposeFile(path)
  );
}

/**
 * Names to try in one directory: the common ones, and those of the env files and examples that
 * are there (`.env.qa` and `.env.qa.example` both ask for `.env.qa`).
 *
 * @param names file names in that directory.
 */
export function namesToTry(names: readonly string[]): string[] {
  const wanted = new Set<string>(candidateNames);
  for (const name of names) {
    if (isEnvFile(name)) wanted.add(name);
    const real = name
      .replace(/^\.?env/, '.env')
      .replace(/[._-](?:example|sample|template|dist)$/, '');
    if (isOpenEnvFile(name) && isEnvFile(real)) wanted.add(real);
  }
  return [...wanted];
}
