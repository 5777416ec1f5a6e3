import type { Document, Node } from 'yaml';
import type { Location } from '../../model/location.ts';
import { TextIndex } from '../../model/text-index.ts';

/** Largest manifest that is read, 1 MiB: rendered ones are long. */
const maxBytes = 1024 * 1024;
const maxAliases = 1000;

/** One document of a YAML manifest: data, and where each part of it stands. */
export interface ManifestDocument {
  readonly data: unknown;
  /** Place of the value at `path`, of the nearest part above it when that is not there. */
  locate(path: readonly PropertyKey[]): Location;
}

/** The documents of a manifest, or why it cannot be read. */
export interface ManifestYaml {
  readonly documents: readonly ManifestDocument[];
  readonly problems: readonly { readonly message: string; readonly location: Location }[];
  /** The last line that holds text. */
  readonly end: Location;
}

type Yaml = typeof import('yaml');

/**
 * Reads a YAML file of another tool: several documents, merge keys and unknown tags are fine
 * here, since such tools read them. Aliases and nesting are bounded.
 */
export function readManifestYaml(yaml: Yaml, path: string, text: string): ManifestYaml {
  const index = new TextIndex(path, text);
  const whole = index.location(0, 0);
  if (text.length > maxBytes) {
    const message = 'the file is larger than 1 MiB';
    return { documents: [], problems: [{ message, location: whole }], end: index.end() };
  }
  const problems: { message: string; location: Location }[] = [];
  const documents: ManifestDocument[] = [];
  try {
    const parsed = yaml.parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      merge: true,
      prettyErrors: false,
      uniqueKeys: true,
      logLevel: 'silent',
    });
    for (const document of Array.isArray(parsed) ? parsed : []) {
      for (const { pos, code } of document.errors) {
        const message = code === 'DUPLICATE_KEY' ? 'a key stands twice' : 'this is not valid YAML';
        problems.push({ message, location: index.location(pos[0], pos[1]) });
      }
      if (document.errors.length > 0) continue;
      const data = toData(document);
      if (data === failed) {
        const message = 'an alias or merge key points to no map, or repeats too much';
        problems.push({ message, location: whole });
      } else documents.push({ data, locate: (keys) => locate(yaml, document, index, keys) });
    }
  } catch (error) {
    // Nesting without end runs out of stack; anything else is a bug.
    if (!(error instanceof RangeError)) throw error;
    const message = 'the file nests too deeply';
    problems.push({ message, location: whole });
  }
  return { documents, problems, end: index.end() };
}

const failed = Symbol('failed');

/** Plain data of a document. The library throws plain errors for what an alias does wrong. */
function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    if (error instanceof Error) return failed;
    throw error;
  }
}

function locate(
  yaml: Yaml,
  document: Document,
  index: TextIndex,
  keys: readonly PropertyKey[],
): Location {
  const { isAlias, isMap, isSeq, isNode } = yaml;
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  let best: Node | null = document.contents;
  let node: unknown = best;
  for (const key of keys) {
    const at = resolve(node);
    if (isMap(at)) node = valueIn(at, String(key), 0);
    else if (isSeq(at)) node = at.items[Number(key)];
    else break;
    if (!isNode(node)) break;
    best = node;
  }
  const range = best?.range;
  return range ? index.location(range[0], range[1]) : index.location(0, 0);

  /** The value of a key, in the map itself or in what it merges. */
  function valueIn(map: unknown, key: string, depth: number): unknown {
    if (!isMap(map) || depth > 20) return undefined;
    for (const { key: name, value } of map.items) {
      if (yaml.isScalar(name) && String(name.value) === key) {
        return isNode(value) ? value : name;
      }
    }
    for (const { key: name, value } of map.items) {
      if (!yaml.isScalar(name) || String(name.value) !== '<<') continue;
      const merged = resolve(value);
      const parts = isSeq(merged) ? merged.items : [merged];
      for (const part of parts) {
        const inside = valueIn(resolve(part), key, depth + 1);
        if (inside !== undefined) return inside;
      }
    }
    return undefined;
  }
}

/** The value as a map, empty when it is none. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** The value as a list, empty when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A scalar as the text that a tool passes on, null for maps, lists and nothing. */
export function scalarOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
