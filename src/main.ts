import type { RunCommand } from './commands/command.ts';
import { parseArguments } from './config/arguments.ts';
import type { Command } from './config/options.ts';
import { toSettings } from './config/settings.ts';
import type { Host } from './host.ts';
import { exitCodes, InputError, InputErrors, withPlace } from './model/errors.ts';
import { version } from './version.ts';

/** Where each command lives; only the one that runs is loaded. */
const commandLoaders: Readonly<Record<Command, () => Promise<RunCommand>>> = {
  check: async () => (await import('./commands/check.ts')).runCheck,
  scan: async () => (await import('./commands/check.ts')).runCheck,
  ignore: async () => (await import('./commands/ignore.ts')).runIgnore,
  audit: async () => (await import('./commands/check.ts')).runCheck,
  'env check': async () => (await import('./commands/check.ts')).runCheck,
  'env explain': async () => (await import('./commands/env-explain.ts')).runEnvExplain,
  'env docs': async () => (await import('./commands/env-docs.ts')).runEnvDocs,
  'env init': async () => (await import('./commands/env-init.ts')).runEnvInit,
  'env diff': async () => (await import('./commands/env-diff.ts')).runEnvDiff,
  baseline: async () => (await import('./commands/baseline.ts')).runBaseline,
  suppress: async () => (await import('./commands/suppress.ts')).runSuppress,
  merge: async () => (await import('./commands/merge.ts')).runMerge,
  import: async () => (await import('./commands/import.ts')).runImport,
  rules: async () => (await import('./commands/rules.ts')).runRules,
  explain: async () => (await import('./commands/explain.ts')).runExplain,
  selftest: async () => (await import('./commands/selftest.ts')).runSelftest,
};

/**
 * The program as a function: arguments and a host come in, an exit code goes out.
 *
 * What our user did wrong is told in a line or two without a stack; a bug keeps its stack but
 * ends with the same code, so that no run that broke looks clean.
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  try {
    const args = parseArguments(argv);
    if (args.values.get('version')?.at(-1) === 'true') {
      await host.print(`watertight ${version}\n`);
      return exitCodes.clean;
    }
    if (args.values.get('help')?.at(-1) === 'true') {
      const { helpText } = await import('./config/help.ts');
      await host.print(helpText(args.named ? args.command : null));
      return exitCodes.clean;
    }
    const settings = toSettings(args);
    if (!args.named && args.operands.length > 0) {
      const { refuseMistypedCommand } = await import('./commands/mistyped-command.ts');
      refuseMistypedCommand(args, settings.cwd ?? host.cwd);
    }
    const run = await commandLoaders[args.command]();
    return await run(settings, host);
  } catch (error) {
    tellError(error, host);
    return exitCodes.error;
  }
}

function tellError(error: unknown, host: Host): void {
  if (error instanceof InputErrors) {
    for (const each of error.errors) host.tell(`watertight: ${withPlace(each)}`);
  } else if (error instanceof InputError) {
    host.tell(`watertight: ${withPlace(error)}`);
  } else if (error instanceof Error && error.name === 'GitError') {
    host.tell(`watertight: ${error.message}`);
  } else {
    host.tell(
      'watertight: this is a bug in watertight; nothing was judged. Please report it with:',
    );
    host.tell(error instanceof Error ? (error.stack ?? error.message) : 'an unknown error');
  }
}
