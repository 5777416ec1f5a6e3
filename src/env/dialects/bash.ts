import { BashReader } from './bash-commands.ts';
import { BashShell } from './bash-shell.ts';
import type { BashCommand, BashList, BashStep } from './bash-tree.ts';
import { BashLineError, BashSyntaxError } from './bash-words.ts';
import { indexOrEnd } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { type MappedText, readUtf8 } from './mapped-text.ts';
import { ReadingBuilder } from './reading-builder.ts';

/**
 * `set -a; . ./.env; set +a` in bash. The file is a script: this reads it and runs none of it.
 *
 * - blanks around `=` make a command of the line, and a blank in a value makes one of its rest;
 * - `$NAME` and `${NAME:-default}` are expanded unless the quotes are single; `$(…)`, arithmetic
 *   and home directories are unknown here;
 * - a backslash takes the next letter as it is; between double quotes it does so for `$`, `` ` ``,
 *   `"`, `\` and a line break only;
 * - a `\r` at the end of a line belongs to the value, a byte order mark to the first name;
 * - what is no syntax refuses the file from that line on; what stood before is set. A command
 *   that does not exist is only passed over.
 */
export const bash: Dialect = {
  id: 'bash',
  title: 'bash 5.2 source',
  read(source, host) {
    const whole = readUtf8(source);
    const mapped = withoutNuls(whole);
    const out = new ReadingBuilder(mapped);
    if (whole.text.length > mapped.text.length + maxNuls && countNuls(whole.text) > maxNuls) {
      return out.refuse('the file holds too many NUL characters', 0);
    }
    const shell = new BashShell(out, host);
    const reader = new BashReader(mapped.text);
    try {
      for (let list = nextLine(reader); list !== null; list = nextLine(reader)) {
        const outcome = runList(list, shell, false);
        if (outcome === 'fatal') {
          return out.refuse('a reference with ? names a variable that has no value', reader.offset);
        }
        if (outcome === 'end') break;
      }
    } catch (error) {
      if (!(error instanceof BashSyntaxError)) throw error;
      return out.refuse(error.message, error.offset);
    }
    return out.reading();
  },
};

function nextLine(reader: BashReader): BashList | null {
  for (;;) {
    try {
      return reader.readLine();
    } catch (error) {
      if (!(error instanceof BashLineError)) throw error;
      reader.skipLine();
    }
  }
}

/** With more of them bash takes the file for a binary one. */
const maxNuls = 256;

function countNuls(text: string): number {
  return text.split('\0').length - 1;
}

/** bash drops NUL characters as it reads, but two in a row end the file for it. */
function withoutNuls(mapped: MappedText): MappedText {
  if (!mapped.text.includes('\0')) return mapped;
  const kept: number[] = [];
  const end = indexOrEnd(mapped.text, '\0\0', 0);
  for (let at = 0; at < end; at += 1) if (mapped.text[at] !== '\0') kept.push(at);
  return {
    text: mapped.text.slice(0, end).replaceAll('\0', ''),
    toSource: (offset) => mapped.toSource(kept[offset] ?? mapped.text.length),
  };
}

/** `bad` drops the rest of the line, `fatal` ends the shell, `end` ends the script. */
type Outcome = 'done' | 'bad' | 'fatal' | 'end';

function runList(list: BashList, shell: BashShell, isMaybe: boolean): Outcome {
  let skips = false;
  for (const step of list) {
    if (step.joint === ';') skips = false;
    let maybe = isMaybe;
    if (step.joint !== ';') {
      const status = shell.status;
      const wants = step.joint === '&&';
      if (status === null) maybe = true;
      else skips = wants !== (status === 0);
    }
    if (skips) continue;
    const outcome = runStep(step, shell, maybe);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

function runStep(step: BashStep, shell: BashShell, isMaybe: boolean): Outcome {
  const [command, ...others] = step.pipeline;
  if (command === undefined) {
    shell.status = step.isInverted ? 1 : 0;
    return 'done';
  }
  // Each part of a pipeline, and what runs in the background, has its own copy of the variables.
  if (others.length > 0 || step.inBackground) {
    shell.status = step.inBackground ? 0 : null;
    return 'done';
  }
  const outcome = runCommand(command, shell, isMaybe);
  if (step.isInverted && shell.status !== null) shell.status = shell.status === 0 ? 1 : 0;
  return outcome;
}

function runCommand(command: BashCommand, shell: BashShell, isMaybe: boolean): Outcome {
  if (command.kind === 'simple') return shell.runSimple(command, isMaybe);
  if (command.kind === 'group') return runList(command.list, shell, isMaybe);
  if (command.kind === 'subshell') {
    shell.status = null;
    return 'done';
  }
  for (const list of 'lists' in command ? command.lists : []) {
    const outcome = runList(list, shell, true);
    if (outcome === 'bad' || outcome === 'fatal') break;
  }
  shell.status = null;
  return 'done';
}
