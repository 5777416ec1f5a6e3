/** Two revisions by name, for what the second brings that the first has not. */
export interface CommitRange {
  readonly base: string;
  readonly head: string;
  /** True for three dots: from the merge base of the two. */
  readonly isSymmetric: boolean;
}

/**
 * Reads `BASE..HEAD` or `BASE...HEAD` as git writes them; HEAD may be left out, and with it the
 * dots. Null for a text without a base, with two ranges, or with what git would take for an option.
 */
export function parseCommitRange(text: string): CommitRange | null {
  const [, base = '', dots = '..', head = ''] = /^(.*?)(?:(\.{2,3})(.*))?$/s.exec(text) ?? [];
  if (base === '' || head.includes('..')) return null;
  if (base.startsWith('-') || head.startsWith('-')) return null;
  return { base, head: head === '' ? 'HEAD' : head, isSymmetric: dots === '...' };
}
