import { toMarkdown } from '../env/schema/write-docs.ts';
import { readPlainFile, toRootPath } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes } from '../model/errors.ts';
import type { RunCommand } from './command.ts';
import { openEnv, requireSchema } from './env-setting.ts';

/** `watertight env docs`: writes the page about the variables, or says that it is stale. */
export const runEnvDocs: RunCommand = async (settings, host) => {
  const { workspace, schema: found } = await openEnv(settings, host);
  const schema = requireSchema(found);
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
    const what = before === null ? 'is missing' : 'is stale';
    await host.print(`${schema.docsFile} ${what}: write it with 'watertight env docs'\n`);
    return exitCodes.findings;
  }
  writeFileBelow(workspace.root, path, text);
  await host.print(`${schema.docsFile} written: ${schema.variables.size} variables\n`);
  return exitCodes.clean;
};
