import type { Arguments } from '../config/arguments.ts';
import { commands } from '../config/options.ts';
import { pathExists } from '../io/workspace.ts';
import { InputError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';

/**
 * Without a command word the first operand is a path to check; one that reads like a word and is
 * no path is more likely a command that was mistyped.
 *
 * @throws {InputError} for such a word, with the command that is nearest to it
 */
export function refuseMistypedCommand(args: Arguments, cwd: string): void {
  const [word] = args.operands;
  if (args.named || word === undefined || !/^[a-z][a-z-]{2,}$/i.test(word)) return;
  if (pathExists(cwd, word)) return;
  const words = new Set(commands.map((command) => command.split(' ')[0] ?? command));
  const near = nearest(word.toLowerCase(), words);
  const hint = near ? `did you mean '${near}'?` : "'watertight --help' lists the commands";
  throw new InputError(`unknown command '${word}', and no such path is here: ${hint}`);
}
