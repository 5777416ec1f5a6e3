import { type Command, type OptionSpec, optionsOf } from './options.ts';

/** What each command does, in a line. */
const summaries: Readonly<Record<Command, readonly [usage: string, summary: string]>> = {
  check: ['[check] [PATH…]', 'leaks, ignore coverage and env schema: all that applies here'],
  scan: ['scan [PATH…]', 'leaks only; PATH may be - (standard input)'],
  ignore: ['ignore [--fix]', 'would an env file slip into git, an image or a package?'],
  'env check': ['env check [FILE…]', 'env manifests against the schema'],
  'env explain': [
    'env explain [NAME…]',
    'what each consumer reads: name, length, why; never a value',
  ],
  'env docs': [
    'env docs [--check]',
    'write ENVIRONMENT_VARIABLES.md from the schema; `example` and `json-schema` are printed',
  ],
  'env init': ['env init', 'a first env.schema.yml'],
  'env diff': ['env diff A B', 'names missing, extra and changed between two manifests'],
  audit: ['audit', 'whole history, tree, ignore coverage and env'],
  baseline: ['baseline [--update]', "accept today's findings"],
  suppress: ['suppress FINGERPRINT --reason TEXT', 'accept one finding'],
  merge: ['merge REPORT…', 'the reports of --shard runs into one'],
  import: ['import FILE…', "a rival's configuration or baseline into ours"],
  rules: ['rules [--format json]', 'every rule'],
  explain: ['explain RULE', 'what it finds, why it matters, how to fix'],
  selftest: ['selftest', 'the built-in rules against their own examples'],
};

const groups: readonly OptionSpec['group'][] = [
  'what to scan',
  'policy',
  'env',
  'output',
  'general',
];

/** Help for a command, or the overview for null. */
export function helpText(command: Command | null): string {
  const head =
    command === null
      ? [
          'watertight: keeps secrets in and broken environments out',
          '',
          ...Object.values(summaries).map(
            ([usage, text]) => `  watertight ${usage.padEnd(35)} ${text}`,
          ),
        ]
      : [`watertight ${summaries[command][0]}`, `  ${summaries[command][1]}`];
  const known = optionsOf(command ?? 'check');
  const lines = groups.flatMap((group) => {
    const members = known.filter((option) => option.group === group);
    return members.length === 0 ? [] : ['', `${group}:`, ...members.map(optionLine)];
  });
  const exits = '\nexit codes: 0 clean, 1 findings, 2 could not do the work, 3 incomplete';
  return `${[...head, ...lines, exits].join('\n')}\n`;
}

function optionLine(option: OptionSpec): string {
  const value = option.choices?.join('|') ?? option.value;
  const flag = `--${option.name}${value === undefined ? '' : ` ${value}`}`;
  const fallback = option.fallback === undefined ? '' : ` (default: ${option.fallback})`;
  const shown = flag.length > 34 ? `--${option.name} …` : flag;
  const choices = shown === flag ? '' : ` [${value}]`;
  return `  ${shown.padEnd(34)} ${option.help}${choices}${fallback}`;
}
