import { findDialect } from './dialects/index.ts';
import { baseName, directoryOf, type EnvFiles, readText, resolvePath } from './files.ts';
import { matchesAny } from './glob.ts';
import type { Ecosystem } from './knowledge.ts';
import type { Packages, Project } from './packages.ts';
import type { EnvSchema } from './schema/schema.ts';

/** Dialects by the package that reads env files. Source: the documentation of each package. */
const readersByPackage: Readonly<Partial<Record<Ecosystem, Readonly<Record<string, string>>>>> = {
  npm: {
    'dotenv-expand': 'dotenv-expand',
    next: 'dotenv-expand',
    '@next/env': 'dotenv-expand',
    vite: 'dotenv-expand',
    'react-scripts': 'dotenv-expand',
    '@rsbuild/core': 'dotenv-expand',
    astro: 'dotenv-expand',
    'dotenv-cli': 'dotenv-expand',
    dotenv: 'node-dotenv',
    'dotenv-flow': 'node-dotenv',
    'dotenv-safe': 'node-dotenv',
    '@nestjs/config': 'node-dotenv',
    '@dotenvx/dotenvx': 'dotenvx',
    varlock: 'varlock',
  },
  pypi: {
    'django-environ': 'django-environ',
    'python-decouple': 'python-decouple',
    'python-dotenv': 'python-dotenv',
    'pydantic-settings': 'python-dotenv',
    environs: 'python-dotenv',
    dynaconf: 'python-dotenv',
  },
  gem: { dotenv: 'ruby-dotenv', 'dotenv-rails': 'ruby-dotenv' },
  composer: { 'vlucas/phpdotenv': 'phpdotenv', 'laravel/framework': 'phpdotenv' },
};

/** Packages whose version is the version of the reader. */
const ownReaders = new Set(['dotenv-expand', 'dotenv', 'python-dotenv', 'dotenv-rails']);

/** What reads env files in a language when no package says so. */
const usualReaders: readonly (readonly [Ecosystem, string])[] = [
  ['pypi', 'python-dotenv'],
  ['npm', 'node-dotenv'],
  ['gem', 'ruby-dotenv'],
  ['composer', 'phpdotenv'],
];

/** The dialect where nothing at all is known: the reader with the most users. */
export const defaultDialect = 'node-dotenv';

/** Loaders that read `.env` beneath `.env.NAME`, by package. */
const layering: Readonly<Partial<Record<Ecosystem, readonly string[]>>> = {
  npm: [
    'next',
    'vite',
    'react-scripts',
    'dotenv-flow',
    '@rsbuild/core',
    'astro',
    'nuxt',
    '@adonisjs/core',
  ],
  gem: ['dotenv', 'dotenv-rails'],
  composer: ['symfony/dotenv', 'symfony/framework-bundle'],
};

