import { hasShellCommand } from './commands.ts';
import type { Dialect } from './dialect.ts';
import { escapesOf, replaceEscapes } from './escapes.ts';
import { ExpandWork, expandReferences, hasReference } from './expand.ts';
import { readUtf8, withLineFeeds } from './mapped-text.ts';
import { findNodeAssignments, type RawAssignment } from './node-dotenv.ts';
import { ReadingBuilder, type Value } from './reading-builder.ts';
import { refusals } from './refusals.ts';

/**
 * `dotenvx run`, by its package of primitives. It finds assignments as npm dotenv does, then:
 *
 * - `\n`, `\r` and `\t` are escapes between double quotes, `\'` between single ones;
 * - `$NAME`, `${NAME:-default}` and `$(command)` are expanded unless the quotes are single; a
 *   value with a command is unknown here;
 * - a value that begins with `encrypted:` is decrypted where there is a key, and left alone here.
 */
export const dotenvx: Dialect = {
  id: 'dotenvx',
  title: 'dotenvx (@dotenvx/primitives 4.3.0)',
  read(source, host) {
    const mapped = withLineFeeds(readUtf8(source), true);
    const out = new ReadingBuilder(mapped);
    const known = new Map<string, Value>();
    const literals = new Map<string, string>();
    const work = new ExpandWork();
    for (const found of findNodeAssignments(mapped, out)) {
      const { name, nameSpan, written, quote } = found;
      const text = unescapeQuoted(found);
      let value: Value | null = text;
      if (quote === "'") literals.set(name, host.get(name) ?? text);
      else if (!text.startsWith('encrypted:')) {
        value = hasShellCommand(text)
          ? { unknown: 'command' }
          : expand(text, { known, literals, host, work });
      }
      if (value === null) return out.refuse(refusals.endlessReference, written.start);
      known.set(name, value);
      out.assign(name, value, nameSpan, written);
    }
    return out.reading();
  },
};

const doubleEscapes = escapesOf('nrt');
const singleEscapes = escapesOf("'");

function unescapeQuoted({ text, quote }: RawAssignment): string {
  if (quote === '"') return replaceEscapes(text, doubleEscapes);
  return quote === "'" ? replaceEscapes(text, singleEscapes) : text;
}

interface Surroundings {
  readonly known: ReadonlyMap<string, Value>;
  readonly literals: ReadonlyMap<string, string>;
  readonly host: ReadonlyMap<string, string>;
  readonly work: ExpandWork;
}

function expand(text: string, { known, literals, host, work }: Surroundings): Value | null {
  let unknown: Value | undefined;
  const look = (name: string): string | undefined => {
    const found = host.get(name) ?? known.get(name);
    if (typeof found !== 'object') return found;
    unknown = found;
    return 'x';
  };
  const expanded = expandReferences(
    text,
    {
      resolve(name, operator, word) {
        const current = look(name);
        if (operator === '-') return current ?? word;
        if (operator === '+') return current === undefined ? '' : word;
        if (operator === ':+') return current ? word : '';
        return current || (operator === ':-' ? word : '');
      },
      // What stands between single quotes elsewhere is not expanded here either.
      isFinal: (step, name) => step === look(name) || hasReference(literals.get(name) ?? ''),
    },
    work,
  );
  if (unknown !== undefined) return unknown;
  return typeof expanded === 'string' ? expanded.replaceAll('\\$', '$') : expanded;
}
