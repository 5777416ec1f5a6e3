import { inert } from './neutralise.ts';

/** `1 file`, `2 files`; thousands are grouped by a comma. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** A whole number with a comma between thousands, in every locale. */
export function grouped(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `a`, `a and b`, `a, b and 3 more`; `total` counts items that are not at hand too. */
export function listed(items: readonly string[], most = 4, total = items.length): string {
  const shown = total > most ? items.slice(0, most - 1) : items;
  const rest = total - shown.length;
  const parts = rest > 0 ? [...shown, `${grouped(rest)} more`] : [...shown];
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/** A foreign name as it stands in a sentence: in backticks, harmless. */
export function named(name: string): string {
  return `\`${inert(name).replaceAll('`', "'")}\``;
}

/** `512 bytes`, `34 kB`, `1.5 MB`; powers of 1000. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)} ${units[unit]}`;
}

/** `85 ms`, `1.2 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How many items share each key, in the order in which the keys first appear. */
export function tally<K extends string>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** `2 binary, 1 symlink`. */
export function tallied(keys: Iterable<string>): string {
  return [...tally(keys)].map(([key, number]) => `${grouped(number)} ${key}`).join(', ');
}

/** `src/a.ts:3:12`, harmless; the path alone when the file as a whole is meant. */
export function place(location: {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}): string {
  const { path, line, column } = location;
  return inert([path, line, line === undefined ? undefined : column].filter(isGiven).join(':'));
}

function isGiven(part: string | number | undefined): boolean {
  return part !== undefined;
}
