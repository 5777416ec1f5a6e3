import type { CopyInstruction, DockerStage } from './dockerfile.ts';

/**
 * True when what an instruction copies can be in the image that is built last: its stage is the
 * final one, one that the final one is based on, or one from which a stage that counts copies
 * the directory that holds the file.
 */
export function reachesFinalImage(
  stages: readonly DockerStage[],
  stage: DockerStage,
  copy: CopyInstruction,
): boolean {
  const reached = new Set<DockerStage>();
  const open = stages.slice(-1);
  for (let next = open.pop(); next; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const base = stageNamed(stages, next.base, next);
    if (base) open.push(base);
    for (const { from, sources } of next.stageCopies) {
      const origin = stageNamed(stages, from, next);
      if (origin && (origin !== stage || sources.some((source) => takes(source, copy)))) {
        open.push(origin);
      }
    }
  }
  return reached.has(stage);
}

/** True when a `COPY --from` of `source` takes what lies directly in the copy's destination. */
function takes(source: string, { destination }: CopyInstruction): boolean {
  const path = `/${source.replace(/^\/+|\/+$/g, '')}`.replace(/\/\.$/, '');
  return path === '/' || destination === path || destination.startsWith(`${path}/`);
}

/** Stage by name or by its number, among those before `user`. */
function stageNamed(
  stages: readonly DockerStage[],
  name: string,
  user: DockerStage,
): DockerStage | undefined {
  const before = stages.slice(0, stages.indexOf(user));
  return (
    before.find((stage) => stage.name === name) ??
    (/^\d+$/.test(name) ? before[Number(name)] : undefined)
  );
}
