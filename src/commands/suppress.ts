import { parseConfig } from '../config/config-file.ts';
import { configNames } from '../config/config-names.ts';
import type { Settings } from '../config/settings.ts';
import type { Host } from '../host.ts';
import { namedPath } from '../io/policy-file.ts';
import { openWorkspace, type Workspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import { isGuessable } from '../model/fingerprint.ts';
import { isProofOf, proveSecret } from '../model/proof.ts';
import type { Secret } from '../model/secret.ts';
import type { Judged } from '../policy/apply-policy.ts';
import { decodeText } from '../run/load-config.ts';
import { openScope } from '../run/open-scope.ts';
import { workTreePolicy } from '../run/policy-reader.ts';
import { run } from '../run/run.ts';
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
  const config = bytes ? settings.config : null;
  const tree: Settings = { ...settings, operands: [], config };
  const secrets = await secretsOf(fingerprint, tree, workspace, host);
  if (secrets === null) {
    host.tell(`${fingerprint} names nothing in the tree as it is: the entry may be stale`);
  }
  for (const proof of proofsOf(secrets ?? [], host)) {
    const entry = {
      ...{ fingerprint, reason },
      ...(owner ? { owner } : {}),
      ...(expires ? { expires } : {}),
      ...(proof ? { proof } : {}),
    };
    if (document.has('suppress')) document.addIn(['suppress'], document.createNode(entry));
    else document.set('suppress', document.createNode([entry]));
  }
  const after = String(document);
  await parseConfig(after, file);
  writeFileBelow(workspace.root, settings.config ? namedPath(workspace, file) : file, after);
  await host.print(`${file}: ${fingerprint} is suppressed${expires ? ` until ${expires}` : ''}\n`);
  return exitCodes.clean;
};

/** The secrets of the tree that a fingerprint names; null when it names no finding at all. */
async function secretsOf(
  fingerprint: string,
  tree: Settings,
  workspace: Workspace,
  host: Host,
): Promise<Secret[] | null> {
  const found: Judged[] = [];
  await run(
    {
      ...{ settings: tree, workspace, checks: new Set(['leak', 'ignore', 'env']) },
      openSource: (isIncluded) => openScope(tree, workspace, host, isIncluded),
      ...{ policy: { from: 'worktree' }, job: 'none', pending: [], notices: [] },
      observe: (judged) => {
        found.push(...judged.filter((each) => each.finding.fingerprint === fingerprint));
      },
    },
    host,
  );
  return found.length === 0 ? null : found.flatMap(({ secret }) => secret ?? []);
}

/** A proof for each of the secrets that could be guessed; without such a one a single null. */
function proofsOf(secrets: readonly Secret[], host: Host): (string | null)[] {
  const proofs: string[] = [];
  for (const secret of secrets.filter(isGuessable)) {
    if (proofs.some((proof) => isProofOf(proof, secret))) continue;
    proofs.push(proveSecret(secret, host.randomKey()));
  }
  return proofs.length === 0 ? [null] : proofs;
}

/** A day that is in the calendar: `Date` would take the 31st of February for one in March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
