import type { ValueSpan } from './values.ts';

const marks = /["'\s]{0,8}[:=][\s:='"]{2,100}(?=[A-Za-z0-9_@/])/y;
const token = /[^\s"'`,;:=<>]{16,400}/y;
const onlyMarks = /^[\s:='"]*$/;

/** True for a value that is nothing but marks: the real one stands behind them. */
export function isOnlyMarks(text: string): boolean {
  return onlyMarks.test(text);
}

/**
 * A random value behind a heap of signs, quotes and blanks: `key : : "x"`, `token == '=  x`. What
 * typing errors, broken exports and templates leave; only what looks like a key counts there.
 *
 * @param at where the name ends
 */
export function readBehindMarks(text: string, at: number): ValueSpan | null {
  marks.lastIndex = at;
  const found = marks.exec(text);
  if (!found) return null;
  const start = at + found[0].length;
  token.lastIndex = start;
  const value = token.exec(text)?.[0] ?? '';
  const digits = value.replace(/\D/g, '').length;
  if (digits < 4 || digits === value.length) return null;
  const end = start + value.length;
  return { start, end, quote: '', inList: false, wrapped: false, isDefault: false, isBytes: false };
}
