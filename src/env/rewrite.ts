import type { Dialect } from './dialects/dialect.ts';

/** A way to write a value in an env file. */
export interface Rewrite {
  /** Behind "written with …". */
  readonly title: string;
  /** The value as it stands behind `NAME=`. */
  write(value: string): string;
}

/** Ways to write a value, the plainest first. */
const rewrites: readonly Rewrite[] = [
  { title: 'single quotes', write: (value) => `'${value}'` },
  { title: 'double quotes', write: (value) => `"${value}"` },
  { title: 'no quotes', write: (value) => value },
  {
    title: 'double quotes and a backslash before each $',
    write: (value) => `"${withBackslashes(value, /\$/g)}"`,
  },
  {
    title: 'double quotes and a backslash before each ", \\ and $',
    write: (value) => `"${withBackslashes(value, /["\\$]/g)}"`,
  },
  {
    title: 'double quotes and a backslash before each ", \\, $ and `',
    write: (value) => `"${withBackslashes(value, /["\\$`]/g)}"`,
  },
  {
    title: 'single quotes and a backslash before each $',
    write: (value) => `'${withBackslashes(value, /\$/g)}'`,
  },
  { title: 'backticks', write: (value) => `\`${value}\`` },
  {
    title: 'double quotes, a \\n for each line break and a backslash before each ", \\ and $',
    write: (value) => `"${withBackslashes(value, /["\\$]/g).replaceAll('\n', '\\n')}"`,
  },
];

function withBackslashes(value: string, letters: RegExp): string {
  return value.replace(letters, '\\$&');
}

/**
 * The plainest way to write `value` that every one of the readers reads back as it is, with lines
 * before and behind it left whole; null when there is none.
 */
export function findRewrite(
  name: string,
  value: string,
  dialects: readonly Dialect[],
): Rewrite | null {
  const surroundings = [new Map<string, string>(), everyNameIn(value)];
  const isReadBack = (dialect: Dialect, text: string): boolean => {
    const source = { bytes: new TextEncoder().encode(text), text, encoding: 'utf-8' as const };
    return surroundings.every((host) => {
      const { assignments, refusal } = dialect.read(source, host);
      const found = assignments.map((each) => `${each.name}=${each.value?.reveal() ?? ''}`);
      const wanted = [`${before}=1`, `${name}=${value}`, `${behind}=1`];
      return refusal === null && found.join('\0') === wanted.join('\0');
    });
  };
  const before = `${name}_BEFORE`;
  const behind = `${name}_BEHIND`;
  const works = rewrites.find(({ write }) => {
    const text = `${before}=1\n${name}=${write(value)}\n${behind}=1\n`;
    return dialects.every((dialect) => isReadBack(dialect, text));
  });
  return works ?? null;
}

/**
 * Surroundings in which everything in the value that could be a name has a value: a reader that
 * leaves references to unset names alone is asked about set ones too.
 */
function everyNameIn(value: string): ReadonlyMap<string, string> {
  return new Map((value.match(/[\w.]+/g) ?? []).map((name) => [name, 'set']));
}
