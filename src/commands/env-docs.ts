import { environmentNamed } from '../env/environment.ts';
import { environmentNamesOf } from '../env/gather.ts';
import type { EnvSchema } from '../env/index.ts';
import { toMarkdown } from '../env/schema/write-docs.ts';
import { toEnvExample } from '../env/schema/write-example.ts';
import { toJsonSchema } from '../env/schema/write-json-schema.ts';
import { readPlainFile, toRootPath } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import type { RunCommand } from './command.ts';
import { openEnv, requireSchema } from './env-setting.ts';

/** What is printed instead of the page, by the word that asks for it. */
const printed = new Map<string, (schema: EnvSchema, environment: string | null) => string>([
  ['example', toEnvExample],
  [
    'json-schema',
    (schema, environment) => `${JSON.stringify(toJsonSchema(schema, environment), null, 2)}\n`,
  ],
]);

/**
 * `watertight env docs`: writes the page about the variables, or says that it is stale. With
 * `example` or `json-schema` it prints an example file or a JSON Schema instead.
 */
export const runEnvDocs: RunCommand = async (settings, host) => {
  const { workspace, schema: found } = await openEnv(settings, host);
  const schema = requireSchema(found);
  const [what] = settings.operands;
  if (what !== undefined) {
    const print = printed.get(what);
    if (print === undefined) {
      const known = [...printed.keys()].join(' or ');
      throw new InputError(`env docs writes the page, or prints ${known}; '${what}' is neither`);
    }
    const asked = settings.env ?? null;
    const environment = asked && (environmentNamed(asked, environmentNamesOf(schema)) ?? asked);
    await host.print(print(schema, environment));
    return exitCodes.clean;
  }
  const text = toMarkdown(schema);
  // The name comes from a file of the repository: it must not lead out of it.
  const path = toRootPath({ ...workspace, start: workspace.root }, schema.docsFile);
  const bytes = readPlainFile(workspace, path);
  const before = bytes ? new TextDecoder().decode(bytes).replaceAll('\r\n', '\n') : null;
  if (before === text) {
    await host.print(`${schema.docsFile} is current: ${schema.variables.size} variables\n`);
    return exitCodes.clean;
  }
  if (settings.checkOnly) {
    const state = before === null ? 'is missing' : 'is stale';
    await host.print(`${schema.docsFile} ${state}: write it with 'watertight env docs'\n`);
    return exitCodes.findings;
  }
  writeFileBelow(workspace.root, path, text);
  await host.print(`${schema.docsFile} written: ${schema.variables.size} variables\n`);
  return exitCodes.clean;
};
