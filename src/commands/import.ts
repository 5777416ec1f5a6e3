import { findRule } from '../catalog.ts';
import { parseConfig } from '../config/config-file.ts';
import type { Scope, Settings } from '../config/settings.ts';
import type { Host } from '../host.ts';
import { Draft } from '../import/draft.ts';
import type { Claimable, TreeFiles } from '../import/import-format.ts';
import { formatOf, importable } from '../import/index.ts';
import { type SuppressDraft, writeConfig } from '../import/write-config.ts';
import { namedPath, readNamedFile } from '../io/policy-file.ts';
import { workTreeFiles } from '../io/project-files.ts';
import { openWorkspace, pathExists, type Workspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { exitCodes, InputError } from '../model/errors.ts';
import { isGuessable } from '../model/fingerprint.ts';
import { proveSecret } from '../model/proof.ts';
import type { Secret } from '../model/secret.ts';
import { inert } from '../report/neutralise.ts';
import { count } from '../report/words.ts';
import { buildEngine } from '../run/build-engine.ts';
import { decodeText } from '../run/load-config.ts';
import { openScope } from '../run/open-scope.ts';
import { run } from '../run/run.ts';
import { compileLinear } from '../scan/linear-pattern.ts';
import type { RunCommand } from './command.ts';

/** `watertight import FILE…`: what other scanners were told, as a configuration of ours. */
export const runImport: RunCommand = async (settings, host) => {
  const workspace = openWorkspace(settings.cwd ?? host.cwd, host.signal);
  const { operands, output } = settings;
  if (operands.length === 0) throw new InputError(`import needs a file: one of ${importable}`);
  if (output !== undefined && pathExists(workspace.start, output)) {
    throw new InputError(
      `${output} is there already: choose another --output and join the two by hand`,
    );
  }
  const draft = newDraft();
  for (const typed of operands) await addFile(typed, draft, workspace);
  const accepted = await acceptedToday(draft, settings, workspace, host);
  dropSpelledOut(draft);
  const text = await writeConfig(draft, accepted, operands, inert);
  await parseConfig(text, output ?? 'the result');
  if (output === undefined) await host.print(text);
  else writeFileBelow(workspace.root, namedPath(workspace, output), text);
  for (const line of summary(draft, accepted.length)) host.tell(inert(line));
  return exitCodes.clean;
};

async function addFile(typed: string, draft: Draft, workspace: Workspace): Promise<void> {
  const name = typed.split(/[\\/]/).at(-1) ?? typed;
  const format = await formatOf(name);
  if (!format) {
    throw new InputError(`'${typed}' has a name that import does not know: it reads ${importable}`);
  }
  const bytes = readNamedFile(workspace, typed);
  if (!bytes) throw new InputError(`cannot read '${typed}': there is no such file`);
  await format.convert(decodeText(bytes, typed), typed, draft);
}

function newDraft(): Draft {
  let engine: ReturnType<typeof buildEngine> | undefined;
  return new Draft({
    isBuiltIn: (id) => findRule(id) !== null,
    holdsSecret(text) {
      engine ??= buildEngine({ isEnabled: () => true, custom: [] });
      // As a value under a name that says nothing, and as it stands.
      const bytes = new TextEncoder().encode(`${text}\n`);
      const scan = engine.scan({ path: 'text.txt', bytes, blob: null, truncated: false });
      return (
        scan.leaks.some(({ confidence }) => confidence >= 0.5) ||
        /[A-Za-z0-9+_-]{20,}/.test(mixedRuns(text))
      );
    },
    async compile(source) {
      const pattern = await compileLinear(source);
      return { test: (text) => pattern.search(text, 0) !== null };
    },
  });
}

/** Long runs in which letters and digits alternate often, as they do in keys and not in words. */
function mixedRuns(text: string): string {
  const runs = text.match(/[A-Za-z0-9+_-]{20,}/g) ?? [];
  const changes = (run: string): number => run.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return runs.filter((run) => changes(run) >= 4).join(' ');
}

/** What the claims mean in the files, and where they ask for it in the history, of today. */
async function acceptedToday(
  draft: Draft,
  settings: Settings,
  workspace: Workspace,
  host: Host,
): Promise<SuppressDraft[]> {
  if (draft.claims.length === 0) return [];
  const found = await findAll({ kind: 'tree' }, settings, workspace, host);
  if (workspace.git && draft.claims.some(({ inHistory }) => inHistory)) {
    found.push(...(await findAll({ kind: 'history', all: true }, settings, workspace, host)));
  }
  const files = await filesOfToday(workspace);
  const accepted: { secret: Secret | null; entry: SuppressDraft }[] = [];
  for (const claim of draft.claims) {
    const meaning = claim.meaning(files);
    if (typeof meaning === 'string') {
      draft.left.push(`${claim.label}: ${meaning}`);
      continue;
    }
    const meant = found.filter((each) => meaning(each));
    if (meant.length === 0) draft.left.push(`${claim.label}: it means nothing that is here today`);
    for (const { finding, secret } of meant) {
      const { fingerprint } = finding;
      const isKnown = accepted.some(
        (each) => each.entry.fingerprint === fingerprint && isSame(each.secret, secret),
      );
      if (isKnown) continue;
      const proof =
        secret && isGuessable(secret) ? { proof: proveSecret(secret, host.randomKey()) } : {};
      const reason = draft.holdsSecret(claim.reason) ? 'imported' : claim.reason;
      accepted.push({ secret, entry: { fingerprint, reason, ...proof } });
    }
  }
  return accepted.map(({ entry }) => entry);
}

async function filesOfToday(workspace: Workspace): Promise<TreeFiles> {
  const { tracked, paths, read } = await workTreeFiles(workspace);
  return { paths: workspace.git ? tracked : paths, read };
}

function isSame(a: Secret | null, b: Secret | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

async function findAll(
  scope: Scope,
  settings: Settings,
  workspace: Workspace,
  host: Host,
): Promise<Claimable[]> {
  const plain: Settings = { ...settings, scope, operands: [], config: null, baseline: null };
  const found: Claimable[] = [];
  await run(
    {
      ...{ settings: plain, workspace, checks: new Set(['leak']) },
      openSource: (isIncluded) => openScope(plain, workspace, host, isIncluded),
      ...{ policy: { from: 'worktree' }, job: 'none', pending: [], notices: [] },
      observe: (judged) => {
        found.push(...judged);
      },
    },
    host,
  );
  return found;
}

/** The last wall: no entry is written in which a secret stands, wherever it came from. */
function dropSpelledOut(draft: Draft): void {
  const isSafe = (entry: object, label: string): boolean => {
    if (!draft.holdsSecret(Object.values(entry).flat().join('\n'))) return true;
    draft.left.push(`${label}: a secret stands in it`);
    return false;
  };
  const custom = draft.custom.filter((entry) => isSafe(entry, `rule '${entry.id}'`));
  draft.custom.splice(0, Number.POSITIVE_INFINITY, ...custom);
  const allow = draft.allow.filter((entry, index) => isSafe(entry, `allow entry ${index + 1}`));
  draft.allow.splice(0, Number.POSITIVE_INFINITY, ...allow);
}

function summary({ custom, disable, allow, changed, left }: Draft, accepted: number): string[] {
  const parts = [
    count(custom.length, 'rule'),
    count(disable.size, 'disabled rule'),
    count(allow.length, 'allow entry', 'allow entries'),
    count(accepted, 'accepted finding'),
  ];
  return [
    `watertight: carried over: ${parts.join(', ')}`,
    ...changed.map((line) => `  in another shape: ${line}`),
    ...left.map((line) => `  not carried over: ${line}`),
  ];
}
