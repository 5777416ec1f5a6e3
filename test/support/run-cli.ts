import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fill } from '../../src/model/fill.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** The shipped bundle; another build of it can be named for a trial. */
export const bundle = join(process.env['WATERTIGHT_DIST'] ?? join(root, 'dist'), 'cli.js');

/** What one run of the command left behind. */
export interface CliResult {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd: string;
  /** Handed to standard input, which is empty otherwise. */
  readonly input?: string | Uint8Array;
  /** Beside, or instead of, the few variables that every run gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Flags of Node itself. */
  readonly nodeArgs?: readonly string[];
  /** Told once when the process has started. */
  readonly onStart?: (child: { kill(signal: NodeJS.Signals): boolean }) => void;
}

/** Keys that tests plant. No output of any run may hold eight characters of one in a row. */
export const planted = {
  stripe: `sk_live_${fill(48, 'base62', 3)}`,
  /** Differs from the first in every eight characters. */
  otherStripe: `sk_live_${fill(48, 'base62', 77)}`,
  /** A value that only the generic rules know. */
  password: fill(20, 'base62', 11),
} as const;

/** A line with the first planted key. */
export const leakyLine = `const client = stripe("${planted.stripe}");\n`;
export const otherLeakyLine = `const other = stripe("${planted.otherStripe}");\n`;
/** A line that only the generic rules look at. */
export const passwordLine = `db_password = "${planted.password}"\n`;

/** The environment that a run gets: nothing of the machine's own but the way to git. */
export const cliEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
};

/**
 * Runs `node dist/cli.js` as a user would.
 *
 * @throws {Error} when the output of the run holds a part of a planted key.
 */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const { cwd, env = {}, nodeArgs = [], input = '', onStart } = options;
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [...nodeArgs, bundle, ...args], {
      cwd,
      env: { ...cliEnvironment, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    child.on('error', fail);
    // A run that refuses its options never reads what it is given.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    if (onStart) child.once('spawn', () => onStart(child));
    child.on('close', (code) => {
      const [out, err] = [stdout, stderr].map((parts) => Buffer.concat(parts).toString('utf8'));
      const result = { code, stdout: out ?? '', stderr: err ?? '' };
      const leak = leakIn(`${result.stdout}\n${result.stderr}`);
      if (leak) fail(new Error(`the output of '${args.join(' ')}' holds a part of ${leak}`));
      else settle(result);
    });
  });
}

/** The same with `--format json`, and the report as data. */
export async function runJson(args: readonly string[], options: CliOptions) {
  const result = await runCli(['--format', 'json', ...args], options);
  if (result.stdout === '') throw new Error(`no report: ${result.stderr}`);
  return { ...result, report: JSON.parse(result.stdout) };
}

/** Rule and place of each finding, for tests about which ones there are. */
export function placesOf(findings: readonly JsonPlace[]): string[] {
  return findings.map(({ ruleId, location }) =>
    [ruleId, location.path, ...(location.line === undefined ? [] : [location.line])].join(' '),
  );
}

interface JsonPlace {
  readonly ruleId: string;
  readonly location: { readonly path: string; readonly line?: number };
}

function leakIn(text: string): string | undefined {
  for (const [name, value] of Object.entries(planted)) {
    const random = value.slice(value.lastIndexOf('_') + 1);
    for (let at = 0; at + 8 <= random.length; at += 1) {
      if (text.includes(random.slice(at, at + 8))) return `planted.${name}`;
    }
  }
  return undefined;
}
