import { InputError } from '../model/errors.ts';
import { parseArguments } from './arguments.ts';
import { type Settings, toSettings } from './settings.ts';

/** One input of the Action. `action.yml` and the README list the same ones, by test. */
export interface InputSpec {
  readonly name: string;
  readonly fallback: string;
  readonly help: string;
}

export const modes = ['auto', 'tree', 'diff', 'history', 'audit', 'env', 'merge'] as const;
export type ActionMode = (typeof modes)[number];

/** Every input, in the order of `action.yml`. */
export const inputs: readonly InputSpec[] = [
  {
    ...{ name: 'mode', fallback: 'auto' },
    help: 'What to look at: auto (by event), tree, diff, history, audit or env; merge joins the reports of parts that paths names.',
  },
  { name: 'paths', fallback: '', help: 'Only these paths, one a line or separated by blanks.' },
  {
    name: 'base',
    fallback: '',
    help: 'Commit or ref to compare with, instead of the one of the event.',
  },
  {
    name: 'head',
    fallback: '',
    help: 'Commit or ref that is judged, instead of the one of the event.',
  },
  { name: 'config', fallback: '', help: 'Configuration file; watertight.yml is found by itself.' },
  {
    name: 'schema',
    fallback: '',
    help: 'Schema of the variables; env.schema.yml is found by itself.',
  },
  { name: 'env', fallback: '', help: 'Environment to judge for, such as production.' },
  {
    ...{ name: 'env-from', fallback: 'files' },
    help: 'Where variables come from: files, job (the environment of this job); several by comma.',
  },
  {
    name: 'fail-on',
    fallback: '',
    help: 'Lowest severity that fails: critical, high, medium, low or none.',
  },
  {
    ...{ name: 'min-confidence', fallback: '' },
    help: 'Lowest confidence that is reported: high, medium, low or a number from 0 to 1.',
  },
  {
    name: 'baseline',
    fallback: '',
    help: 'File of accepted findings; .watertight-baseline.json is found by itself.',
  },
  {
    name: 'allow-incomplete',
    fallback: 'false',
    help: 'Pass although something in range was not looked at.',
  },
  {
    name: 'max-file-size',
    fallback: '',
    help: 'Bytes up to which a file is scanned; 0 means no limit.',
  },
  {
    name: 'archives',
    fallback: 'false',
    help: 'Also scan files inside zip, tar and gzip archives.',
  },
  { name: 'annotations', fallback: 'true', help: 'Annotate the lines of the findings.' },
  { name: 'summary', fallback: 'true', help: 'Write the job summary.' },
  {
    ...{ name: 'comment', fallback: 'auto' },
    help: 'One comment on the pull request: auto (when there are findings), always or never.',
  },
  { name: 'sarif', fallback: '', help: 'Write a SARIF report to this file.' },
  { name: 'json', fallback: '', help: 'Write the JSON report to this file as well.' },
  { name: 'html', fallback: '', help: 'Write an HTML report to this file.' },
  { name: 'shard', fallback: '', help: 'Scan only part I of N, given as I/N.' },
  {
    ...{ name: 'token', fallback: '${{ github.token }}' },
    help: 'Token to fetch missing commits and to comment with.',
  },
  {
    ...{ name: 'verify', fallback: 'false' },
    help: 'Reserved: secrets are never sent anywhere to see whether they still work.',
  },
];

/** The outputs, in the order of `action.yml`: counts, words, ids and paths. */
export const outputs: readonly { readonly name: string; readonly help: string }[] = [
  { name: 'verdict', help: 'clean, findings, incomplete or error.' },
  { name: 'complete', help: 'true when all of the range was looked at.' },
  { name: 'findings', help: 'How many findings there are.' },
  { name: 'new-findings', help: 'How many of them the range brings.' },
  { name: 'leaks', help: 'How many findings are leaks.' },
  { name: 'ignore-problems', help: 'How many are about ignore coverage.' },
  { name: 'env-problems', help: 'How many are about environments.' },
  { name: 'suppressed', help: 'How many findings were suppressed.' },
  { name: 'base', help: 'Commit that the range begins after; empty without a range.' },
  { name: 'head', help: 'Commit that was judged; empty without a range.' },
  { name: 'range', help: 'exact, approximate or none.' },
  { name: 'report', help: 'Path of the JSON report below RUNNER_TEMP.' },
  { name: 'sarif', help: 'Path of the SARIF report, when one was asked for.' },
];

/** The inputs of one step, typed. */
export interface ActionInputs {
  readonly mode: ActionMode;
  readonly base: string | null;
  readonly head: string | null;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly comment: 'auto' | 'always' | 'never';
  readonly sarif: string | null;
  readonly json: string | null;
  readonly html: string | null;
  readonly checksJob: boolean;
  readonly token: string | null;
  /** Everything that the command line knows too. */
  readonly settings: Settings;
}

/**
 * Types the inputs of a step.
 *
 * @param read gives the text of an input, empty when it is not set
 * @throws {InputError} that names the input and what it takes
 */
export function readInputs(read: (name: string) => string): ActionInputs {
  const text = (name: string): string | null => read(name).trim() || null;
  const mode = choice('mode', text('mode') ?? 'auto', modes);
  const sources = (text('env-from') ?? 'files').split(/[\s,]+/);
  for (const source of sources) choice('env-from', source, ['files', 'job'] as const);
  if (flag('verify', text('verify') ?? 'false')) {
    throw new InputError(
      'input verify: this version never sends a secret out to verify it; leave it false',
    );
  }
  const argv = passedOn.flatMap((name) => {
    const value = text(name);
    return value === null ? [] : [`--${name}=${value}`];
  });
  const paths = (text('paths') ?? '').split(/\s+/).filter((path) => path !== '');
  return {
    mode,
    ...{ base: text('base'), head: text('head') },
    annotations: flag('annotations', text('annotations') ?? 'true'),
    summary: flag('summary', text('summary') ?? 'true'),
    comment: choice('comment', text('comment') ?? 'auto', ['auto', 'always', 'never'] as const),
    ...{ sarif: text('sarif'), json: text('json'), html: text('html') },
    checksJob: sources.includes('job'),
    token: text('token'),
    settings: toSettings(parseArguments([...commandOf(mode), ...argv, '--', ...paths])),
  };
}

function commandOf(mode: ActionMode): string[] {
  if (mode === 'env') return ['env', 'check'];
  return [mode === 'audit' || mode === 'merge' ? mode : 'check'];
}

/** Inputs that are options of the command line under the same name. */
const passedOn = [
  ...['config', 'schema', 'env', 'fail-on', 'min-confidence', 'baseline'],
  ...['allow-incomplete', 'max-file-size', 'archives', 'shard'],
];

function flag(name: string, value: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  throw new InputError(`input ${name} takes true or false`);
}

function choice<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new InputError(`input ${name} takes one of ${allowed.join(', ')}`);
}
