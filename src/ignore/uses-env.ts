import { compareText } from '../model/finding.ts';
import type { RelatedLocation } from '../model/location.ts';
import { isComposeFile, isEnvSchema, isPackageManifest } from './candidates.ts';
import { isEnvFile, isOpenEnvFile } from './env-file-name.ts';
import type { ReadText } from './ignore-judge.ts';
import { baseNameOf, directoriesAbove, directoryOf } from './paths.ts';

/** What shows that a directory works with env files. */
export interface EnvUse {
  readonly kind: 'env-file' | 'example' | 'schema' | 'dependency' | 'compose' | 'code';
  /** The place that shows it; `message` says what stands there. */
  readonly place: RelatedLocation;
}

/** Finds the use of env files by directory. */
export interface EnvUseIndex {
  /** First evidence for a candidate directory, the cheapest kind first; null when there is none. */
  inDirectory(directory: string): Promise<EnvUse | null>;
}

/** Package that reads env files, and the manifest line that names it. */
const dependencyByManifest: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^package\.json$/,
    /"(dotenv(?:-[\w-]+)?|@dotenvx\/[\w-]+|env-cmd|varlock|@nestjs\/config|dotenvx)"\s*:|--env-file\b|\bdotenvx? (?:run|-e|--)/,
  ],
  [/^deno\.jsonc?$/, /@std\/dotenv|--env-file\b/],
  [
    /^(?:requirements[\w.-]*\.txt|pyproject\.toml|setup\.py|setup\.cfg|Pipfile)$/,
    /(?:^|["'\s])(python-dotenv|django-environ|python-decouple|django-dotenv|environs|pydotenv|starlette-env)\b/i,
  ],
  [/^Gemfile$/, /^\s*gem\s*\(?\s*["'](dotenv(?:-rails|_rails)?)["']/],
  [/^composer\.json$/, /"(vlucas\/phpdotenv|symfony\/dotenv|laravel\/framework)"\s*:/],
  [/^go\.mod$/, /github\.com\/(joho\/godotenv|subosito\/gotenv)\b/],
  [/^Cargo\.toml$/, /^\s*(dotenvy?|dotenv_codegen|dotenvy_macro)\s*=/],
  [/^mix\.exs$/, /:(dotenvy?|dotenv_elixir)\b/],
  [/^pubspec\.yaml$/, /^\s*(flutter_dotenv|dotenv|envied)\s*:/],
  [/^(?:pom\.xml|build\.gradle(?:\.kts)?)$/, /(dotenv-java|dotenv-kotlin|spring-dotenv)/],
];

/** A word of every name above; a manifest without one is done with. */
const mentionsEnv = /env|decouple|laravel|varlock/i;

const codeName =
  /(?:\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|kt|cs|ex|exs|sh|bash|zsh)|^(?:\.envrc|Makefile|Justfile|justfile|Procfile))$/;

/** True for a file in a language, by its name, in which calls that read an env file are known. */
export function isCode(path: string): boolean {
  return codeName.test(baseNameOf(path));
}

/** Calls and commands that read an env file, in the languages of `codeName`. */
const codeLoads = new RegExp(
  [
    String.raw`\bdotenv(?:x|y)?(?:\/config\b|\.config\(|\.load\b|::|\(\))`,
    String.raw`(?:from|require\()\s*["']dotenv`,
    String.raw`\bload_dotenv\(|\bread_env\(|\bdotenv_values\(|\bDotenv(?:\\|::|\.load|\.config)`,
    String.raw`\bgodotenv\.|\bprocess\.loadEnvFile\(|--env-file\b`,
    String.raw`(?:^|[\s;&])(?:source|\.|include|-include)\s+["']?[\w./$\{\}-]*\.env(?![\w])`,
    String.raw`^\s*dotenv(?:_if_exists)?\s*$|\bSet\.?Env.*\.env["']|\bDotNetEnv\b|\bEnv\.Load\(`,
    String.raw`env_file\s*=\s*[("'\[]`,
  ].join('|'),
  'm',
);

/**
 * Code beyond these bounds is not read: the answer changes a severity, nothing more. The files
 * nearest to the root of a package are where it starts, and where it loads its environment.
 */
const maxCodeFiles = { ofRoot: 300, ofPackage: 30, inAll: 900 };
const maxCodeLength = 256 * 1024;
/** Files that are read at the same time. */
const batchSize = 16;

/**
 * Index over the paths of a tree. Each piece of evidence counts for the nearest candidate
 * directory above it.
 *
 * @param directories candidate directories, as `candidateDirectories` gives them.
 */
export function indexEnvUse(
  paths: readonly string[],
  directories: readonly string[],
  readFile: ReadText,
): EnvUseIndex {
  const byDirectory = groupByOwner(paths, directories);
  const known = new Map<string, Promise<EnvUse | null>>();
  let allotted: ReadonlyMap<string, readonly string[]> | undefined;
  function codeToRead(directory: string): readonly string[] {
    allotted ??= allotCode(byDirectory);
    return allotted.get(directory) ?? [];
  }
  return {
    inDirectory(directory) {
      const before = known.get(directory);
      if (before) return before;
      const found = findUse(byDirectory.get(directory) ?? [], readFile, () =>
        codeToRead(directory),
      );
      known.set(directory, found);
      return found;
    },
  };
}

function groupByOwner(
  paths: readonly string[],
  directories: readonly string[],
): Map<string, string[]> {
  const owners = new Set(directories);
  const groups = new Map<string, string[]>();
  const known = new Map<string, string | undefined>();
  for (const path of paths) {
    const place = directoryOf(path);
    if (!known.has(place)) {
      known.set(
        place,
        directoriesAbove(path).find((directory) => owners.has(directory)),
      );
    }
    const owner = known.get(place);
    if (owner === undefined) continue;
    const group = groups.get(owner);
    if (group) group.push(path);
    else groups.set(owner, [path]);
  }
  return groups;
}

async function findUse(
  paths: readonly string[],
  readFile: ReadText,
  codeToRead: () => readonly string[],
): Promise<EnvUse | null> {
  const named =
    byName(paths, isEnvFile, 'env-file', 'an env file') ??
    byName(paths, isEnvSchema, 'schema', 'a schema of environment variables') ??
    byName(paths, isOpenEnvFile, 'example', 'an example of an env file');
  if (named) return named;
  for (const path of paths.filter((path) => isPackageManifest(path) || isComposeFile(path))) {
    const use = await inManifest(path, readFile);
    if (use) return use;
  }
  return await inCode(codeToRead(), readFile);
}

function byName(
  paths: readonly string[],
  isSuch: (path: string) => boolean,
  kind: EnvUse['kind'],
  message: string,
): EnvUse | null {
  const path = paths.find(isSuch);
  return path === undefined ? null : { kind, place: { path, message } };
}

async function inManifest(path: string, readFile: ReadText): Promise<EnvUse | null> {
  const name = baseNameOf(path);
  if (isComposeFile(path)) {
    const line = await firstLine(path, /^\s*(?:-\s+)?["']?env_file["']?\s*:/, readFile);
    return (
      line && {
        kind: 'compose',
        place: { path, line: line.line, message: '`env_file` in Compose' },
      }
    );
  }
  const pattern = dependencyByManifest.find(([file]) => file.test(name))?.[1];
  if (!pattern) return null;
  const found = await firstLine(path, pattern, readFile);
  if (!found) return null;
  const message =
    found.group === undefined ? 'a script that loads an env file' : `depends on ${found.group}`;
  return { kind: 'dependency', place: { path, line: found.line, message } };
}

/**
 * Code files to read for each directory, the ones nearest to its root first. The share of a
 * directory does not depend on what is asked of the others, so every run reads the same.
 */
function allotCode(byDirectory: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  let left = maxCodeFiles.inAll;
  const allotted = new Map<string, string[]>();
  for (const directory of [...byDirectory.keys()].sort(compareText)) {
    const share = directory === '' ? maxCodeFiles.ofRoot : maxCodeFiles.ofPackage;
    const code = (byDirectory.get(directory) ?? [])
      .filter(isCode)
      .sort((a, b) => a.split('/').length - b.split('/').length || compareText(a, b))
      .slice(0, Math.min(share, left));
    left -= code.length;
    allotted.set(directory, code);
  }
  return allotted;
}

/** True when one of these files of code reads an env file. */
export async function codeLoadsEnv(paths: readonly string[], readFile: ReadText): Promise<boolean> {
  return (await inCode(paths, readFile)) !== null;
}

async function inCode(paths: readonly string[], readFile: ReadText): Promise<EnvUse | null> {
  for (let at = 0; at < paths.length; at += batchSize) {
    const batch = paths.slice(at, at + batchSize);
    const found = await Promise.all(
      batch.map(async (path) => ({ path, found: await firstLine(path, codeLoads, readFile) })),
    );
    for (const { path, found: line } of found) {
      if (!line) continue;
      const place = { path, line: line.line, message: 'code that loads an env file' };
      return { kind: 'code', place };
    }
  }
  return null;
}

/** First line of a file in which `pattern` matches, 1-based, with its first group. */
async function firstLine(
  path: string,
  pattern: RegExp,
  readFile: ReadText,
): Promise<{ line: number; group: string | undefined } | null> {
  const text = await readFile(path);
  // Most texts say nothing of env files at all, and one search tells.
  if (text === null || text.length > maxCodeLength || !mayMatch(text, pattern)) return null;
  for (const [index, line] of text.split('\n').entries()) {
    if (isComment(line) || line.length > 2000) continue;
    const match = pattern.exec(line);
    if (match) return { line: index + 1, group: match[1] };
  }
  return null;
}

/** Every alternative of `codeLoads` holds one of two words, which are found faster than it. */
function mayMatch(text: string, pattern: RegExp): boolean {
  return pattern === codeLoads
    ? text.includes('env') || text.includes('Env')
    : mentionsEnv.test(text);
}

function isComment(line: string): boolean {
  return /^\s*(?:#(?!!)|\/\/|\*|\/\*)/.test(line);
}