/** Commands that name an env file, with the dialect that they read it by. */
const commandForms: readonly (readonly [string, RegExp])[] = [
  [
    'bash',
    /(?:^|[\s;&"'`(])(?:source|\.) {1,8}["']?((?:\.\/|[\w/-]{1,200}\/)?[\w-]{0,100}\.env[\w.-]{0,100})/gm,
  ],
  [
    'github-env',
    /\bcat {1,8}["']?([\w./-]{0,200}\.env[\w.-]{0,100})["']? {0,8}>> {0,8}["']?\$\{?GITHUB_ENV/g,
  ],
  ['kubectl', /--from-env-file[= ]["']?([\w./-]{1,200})/g],
  ['systemd', /^EnvironmentFile=-?(\S{1,200})/gm],
  ['dotenvx', /\bdotenvx {1,8}run\b[^\n;&]{0,100}? -f[= ]["']?([\w./-]{1,200})/g],
];
const envFileOption = /--env-file(?:-if-exists)?[= ]["']?([\w./-]{1,200})/g;
/** How far before its option a command is looked for, in UTF-16 units. */
const commandReach = 600;

const commandFiles =
  /(?:^|\/)(?:Dockerfile[\w.-]*|Makefile|makefile|justfile|Procfile|\.envrc|[\w.-]+\.(?:sh|bash|service|mk)|\.github\/workflows\/[\w.-]+\.ya?ml)$/;
const composeFile = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/;

/** Who reads which env file: asked once a file. */
export interface Consumers {
  /** Ids of dialects, the most certain first; never empty. */
  of(path: string): readonly string[];
  /** True when something shows who reads the file; false when `of` only says what is usual. */
  isShown(path: string): boolean;
  /** True when a loader in use reads `.env` beneath the more specific files of `directory`. */
  hasLayers(directory: string): boolean;
}

/**
 * Finds out who reads an env file: what the schema says, else what dependencies, compose files
 * and commands show, else what is usual in the language of the project.
 */
export function inferConsumers(
  files: EnvFiles,
  projects: readonly Project[],
  schema: EnvSchema | null,
): Consumers {
  const named = findNamedFiles(files, projects);
  const shownFor = (path: string): readonly string[] => {
    const declared = (schema?.consumers ?? [])
      .filter((consumer) => matchesAny(path, consumer.files))
      .map((consumer) => consumer.dialect);
    if (declared.length > 0) return unique(declared);
    if (baseName(path) === '.envrc') return ['direnv'];
    const byPackage = firstNonEmpty(
      around(directoryOf(path), projects).map((group) => group.flatMap(packageReaders)),
    );
    return unique([...byPackage, ...(named.get(path) ?? [])]);
  };
  return {
    of: (path) => {
      const shown = shownFor(path);
      if (shown.length > 0) return shown;
      const usual = firstNonEmpty(
        around(directoryOf(path), projects).map((group) => group.flatMap(usualReader)),
      );
      return [usual[0] ?? defaultDialect];
    },
    isShown: (path) => shownFor(path).length > 0,
    hasLayers: (directory) =>
      around(directory, projects).some((group) => group.some((project) => has(project, layering))),
  };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function firstNonEmpty(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** Projects by distance: the own directory and those above, nearest first, then all below. */
function around(directory: string, projects: readonly Project[]): Project[][] {
  const isAbove = (project: Project) =>
    project.directory === '' ||
    project.directory === directory ||
    directory.startsWith(`${project.directory}/`);
  const above = projects
    .filter(isAbove)
    .sort((a, b) => b.directory.length - a.directory.length)
    .map((project) => [project]);
  const prefix = directory === '' ? '' : `${directory}/`;
  const below = projects.filter(
    (project) => project.directory !== directory && project.directory.startsWith(prefix),
  );
  return [...above, below];
}

function packageReaders(project: Project): string[] {
  const found: string[] = [];
  for (const [ecosystem, names] of project.packages) {
    const known = readersByPackage[ecosystem] ?? {};
    for (const [name, dialect] of Object.entries(known)) {
      if (names.has(name)) found.push(releaseOf(dialect, name, names));
    }
  }
  // Who expands reads with dotenv first: the package alone is then no reader of its own.
  const expands = found.some((id) => id.startsWith('dotenv-expand'));
  return expands ? found.filter((id) => !id.startsWith('node-dotenv')) : found;
}

/** The dialect of the release that a project declares, where the package is the reader itself. */
function releaseOf(dialect: string, name: string, names: Packages): string {
  const major = ownReaders.has(name) ? names.get(name) : null;
  const release = major == null ? undefined : findDialect(`${dialect}@${major}`);
  return release?.id ?? dialect;
}

function usualReader(project: Project): string[] {
  return usualReaders.filter(([ecosystem]) => project.packages.has(ecosystem)).map(([, id]) => id);
}

function has(
  project: Project,
  names: Readonly<Partial<Record<Ecosystem, readonly string[]>>>,
): boolean {
  return [...project.packages].some(([ecosystem, found]) =>
    names[ecosystem]?.some((name) => found.has(name)),
  );
}

/** Env files that compose files and commands name, with the dialect of who names them. */
function findNamedFiles(
  files: EnvFiles,
  projects: readonly Project[],
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  const add = (directory: string, file: string, dialect: string) => {
    const path = resolvePath(directory, file);
    if (path !== null) named.set(path, [...(named.get(path) ?? []), dialect]);
  };
  for (const { directory, commands } of projects) {
    for (const [file, dialect] of filesInCommands(commands.join('\n')))
      add(directory, file, dialect);
  }
  for (const path of files.list()) {
    const isCompose = composeFile.test(path);
    if (!isCompose && !commandFiles.test(path)) continue;
    const text = readText(files, path);
    if (text === null || text.length > 1_000_000) continue;
    const directory = path.startsWith('.github/') ? '' : directoryOf(path);
    if (isCompose) for (const file of composeEnvFiles(text)) add(directory, file, 'compose');
    else for (const [file, dialect] of filesInCommands(text)) add(directory, file, dialect);
    if (baseName(path) === '.envrc' && /^\s*dotenv(?:_if_exists)?\s*$/m.test(text)) {
      add(directory, '.env', 'direnv');
    }
  }
  return named;
}

function* filesInCommands(text: string): Generator<readonly [string, string]> {
  // A command goes on behind a backslash at the end of its line.
  const lines = text.replace(/\\\r?\n/g, '  ');
  for (const [dialect, form] of commandForms) {
    for (const match of lines.matchAll(form)) {
      if (match[1] !== undefined) yield [match[1], dialect];
    }
  }
  for (const match of lines.matchAll(envFileOption)) {
    const before = lines.slice(Math.max(0, match.index - commandReach), match.index);
    const command = before.slice(
      Math.max(...['\n', ';', '&'].map((end) => before.lastIndexOf(end))) + 1,
    );
    const file = match[1] ?? '';
    if (/\bdocker\b/.test(command)) {
      if (/\brun\b/.test(command)) yield [file, 'docker'];
    } else if (/\b(?:node|tsx)\b/.test(command)) yield [file, 'node'];
  }
}

/** Files under `env_file`, in all three forms, without a YAML parser: only names are wanted. */
function* composeEnvFiles(text: string): Generator<string> {
  for (const match of text.matchAll(
    /^([ \t]*)env_file:[ \t]*(\[[^\]\n]*\]|[^\s#[][^\n#]*)?[^\n]*\n((?:[ \t]*(?:-|path:|required:|format:|#)[^\n]*\n?)*)/gm,
  )) {
    const inline = match[2] ?? '';
    for (const item of inline.replace(/^\[|\]$/g, '').split(',')) yield* bareName(item);
    for (const line of (match[3] ?? '').split('\n')) {
      const item = /^\s*(?:-\s*)?(?:path:\s*)?([^\s#][^\s#]*)/.exec(line)?.[1] ?? '';
      if (!/^(?:required|format):/.test(item) && item !== '-') yield* bareName(item);
    }
  }
}

function* bareName(item: string): Generator<string> {
  const name = item.trim().replace(/^["']|["']$/g, '');
  if (/^[\w./-]+$/.test(name)) yield name;
}
