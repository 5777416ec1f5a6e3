/** The commands of the program; the first is what it does when none is named. */
export const commands = [
  'check',
  'scan',
  'ignore',
  'env check',
  'env explain',
  'env docs',
  'env init',
  'env diff',
  'audit',
  'baseline',
  'suppress',
  'merge',
  'import',
  'rules',
  'explain',
  'selftest',
] as const;
export type Command = (typeof commands)[number];

/** One option: the flag, the input of the Action, the help and the tables of the docs. */
export interface OptionSpec {
  /** Long flag without dashes, kebab-case; unique. */
  readonly name: string;
  /** `flag` takes no value; `list` may be given several times. */
  readonly kind: 'flag' | 'text' | 'number' | 'choice' | 'list';
  /** What stands for the value in help texts. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** One line for people. */
  readonly help: string;
  /** Shown in help as the default; the value itself is set in `settings.ts`. */
  readonly fallback?: string;
  /** The commands that know it; unset: every command. */
  readonly commands?: readonly Command[];
  /** Name of the input of the Action that sets it, when there is one. */
  readonly input?: string;
  readonly group: 'what to scan' | 'policy' | 'output' | 'env' | 'general';
}

export const formats = [
  'terminal',
  'json',
  'sarif',
  'markdown',
  'github',
  'html',
  'gitlab',
  'gitlab-code-quality',
  'junit',
  'csv',
] as const;
export type Format = (typeof formats)[number];

export const severityChoices = ['critical', 'high', 'medium', 'low', 'none'] as const;

const scanning = ['check', 'scan', 'audit', 'baseline'] as const;

