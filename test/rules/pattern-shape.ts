/**
 * What could make an expression slow, in words; empty when nothing could.
 *
 * A repetition without an upper bound inside another one without, and one of `.` or `\s`, which
 * overlap with what stands beside them, are refused.
 */
export function withLimits(pattern: RegExp): readonly string[] {
  const problems: string[] = [];
  const open: { readonly at: number; unbounded: boolean }[] = [];
  const { source } = pattern;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    if (letter === '\\') at += 1;
    else if (letter === '[') at = classEnd(source, at);
    else if (letter === '(') open.push({ at, unbounded: false });
    else if (letter === ')') {
      const group = open.pop();
      const quantifier = quantifierAt(source, at + 1);
      if (group?.unbounded && isUnbounded(quantifier)) {
        problems.push(`nested repetition at ${group.at}`);
      }
      const outer = open.at(-1);
      if (outer && group?.unbounded) outer.unbounded = true;
      continue;
    }
    const quantifier = quantifierAt(source, at + 1);
    if (!isUnbounded(quantifier)) continue;
    const group = open.at(-1);
    if (group) group.unbounded = true;
    if (source.slice(at - 2, at + 1) === '\\s' || letter === '.') {
      problems.push(`unbounded repetition of anything at ${at}`);
    }
  }
  return problems;
}

function classEnd(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === ']') return at;
  }
  return source.length;
}

function quantifierAt(source: string, at: number): string {
  return /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(source.slice(at, at + 16))?.[0] ?? '';
}

function isUnbounded(quantifier: string): boolean {
  return quantifier === '*' || quantifier === '+' || /^\{\d+,\}$/.test(quantifier);
}
