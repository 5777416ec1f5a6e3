import type { Location } from '../../model/location.ts';
import type { Entry, Manifest } from '../entry.ts';
import { directoryOf, readText, resolvePath } from '../files.ts';
import type { EnvFinding } from '../finding.ts';
import {
  type Block,
  emptyBlock,
  type ManifestContext,
  manifestFinding,
  referenceEntry,
  startOf,
  toManifests,
  valueEntry,
} from './context.ts';
import { readDotenvManifest } from './dotenv.ts';
import { interpolate } from './interpolate.ts';
import { listOf, type ManifestDocument, mapOf, readManifestYaml, scalarOf } from './yaml.ts';

interface ComposeFile {
  readonly path: string;
  readonly document: ManifestDocument;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Manifests of the services of compose files. Files of one directory are laid over each other in
 * the order given, as `-f a -f b` does.
 *
 * Source: https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
export function readComposeManifests(
  paths: readonly string[],
  context: ManifestContext,
): Manifest[] {
  const findings: EnvFinding[] = [];
  const byDirectory = new Map<string, ComposeFile[]>();
  for (const path of paths) {
    const file = openCompose(path, context, findings);
    if (file === null) continue;
    const directory = directoryOf(path);
    byDirectory.set(directory, [...(byDirectory.get(directory) ?? []), file]);
  }
  const manifests = [...byDirectory.values()].flatMap((files) =>
    toManifests(servicesOf(files, context), 'compose', context),
  );
  const [first, ...rest] = manifests;
  if (first === undefined)
    return toManifests(
      findings.slice(0, 1).map(({ location }) => emptyBlock(location, findings)),
      'compose',
      context,
    );
  return [{ ...first, findings: [...findings, ...first.findings] }, ...rest];
}

function openCompose(
  path: string,
  context: ManifestContext,
  findings: EnvFinding[],
): ComposeFile | null {
  const text = readText(context.files, path);
  if (text === null) return null;
  const { documents, problems } = readManifestYaml(context.yaml, path, text);
  for (const { message, location } of problems) {
    findings.push(
      manifestFinding('env-syntax', path, location, {
        consumer: 'compose',
        problem: message,
        isRefused: true,
      }),
    );
  }
  const document = documents[0];
  return document === undefined ? null : { path, document, data: mapOf(document.data) };
}

function servicesOf(files: readonly ComposeFile[], context: ManifestContext): Block[] {
  const names = new Set(files.flatMap((file) => Object.keys(mapOf(file.data['services']))));
  return [...names].map((name) => serviceBlock(name, files, context));
}

function serviceBlock(
  name: string,
  files: readonly ComposeFile[],
  context: ManifestContext,
): Block {
  const parts = files.filter((file) => Object.hasOwn(mapOf(file.data['services']), name));
  const last = parts.at(-1) ?? files[0];
  const state: ServiceState = {
    entries: new Map(),
    granted: new Set(),
    findings: [],
    isOpen: false,
    below: [],
  };
  for (const file of parts) collectService(file, name, files, context, state, 0);
  const place = last?.document.locate(['services', name]) ?? { path: '' };
  return {
    path: last?.path ?? '',
    entries: state.entries,
    place: startOf(place),
    granted: state.granted,
    consumer: 'compose',
    isOpen: state.isOpen,
    below: state.below,
    findings: state.findings,
  };
}

interface ServiceState {
  readonly entries: Map<string, Entry>;
  readonly granted: Set<string>;
  readonly findings: EnvFinding[];
  readonly below: string[];
  isOpen: boolean;
}

function collectService(
  file: ComposeFile,
  name: string,
  files: readonly ComposeFile[],
  context: ManifestContext,
  state: ServiceState,
  depth: number,
): void {
  const service = mapOf(mapOf(file.data['services'])[name]);
  const at: readonly PropertyKey[] = ['services', name];
  collectExtends(file, service, files, context, state, depth);
  collectEnvFiles(file, service, at, context, state);
  collectEnvironment(file, service, at, context, state);
  collectSecrets(file, service, at, files, state);
}

function collectExtends(
  file: ComposeFile,
  service: Readonly<Record<string, unknown>>,
  files: readonly ComposeFile[],
  context: ManifestContext,
  state: ServiceState,
  depth: number,
): void {
  const spec = service['extends'];
  const target = scalarOf(spec) ?? scalarOf(mapOf(spec)['service']);
  if (target === null || depth > 8) return;
  const named = scalarOf(mapOf(spec)['file']);
  if (named === null) {
    collectService(file, target, files, context, state, depth + 1);
    return;
  }
  const path = resolvePath(directoryOf(file.path), named);
  const other = path === null ? null : openCompose(path, context, state.findings);
  if (other === null) state.isOpen = true;
  else collectService(other, target, files, context, state, depth + 1);
}

function collectEnvFiles(
  file: ComposeFile,
  service: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
  context: ManifestContext,
  state: ServiceState,
): void {
  const spec = service['env_file'];
  const items = Array.isArray(spec) ? spec : spec === undefined || spec === null ? [] : [spec];
  for (const [index, item] of items.entries()) {
    const record = mapOf(item);
    const named = scalarOf(item) ?? scalarOf(record['path']);
    if (named === null) continue;
    const location = file.document.locate([
      ...at,
      'env_file',
      ...(Array.isArray(spec) ? [index] : []),
    ]);
    const path = resolvePath(directoryOf(file.path), named);
    const bytes = path === null || named.includes('$') ? null : context.files.readFile(path);
    const isRequired = record['required'] !== false;
    if (path === null || bytes === null) {
      // An env file with secrets is not in the repository: its names cannot be known here.
      state.isOpen ||= isRequired;
      continue;
    }
    // `format: raw` takes each line as it stands; unset, compose's own reader is used.
    const dialect = context.dialects.find(record['format'] === 'raw' ? 'docker' : 'compose');
    if (dialect === undefined) {
      state.isOpen = true;
      continue;
    }
    state.below.push(path);
    const source = context.dialects.decode(bytes);
    const manifest = readDotenvManifest({
      path,
      source,
      dialects: [dialect],
      role: 'values',
      environment: null,
      partial: true,
      below: [],
    });
    for (const view of manifest.views) {
      if (view.refused) state.findings.push(refusedHere(path, location));
      for (const [name, entry] of view.entries) state.entries.set(name, entry);
    }
  }
}

function refusedHere(path: string, location: Location): EnvFinding {
  const problem = `it cannot be read as env_file (${path})`;
  return manifestFinding('env-syntax', path, location, {
    consumer: 'compose',
    problem,
    isRefused: true,
  });
}

function collectEnvironment(
  file: ComposeFile,
  service: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
  context: ManifestContext,
  state: ServiceState,
): void {
  const spec = service['environment'];
  const beside = dotenvBeside(file.path, context);
  const add = (name: string, written: string | null, location: Location) => {
    if (written === null) {
      const inherited = beside.get(name);
      state.entries.set(name, inherited ?? { name, kind: 'inherited', value: null, location });
      return;
    }
    const { text, open } = interpolate(
      written,
      (each) => beside.get(each)?.value?.reveal() ?? null,
    );
    state.entries.set(
      name,
      open.length > 0 ? referenceEntry(name, location) : valueEntry(name, text, location),
    );
  };
  if (Array.isArray(spec)) {
    for (const [index, item] of spec.entries()) {
      const text = scalarOf(item) ?? '';
      const equals = text.indexOf('=');
      const location = file.document.locate([...at, 'environment', index]);
      add(
        equals === -1 ? text : text.slice(0, equals),
        equals === -1 ? null : text.slice(equals + 1),
        location,
      );
    }
    return;
  }
  for (const [name, value] of Object.entries(mapOf(spec))) {
    add(name, scalarOf(value), file.document.locate([...at, 'environment', name]));
  }
}

/** `.env` beside a compose file: it feeds `${…}`, not the container. */
function dotenvBeside(path: string, context: ManifestContext): ReadonlyMap<string, Entry> {
  const directory = directoryOf(path);
  const beside = directory === '' ? '.env' : `${directory}/.env`;
  const bytes = context.files.readFile(beside);
  const dialect = context.dialects.find('compose');
  if (bytes === null || dialect === undefined) return new Map();
  const manifest = readDotenvManifest({
    path: beside,
    source: context.dialects.decode(bytes),
    dialects: [dialect],
    role: 'values',
    environment: null,
    partial: true,
    below: [],
  });
  return manifest.views[0]?.entries ?? new Map();
}

/** Secrets that a service receives; each must be declared at the top level of one of the files. */
function collectSecrets(
  file: ComposeFile,
  service: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
  files: readonly ComposeFile[],
  state: ServiceState,
): void {
  const declared = new Set(
    [...files, file].flatMap((each) => Object.keys(mapOf(each.data['secrets']))),
  );
  for (const [index, item] of listOf(service['secrets']).entries()) {
    const record = mapOf(item);
    const source = scalarOf(item) ?? scalarOf(record['source']);
    if (source === null) continue;
    const target = scalarOf(record['target']) ?? source;
    state.granted.add(target.startsWith('/') ? target : `/run/secrets/${target}`);
    if (declared.has(source)) continue;
    const location = file.document.locate([...at, 'secrets', index]);
    state.findings.push(
      manifestFinding('env-source-missing', source, location, {
        source: `the top-level secret ${source}`,
      }),
    );
  }
}
