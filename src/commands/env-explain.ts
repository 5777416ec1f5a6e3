import { type Explanation, explain } from '../env/explain.ts';
import type { EnvFinding } from '../env/finding.ts';
import { dialectLibrary } from '../env/index.ts';
import { readOtherManifests } from '../env/manifests/others.ts';
import { manifestsOf } from '../env/manifests-of.ts';
import { envRules } from '../env/rules.ts';
import { exitCodes } from '../model/errors.ts';
import { describeEnv } from '../report/describe-env.ts';
import { inert } from '../report/neutralise.ts';
import { count } from '../report/words.ts';
import { envKnowledge } from '../run/find-env-problems.ts';
import type { RunCommand } from './command.ts';
import { openEnv } from './env-setting.ts';

/** `watertight env explain`: what each consumer reads for each name; never a value. */
export const runEnvExplain: RunCommand = async (settings, host) => {
  const { files, schema } = await openEnv(settings, host);
  const ofFiles = manifestsOf(files, schema, []).manifests;
  const listed = schema && (await readOtherManifests(files, schema, dialectLibrary, null));
  const manifests = [...ofFiles, ...(listed ?? [])];
  const rows = explain(manifests, schema, settings.operands, envKnowledge.insecure);
  const names = new Set(rows.map((row) => row.name));
  const divergences = manifests
    .flatMap((manifest) => manifest.findings)
    .filter(({ ruleId, subject }) => ruleId === 'env-dialect-divergence' && names.has(subject));
  if (settings.format === 'json') {
    const found = divergences.map(({ location, args }) => ({ location, ...args }));
    const answer = { version: 1, readings: rows, divergences: found };
    await host.print(`${JSON.stringify(answer, null, 2)}\n`);
    return exitCodes.clean;
  }
  const text = [table(rows), ...divergences.map(sentence)].join('\n');
  await host.print(rows.length === 0 ? 'no env files, and no schema\n' : `${text}\n`);
  return exitCodes.clean;
};

/** `.env:3 SECRET_KEY is read differently: …`, as the finding says it. */
function sentence({ ruleId, location, args }: EnvFinding): string {
  const { message } = describeEnv(ruleId, args, envRules[ruleId]);
  return `\n${inert(`${location.path}:${location.line ?? 1} ${message}`)}`;
}

function table(rows: readonly Explanation[]): string {
  const cells = rows.map(({ name, path, location, consumer, length, kind, why }) => [
    inert(name),
    inert(location === null ? path : `${location.path}:${location.line ?? 1}`),
    consumer ?? '',
    length === null ? 'unset' : count(length, 'character'),
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
