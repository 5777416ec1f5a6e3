import { compareText } from '../model/finding.ts';
import { isComposeFile } from './candidates.ts';
import { readComposeBuilds } from './compose-builds.ts';
import { type DockerStage, parseDockerfile } from './dockerfile.ts';
import type { IgnoreContext } from './ignore-context.ts';
import { baseNameOf, directoriesAbove, directoryOf, joinPath } from './paths.ts';

/** A Dockerfile in a build context. */
export interface DockerBuild {
  readonly dockerfile: string;
  /** Repository directory whose files the build can copy. */
  readonly context: string;
  /** True when neither Compose nor the place of the Dockerfile says what the context is. */
  readonly isGuessed: boolean;
  readonly stages: readonly DockerStage[];
}

/**
 * Every Dockerfile of the tree with its contexts: those that Compose files name, else its own
 * directory, else the nearest directory above that has what is copied.
 */
export async function readDockerBuilds(context: IgnoreContext): Promise<DockerBuild[]> {
  const { tree } = context;
  const dockerfiles = tree.paths.filter(isDockerfile).sort(compareText);
  if (dockerfiles.length === 0) return [];
  const composed = new Map<string, Set<string>>();
  for (const path of tree.paths.filter(isComposeFile)) {
    const text = await tree.readFile(path);
    for (const { dockerfile, context: directory } of text === null
      ? []
      : await readComposeBuilds(path, text)) {
      const contexts = composed.get(dockerfile) ?? new Set();
      composed.set(dockerfile, contexts.add(directory));
    }
  }
  const builds: DockerBuild[] = [];
  for (const dockerfile of dockerfiles) {
    const text = await tree.readFile(dockerfile);
    if (text === null) continue;
    const stages = parseDockerfile(text);
    const contexts = composed.get(dockerfile);
    const guess = guessContext(context, dockerfile, stages);
    const isGuessed = !contexts && guess !== directoryOf(dockerfile);
    for (const directory of contexts ?? [guess]) {
      builds.push({ dockerfile, context: directory, isGuessed, stages });
    }
  }
  return builds;
}

function isDockerfile(path: string): boolean {
  const name = baseNameOf(path);
  return (
    /^(?:Dockerfile|Containerfile)(?:[._-][\w.-]+)?$|\.(?:dockerfile|Dockerfile|containerfile)$/.test(
      name,
    ) && !/\.(?:dockerignore|containerignore|md|txt|j2|tpl|tmpl|template|erb)$/.test(name)
  );
}

/** The nearest directory, from the Dockerfile's own upwards, that has what is copied. */
function guessContext(
  { index, directories }: IgnoreContext,
  dockerfile: string,
  stages: readonly DockerStage[],
): string {
  const sources = stages.flatMap((stage) => stage.copies.flatMap((copy) => copy.sources));
  const plain = sources.map(cleanSource).filter((source) => !/[*?[$]/.test(source));
  const above = directoriesAbove(dockerfile);
  const found = above.find((directory) =>
    plain.every((source) => {
      if (source === '') return directories.includes(directory);
      return index.kindOf(joinPath(directory, source)) !== null;
    }),
  );
  return found ?? directoryOf(dockerfile);
}

/** A source of `COPY` relative to the context without `./` and slashes at its ends; '' is all of it. */
export function cleanSource(source: string): string {
  const parts = source.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/');
}
