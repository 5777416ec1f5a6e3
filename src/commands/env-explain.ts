import { type Explanation, explain } from '../env/explain.ts';
import { manifestsOf } from '../env/manifests-of.ts';
import { exitCodes } from '../model/errors.ts';
import { inert } from '../report/neutralise.ts';
import { envKnowledge } from '../run/find-env-problems.ts';
import type { RunCommand } from './command.ts';
import { openEnv } from './env-setting.ts';

/** `watertight env explain`: what each consumer reads for each name; never a value. */
export const runEnvExplain: RunCommand = async (settings, host) => {
  const { files, schema } = await openEnv(settings, host);
  const { manifests } = manifestsOf(files, schema, []);
  const rows = explain(manifests, schema, settings.operands, envKnowledge.insecure);
  if (settings.format === 'json') {
    await host.print(`${JSON.stringify({ version: 1, readings: rows }, null, 2)}\n`);
    return exitCodes.clean;
  }
  await host.print(rows.length === 0 ? 'no env files, and no schema\n' : `${table(rows)}\n`);
  return exitCodes.clean;
};

function table(rows: readonly Explanation[]): string {
  const cells = rows.map(({ name, path, consumer, length, kind, why }) => [
    inert(name),
    inert(path),
    consumer ?? '',
    length === null ? 'unset' : `${length} characters`,
    kind,
    inert(why),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
