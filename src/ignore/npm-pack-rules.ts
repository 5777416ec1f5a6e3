import { Minimatch } from 'minimatch';
import type { ReadText } from './ignore-judge.ts';
import type { PathIndex } from './path-index.ts';
import { baseNameOf, directoryOf, joinPath } from './paths.ts';

/** What npm needs to know of a package to choose its files. */
export interface NpmPackage {
  /** Directory of its package.json; the root is ''. */
  readonly directory: string;
  /** `files` of package.json, null without it. */
  readonly files: readonly string[] | null;
  /** Entry points that are always in: `main`, `browser`, each `bin`. */
  readonly entries: readonly string[];
  /**
   * Texts of the ignore files of the directories from the workspace root down to the one that
   * holds the package; they count for a workspace only.
   */
  readonly outerRules: readonly string[];
  /** Directories of workspaces, relative to this package, when it is the workspace root. */
  readonly workspaces: readonly string[];
}

/** Never packed, unless a later rule says otherwise (npm documentation, "files"). */
const defaultRules = [
  ...['.npmignore', '.gitignore', '**/.git', '**/.svn', '**/.hg', '**/CVS', '**/.git/**'],
  ...['**/.svn/**', '**/.hg/**', '**/CVS/**', '/.lock-wscript', '/.wafpickle-*'],
  ...['/build/config.gypi', 'npm-debug.log', '**/.npmrc', '.*.swp', '.DS_Store'],
  ...['**/.DS_Store/**', '._*', '**/._*/**', '*.orig', '/archived-packages/**'],
];
/** Decided at the root of a package whatever else is said. */
const rootRules = [
  ...['/.git', '!/package.json', '!/readme{,.*[^~$]}', '!/copying{,.*[^~$]}'],
  ...['!/license{,.*[^~$]}', '!/licence{,.*[^~$]}', '/.git', '/node_modules', '.npmrc'],
  ...['/package-lock.json', '/yarn.lock', '/pnpm-lock.yaml', '/bun.lockb'],
];

/** One directory on the way to a file, with its rules in the order in which npm asks them. */
interface Level {
  readonly name: string;
  readonly parent: Level | null;
  readonly rules: readonly Minimatch[];
  /** True when the directory itself was asked for, so that its own rules may add to it. */
  readonly isExact: boolean;
  /** Files below that `files` names one by one. */
  readonly required: readonly string[];
}

/** Says which files go into one package. */
export interface PackRules {
  /**
   * Whether `npm pack` puts a file into the package.
   *
   * @param path relative to the package; it need not exist.
   */
  isPacked(path: string): Promise<boolean>;
}

/**
 * The rules of npm 10 and 11 for one package: `files` first, else `.npmignore`, else
 * `.gitignore`, directory by directory. Each directory is read once.
 */
export function readPackRules(
  npmPackage: NpmPackage,
  readFile: ReadText,
  kindOf: PathIndex['kindOf'],
): PackRules {
  const levels = new Map<string, Promise<Level | null>>();

  /** Rules of a directory, null when nothing below it can be packed. */
  function levelOf(directory: string): Promise<Level | null> {
    const known = levels.get(directory);
    if (known) return known;
    const made = directory === '' ? rootLevel(npmPackage, readFile, kindOf) : below(directory);
    levels.set(directory, made);
    return made;
  }

  async function below(directory: string): Promise<Level | null> {
    const parent = await levelOf(directoryOf(directory));
    const name = baseNameOf(directory);
    if (!parent || !admits(parent, name, true)) return null;
    const isExact = admits(parent, name, false) || admits(parent, `${name}/`, false);
    return await innerLevel({ npmPackage, directory, name, parent, isExact }, readFile);
  }

  return {
    async isPacked(path) {
      const level = await levelOf(directoryOf(path));
      return level !== null && admits(level, baseNameOf(path), false);
    },
  };
}

