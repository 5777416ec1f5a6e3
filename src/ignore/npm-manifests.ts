import { minimatch } from 'minimatch';
import type { ReadText } from './ignore-judge.ts';
import { mapInBatches } from './in-batches.ts';
import type { NpmPackage } from './npm-pack-rules.ts';
import { baseNameOf, directoryOf, isInside, joinPath, relativeTo } from './paths.ts';

/** A package.json of the tree with what decides about the files of the package. */
export interface NpmManifest {
  /** Path of the package.json. */
  readonly path: string;
  readonly directory: string;
  /** Name of the package, empty without one. */
  readonly name: string;
  /** True when npm would publish it: it has a name and a version and is not `private`. */
  readonly isPublic: boolean;
  readonly npmPackage: NpmPackage;
}

/**
 * Every readable package.json of a tree, those of installed packages left out.
 *
 * npm knows a workspace by the `workspaces` of a package.json above it: then the ignore files
 * between the two count for the workspace, and the workspace is no part of the package above.
 */
export async function readNpmManifests(
  paths: readonly string[],
  readFile: ReadText,
): Promise<NpmManifest[]> {
  const manifests = await readManifests(paths, readFile);
  const complete: NpmManifest[] = [];
  for (const manifest of manifests) {
    const { path, directory, name, isPublic } = manifest;
    const npmPackage = await packageOf(manifest, manifests, readFile);
    complete.push({ path, directory, name, isPublic, npmPackage });
  }
  return complete;
}

interface Manifest {
  readonly path: string;
  readonly directory: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly files: readonly string[] | null;
  readonly entries: readonly string[];
  readonly workspaces: readonly string[];
}

async function readManifests(paths: readonly string[], readFile: ReadText): Promise<Manifest[]> {
  const own = paths.filter(
    (path) => baseNameOf(path) === 'package.json' && !/(?:^|\/)node_modules\//.test(path),
  );
  const texts = await mapInBatches(own, 16, async (path) => await readFile(path));
  return own.flatMap((path, at) => readManifest(path, texts[at] ?? '') ?? []);
}

function readManifest(path: string, text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // npm refuses such a file, so nothing is published from it.
    return null;
  }
  const fields = asRecord(value);
  const workspaces = Array.isArray(fields['workspaces'])
    ? fields['workspaces']
    : asRecord(fields['workspaces'])['packages'];
  const { name, version, main, browser, bin } = fields;
  return {
    path,
    directory: directoryOf(path),
    name: typeof name === 'string' ? name : '',
    isPublic: typeof name === 'string' && typeof version === 'string' && fields['private'] !== true,
    files: Array.isArray(fields['files']) ? strings(fields['files']) : null,
    entries: strings([
      main,
      browser,
      ...(typeof bin === 'string' ? [bin] : Object.values(asRecord(bin))),
    ]),
    workspaces: Array.isArray(workspaces) ? strings(workspaces) : [],
  };
}

/** Puts a package together with what its workspace root adds. */
async function packageOf(
  manifest: Manifest,
  manifests: readonly Manifest[],
  readFile: ReadText,
): Promise<NpmPackage> {
  const { directory, files, entries } = manifest;
  const root = manifests.find(
    (other) =>
      isInside(directory, other.directory) && other !== manifest && isWorkspace(directory, other),
  );
  return {
    ...{ directory, files, entries },
    outerRules: root ? await outerRules(root.directory, directory, readFile) : [],
    workspaces: manifests
      .filter((other) => other !== manifest && isInside(other.directory, directory))
      .filter((other) => isWorkspace(other.directory, manifest))
      .map((other) => relativeTo(directory, other.directory)),
  };
}

function isWorkspace(directory: string, root: Manifest): boolean {
  const path = relativeTo(root.directory, directory);
  let isIn = false;
  for (const pattern of root.workspaces) {
    const wanted = pattern.replace(/^!/, '').replace(/^\.\//, '').replace(/\/+$/, '');
    if (minimatch(path, wanted)) isIn = !pattern.startsWith('!');
  }
  return isIn;
}

async function outerRules(root: string, directory: string, readFile: ReadText): Promise<string[]> {
  const texts: string[] = [];
  for (const above of [...directoriesFrom(root, directory)]) {
    const text =
      (await readFile(joinPath(above, '.npmignore'))) ??
      (await readFile(joinPath(above, '.gitignore')));
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** Directories from `root` down to the one that holds `directory`. */
function* directoriesFrom(root: string, directory: string): Generator<string> {
  yield root;
  let at = root;
  for (const part of relativeTo(root, directory).split('/').slice(0, -1)) {
    at = joinPath(at, part);
    yield at;
  }
}

function strings(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
