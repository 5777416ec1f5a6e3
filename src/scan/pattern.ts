import type { Expression } from '../model/leak-rule.ts';

/** A match of a rule's pattern: offsets in the text that was searched, half-open. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  /** The group named `secret`, else the whole match. */
  readonly secretStart: number;
  readonly secretEnd: number;
}

/** An expression that runs in linear time, whatever engine is behind it. */
export interface Pattern {
  /** The match that begins exactly at `at`. */
  matchAt(text: string, at: number): PatternMatch | null;
  /** The first match that begins at `from` or later. */
  search(text: string, from: number): PatternMatch | null;
}

/**
 * Wraps a built-in expression. The copies it needs are compiled when they are first used: most
 * rules of a run never meet their keyword.
 */
export function builtinPattern(expression: Expression): Pattern {
  const flags = (): string => expression.flags.replace(/[dgy]/g, '');
  let sticky: RegExp | undefined;
  let global: RegExp | undefined;
  return {
    matchAt(text, at) {
      sticky ??= new RegExp(expression.source, `${flags()}dy`);
      sticky.lastIndex = at;
      return toMatch(sticky.exec(text));
    },
    search(text, from) {
      global ??= new RegExp(expression.source, `${flags()}dg`);
      global.lastIndex = from;
      return toMatch(global.exec(text));
    },
  };
}

function toMatch(found: RegExpExecArray | null): PatternMatch | null {
  if (!found) return null;
  const start = found.index;
  const end = start + found[0].length;
  const [secretStart, secretEnd] = found.indices?.groups?.['secret'] ?? [start, end];
  return { start, end, secretStart, secretEnd };
}
