import type { Pair } from 'yaml';
import { InputError, InputErrors } from '../model/errors.ts';
import type { Location } from '../model/location.ts';
import { TextIndex } from '../model/text-index.ts';
import { readSimpleYaml, type SimpleNode } from './simple-yaml.ts';

/** Largest YAML file of ours that is read, in bytes. */
export const maxYamlBytes = 262_144;
/** How many aliases a file may hold: enough for people, too few for an expansion bomb. */
const maxAliases = 50;

/** A YAML file as plain data that still knows where everything stands. */
export interface PlainYaml {
  readonly value: unknown;
  /** The key (or list item) at `path`; the nearest one above it that exists. */
  locate(path: readonly PropertyKey[]): Location;
  /** The value at `path`, else as `locate`. */
  locateValue(path: readonly PropertyKey[]): Location;
}

/**
 * Reads YAML 1.2 core data: one document, no custom tags, no merge keys, no duplicate keys,
 * bounded aliases.
 *
 * The parser is loaded for the first file that is not simple.
 *
 * @throws {InputErrors} with every problem of the text and its place
 */
export async function readPlainYaml(text: string, path: string): Promise<PlainYaml> {
  if (new TextEncoder().encode(text).length > maxYamlBytes) {
    const limit = `${path} is larger than ${maxYamlBytes / 1024} KiB: keep it smaller`;
    throw new InputErrors([new InputError(limit, { path })]);
  }
  const index = new TextIndex(path, text);
  const simple = readSimpleYaml(text);
  if (simple !== null) return new SimpleDocument(simple, index);
  const { parseDocument, isAlias, isMap, isScalar, isSeq, isNode, visit } = await import('yaml');
  const at = (range: readonly number[] | null | undefined): Location =>
    range ? index.location(range[0] ?? 0, range[1] ?? range[0] ?? 0) : index.location(0, 0);
  const document = orTooDeep(path, () =>
    parseDocument(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      // Told below with a map: the parser compares every key with every other.
      uniqueKeys: false,
      merge: false,
      stringKeys: true,
    }),
  );
  let problems = [...document.errors, ...document.warnings].map(
    ({ code, message, pos }) => new InputError(sentence(code, message), at(pos)),
  );
  const open: InputError[] = [];
  const keysOf = new Map<unknown, ReadonlyMap<string, Pair>>();
  let aliases = 0;
  orTooDeep(path, () =>
    visit(document, (_key, node) => {
      if (isMap(node)) keysOf.set(node, indexKeys(node.items));
      if (isAlias(node)) {
        aliases += 1;
        if (aliases <= maxAliases && node.resolve(document) === undefined) {
          const message = 'this alias names no anchor above it; write the value out';
          problems.push(new InputError(message, at(node.range)));
        }
      }
      const isBracket = (isMap(node) || isSeq(node)) && node.flow === true;
      if (isBracket || (isScalar(node) && /^QUOTE/.test(node.type ?? ''))) {
        const message = unclosedIn(text, node.range);
        if (message !== null) open.push(new InputError(message, at(node.range)));
      }
      if (!isNode(node) || node.tag === undefined || node.tag.startsWith('tag:yaml.org,2002:')) {
        return;
      }
      const place = at(node.range);
      if (problems.every((known) => known.location?.line !== place.line)) {
        problems.push(new InputError(sentence('TAG_RESOLVE_FAILED', ''), place));
      }
    }),
  );
  if (aliases > maxAliases) {
    problems.push(
      new InputError(`${path}: more than ${maxAliases} aliases: write them out`, { path }),
    );
  }
  // The parser says where it missed the end of what is open, which is where the file ends.
  if (open.length > 0) problems = [...open, ...problems.filter((each) => !isMissedEnd(each))];
  if (problems.length > 0) throw new InputErrors(problems);
  return {
    value: orTooDeep(path, () => document.toJS({ maxAliasCount: maxAliases })),
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
          new InputError(
            'this key stands twice, but keys are unique; keep one of them',
            at(item.key.range),
          ),
        );
      }
      keys.set(name, item);
    }
    return keys;
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

/** Simple YAML behind the face of any. */
class SimpleDocument implements PlainYaml {
  readonly value: unknown;
  readonly #root: SimpleNode;
  readonly #index: TextIndex;

  constructor(root: SimpleNode, index: TextIndex) {
    this.value = root.value;
    this.#root = root;
    this.#index = index;
  }

  readonly locate = (keys: readonly PropertyKey[]): Location => this.#find(keys, false);
  readonly locateValue = (keys: readonly PropertyKey[]): Location => this.#find(keys, true);

  #find(keys: readonly PropertyKey[], wantsValue: boolean): Location {
    const at = ({ start, end }: Span): Location => this.#index.location(start, end);
    let node: SimpleNode | undefined = this.#root;
    let place: Span = { start: 0, end: 0 };
    for (const key of keys) {
      if (node?.pairs !== undefined) {
        const pair = node.pairs.get(String(key));
        if (pair === undefined) return at(place);
        place = pair.key;
        node = pair.node;
      } else if (node?.items !== undefined && typeof key === 'number') {
        node = node.items[key];
        place = node ?? place;
      } else return at(place);
    }
    return at(wantsValue && node !== undefined ? node : place);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isMissedEnd({ message }: InputError): boolean {
  return message === sentence('BAD_INDENT', '') || message.includes('missing closing ');
}

const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** What a bracket or a quote lacks that is never closed, null for one that is. */
function unclosedIn(text: string, range: readonly number[] | null | undefined): string | null {
  const [start = 0, end = 0] = range ?? [];
  const sign = text[start] ?? '';
  const closer = closers[sign] ?? sign;
  if (end - start > 1 && text[end - 1] === closer) return null;
  return closer === sign
    ? `this \`${sign}\` has no second one that closes it`
    : `this \`${sign}\` has no \`${closer}\` that closes it`;
}

/** The parser reports alias bombs as ReferenceError and runs out of stack on deep nesting. */
function orTooDeep<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    const message = `${path} nests too deeply or repeats too many aliases: write it out plainly`;
    throw new InputErrors([new InputError(message, { path })]);
  }
}

/** Own sentences for what people meet; the parser's own text for the rest. */
function sentence(code: string, message: string): string {
  const known: Readonly<Record<string, string>> = {
    TAG_RESOLVE_FAILED: 'custom tags are not read; remove the tag and write plain data',
    MULTIPLE_DOCS: 'only one document is read; remove the `---` and what follows',
    TAB_AS_INDENT: 'tabs do not indent in YAML; use spaces',
    BLOCK_AS_IMPLICIT_KEY:
      'a key stands inside a value; quote what holds `: `, and indent keys alike',
    BAD_INDENT: 'the indentation does not fit the lines around it',
  };
  return (
    known[code] ?? `this is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
  );
}
