import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A workflow command as the runner understood it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** What one step left behind. */
export interface StepResult {
  readonly exitCode: number | null;
  /** The log as the runner shows it: without commands, secrets masked. */
  readonly log: string;
  /** Everything that was printed, before masking. */
  readonly raw: string;
  /** Annotations that GitHub would keep: ten of each kind. */
  readonly annotations: readonly Command[];
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly temp: string;
}

export interface StepOptions {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Node that runs the bundle. Default: the one that runs the tests. */
  readonly node?: string;
}

const root = resolve(import.meta.dirname, '..', '..');
/** WATERTIGHT_DIST tries a bundle that lies elsewhere. */
const bundle = join(process.env['WATERTIGHT_DIST'] ?? join(root, 'dist'), 'action.js');
const maxAnnotations = 10;
const maxMessage = 4_096;

/**
 * Runs the shipped bundle as the runner would: its environment, its files, its two grammars of
 * commands, its caps and its masks (actions/runner: ActionCommand.cs, ActionCommandManager.cs).
 */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const temp = mkdtempSync(join(tmpdir(), 'mini-runner-'));
  const file = (name: string): string => {
    const path = join(temp, name);
    writeFileSync(path, '');
    return path;
  };
  const eventPath = join(temp, 'event.json');
  writeFileSync(eventPath, JSON.stringify(options.payload));
  const runnerTemp = join(temp, 'runner-temp');
  mkdirSync(runnerTemp);
  const [output, summary] = [file('output'), file('summary')];
  const inputs = { token: '', ...options.inputs };
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_API_URL: 'http://127.0.0.1:1',
    GITHUB_ENV: file('env'),
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_OUTPUT: output,
    GITHUB_PATH: file('path'),
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_REPOSITORY: 'octo/example',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: options.workspace,
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: runnerTemp,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        value,
      ]),
    ),
    ...options.env,
  };
  const { exitCode, raw } = await spawnNode(
    options.node ?? process.execPath,
    options.workspace,
    env,
  );
  const parsed = parseLog(raw);
  return {
    ...{ exitCode, raw, temp: runnerTemp, ...parsed },
    outputs: { ...parsed.legacyOutputs, ...readOutputs(readFileSync(output, 'utf8')) },
    summary: readFileSync(summary, 'utf8'),
  };
}

function spawnNode(
  node: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ exitCode: number | null; raw: string }> {
  return new Promise((done, fail) => {
    const child = spawn(node, [bundle], { cwd, env });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => pieces.push(data));
    child.stderr.on('data', (data: Buffer) => pieces.push(data));
    child.on('error', fail);
    child.on('close', (exitCode) =>
      done({ exitCode, raw: Buffer.concat(pieces).toString('utf8') }),
    );
  });
}

const known = new Set(
  [
    ...['internal-set-repo-path', 'set-env', 'set-output', 'save-state', 'add-path', 'add-mask'],
    ...[
      'add-matcher',
      'remove-matcher',
      'debug',
      'warning',
      'error',
      'notice',
      'group',
      'endgroup',
    ],
    ...['echo', 'stop-commands'],
  ].map((name) => name.toLowerCase()),
);

/** Reads a log line by line, as the runner does. */
export function parseLog(raw: string): Pick<StepResult, 'log' | 'annotations' | 'commands'> & {
  readonly legacyOutputs: Record<string, string>;
} {
  const commands: Command[] = [];
  const shown: string[] = [];
  const masks: string[] = [];
  const legacyOutputs: Record<string, string> = {};
  let stop: string | null = null;
  for (const line of raw.split(/\r?\n/)) {
    if (stop !== null && line.trim() === `::${stop}::`) {
      stop = null;
      continue;
    }
    const command: Command | null = stop === null ? (parseV2(line) ?? parseV1(line)) : null;
    if (!command) {
      shown.push(line);
      continue;
    }
    commands.push(command);
    if (command.name === 'add-mask')
      masks.push(...command.message.split(/\r?\n/).filter((text) => text.trim() !== ''));
    if (command.name === 'stop-commands') stop = command.message;
    if (command.name === 'set-output')
      legacyOutputs[command.properties['name'] ?? ''] = command.message;
  }
  const log = masks.reduce((text, mask) => text.replaceAll(mask, '***'), shown.join('\n'));
  const annotations = ['error', 'warning', 'notice'].flatMap((kind) =>
    commands
      .filter(({ name }) => name === kind)
      .slice(0, maxAnnotations)
      .map((command) => ({ ...command, message: command.message.slice(0, maxMessage) })),
  );
  return { log, commands, annotations, legacyOutputs };
}

/** `::name key=value,key=value::message` at the start of a line. */
function parseV2(line: string): Command | null {
  const match = /^\s*::([^\s:]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (!match || name === undefined || !known.has(name)) return null;
  const properties = pairs(match[2] ?? '', ',').map(([key, value]) => [
    key,
    decodeCommand(value, true),
  ]);
  return {
    name,
    properties: Object.fromEntries(properties),
    message: decodeCommand(match[3] ?? '', false),
  };
}

/** The older form `##[name key=value;key=value]message`, anywhere in a line. */
function parseV1(line: string): Command | null {
  const match = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (!match || name === undefined || !known.has(name)) return null;
  return {
    name,
    properties: Object.fromEntries(pairs(match[2] ?? '', ';')),
    message: match[3] ?? '',
  };
}

function pairs(text: string, separator: string): [string, string][] {
  return text
    .split(separator)
    .filter((part) => part.includes('='))
    .map((part) => {
      const equals = part.indexOf('=');
      return [part.slice(0, equals).trim(), part.slice(equals + 1)];
    });
}

function decodeCommand(text: string, isProperty: boolean): string {
  const more = isProperty ? text.replaceAll('%3A', ':').replaceAll('%2C', ',') : text;
  return more.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** `name<<DELIMITER`, lines, `DELIMITER`; or `name=value`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name = '', delimiter] = /^([^=]+?)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
