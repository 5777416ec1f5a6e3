import { parseConfig } from '../config/config-file.ts';
import { configNames } from '../config/config-names.ts';
import { namedPath } from '../io/policy-file.ts';
import { openWorkspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import { decodeText } from '../run/load-config.ts';
import { workTreePolicy } from '../run/policy-reader.ts';
import type { RunCommand } from './command.ts';

/** `watertight suppress`: adds one finding to the configuration, keeping what stands there. */
export const runSuppress: RunCommand = async (settings, host) => {
  const [fingerprint] = settings.operands;
  if (fingerprint === undefined || !/^wt1:[0-9a-f]{32}$/.test(fingerprint)) {
    throw new InputError(
      'suppress needs a fingerprint (wt1: and 32 hex digits): the JSON report names them',
    );
  }
  const { reason, owner, expires } = settings;
  if (reason === undefined) {
    throw new InputError('suppress needs --reason TEXT: the next reader must be able to judge it');
  }
  if (expires !== undefined && !isDay(expires)) {
    throw new InputError(`--expires takes a day such as 2026-12-31, not '${expires}'`);
  }
  const workspace = openWorkspace(settings.cwd ?? host.cwd, host.signal);
  const read = workTreePolicy(settings, workspace);
  const names = settings.config ? [settings.config] : configNames;
  const file = names.find((name) => read(name) !== null) ?? names[0] ?? '';
  const bytes = read(file);
  const before = bytes ? decodeText(bytes, file) : 'version: 1\n';
  const { data } = await parseConfig(before, file);
  if (data.suppress.some((entry) => entry.fingerprint === fingerprint)) {
    throw new InputError(`${file} suppresses ${fingerprint} already: change that entry`);
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(before);
  if (!document.has('version')) document.set('version', 1);
  const entry = {
    fingerprint,
    reason,
    ...(owner ? { owner } : {}),
    ...(expires ? { expires } : {}),
  };
  if (document.has('suppress')) document.addIn(['suppress'], document.createNode(entry));
  else document.set('suppress', document.createNode([entry]));
  const after = String(document);
  await parseConfig(after, file);
  writeFileBelow(workspace.root, settings.config ? namedPath(workspace, file) : file, after);
  await host.print(`${file}: ${fingerprint} is suppressed${expires ? ` until ${expires}` : ''}\n`);
  return exitCodes.clean;
};

/** A day that is in the calendar: `Date` would take the 31st of February for one in March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
