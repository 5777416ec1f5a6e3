import { type CommitRange, parseCommitRange } from '../model/commit-range.ts';
import { InputError } from '../model/errors.ts';
import type { Severity } from '../model/severity.ts';
import type { Arguments } from './arguments.ts';
import { type Command, type Format, formats, type OptionName, severityChoices } from './options.ts';

/** What is looked at for leaks. */
export type Scope =
  | { readonly kind: 'tree' }
  | { readonly kind: 'staged' }
  | { readonly kind: 'stdin'; readonly name: string }
  | { readonly kind: 'diff' | 'since'; readonly range: CommitRange }
  | { readonly kind: 'history'; readonly all: boolean };

/** A report into a file. */
export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

/** A part of the work: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** Everything that was asked for, typed; undefined where nothing was said. */
export interface Settings {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly scope: Scope;
  readonly includeIgnored: boolean;
  /** Whether archives are opened. */
  readonly archives: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes; 0 = no limit. */
  readonly maxFileSize: number;
  readonly shard: Shard | null;
  /** A path, null for none, undefined to look for one. */
  readonly config: string | null | undefined;
  readonly rule: readonly string[];
  readonly disable: readonly string[];
  readonly failOn: Severity | 'none' | undefined;
  readonly minConfidence: number | undefined;
  readonly baseline: string | null | undefined;
  readonly allowIncomplete: boolean;
  readonly schema: string | undefined;
  readonly env: string | undefined;
  readonly format: Format;
  readonly reports: readonly ReportFile[];
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly progress: 'auto' | 'always' | 'never';
  /** 0 = as many as there are cores. */
  readonly jobs: number;
  readonly cwd: string | undefined;
  readonly fix: boolean;
  readonly checkOnly: boolean;
  readonly update: boolean;
  readonly reason: string | undefined;
  readonly owner: string | undefined;
  readonly expires: string | undefined;
  readonly output: string | undefined;
}

/** GitHub's own limit for a file. */
export const defaultMaxFileSize = 100 * 1024 * 1024;

/**
 * Types the values of a command line.
 *
 * @throws {InputError} for a value outside its range, with what is allowed
 */
export function toSettings(args: Arguments): Settings {
  const read = new Values(args.values);
  refuseOperands(args);
  return {
    command: args.command,
    operands: args.operands,
    scope: toScope(args, read),
    includeIgnored: read.flag('include-ignored'),
    archives: read.flag('archives'),
    include: read.list('include'),
    exclude: read.list('exclude'),
    maxFileSize: read.size('max-file-size') ?? defaultMaxFileSize,
    shard: parseShard(read.text('shard')),
    config: read.flag('no-config') ? null : read.text('config'),
    rule: read.list('rule'),
    disable: read.list('disable'),
    failOn: read.choice('fail-on', severityChoices),
    minConfidence: parseConfidence(read.text('min-confidence'), '--min-confidence'),
    baseline: read.flag('no-baseline') ? null : read.text('baseline'),
    allowIncomplete: read.flag('allow-incomplete'),
    schema: read.text('schema'),
    env: read.text('env'),
    format: read.choice('format', formats) ?? 'terminal',
    reports: read.list('report').map(parseReportFile),
    quiet: read.flag('quiet'),
    verbose: read.flag('verbose'),
    color: read.choice('color', ['auto', 'always', 'never'] as const) ?? 'auto',
    progress: read.choice('progress', ['auto', 'always', 'never'] as const) ?? 'auto',
    jobs: read.size('jobs') ?? 0,
    cwd: read.text('cwd'),
    fix: read.flag('fix'),
    checkOnly: read.flag('check'),
    update: read.flag('update'),
    reason: read.text('reason'),
    owner: read.text('owner'),
    expires: read.text('expires'),
    output: read.text('output'),
  };
}

/** How many words each command takes beside its options; the others take any number of paths. */
const operandLimits: Partial<Readonly<Record<Command, number>>> = {
  ...{ ignore: 0, audit: 0, baseline: 0, rules: 0, selftest: 0, 'env init': 0 },
  ...{ explain: 1, suppress: 1, 'env diff': 2, 'env docs': 1 },
};

