import { baseName } from './files.ts';

/** Names that people write for an environment, by the name that they mean. */
const builtinAliases: ReadonlyMap<string, string> = new Map([
  ['prod', 'production'],
  ['live', 'production'],
  ['dev', 'development'],
  ['devel', 'development'],
  ['local', 'local'],
  ['stage', 'staging'],
  ['testing', 'test'],
]);

/** Names that are environments even where no schema lists them. */
const usualEnvironments: ReadonlySet<string> = new Set([
  'production',
  'staging',
  'development',
  'test',
  'preview',
  'qa',
  'uat',
  'ci',
  'sandbox',
  'demo',
]);

/** Environments in which weak local values do no harm. */
const localEnvironments: ReadonlySet<string> = new Set(['development', 'test', 'local', 'ci']);

const exampleWords: ReadonlySet<string> = new Set([
  'example',
  'examples',
  'sample',
  'template',
  'tmpl',
  'tpl',
  'dist',
  'default',
  'defaults',
  'schema',
]);

/** Endings of files that are named after env files and are something else. */
const otherEndings =
  /\.(?:[cm]?[jt]sx?|json5?|ya?ml|toml|md|txt|py|rb|php|go|rs|lock|vault|keys|me|enc|age|gpg|asc|sops|d|bak|swp|map|html?|css|sh|ps1)$/i;

/** Which environments there are: from a schema, else the usual ones. */
export interface EnvironmentNames {
  /** Empty: any usual name counts. */
  readonly names: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
}

/** What the name of an env file says. */
export interface EnvFileName {
  readonly role: 'values' | 'example';
  /** Null when the name does not say, or says something that is no environment. */
  readonly environment: string | null;
  /** True for a file that lies over another one: `.env.local`, `.env.production.local`. */
  readonly isLocal: boolean;
}

/**
 * What an env file's name tells, null for a file that is none.
 *
 * Env files are `.env`, `.env.*`, `*.env`, `.envrc` and `.flaskenv`; source files, encrypted
 * ones and key files that merely begin like one are not.
 */
export function envFileName(path: string, environments: EnvironmentNames): EnvFileName | null {
  const name = baseName(path);
  if (name === '.env' || name === '.envrc' || name === '.flaskenv') {
    return { role: 'values', environment: null, isLocal: false };
  }
  const words = wordsOf(name);
  if (words === null) return null;
  const role = words.some((word) => exampleWords.has(word)) ? 'example' : 'values';
  let environment: string | null = null;
  for (const word of words) {
    if (word !== 'local') environment ??= environmentNamed(word, environments);
  }
  return { role, environment, isLocal: words.includes('local') };
}

/** True for what `envFileName` takes for an env file, whatever the environments are called. */
export function isEnvFilePath(path: string): boolean {
  return envFileName(path, noNames) !== null;
}

const noNames: EnvironmentNames = { names: [], aliases: new Map() };

function wordsOf(name: string): string[] | null {
  const lower = name.toLowerCase();
  if (otherEndings.test(lower)) return null;
  if (/^\.env[._-]/.test(lower)) return lower.slice(5).split(/[._-]/).filter(Boolean);
  // `example.env`, `env.example`, `prod.env`: seen in many projects beside the dotted form.
  if (/^[^.].*\.env$/.test(lower)) return lower.slice(0, -4).split(/[._-]/).filter(Boolean);
  if (/^env\.[a-z]+$/.test(lower)) {
    const word = lower.slice(4);
    return exampleWords.has(word) ? [word] : null;
  }
  return null;
}

/** The environment that a word means (`prod` is `production`), null when it means none. */
export function environmentNamed(word: string, environments: EnvironmentNames): string | null {
  const { names, aliases } = environments;
  const lower = word.toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === lower);
  if (exact !== undefined) return exact;
  for (const [alias, name] of aliases) if (alias.toLowerCase() === lower) return name;
  const usual = builtinAliases.get(lower) ?? lower;
  if (names.length === 0) return usualEnvironments.has(usual) ? usual : null;
  return names.find((name) => (builtinAliases.get(name) ?? name) === usual) ?? null;
}

/** True where weak values that never leave a developer's machine are fine. */
export function isLocalEnvironment(environment: string | null): boolean {
  if (environment === null) return false;
  const lower = environment.toLowerCase();
  return localEnvironments.has(builtinAliases.get(lower) ?? lower);
}

/** True where transport and defaults must be safe: production in any of its spellings. */
export function isProduction(environment: string | null): boolean {
  if (environment === null) return false;
  const lower = environment.toLowerCase();
  return (builtinAliases.get(lower) ?? lower) === 'production';
}