/** Every option, in the order of the help. */
export const options = [
  {
    ...{ name: 'staged', kind: 'flag', group: 'what to scan', commands: scanning },
    help: 'the index: what the next commit would hold',
  },
  {
    ...{ name: 'diff', kind: 'text', value: 'BASE..HEAD', group: 'what to scan' },
    ...{ commands: scanning, help: 'what HEAD brings that BASE has not (... from the merge base)' },
  },
  {
    ...{ name: 'since', kind: 'text', value: 'REF', group: 'what to scan', commands: scanning },
    help: 'REF..HEAD, commit by commit',
  },
  {
    ...{ name: 'history', kind: 'flag', group: 'what to scan', commands: scanning },
    help: "all of HEAD's history",
  },
  {
    ...{ name: 'all', kind: 'flag', group: 'what to scan', commands: scanning },
    help: 'with --history: all refs',
  },
  {
    ...{ name: 'include-ignored', kind: 'flag', group: 'what to scan', commands: scanning },
    help: 'also ignored files of the tree',
  },
  {
    ...{ name: 'archives', kind: 'flag', group: 'what to scan', commands: scanning },
    ...{ input: 'archives', help: 'also files inside zip, tar and gzip archives' },
  },
  {
    ...{ name: 'stdin-name', kind: 'text', value: 'NAME', group: 'what to scan' },
    ...{ commands: ['scan'], help: 'name of the text on standard input', fallback: 'stdin' },
  },
  {
    ...{ name: 'include', kind: 'list', value: 'GLOB', group: 'what to scan' },
    help: 'only these paths',
  },
  {
    ...{ name: 'exclude', kind: 'list', value: 'GLOB', group: 'what to scan' },
    help: 'not these paths',
  },
  {
    ...{ name: 'max-file-size', kind: 'number', value: 'BYTES', group: 'what to scan' },
    ...{ input: 'max-file-size', fallback: '100 MiB' },
    help: 'scan larger files only up to this size; 0 = none',
  },
  {
    ...{ name: 'shard', kind: 'text', value: 'I/N', group: 'what to scan', input: 'shard' },
    ...{ commands: scanning, help: 'only part I of N, by content' },
  },
  {
    ...{ name: 'config', kind: 'text', value: 'FILE', group: 'policy', input: 'config' },
    ...{ help: 'configuration file', fallback: 'watertight.yml' },
  },
  { name: 'no-config', kind: 'flag', group: 'policy', help: 'use no configuration file' },
  {
    ...{ name: 'rule', kind: 'list', value: 'ID', group: 'policy' },
    help: 'only these rules (globs)',
  },
  { name: 'disable', kind: 'list', value: 'ID', group: 'policy', help: 'not these rules (globs)' },
  {
    ...{ name: 'fail-on', kind: 'choice', choices: severityChoices, group: 'policy' },
    ...{ input: 'fail-on', fallback: 'medium', help: 'lowest severity that fails' },
  },
  {
    ...{ name: 'min-confidence', kind: 'text', value: 'high|medium|low|0…1', group: 'policy' },
    ...{ input: 'min-confidence', fallback: 'medium', help: 'lowest confidence that is reported' },
  },
  {
    ...{ name: 'baseline', kind: 'text', value: 'FILE', group: 'policy', input: 'baseline' },
    ...{ help: 'accepted findings', fallback: '.watertight-baseline.json' },
  },
  { name: 'no-baseline', kind: 'flag', group: 'policy', help: 'use no baseline' },
  {
    ...{ name: 'allow-incomplete', kind: 'flag', group: 'policy', input: 'allow-incomplete' },
    help: 'exit 0 although something was not looked at',
  },
  {
    ...{ name: 'schema', kind: 'text', value: 'FILE', group: 'env', input: 'schema' },
    ...{ help: 'schema of the variables', fallback: 'env.schema.yml' },
  },
  {
    ...{ name: 'env', kind: 'text', value: 'NAME', group: 'env', input: 'env' },
    help: 'environment to judge for (production, …)',
  },
  {
    ...{ name: 'format', kind: 'choice', choices: formats, group: 'output', fallback: 'terminal' },
    help: 'what goes to standard output',
  },
  {
    ...{ name: 'report', kind: 'list', value: 'FORMAT=FILE', group: 'output' },
    help: 'a further report into a file',
  },
  { name: 'quiet', kind: 'flag', group: 'output', help: 'only the findings' },
  { name: 'verbose', kind: 'flag', group: 'output', help: 'also what was skipped and dismissed' },
  {
    ...{ name: 'color', kind: 'choice', choices: ['auto', 'always', 'never'], group: 'output' },
    ...{ fallback: 'auto', help: 'colours' },
  },
  {
    ...{ name: 'progress', kind: 'choice', choices: ['auto', 'always', 'never'], group: 'output' },
    ...{ fallback: 'auto', help: 'a progress line for long work' },
  },
  {
    ...{
      name: 'jobs',
      kind: 'number',
      value: 'N',
      group: 'general',
      fallback: 'cores, less the one of git',
    },
    help: 'how many threads a long scan may use',
  },
  {
    ...{ name: 'cwd', kind: 'text', value: 'DIR', group: 'general' },
    help: 'work as if started there',
  },
  {
    ...{ name: 'fix', kind: 'flag', group: 'policy', commands: ['ignore'] },
    help: 'add the missing lines to .gitignore',
  },
  {
    ...{ name: 'check', kind: 'flag', group: 'policy', commands: ['env docs'] },
    help: 'write nothing, fail when the file is stale',
  },
  {
    ...{ name: 'update', kind: 'flag', group: 'policy', commands: ['baseline'] },
    help: 'add new findings to an existing baseline',
  },
  {
    ...{ name: 'reason', kind: 'text', value: 'TEXT', group: 'policy', commands: ['suppress'] },
    help: 'why the finding is accepted',
  },
  {
    ...{ name: 'owner', kind: 'text', value: 'WHO', group: 'policy', commands: ['suppress'] },
    help: 'who answers for it',
  },
  {
    ...{ name: 'expires', kind: 'text', value: 'DATE', group: 'policy', commands: ['suppress'] },
    help: 'last day it holds (2026-12-31)',
  },
  {
    ...{ name: 'output', kind: 'text', value: 'FILE', group: 'output', commands: ['import'] },
    help: 'write it there instead of printing it; never over a file',
  },
  { name: 'help', kind: 'flag', group: 'general', help: 'this text' },
  { name: 'version', kind: 'flag', group: 'general', help: 'the version' },
] as const satisfies readonly OptionSpec[];

export type OptionName = (typeof options)[number]['name'];

/** The options a command knows. */
export function optionsOf(command: Command): readonly OptionSpec[] {
  return options.filter((option: OptionSpec) => option.commands?.includes(command) ?? true);
}
