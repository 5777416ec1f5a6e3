import type { Pair } from 'yaml';
import { InputError, InputErrors } from '../../model/errors.ts';
import type { Location } from '../../model/location.ts';
import { TextIndex } from '../text-index.ts';

/** Largest file that is read as data, 256 KiB. */
export const maxDocumentBytes = 256 * 1024;
/** How many values aliases may expand to: enough for reuse, too few for a bomb. */
const maxAliases = 100;

/** A YAML document as plain data, with the place of every key. */
export interface YamlDocument {
  readonly data: unknown;
  /** The key (or list item) at `path`; the nearest one above it that exists. */
  locate(path: readonly PropertyKey[]): Location;
  /** The value at `path`, else as `locate`. */
  locateValue(path: readonly PropertyKey[]): Location;
}

/**
 * Reads YAML 1.2 as plain data: no custom tags, no duplicate keys, one document, bounded aliases.
 *
 * @param name how messages call the file: `env schema`.
 * @throws {InputErrors} with every problem and its place.
 */
export async function readYaml(path: string, text: string, name: string): Promise<YamlDocument> {
  if (new TextEncoder().encode(text).length > maxDocumentBytes) {
    throw new InputErrors([
      new InputError(`the ${name} is larger than 256 KiB; split or shorten it`, { path }),
    ]);
  }
  const { parseDocument, isMap, isScalar, isSeq, isNode, visit } = await import('yaml');
  const index = new TextIndex(path, text);
  const at = (range: readonly number[] | null | undefined): Location =>
    range ? index.location(range[0] ?? 0, range[1] ?? range[0] ?? 0) : index.location(0, 0);
  const problems: InputError[] = [];
  const document = parse();
  for (const problem of [...document.errors, ...document.warnings]) {
    problems.push(new InputError(sentence(problem.code, problem.message), at(problem.pos)));
  }
  const keysOf = new Map<unknown, ReadonlyMap<string, Pair>>();
  visit(document, (_key, node) => {
    if (isMap(node)) keysOf.set(node, indexKeys(node.items));
    if (!isNode(node) || node.tag === undefined || node.tag.startsWith('tag:yaml.org,2002:')) {
      return;
    }
    const message = 'custom tags are not read; remove the tag and write plain data';
    if (problems.every((known) => known.location?.line !== at(node.range).line)) {
      problems.push(new InputError(message, at(node.range)));
    }
  });
  if (problems.length > 0) throw new InputErrors(problems);
  return {
    data: toData(),
    locate: (keys) => find(keys, false),
    locateValue: (keys) => find(keys, true),
  };

  function indexKeys(items: readonly Pair[]): ReadonlyMap<string, Pair> {
    const keys = new Map<string, Pair>();
    for (const item of items) {
      if (!isScalar(item.key)) continue;
      const name = String(item.key.value);
      if (keys.has(name)) {
        problems.push(
          new InputError('this key stands twice; keep one of them', at(item.key.range)),
        );
      }
      keys.set(name, item);
    }
    return keys;
  }

  function parse() {
    try {
      return parseDocument(text, {
        version: '1.2',
        schema: 'core',
        prettyErrors: false,
        // Told below with a set: the parser compares every key with every other.
        uniqueKeys: false,
        merge: false,
        stringKeys: true,
      });
    } catch (error) {
      throw tooDeep(error);
    }
  }

  function toData(): unknown {
    try {
      return document.toJS({ maxAliasCount: maxAliases });
    } catch (error) {
      throw tooDeep(error);
    }
  }

  function tooDeep(error: unknown): unknown {
    // The parser reports alias bombs as ReferenceError and runs out of stack on deep nesting.
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) return error;
    const message = `the ${name} nests too deeply or repeats too many aliases; write it out plainly`;
    return new InputErrors([new InputError(message, { path })]);
  }

  function find(keys: readonly PropertyKey[], wantsValue: boolean): Location {
    let node: unknown = document.contents;
    let place: Location = index.location(0, 0);
    for (const key of keys) {
      if (isMap(node)) {
        const pair = keysOf.get(node)?.get(String(key));
        if (pair === undefined) return place;
        if (isNode(pair.key)) place = at(pair.key.range);
        node = pair.value;
      } else if (isSeq(node) && typeof key === 'number') {
        node = node.items[key];
        if (isNode(node)) place = at(node.range);
      } else return place;
    }
    return wantsValue && isNode(node) ? at(node.range) : place;
  }
}

/** Own sentences for what people meet; the parser's own text for the rest. */
function sentence(code: string, message: string): string {
  const known: Readonly<Record<string, string>> = {
    TAG_RESOLVE_FAILED: 'custom tags are not read; remove the tag and write plain data',
    MULTIPLE_DOCS: 'only one document is read; remove the `---` and what follows',
    TAB_AS_INDENT: 'tabs do not indent in YAML; use spaces',
    BAD_INDENT: 'the indentation does not fit the lines around it',
  };
  return (
    known[code] ?? `this is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
  );
}
