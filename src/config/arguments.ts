import { InputError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import {
  type Command,
  commands,
  type OptionName,
  type OptionSpec,
  options,
  optionsOf,
} from './options.ts';

/** What was typed, not yet judged: values by option, and the words that are no option. */
export interface Arguments {
  readonly command: Command;
  /** False when no command word was typed. */
  readonly named: boolean;
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/**
 * Reads a command line (without node and the script).
 *
 * A long option takes `--x V` or `--x=V`; `--` ends the options.
 *
 * @throws {InputError} for an unknown command or option, with the nearest one, and for an option
 *   without the value that it needs
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { command, named, rest } = takeCommand(argv);
  const known = new Map<string, OptionSpec>(optionsOf(command).map((spec) => [spec.name, spec]));
  const values = new Map<OptionName, string[]>();
  const operands: string[] = [];
  const words = [...rest];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--') {
      operands.push(...words);
      break;
    }
    if (word === '-h') word = '--help';
    if (word === '-V') word = '--version';
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const { spec, inline } = takeOption(word, known, command);
    const value = spec.kind === 'flag' ? flagValue(spec, inline) : (inline ?? words.shift());
    if (value === undefined) {
      throw new InputError(
        `option --${spec.name} needs a value: --${spec.name} ${spec.value ?? 'VALUE'}`,
      );
    }
    const name = spec.name as OptionName;
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { command, named, operands, values };
}

function takeOption(
  word: string,
  known: ReadonlyMap<string, OptionSpec>,
  command: Command,
): { spec: OptionSpec; inline: string | undefined } {
  const equals = word.indexOf('=');
  const name = word.replace(/^--?/, '').replace(/=.*$/s, '');
  const spec = word.startsWith('--') ? known.get(name) : undefined;
  if (!spec) {
    const near = nearest(name, known.keys());
    const hint = near ? `did you mean --${near}?` : `'watertight ${command} --help' lists them`;
    throw new InputError(`unknown option ${word.replace(/=.*$/s, '')} for '${command}': ${hint}`);
  }
  return { spec, inline: equals === -1 ? undefined : word.slice(equals + 1) };
}

function flagValue(spec: OptionSpec, inline: string | undefined): string {
  if (inline === undefined || inline === 'true') return 'true';
  if (inline === 'false') return 'false';
  throw new InputError(`option --${spec.name} takes no value`);
}

/** Takes the command out of the words: the first word that is neither an option nor its value. */
function takeCommand(argv: readonly string[]): {
  command: Command;
  named: boolean;
  rest: readonly string[];
} {
  const at = firstOperand(argv);
  const [first, second] = argv.slice(at);
  const without = (count: number): string[] => [...argv.slice(0, at), ...argv.slice(at + count)];
  const known = (word: string): Command | undefined => commands.find((command) => command === word);
  if (first === 'env') {
    if (second === undefined || second.startsWith('-')) {
      return { command: 'env check', named: true, rest: without(1) };
    }
    const command = known(`env ${second}`);
    if (command) return { command, named: true, rest: without(2) };
    const words = commands.filter((each) => each.startsWith('env '));
    const near = nearest(`env ${second}`, words);
    const hint = near ? `did you mean '${near}'?` : `one of ${words.join(', ')}`;
    throw new InputError(`unknown command 'env ${second}': ${hint}`);
  }
  const command = first === undefined ? undefined : known(first);
  if (command) return { command, named: true, rest: without(1) };
  return { command: 'check', named: false, rest: argv };
}

function firstOperand(argv: readonly string[]): number {
  const withValue = new Set<string>(
    options.filter(({ kind }) => kind !== 'flag').map(({ name }) => `--${name}`),
  );
  let at = 0;
  while (at < argv.length && (argv[at] ?? '').startsWith('-') && argv[at] !== '--') {
    at += withValue.has(argv[at] ?? '') ? 2 : 1;
  }
  return at;
}
