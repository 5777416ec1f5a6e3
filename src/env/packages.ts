import { baseName, directoryOf, type EnvFiles, readText } from './files.ts';
import type { Ecosystem } from './knowledge.ts';

/** A directory that declares dependencies, with the packages that it names. */
export interface Project {
  readonly directory: string;
  readonly packages: ReadonlyMap<Ecosystem, Packages>;
  /** Texts of `scripts` and the like, where commands name env files. */
  readonly commands: readonly string[];
}

/** Packages by name, with the one major version that the declaration allows, null when open. */
export type Packages = ReadonlyMap<string, number | null>;

interface Found {
  readonly ecosystem: Ecosystem;
  readonly names: Iterable<string | readonly [name: string, range: string]>;
  readonly commands?: readonly string[];
}

interface Gathered {
  readonly packages: Map<Ecosystem, Map<string, number | null>>;
  readonly commands: string[];
}

/** Readers of dependency files by the form of their name. */
const readers: readonly (readonly [RegExp, (text: string) => Found])[] = [
  [/^package\.json$/, fromPackageJson],
  [/^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$|^requires\.txt$/, fromRequirements],
  [/^(?:pyproject\.toml|pipfile|setup\.cfg|setup\.py|environment\.ya?ml|tox\.ini)$/i, fromPython],
  [
    /^manage\.py$/,
    (text) => ({ ecosystem: 'pypi', names: text.includes('django') ? ['django'] : [] }),
  ],
  [/^gemfile$|\.gemspec$/i, fromGemfile],
  [/^composer\.json$/, fromComposer],
  [
    /^go\.mod$/,
    (text) => ({
      ecosystem: 'go',
      names: all(text, /^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/\S+)\s+v/gm),
    }),
  ],
  [
    /^cargo\.toml$/i,
    (text) => ({ ecosystem: 'cargo', names: all(text, /^([A-Za-z0-9_-]+)\s*=/gm) }),
  ],
  [/^pom\.xml$/, (text) => ({ ecosystem: 'maven', names: all(text, /<artifactId>([^<]+)</g) })],
  [
    /^build\.gradle(?:\.kts)?$/,
    (text) => ({ ecosystem: 'maven', names: all(text, /["'][\w.-]+:([\w.-]+)(?::[^"']*)?["']/g) }),
  ],
  [/\.csproj$/, (text) => ({ ecosystem: 'nuget', names: all(text, /Include="([^"]+)"/g) })],
];

/** Directories of other people's code: what they depend on says nothing about this project. */
const foreign =
  /(?:^|\/)(?:node_modules|bower_components|vendor|\.venv|venv|site-packages|\.tox|dist|build)\//;

/** Every directory that declares dependencies, in the order of the list. */
export function findProjects(files: EnvFiles): readonly Project[] {
  const byDirectory = new Map<string, Gathered>();
  for (const path of files.list()) {
    if (foreign.test(path)) continue;
    // In a folder of this name every list is one, whatever it is called.
    const isListed = /(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/.test(path);
    const name = isListed ? 'requirements.txt' : baseName(path);
    const reader = readers.find(([form]) => form.test(name));
    if (reader === undefined) continue;
    const text = readText(files, path);
    if (text === null || text.length > 1_000_000) continue;
    const directory = directoryOf(path).replace(/(?:^|\/)requirements$/, '');
    const found = reader[1](text);
    const project: Gathered = byDirectory.get(directory) ?? {
      packages: new Map(),
      commands: [],
    };
    byDirectory.set(directory, project);
    const names = project.packages.get(found.ecosystem) ?? new Map<string, number | null>();
    for (const each of found.names) {
      const [name, range] = typeof each === 'string' ? [each, ''] : each;
      names.set(name, majorOf(range) ?? names.get(name) ?? null);
    }
    project.packages.set(found.ecosystem, names);
    project.commands.push(...(found.commands ?? []));
  }
  return [...byDirectory].map(([directory, project]) => ({ directory, ...project }));
}

function fromPackageJson(text: string): Found {
  const data = parseRecord(text);
  const names = [
    'dependencies',
    'devDependencies',
    'peerDependencies',
    'optionalDependencies',
  ].flatMap((key) => declared(data[key]));
  const commands = Object.values(recordOf(data['scripts'])).filter(
    (each) => typeof each === 'string',
  );
  return { ecosystem: 'npm', names, commands };
}

function fromComposer(text: string): Found {
  const data = parseRecord(text);
  const names = ['require', 'require-dev'].flatMap((key) => declared(data[key]));
  return { ecosystem: 'composer', names };
}

/** Python takes `-`, `_` and `.` in package names for the same (PEP 503). */
function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

function fromRequirements(text: string): Found {
  const names = ranged(text, /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]\n]*\])?([^\n#;]*)/gm);
  return { ecosystem: 'pypi', names: names.map(([name, range]) => [pythonName(name), range]) };
}

function fromPython(text: string): Found {
  const quoted = ranged(
    text,
    /["']([A-Za-z0-9][A-Za-z0-9._-]*)(?=[\s"'[<>=!~;@^])(?:\[[^\]\n]*\])?([^"'\n;]*)/g,
  );
  const keys = ranged(
    text,
    /^\s*(?:-\s*)?"?([A-Za-z0-9][A-Za-z0-9._-]*)"?\s*(?:$|(?=[=<>~!])(?:=\s*["'])?([^"'\n]*))/gm,
  );
  const names = [...quoted, ...keys].map(([name, range]) => [pythonName(name), range] as const);
  return { ecosystem: 'pypi', names };
}

function fromGemfile(text: string): Found {
  const form = /(?:^\s*gem|_dependency)[\s(]+["']([^"']+)["'](?:\s*,\s*["']([^"'\n]*)["'])?/gm;
  return { ecosystem: 'gem', names: ranged(text, form) };
}

/** What an object of names and ranges declares. */
function declared(value: unknown): (readonly [name: string, range: string])[] {
  return Object.entries(recordOf(value)).map(([name, range]) => [name, String(range)]);
}

/** The first group is the name, the second the range. */
function ranged(text: string, form: RegExp): (readonly [name: string, range: string])[] {
  return Array.from(text.matchAll(form), ([, name = '', range = '']) => [name, range]);
}

/** The major of a range that allows one only: `^8.2`, `~> 2.7`, `==0.21.1`, `>=0.19,<1`. */
function majorOf(range: string): number | null {
  const below = /^\s*>=?\s*v?(\d{1,6})[\w.]*\s*,?\s*<\s*v?(\d{1,6})(?:\.0)*\s*$/.exec(range);
  if (below !== null) return Number(below[2]) === Number(below[1]) + 1 ? Number(below[1]) : null;
  const one = /^\s*(?:\^|~>|~=|={1,3}|~)?\s*v?(\d{1,6})(?:[.\-+][\w.+-]*)?\s*$/.exec(range);
  return one === null ? null : Number(one[1]);
}

function all(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1] ?? '');
}

function parseRecord(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    // A broken package.json is its own tool's concern; nothing is inferred from it.
    return {};
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
