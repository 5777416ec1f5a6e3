import type { UnknownValue } from './reading-builder.ts';

/** What the expansion of one value came to: a text, a value nobody can tell; null without end. */
export type Expanded = string | UnknownValue | null;

/** How an expander of the dotenv family reads one reference. */
export interface ExpandRules {
  /** The value that stands for a reference with this name, operator and word. */
  resolve(name: string, operator: string | null, word: string): string;
  /** True when the text that a step gave is final although references may be left in it. */
  isFinal(text: string, name: string): boolean;
}

const reference = /(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/;

/** How much text the steps of all values of one file may go over. */
const maxWork = 50_000_000;

/** The allowance of one file. */
export class ExpandWork {
  #left = maxWork;

  spend(count: number): boolean {
    this.#left -= count;
    return this.#left >= 0;
  }
}

/**
 * Expands `$NAME` and `${NAME}` as dotenv-expand and dotenvx do: one reference at a time, from
 * the left, over the text as it is after each step, until none is left.
 *
 * What is replaced is the first text that looks like the reference, escaped or not, and `$&`,
 * `$$` and the like in a value keep the meaning that they have for `String.prototype.replace`.
 */
export function expandReferences(value: string, rules: ExpandRules, work: ExpandWork): Expanded {
  let text = value;
  const seen = new Set<string>();
  for (let steps = 0; ; steps += 1) {
    const match = reference.exec(text);
    if (match === null) return text;
    const [template, braced, plain] = match;
    const { name, operator, word } = splitExpression(braced ?? plain ?? '');
    const next = text.replace(template, rules.resolve(name, operator, word));
    if (!work.spend(text.length + next.length + 64)) return { unknown: 'machine' };
    if (rules.isFinal(next, name)) return next;
    // After a while only: a step may well leave the text as it was and get on at the next.
    if (steps > 100 && seen.has(next)) return null;
    // Every reference of the value is long gone: what is replaced now brings itself back.
    if (steps > value.length + 300) return null;
    if (steps > 100 && next.length < 4096) seen.add(next);
    text = next;
  }
}

function splitExpression(expression: string): {
  name: string;
  operator: string | null;
  word: string;
} {
  const operator = /:\+|\+|:-|-/.exec(expression)?.[0] ?? null;
  // Without an operator they split at the word `null`, which is what it is turned into.
  const [name = '', ...words] = expression.split(operator ?? 'null');
  return { name, operator, word: words.join(operator ?? 'null') };
}

/** True when a text holds a reference or something much like one. */
export function hasReference(text: string): boolean {
  return /\$\{[^}]+\}|\$[A-Za-z_][A-Za-z0-9_]*/.test(text);
}
