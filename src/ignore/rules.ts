import { defineMeta, type RuleMeta } from '../model/rule.ts';

const gitignorePage = 'https://git-scm.com/docs/gitignore';

/** Rules of the ignore check. Beside each: the arguments of its findings; none is a value. */
export const ignoreRules: readonly RuleMeta[] = [
  /**
   * `directory` ('' is the root), `names` (uncovered file names), `present` (those that lie there
   * and would be committed by `git add`), `directories` (info only: further directories),
   * `usage` (what shows the use of env files, null when nothing does), `localOnly` (names that
   * only a file of this machine ignores), `localSources` (which: `.git/info/exclude`,
   * `core.excludesFile`, or an ignore file that is ignored itself).
   */
  defineMeta({
    id: 'ignore-env-not-covered',
    check: 'ignore',
    title: 'Env file that git would commit',
    severity: 'medium',
    confidence: 0.95,
    why: 'The next `git add .` takes an env file of this name with everything in it, and a pushed commit cannot be taken back.',
    fix: 'Run `watertight ignore --fix`, or add `.env` and `.env.*` to .gitignore, followed by `!.env.example`.',
    references: [gitignorePage],
    since: '0.1.0',
  }),
  /** `names`, `directory`, `pattern` (the negation). The location is the line of the negation. */
  defineMeta({
    id: 'ignore-env-reincluded',
    check: 'ignore',
    title: 'Env file brought back by a later pattern',
    severity: 'medium',
    confidence: 0.9,
    why: 'A pattern ignores the file, and a later one (or a nested .gitignore) re-includes it, so the file looks protected and is not.',
    fix: 'Narrow the negation to the files that may be shared, such as `!.env.example`, or ignore the name again after it.',
    references: [gitignorePage],
    since: '0.1.0',
  }),
  /**
   * `name`, `variables` (names with a value in the clear, at most 20), `count` (of them, null
   * when the file could not be read), `encrypted` (how many values are), `ignored` (a pattern
   * names it, without effect).
   */
  defineMeta({
    id: 'ignore-env-tracked',
    check: 'ignore',
    title: 'Env file tracked by git',
    severity: 'high',
    confidence: 0.9,
    why: 'Everybody with a clone has these values, and .gitignore has no effect on a file that is tracked.',
    fix: 'Run `git rm --cached` on the file, add it to .gitignore, and replace every secret in it: the history keeps the old ones.',
    references: ['https://git-scm.com/docs/git-rm', gitignorePage],
    since: '0.1.0',
  }),
  /** `name`, `commits` (how many touched it), `variables` (names, at most 20), `count`. */
  defineMeta({
    id: 'ignore-env-in-history',
    check: 'ignore',
    title: 'Env file in the history',
    severity: 'high',
    confidence: 0.85,
    why: 'The file was deleted, but every clone still holds the commits that had it.',
    fix: 'Replace every secret that the file ever held. Rewriting history (git filter-repo) helps only after that.',
    references: [
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository',
    ],
    since: '0.1.0',
  }),
  /**
   * `names` (paths relative to the context, at most 20), `count`, `context` ('' is the root), `instruction` (`COPY .`),
   * `ignoreFile` (the one that Docker reads, null when there is none), `finalStage`.
   */
  defineMeta({
    id: 'ignore-docker-context',
    check: 'ignore',
    title: 'Env file copied into an image',
    severity: 'medium',
    confidence: 0.85,
    why: 'Whoever can pull the image can read the file from its layer, also when a later step deletes it.',
    fix: 'Add `**/.env` and `**/.env.*` to the .dockerignore of the build context, then `!**/.env.example`; pass secrets at run time or with `RUN --mount=type=secret`.',
    references: [
      'https://docs.docker.com/build/concepts/context/#dockerignore-files',
      'https://docs.docker.com/build/building/secrets/',
    ],
    since: '0.1.0',
  }),
  /**
   * `names` (paths relative to the package, at most 20), `count`, `package` (its name),
   * `directory`, `decidedBy` (the file that says what is published).
   */
  defineMeta({
    id: 'ignore-npm-package',
    check: 'ignore',
    title: 'Env file that npm would publish',
    severity: 'medium',
    confidence: 0.9,
    why: 'A published version is public for good and mirrored within minutes.',
    fix: 'List what belongs in the package under `files` in package.json, or add `.env` and `.env.*` to .npmignore; look at `npm pack --dry-run`.',
    references: ['https://docs.npmjs.com/cli/commands/npm-publish#files-included-in-package'],
    since: '0.1.0',
  }),
];

/** Metadata of an ignore rule by its id. */
export function ignoreRule(id: string): RuleMeta {
  const rule = ignoreRules.find((known) => known.id === id);
  if (!rule) throw new RangeError(`no ignore rule ${id}`);
  return rule;
}
