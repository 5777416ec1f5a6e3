import { InputError, InputErrors } from '../model/errors.ts';
import type { Location } from '../model/location.ts';

/** Largest YAML file of ours that is read, in bytes. */
export const maxYamlBytes = 262_144;
/** How many aliases a file may hold: enough for people, too few for an expansion bomb. */
const maxAliases = 50;

/** A YAML file as plain data that still knows where everything stands. */
export interface PlainYaml {
  readonly value: unknown;
  /** Place of the value at `path`; of its key with `part: 'key'`; of the nearest parent if absent. */
  locate(path: readonly PropertyKey[], part?: 'key' | 'value'): Location;
}

/**
 * Reads YAML 1.2 core data: one document, no custom tags, no merge keys, no duplicate keys.
 *
 * The parser is loaded when the first file is read, since most runs read none.
 *
 * @throws {InputErrors} with a place for each problem of the text
 */
export async function readPlainYaml(text: string, path: string): Promise<PlainYaml> {
  if (text.length > maxYamlBytes) {
    throw new InputErrors([
      new InputError(`${path} is larger than ${maxYamlBytes / 1024} KiB: keep it smaller`, {
        path,
      }),
    ]);
  }
  const { LineCounter, isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } =
    await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    merge: false,
    customTags: [],
  });
  const at = (start: number, end: number): Location => {
    const from = lines.linePos(start);
    const to = lines.linePos(end);
    return { path, line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const problems = [...document.errors, ...document.warnings].map((problem) => {
    const place = at(problem.pos[0], Math.max(problem.pos[1], problem.pos[0]));
    return new InputError(`${path}:${place.line}: ${firstLine(problem.message)}`, place);
  });
  let aliases = 0;
  visit(document, {
    Alias() {
      aliases += 1;
    },
  });
  if (aliases > maxAliases) {
    problems.push(
      new InputError(`${path}: more than ${maxAliases} aliases: write them out`, { path }),
    );
  }
  if (problems.length > 0) throw new InputErrors(problems);

  const locate = (steps: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Location => {
    let node: unknown = document.contents;
    let best: unknown = node;
    for (const [index, step] of steps.entries()) {
      if (!isCollection(node)) break;
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
        : undefined;
      const item: unknown = pair ? pair.value : isMap(node) ? undefined : node.items[Number(step)];
      if (pair === undefined && item === undefined) break;
      const last = index === steps.length - 1;
      best = last && part === 'key' && pair ? pair.key : (item ?? pair?.key);
      node = isPair(item) ? item.value : item;
    }
    const range = isNode(best) ? best.range : null;
    return range ? at(range[0], range[1]) : { path };
  };
  return { value: document.toJS({ maxAliasCount: maxAliases }), locate };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