function refuseOperands({ command, operands }: Arguments): void {
  const limit = operandLimits[command] ?? Number.POSITIVE_INFINITY;
  const extra = operands[limit];
  if (extra === undefined) return;
  const takes = limit === 0 ? 'no paths' : limit === 1 ? 'one' : `${limit}`;
  const hint = limit === 0 ? 'leave it out, or go elsewhere with --cwd DIR' : 'leave it out';
  throw new InputError(`'${command}' takes ${takes}, so '${extra}' means nothing to it: ${hint}`);
}

class Values {
  readonly #values: Arguments['values'];

  constructor(values: Arguments['values']) {
    this.#values = values;
  }

  list(name: OptionName): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  text(name: OptionName): string | undefined {
    const value = this.list(name).at(-1);
    if (value === '')
      throw new InputError(`option --${name} is empty: give it a value or leave it out`);
    return value;
  }

  flag(name: OptionName): boolean {
    return this.list(name).at(-1) === 'true';
  }

  size(name: OptionName): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^\d{1,15}$/.test(value)) return Number(value);
    throw new InputError(`option --${name} takes a whole number from 0, not '${value}'`);
  }

  choice<T extends string>(name: OptionName, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new InputError(`option --${name} takes one of ${allowed.join(', ')}, not '${value}'`);
  }
}

/**
 * A confidence as a number: `high` is 0.9, `medium` 0.5, `low` 0.
 *
 * @throws {InputError} for anything else that is no number from 0 to 1
 */
export function parseConfidence(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  const words: Readonly<Record<string, number>> = { high: 0.9, medium: 0.5, low: 0 };
  const word = Object.hasOwn(words, value) ? words[value] : undefined;
  const number = word ?? Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InputError(`${name} takes high, medium, low or a number from 0 to 1, not '${value}'`);
}

/** @throws {InputError} unless the text is `i/n` with 1 ≤ i ≤ n ≤ 4096 */
export function parseShard(value: string | undefined): Shard | null {
  if (value === undefined) return null;
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || total === undefined || index < 1 || index > total) {
    throw new InputError(`a shard is I/N with I from 1 to N, not '${value}'`);
  }
  return { index, total };
}

function parseReportFile(value: string): ReportFile {
  const equals = value.indexOf('=');
  const format = formats.find((known) => known === value.slice(0, equals));
  const file = value.slice(equals + 1);
  if (equals > 0 && format && file !== '') return { format, file };
  throw new InputError(
    `option --report takes FORMAT=FILE with a format of ${formats.join(', ')}, not '${value}'`,
  );
}

function toScope(args: Arguments, read: Values): Scope {
  const diff = read.text('diff');
  const since = read.text('since');
  const asked = [
    read.flag('staged') ? '--staged' : null,
    diff === undefined ? null : '--diff',
    since === undefined ? null : '--since',
    read.flag('history') ? '--history' : null,
  ].filter((name) => name !== null);
  if (asked.length > 1) {
    throw new InputError(`${asked.join(' and ')} exclude each other: choose one`);
  }
  if (read.flag('all') && !read.flag('history')) {
    throw new InputError('option --all belongs to --history: add it, or leave --all out');
  }
  if (args.operands.includes('-')) {
    if (args.operands.length > 1 || asked.length > 0) {
      throw new InputError(
        "'-' reads standard input and stands alone: leave the other paths and ranges out",
      );
    }
    return { kind: 'stdin', name: read.text('stdin-name') ?? 'stdin' };
  }
  if (read.flag('staged')) return { kind: 'staged' };
  if (diff !== undefined) return { kind: 'diff', range: parseRange(diff) };
  if (since !== undefined) {
    return { kind: 'since', range: { base: since, head: 'HEAD', isSymmetric: false } };
  }
  if (read.flag('history') || args.command === 'audit') {
    return { kind: 'history', all: read.flag('all') || args.command === 'audit' };
  }
  return { kind: 'tree' };
}

function parseRange(value: string): CommitRange {
  const range = parseCommitRange(value);
  if (range) return range;
  throw new InputError(
    `option --diff takes BASE..HEAD, not '${value}': for example --diff main..HEAD`,
  );
}
