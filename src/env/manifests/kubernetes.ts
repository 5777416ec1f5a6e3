import type { Location } from '../../model/location.ts';
import type { Entry, Manifest } from '../entry.ts';
import { readText } from '../files.ts';
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
import { listOf, type ManifestDocument, mapOf, readManifestYaml, scalarOf } from './yaml.ts';

/** A Secret or ConfigMap, or what will make one: its keys, with values where they are written. */
interface KeySource {
  readonly entries: ReadonlyMap<string, Entry>;
  /** False when keys may be there that the manifests do not show. */
  readonly isComplete: boolean;
}

interface Resource {
  readonly path: string;
  readonly document: ManifestDocument;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: readonly PropertyKey[];
}

type Sources = ReadonlyMap<string, KeySource>;

/**
 * Manifests of the containers in Kubernetes files, with `env`, `envFrom` and `valueFrom` resolved
 * through the Secrets and ConfigMaps of the same files. Nothing is rendered: `${NAME}` and
 * `{{ … }}` in a template are references.
 *
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables
 */
export function readKubernetesManifests(
  paths: readonly string[],
  context: ManifestContext,
): Manifest[] {
  const findings: EnvFinding[] = [];
  const resources: Resource[] = [];
  for (const path of paths) {
    const text = readText(context.files, path);
    if (text === null) continue;
    const { documents, problems } = readManifestYaml(context.yaml, path, text);
    for (const { message, location } of problems) {
      findings.push(
        manifestFinding('env-syntax', path, location, {
          consumer: 'kubectl',
          problem: message,
          isRefused: true,
        }),
      );
    }
    for (const document of documents) resources.push(...resourcesOf(path, document));
  }
  const sources = new Map<string, KeySource>();
  for (const resource of resources) addSource(resource, sources, findings);
  const blocks = resources.flatMap((resource) => containerBlocks(resource, sources));
  const manifests = toManifests(blocks, 'kubernetes', context);
  const [first, ...rest] = manifests;
  if (first !== undefined)
    return [{ ...first, findings: [...findings, ...first.findings] }, ...rest];
  return toManifests(
    findings.slice(0, 1).map(({ location }) => emptyBlock(location, findings)),
    'kubernetes',
    context,
  );
}

/** The resource itself, or the items of a `List`. */
function resourcesOf(path: string, document: ManifestDocument): Resource[] {
  const data = mapOf(document.data);
  if (data['kind'] !== 'List') return [{ path, document, data, at: [] }];
  return listOf(data['items']).map((item, index) => ({
    path,
    document,
    data: mapOf(item),
    at: ['items', index],
  }));
}

function addSource(
  resource: Resource,
  sources: Map<string, KeySource>,
  findings: EnvFinding[],
): void {
  const { data, at } = resource;
  const spec = mapOf(data['spec']);
  const name = scalarOf(mapOf(data['metadata'])['name']) ?? '';
  switch (data['kind']) {
    case 'ConfigMap': {
      const entries = plainEntries(resource, mapOf(data['data']), [...at, 'data']);
      sources.set(`ConfigMap/${name}`, { entries, isComplete: true });
      return;
    }
    case 'Secret': {
      const encoded = decodedEntries(resource, mapOf(data['data']), [...at, 'data'], findings);
      const plain = plainEntries(resource, mapOf(data['stringData']), [...at, 'stringData']);
      sources.set(`Secret/${name}`, { entries: new Map([...encoded, ...plain]), isComplete: true });
      return;
    }
    case 'SealedSecret': {
      const keys = Object.keys(mapOf(spec['encryptedData']));
      sources.set(
        `Secret/${name}`,
        references(resource, keys, [...at, 'spec', 'encryptedData'], true),
      );
      return;
    }
    case 'ExternalSecret': {
      const target = scalarOf(mapOf(spec['target'])['name']) ?? name;
      const keys = listOf(spec['data']).map((item) => scalarOf(mapOf(item)['secretKey']) ?? '');
      // `dataFrom` takes whatever the manager holds: its keys are not in the file.
      const isComplete =
        spec['dataFrom'] === undefined && mapOf(spec['target'])['template'] === undefined;
      sources.set(
        `Secret/${target}`,
        references(resource, keys, [...at, 'spec', 'data'], isComplete),
      );
      return;
    }
    default:
      return;
  }
}

function references(
  resource: Resource,
  keys: readonly string[],
  at: readonly PropertyKey[],
  isComplete: boolean,
): KeySource {
  const location = startOf(resource.document.locate(at));
  return { entries: new Map(keys.map((key) => [key, referenceEntry(key, location)])), isComplete };
}

function plainEntries(
  { document }: Resource,
  data: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(data)) {
    entries.set(key, templateEntry(key, scalarOf(value) ?? '', document.locate([...at, key])));
  }
  return entries;
}

