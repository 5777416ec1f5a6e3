import type { Workspace } from './workspace.ts';

/**
 * Says under which names a file stood before, by the renames of HEAD's history and of the index
 * that left the content as it was, the latest first. git is asked when the first name is wanted.
 */
export function renamesOf({ git }: Workspace): (path: string) => readonly string[] {
  let before: ReadonlyMap<string, readonly string[]> | undefined;
  return (path) => {
    before ??= new Map(git ? readRenames(git) : []);
    const names = new Set([path]);
    for (const name of names) for (const former of before.get(name) ?? []) names.add(former);
    names.delete(path);
    return [...names];
  };
}

type Git = NonNullable<Workspace['git']>;

function readRenames(git: Git): Map<string, string[]> {
  const exact = ['-M100%', '--diff-filter=R', '--name-status', '-z'];
  const staged = git.ask(['diff', '--cached', ...exact, 'HEAD', '--']);
  const past = git.ask(['log', '--format=', ...exact, 'HEAD', '--']);
  const former = new Map<string, string[]>();
  for (const { exitCode, stdout } of [staged, past]) {
    if (exitCode !== 0) continue;
    const fields = stdout.toString('utf8').split('\0');
    // Each rename is three fields: `R100`, the old name, the new name.
    for (let at = 0; at + 2 < fields.length; at += 3) {
      const [from = '', to = ''] = [fields[at + 1], fields[at + 2]];
      former.set(to, [...(former.get(to) ?? []), from]);
    }
  }
  return former;
}
