const contextLines = 3;

/**
 * Unified diff of a file to which text was added at the end, as `git diff` prints it.
 *
 * @param before null when the file is new.
 * @param after starts with `before`.
 */
export function appendDiff(path: string, before: string | null, after: string): string {
  const old = splitLines(before ?? '');
  const now = splitLines(after);
  // A last line without a line break becomes another line when one is added.
  const isLastChanged = old.length > 0 && old.at(-1) !== now[old.length - 1];
  const kept = isLastChanged ? old.length - 1 : old.length;
  const start = Math.max(0, kept - contextLines);
  const removed = old.slice(kept);
  const added = now.slice(kept);
  const body = [
    ...old.slice(start, kept).map((line) => ` ${shown(line)}`),
    ...removed.map((line) => `-${shown(line)}`),
    ...added.map((line) => `+${shown(line)}`),
  ];
  return [
    before === null ? '--- /dev/null' : `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${span(start, old.length - start)} +${span(start, now.length - start)} @@`,
    ...body,
    '',
  ].join('\n');
}

/** Lines with their line breaks. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function shown(line: string): string {
  return line.endsWith('\n') ? line.slice(0, -1) : `${line}\n\\ No newline at end of file`;
}

function span(start: number, count: number): string {
  if (count === 0) return `${start},0`;
  return count === 1 ? `${start + 1}` : `${start + 1},${count}`;
}