/** `${NAME}`, `$(NAME)` and `{{ … }}` are filled in when the template is rendered. */
function templateEntry(name: string, text: string, location: Location): Entry {
  const isTemplate = /\$\{[A-Za-z_][\w:?.-]*\}|\$\([A-Za-z_]\w*\)|\{\{[^}]*\}\}/.test(text);
  return isTemplate ? referenceEntry(name, location) : valueEntry(name, text, location);
}

function decodedEntries(
  { document }: Resource,
  data: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
  findings: EnvFinding[],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(data)) {
    const location = document.locate([...at, key]);
    const text = scalarOf(value) ?? '';
    const template = templateEntry(key, text, location);
    const decoded = template.kind === 'reference' ? '' : fromBase64(text);
    if (decoded === null) {
      findings.push(
        manifestFinding('env-bad-format', key, location, {
          expected: 'base64 under `data` (plain text goes under `stringData`)',
        }),
      );
    }
    entries.set(
      key,
      template.kind === 'reference' || decoded === null
        ? referenceEntry(key, location)
        : valueEntry(key, decoded, location),
    );
  }
  return entries;
}

function fromBase64(text: string): string | null {
  const plain = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain) || plain.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8').decode(bytes);
}

/** Where the pod's specification stands in each kind of workload. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

function containerBlocks(resource: Resource, sources: Sources): Block[] {
  const podPath = podPaths[scalarOf(resource.data['kind']) ?? ''];
  if (podPath === undefined) return [];
  const pod = mapOf(podPath.reduce<unknown>((value, key) => mapOf(value)[key], resource.data));
  return ['initContainers', 'containers'].flatMap((kind) =>
    listOf(pod[kind]).map((container, index) =>
      containerBlock(
        resource,
        mapOf(container),
        [...resource.at, ...podPath, kind, index],
        sources,
      ),
    ),
  );
}

function containerBlock(
  resource: Resource,
  container: Readonly<Record<string, unknown>>,
  at: readonly PropertyKey[],
  sources: Sources,
): Block {
  const entries = new Map<string, Entry>();
  const findings: EnvFinding[] = [];
  const { document, path } = resource;
  let isOpen = false;
  for (const [index, item] of listOf(container['envFrom']).entries()) {
    const record = mapOf(item);
    const kind = record['secretRef'] === undefined ? 'ConfigMap' : 'Secret';
    const ref = mapOf(record['secretRef'] ?? record['configMapRef']);
    const source = sources.get(`${kind}/${scalarOf(ref['name']) ?? ''}`);
    const location = startOf(document.locate([...at, 'envFrom', index]));
    isOpen ||= source === undefined || !source.isComplete;
    const prefix = scalarOf(record['prefix']) ?? '';
    for (const [key, entry] of source?.entries ?? []) {
      const name = `${prefix}${key}`;
      entries.set(name, {
        ...entry,
        name,
        location: entry.value === null ? location : entry.location,
      });
    }
  }
  for (const [index, item] of listOf(container['env']).entries()) {
    const record = mapOf(item);
    const name = scalarOf(record['name']);
    if (name === null) continue;
    const place = [...at, 'env', index];
    const from = mapOf(record['valueFrom']);
    const ref = from['secretKeyRef'] ?? from['configMapKeyRef'];
    if (record['valueFrom'] === undefined) {
      const text = scalarOf(record['value']) ?? '';
      entries.set(name, templateEntry(name, text, document.locate([...place, 'value'])));
    } else if (ref === undefined)
      entries.set(name, referenceEntry(name, startOf(document.locate(place))));
    else {
      const kind = from['secretKeyRef'] === undefined ? 'ConfigMap' : 'Secret';
      const location = document.locate([
        ...place,
        'valueFrom',
        kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef',
        'key',
      ]);
      const found = resolveKey(name, kind, mapOf(ref), location, sources);
      if ('ruleId' in found) {
        // Told at its cause; that the name is then missing is no second problem.
        findings.push(found);
        entries.set(name, referenceEntry(name, location));
      } else if (found.kind !== 'inherited') entries.set(name, found);
    }
  }
  const place = startOf(document.locate(at));
  return { path, entries, place, granted: null, consumer: null, isOpen, below: [], findings };
}

/** The entry that a key reference gives; a finding when the manifests show that it gives none. */
function resolveKey(
  name: string,
  kind: 'Secret' | 'ConfigMap',
  ref: Readonly<Record<string, unknown>>,
  location: Location,
  sources: Sources,
): Entry | EnvFinding {
  const id = scalarOf(ref['name']) ?? '';
  const key = scalarOf(ref['key']) ?? '';
  const source = sources.get(`${kind}/${id}`);
  const entry = source?.entries.get(key);
  if (entry !== undefined)
    return { ...entry, name, location: entry.value === null ? location : entry.location };
  // What the files do not show may stand in the cluster.
  if (source === undefined || !source.isComplete) return referenceEntry(name, location);
  if (ref['optional'] === true) return { name, kind: 'inherited', value: null, location };
  return manifestFinding('env-source-key-missing', name, location, {
    source: `${kind} ${id}`,
    key,
  });
}
