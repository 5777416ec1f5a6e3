import { allRules } from '../catalog.ts';
import { confidenceWord } from '../model/severity.ts';
import type { RunCommand } from './command.ts';

/** `watertight rules`: a line a rule, or all of it as JSON. */
export const runRules: RunCommand = async (settings, host) => {
  if (settings.format === 'json') {
    const rules = allRules.map(({ id, check, title, severity, confidence, since }) => ({
      ...{ id, check, title, severity, confidence, since },
    }));
    await host.print(`${JSON.stringify({ version: 1, rules }, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...allRules.map(({ id }) => id.length));
  const lines = allRules.map(
    ({ id, severity, confidence, title }) =>
      `${id.padEnd(width)}  ${severity.padEnd(8)}  ${confidenceWord(confidence).padEnd(6)}  ${title}`,
  );
  await host.print(`${lines.join('\n')}\n`);
  host.tell(`${allRules.length} rules; 'watertight explain RULE' tells about one`);
  return 0;
};
