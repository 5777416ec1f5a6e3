/**
 * An example as it may be shown: long runs are cut down to their beginning, so that a scanner
 * that reads the page, ours included, finds nothing in it.
 */
export function redactExample(text: string): string {
  return text
    .split('\n')
    .slice(0, 3)
    .map((line) => line.slice(0, 200).replace(/[A-Za-z0-9+/_=.-]{8,}/g, cutRun))
    .join('\n  ');
}

/** Keeps words; what mixes letters and digits, or is long, is cut. */
function cutRun(run: string): string {
  const isWord = run.length < 24 && !(/\d/.test(run) && /[A-Za-z]/.test(run));
  return isWord ? run : `${run.slice(0, 4)}…(${run.length})`;
}
