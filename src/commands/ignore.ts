import { type IgnoreEdit, planIgnoreFix } from '../ignore/plan-ignore-fix.ts';
import { readPolicyFile } from '../io/policy-file.ts';
import { workTreeFiles } from '../io/project-files.ts';
import { openWorkspace, type Workspace } from '../io/workspace.ts';
import { writeFileBelow } from '../io/write-file.ts';
import { judgeOf, toIgnoreTree } from '../run/find-ignore-problems.ts';
import { runCheck } from './check.ts';
import type { RunCommand } from './command.ts';

/** `watertight ignore`: coverage; with `--fix` it first adds the lines that are missing. */
export const runIgnore: RunCommand = async (settings, host) => {
  if (settings.fix) {
    const workspace = openWorkspace(settings.cwd ?? host.cwd, host.signal);
    const files = await workTreeFiles(workspace);
    const edits = await planIgnoreFix(toIgnoreTree(files, judgeOf(workspace, files)));
    for (const edit of edits) {
      applyEdit(workspace, edit);
      host.tell(edit.diff.trimEnd());
    }
    if (edits.length === 0) host.tell('watertight: the ignore files cover every env file already');
  }
  return runCheck(settings, host);
};

/** Appends to what stands on disk, byte for byte, so that nothing else can change. */
function applyEdit(workspace: Workspace, edit: IgnoreEdit): void {
  const before = readPolicyFile(workspace, edit.path) ?? new Uint8Array();
  writeFileBelow(workspace.root, edit.path, Buffer.concat([before, Buffer.from(edit.append)]));
}
