const [tab, lineFeed, carriageReturn, space, endOfFile] = [9, 10, 13, 32, 65_535];
const windowLength = 100;
const base = 37;

/**
 * `primaryLocationLineHash` of every line of a text, as GitHub's code scanning computes it:
 * index 0 is line 1, and the text after the last line break counts as a line.
 *
 * A line's hash is a polynomial (base 37, modulo 2^64) over the 100 UTF-16 units from its start
 * on, spaces and tabs left out, any line break as `\n`, 65535 for the end and zeros after it;
 * in hex, with the number of lines so far that have the same.
 *
 * https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */
export function lineHashes(text: string): string[] {
  const { units, starts } = readUnits(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashWindow(units, start);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  });
}

/** The units that count, and where among them each line starts. */
function readUnits(text: string): { units: Uint16Array; starts: number[] } {
  const units = new Uint16Array(text.length + 1);
  const starts: number[] = [];
  let length = 0;
  let atLineStart = true;
  let afterReturn = false;
  const push = (unit: number): void => {
    if (atLineStart) starts.push(length);
    atLineStart = unit === lineFeed;
    units[length] = unit;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isSkipped = unit === space || unit === tab || (afterReturn && unit === lineFeed);
    afterReturn = unit === carriageReturn;
    if (!isSkipped) push(afterReturn ? lineFeed : unit);
  }
  push(endOfFile);
  return { units: units.subarray(0, length), starts };
}

/** Two halves of 32 bits, since a product with 37 then stays exact in a double. */
function hashWindow(units: Uint16Array, start: number): string {
  let high = 0;
  let low = 0;
  for (let at = start; at < start + windowLength; at += 1) {
    const next = low * base + (units[at] ?? 0);
    high = (high * base + Math.floor(next / 0x1_0000_0000)) % 0x1_0000_0000;
    low = next % 0x1_0000_0000;
  }
  return high === 0 ? low.toString(16) : `${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
