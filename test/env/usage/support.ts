import { filesOf } from '../../../src/env/index.ts';
import { findUsage, type Usage } from '../../../src/env/usage/find-usage.ts';

/** What one file reads. */
export function usageOf(path: string, text: string): Usage {
  return findUsage(filesOf(new Map([[path, text]])));
}

/**
 * Names that a file reads, in their order: a `?` behind those that have a default, a `~` behind
 * those that are used and not asked for, `A|B` where either will do, `*` for each read whose name
 * is not seen.
 */
export function namesIn(path: string, text: string): string {
  const { names, dynamic } = usageOf(path, text);
  const found = [...names].map(([name, reads]) => {
    if (reads.every(({ isMention }) => isMention)) return `${name}~`;
    const asked = reads.filter(({ isMention }) => !isMention);
    const either = [name, ...(asked[0]?.alternatives ?? [])].join('|');
    return asked.every(({ hasDefault }) => hasDefault) ? `${either}?` : either;
  });
  return [...found.sort(), ...dynamic.map(() => '*')].join(' ');
}
