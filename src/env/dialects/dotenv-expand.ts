import { hasShellCommand } from './commands.ts';
import type { Dialect, DotenvText, Reading } from './dialect.ts';
import { type Expanded, ExpandWork, expandReferences } from './expand.ts';
import { readUtf8, withLineFeeds } from './mapped-text.ts';
import { findNodeAssignments } from './node-dotenv.ts';
import { ReadingBuilder, type Value } from './reading-builder.ts';
import { refusals } from './refusals.ts';

interface Release {
  /** `$(…)` in a value is run. */
  readonly runsCommands: boolean;
  /** `-` differs from `:-`, and `+` from `:+`; before, only whether a value was empty counted. */
  readonly tellsUnset: boolean;
}

/**
 * npm `dotenv-expand` over npm `dotenv`, as Next, Vite and Nest use it.
 *
 * The quotes are gone by the time it looks, so single quotes protect nothing. `\$` is a dollar
 * sign. Since 1000.0.0 it runs `$(…)`: such a value is unknown here.
 */
export const dotenvExpand: Dialect = {
  id: 'dotenv-expand',
  title: 'dotenv-expand 1000.0.0 over dotenv 18.0.10 (npm)',
  majors: [1000, Number.POSITIVE_INFINITY],
  read: (source, host) => readExpanded(source, host, { runsCommands: true, tellsUnset: true }),
};

/** dotenv-expand 12, which runs nothing. */
export const dotenvExpand12: Dialect = {
  id: 'dotenv-expand@12',
  title: 'dotenv-expand 12.0.3 over dotenv 18.0.10 (npm)',
  majors: [12, 999],
  read: (source, host) => readExpanded(source, host, { runsCommands: false, tellsUnset: false }),
};

function readExpanded(
  source: DotenvText,
  host: ReadonlyMap<string, string>,
  release: Release,
): Reading {
  const mapped = withLineFeeds(readUtf8(source), true);
  const out = new ReadingBuilder(mapped);
  const found = findNodeAssignments(mapped, out);
  // dotenv hands over an object: a name keeps its first place and its last value.
  const written = new Map(found.map(({ name, value }) => [name, value]));
  const known = new Map<string, Value>();
  const work = new ExpandWork();
  for (const [name, value] of inObjectOrder(written)) {
    const expanded = expandOne(value, { known, host, work, release });
    if (expanded === null) {
      const at = found.find((assignment) => assignment.name === name);
      return out.refuse(refusals.endlessReference, at?.written.start ?? 0);
    }
    known.set(name, expanded);
  }
  for (const { name, nameSpan, written: span } of found) {
    out.assign(name, known.get(name) ?? '', nameSpan, span);
  }
  return out.reading();
}

/** Names that are array indices come first, by number, as in every object. */
function inObjectOrder(written: ReadonlyMap<string, string>): Iterable<[string, string]> {
  const indices = [...written.keys()]
    .filter((name) => /^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 4294967295)
    .sort((a, b) => Number(a) - Number(b));
  if (indices.length === 0) return written;
  const first = indices.map((name): [string, string] => [name, written.get(name) ?? '']);
  return [...first, ...[...written].filter(([name]) => !indices.includes(name))];
}

interface Surroundings {
  readonly known: ReadonlyMap<string, Value>;
  readonly host: ReadonlyMap<string, string>;
  readonly work: ExpandWork;
  readonly release: Release;
}

function expandOne(value: string, around: Surroundings): Expanded {
  const { known, host, work, release } = around;
  let isUnknown: Value | null = null;
  const look = (name: string): string | undefined => {
    const found = host.get(name) ?? known.get(name);
    if (typeof found === 'object') isUnknown = found;
    return typeof found === 'object' ? 'x' : found;
  };
  const seen = new Set<string>();
  const expanded = expandReferences(
    value,
    release.tellsUnset
      ? {
          resolve(name, operator, word) {
            const current = look(name);
            if (operator === '-') return current ?? word;
            if (operator === '+') return current === undefined ? '' : word;
            if (operator === ':+') return current ? word : '';
            return current || (operator === ':-' ? word : '');
          },
          isFinal: (text, name) => text === look(name),
        }
      : {
          resolve(name, operator, word) {
            const current = look(name);
            seen.add(value);
            if (operator === ':+' || operator === '+') return current ? word : '';
            return current && !seen.has(current) ? current : word;
          },
          isFinal: (text, name) => {
            seen.add(text);
            // What the environment has of the file's names stands in the place of their values.
            return known.has(name) && text === (host.get(name) || known.get(name));
          },
        },
    work,
  );
  if (isUnknown !== null) return isUnknown;
  if (typeof expanded !== 'string') return expanded;
  if (release.runsCommands && hasShellCommand(expanded)) return { unknown: 'command' };
  return expanded.replaceAll('\\$', '$');
}
