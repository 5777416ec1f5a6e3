import { diffManifests } from '../env/diff.ts';
import type { Manifest } from '../env/entry.ts';
import { manifestsOf } from '../env/manifests-of.ts';
import { toRootPath } from '../io/workspace.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import { inert } from '../report/neutralise.ts';
import { envKnowledge } from '../run/find-env-problems.ts';
import type { RunCommand } from './command.ts';
import { openEnv } from './env-setting.ts';

/** `watertight env diff A B`: names missing, extra and changed in kind; never values. */
export const runEnvDiff: RunCommand = async (settings, host) => {
  const [a, b, ...more] = settings.operands;
  if (a === undefined || b === undefined || more.length > 0) {
    throw new InputError('env diff takes two files: watertight env diff .env.example .env');
  }
  const { workspace, files, schema } = await openEnv(settings, host);
  const read = (typed: string): Manifest => {
    const path = toRootPath(workspace, typed);
    const manifest = files.readFile(path)
      ? manifestsOf(files, schema, [path]).manifests[0]
      : undefined;
    if (manifest) return manifest;
    throw new InputError(`cannot read '${inert(typed)}': there is no such file below the root`);
  };
  const diff = diffManifests(read(a), read(b), envKnowledge.insecure);
  const lines = [
    ...diff.missing.map((name) => `- ${name}  only in ${a}`),
    ...diff.extra.map((name) => `+ ${name}  only in ${b}`),
    ...diff.changed.map(
      ({ name, before, after }) => `~ ${name}  ${before} in ${a}, ${after} in ${b}`,
    ),
  ];
  const text =
    lines.length === 0
      ? 'the same names, and values of the same kinds'
      : lines.map(inert).join('\n');
  await host.print(`${text}\n`);
  return lines.length === 0 ? exitCodes.clean : exitCodes.findings;
};