async function rootLevel(
  npmPackage: NpmPackage,
  readFile: ReadText,
  kindOf: PathIndex['kindOf'],
): Promise<Level> {
  const { directory, files, entries, outerRules, workspaces } = npmPackage;
  const listed: string[] = ['*'];
  const strict = [...rootRules];
  const required: string[] = [];
  for (const entry of files ?? []) {
    const pattern = entry.replace(/^\.\//, '/').replace(/\/\*$/, '/**');
    const path = pattern.replace(/^!+/, '');
    const kind = kindOf(joinPath(directory, path.replace(/^\/+|\/+$/g, '')));
    if (kind === 'file') {
      strict.unshift(`!${pattern}`);
      required.push(pattern.replace(/^\//, ''));
    } else {
      listed.push(`!${pattern}`);
      if (kind === 'directory') listed.push(`!${pattern}/**`);
    }
  }
  strict.push(...entries.map((entry) => `!/${entry}`));
  const own = files === null ? await ownRules(directory, readFile) : listed;
  const outer = [...outerRules.flatMap(ruleLines), ...workspaces];
  return {
    ...{ name: '', parent: null, isExact: false, required },
    rules: [...compiledDefaults(), ...compile([...outer, ...own, ...strict])],
  };
}

async function innerLevel(
  at: {
    npmPackage: NpmPackage;
    directory: string;
    name: string;
    parent: Level;
    isExact: boolean;
  },
  readFile: ReadText,
): Promise<Level> {
  const { npmPackage, directory, name, parent, isExact } = at;
  const own = await ownRules(joinPath(npmPackage.directory, directory), readFile);
  // Only files directly in this directory are handed on.
  const required = parent.required
    .filter((file) => file.startsWith(`${name}/`) && !file.slice(name.length + 1).includes('/'))
    .map((file) => file.slice(name.length + 1));
  const strict = ['/.git', ...required.map((file) => `!${file}`)];
  return {
    name,
    parent,
    isExact,
    required,
    rules: [...compiledDefaults(), ...compile([...own, ...strict])],
  };
}

/** `.npmignore` takes the place of `.gitignore` in the same directory, it does not add to it. */
async function ownRules(directory: string, readFile: ReadText): Promise<string[]> {
  const text =
    (await readFile(joinPath(directory, '.npmignore'))) ??
    (await readFile(joinPath(directory, '.gitignore')));
  return text === null ? [] : ruleLines(text);
}

function ruleLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

let defaults: readonly Minimatch[] | undefined;

/** The default rules, compiled once: they are the same for every directory of every package. */
function compiledDefaults(): readonly Minimatch[] {
  defaults ??= compile(defaultRules);
  return defaults;
}

function compile(rules: readonly string[]): Minimatch[] {
  const options = { matchBase: true, dot: true, flipNegate: true, nocase: true };
  return rules.map((rule) => new Minimatch(rule, options));
}

/**
 * True when the rules of a level and of all levels above let an entry in.
 *
 * `isPartial` asks for a directory on the way: a rule that may match something below it counts.
 */
function admits(level: Level, entry: string, isPartial: boolean, entryName?: string): boolean {
  let isIn = true;
  if (level.parent) {
    isIn = admits(level.parent, `${level.name}/${entry}`, isPartial, entryName ?? entry);
    if (!isIn && !level.isExact) return false;
  }
  for (const rule of level.rules) {
    // Only a rule that would change the answer is tried.
    if (rule.negate === isIn) continue;
    if (matches(rule, entry) || (isPartial && matchesPartially(rule, entry, entryName))) {
      isIn = rule.negate;
    }
  }
  return isIn;
}

function matches(rule: Minimatch, entry: string): boolean {
  return rule.match(`/${entry}`) || rule.match(entry);
}

function matchesPartially(rule: Minimatch, entry: string, entryName: string | undefined): boolean {
  const tries = [entry];
  const isRelative = rule.globParts.some((parts) => parts.length <= (parts.at(-1) ? 1 : 2));
  if (entryName !== undefined && isRelative) tries.push(entryName);
  return tries.some(
    (path) =>
      rule.match(`/${path}/`) ||
      rule.match(`${path}/`) ||
      (rule.negate && (rule.match(`/${path}`, true) || rule.match(path, true))),
  );
}
